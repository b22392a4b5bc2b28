import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { median } from './fit.ts'
import { archiveOf, project, type Scale } from './places.ts'

/** What an editor waits for while `npm run dev` runs. */
export interface EditCost extends Scale {
  /** Milliseconds from a change in a table to the page that shows it. */
  readonly edit: number
  /** Milliseconds of the page alone, asked again without a change. */
  readonly again: number
}

const port = 4499
const page = `http://localhost:${port}/indicateurs/recolte-1/`

/** Starts the dev server on a synthetic programme, changes one cell `repeat` times, and asks for the page until it follows. */
export async function benchEdit(scale: Scale, repeat: number): Promise<EditCost> {
  const archive = archiveOf(scale)
  const table = join(archive, 'data/tableaux/rap-2024.csv')
  const server = spawn(
    process.execPath,
    [join(project, 'node_modules/astro/bin/astro.mjs'), 'dev', '--port', `${port}`],
    {
      cwd: project,
      env: { ...process.env, ARCHIVE: archive, ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: 'ignore',
    },
  )
  try {
    await shows('Récolte 1', 180_000)
    const edits: number[] = []
    for (let run = 0; run < repeat; run += 1) {
      const shown = `${777_000 + run}`
      await wait(500)
      writeFileSync(table, withLastCell(readFileSync(table, 'utf8'), shown))
      edits.push(await shows(`777\u202F00${run}`, 120_000))
    }
    const again = await Promise.all(Array.from({ length: 3 }, () => shows('Récolte 1', 60_000)))
    return { ...scale, edit: median(edits), again: median(again) }
  } finally {
    server.kill()
  }
}

/** The first line's target for two years later: a number that no other document prints. */
function withLastCell(csv: string, cell: string): string {
  return csv.replace(/^(.*\n.*,)[^,\n]*\n/, `$1${cell}\n`)
}

/** Asks for the page until it holds a text; milliseconds that took. Throws after `limit` of them. */
async function shows(text: string, limit: number): Promise<number> {
  const start = performance.now()
  while (performance.now() - start < limit) {
    const html = await fetch(page).then(
      (response) => response.text(),
      () => '',
    )
    if (html.includes(text)) return performance.now() - start
    await wait(20)
  }
  throw new Error(`« ${text} » did not come in ${limit} ms.`)
}
