import { spawn } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import process from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { archiveOf, work } from './measure.ts'
import { machine, median, table } from './report.ts'

/**
 * `npx node benchmarks/edit.ts . 300x6`: what an editor waits for while `npm run dev` runs, from a cell that is saved to
 * the page that shows it, median of five; then the page alone. Archives are copied, never written.
 */
const port = 4499

/** Milliseconds until a page holds a text; throws after a minute. */
async function shows(page: string, text: string): Promise<number> {
  const start = performance.now()
  while (performance.now() - start < 60_000) {
    const response = await fetch(page, { headers: { accept: 'text/html' } }).catch(() => undefined)
    if ((await response?.text())?.includes(text) === true) return performance.now() - start
    await wait(5)
  }
  throw new Error(`${page}: « ${text} » did not come.`)
}

async function edits(name: string): Promise<readonly string[]> {
  const archive = join(work, 'edited')
  rmSync(archive, { recursive: true, force: true })
  for (const part of ['data', 'content'])
    cpSync(join(archiveOf(name), part), join(archive, part), { recursive: true })
  // A RAP whose first line was read in it; its last cell is a target, that no other document prints.
  const [sheet = '', csv = ''] =
    readdirSync(join(archive, 'data/tableaux'))
      .map((file) => join(archive, 'data/tableaux', file))
      .map((path): [string, string] => [path, readFileSync(path, 'utf8')])
      .findLast(([path, text]) => path.includes('rap-') && /^.*\n.*,lu,/.test(text)) ?? []
  const page = `http://localhost:${port}/indicateurs/${csv.split('\n')[1]?.split(',')[1] ?? ''}/`
  const env = {
    ...process.env,
    ARCHIVE: archive,
    SITE_URL: 'https://exemple.fr/',
    ASTRO_TELEMETRY_DISABLED: '1',
  }
  const command = ['node_modules/astro/bin/astro.mjs', 'dev', '--ignore-lock', '--port', `${port}`]
  const server = spawn(process.execPath, command, { env, stdio: 'ignore' })
  try {
    await shows(page, '</html>')
    const times: number[] = []
    for (const run of [0, 1, 2, 3, 4]) {
      await wait(500)
      writeFileSync(sheet, csv.replace(/^(.*\n.*,)[^,\n]*\n/, `$1${777_000 + run}\n`))
      times.push(await shows(page, `777\u202F00${run}`))
    }
    return [basename(name), median(times).toFixed(0), (await shows(page, '</html>')).toFixed(0)]
  } finally {
    server.kill()
  }
}

console.log(machine())
const rows: (readonly string[])[] = []
for (const name of process.argv.slice(2)) rows.push(await edits(name))
console.log(table('archive | page follows in ms | page alone ms', rows))
