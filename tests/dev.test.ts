import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'

// What an editor sees while `npm run dev` runs: one server for all tests, on the tiny programme.
const archive = '.build/dev-test'
rmSync(archive, { recursive: true, force: true })
cpSync('tests/cases/base', archive, { recursive: true })
const sheet = 'content/indicateurs/visiteurs.mdx'
let port = 0
let server: ChildProcess

beforeAll(async () => {
  port = await freePort()
  const command = ['node_modules/astro/bin/astro.mjs', 'dev', '--ignore-lock', '--port', `${port}`]
  // With what Vitest sets, Astro's server answers nothing, or nothing new.
  const ofTests = { VITEST: undefined, NODE_ENV: undefined }
  const env = { ...process.env, ...ofTests, ARCHIVE: archive, ASTRO_TELEMETRY_DISABLED: '1' }
  save(sheet, (text) => text.replace('titre: Visiteurs', 'titre: [Visiteurs'))
  server = spawn(process.execPath, command, { env, stdio: 'ignore' })
  await shows('', '<h1>1 problème à corriger</h1>', 50_000)
}, 90_000)

afterAll(() => {
  server.kill()
  rmSync(archive, { recursive: true })
})

/** A port of this machine that nothing uses. */
async function freePort(): Promise<number> {
  const asked = createServer().listen(0)
  await once(asked, 'listening')
  const address = asked.address()
  asked.close()
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** Waits until a page holds a text. */
async function shows(page: string, text: string, timeout = 15_000) {
  const html = async () => {
    const response = await fetch(`http://localhost:${port}/999/${page}`, { headers: { accept: 'text/html' } })
    expect(await response.text()).toContain(text)
  }
  await vi.waitFor(html, { timeout, interval: 100 })
}

/** Writes a file of the archive, as an editor saves it. */
function save(file: string, change: (text: string) => string) {
  const path = join(archive, file)
  writeFileSync(path, change(readFileSync(path, 'utf8')))
}

test('what starts on a wrong archive tells it, and shows its pages once it is mended', async () => {
  save(sheet, (text) => text.replace('titre: [Visiteurs', 'titre: Visiteurs'))
  await shows('indicateurs/visiteurs/', 'Visiteurs', 50_000)
}, 60_000)

test('a cell that is saved shows on its page', async () => {
  save('data/tableaux/rap-2022.csv', (csv) => csv.replace('10,13,15,14,20', '10,13,15,1234,20'))
  await shows('indicateurs/jardins-ouverts/', 'title="1\u202F234, source')
})

test('a table with an error is told on every page, until it is mended', async () => {
  save('data/tableaux/rap-2022.csv', (csv) => csv.replace('1.1,jardins-ouverts', '1.1,jardins'))
  await shows('', '<h1>1 problème à corriger</h1>')
  save('data/tableaux/rap-2022.csv', (csv) =>
    csv.replace('1.1,jardins,', '1.1,jardins-ouverts,').replace('1234', '4321'),
  )
  await shows('indicateurs/jardins-ouverts/', '4\u202F321')
})

test('a file that nothing reads is told too, and what an editor leaves beside it is not', async () => {
  const workbook = join(archive, 'data/tableaux/rap-2022.xlsx')
  writeFileSync(workbook, 'PK')
  await shows('', 'data/tableaux/rap-2022.xlsx')
  rmSync(workbook)
  writeFileSync(join(archive, 'data/tableaux/~$rap-2022.xlsx'), 'PK')
  await shows('indicateurs/jardins-ouverts/', '4\u202F321')
})

test('a text that is added has its page', async () => {
  cpSync(
    join(archive, 'content/indicateurs/visiteurs.mdx'),
    join(archive, 'content/indicateurs/promeneurs.mdx'),
  )
  save('content/indicateurs/promeneurs.mdx', (text) =>
    text.replace('titre: Visiteurs', 'titre: Promeneurs du soir').replace(/voir_aussi.*\n/, ''),
  )
  await shows('indicateurs/promeneurs/', 'Promeneurs du soir')
})
