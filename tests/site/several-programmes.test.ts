import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import process from 'node:process'
import { expect, test } from 'vitest'
import { writeFiles } from '#cli/write-draft.ts'
import { draftProgramme } from '#import/draft/draft-programme.ts'
import { documentOf } from '#import/official.ts'
import { axeFindings } from './axe.ts'
import { openSite } from './open-site.ts'

const other = '.build/programme-105'
const target = '.build/several'

/** A second programme, started from the official file. */
function startOther(): void {
  const bytes = readFileSync('tests/support/official/plf-2025-performance.csv')
  const read = documentOf({ file: 'plf-2025.csv', bytes, url: '', document: undefined }, ['105'])
  const draft = read.ok ? draftProgramme([read.document], '2026-01-01') : undefined
  if (draft?.ok !== true) throw new Error('programme 105')
  rmSync(other, { recursive: true, force: true })
  writeFiles(other, draft.writes)
}

const buildAt = (address: string, ...folders: readonly string[]) =>
  spawnSync(process.execPath, ['src/cli/build.ts', '--draft', ...folders], {
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production', OUT: target, SITE_URL: address },
  })
const build = (...folders: readonly string[]) => buildAt('https://exemple.fr/performance/', ...folders)

test('several programmes are built under one address, with a page in front', async () => {
  startOther()
  expect(build('tests/cases/base', other).status).toBe(0)
  expect(readdirSync(target).toSorted()).toEqual([
    '105',
    '404.html',
    '999',
    '_headers',
    'accueil.css',
    'index.html',
  ])
  expect(readFileSync(`${target}/999/index.html`, 'utf8')).toContain(
    '<link rel="canonical" href="https://exemple.fr/performance/999/"',
  )
  const site = await openSite(target, '/performance/')
  const page = await site.visit('/')
  expect(await page.locator('li').allInnerTexts()).toEqual([
    expect.stringContaining('Jardins partagés'),
    expect.stringContaining('Action de la France en Europe et dans le monde'),
  ])
  expect(await axeFindings(page)).toEqual([])
  // It bears a policy, which takes its style.
  expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').count()).toBe(1)
  expect(await page.evaluate(() => getComputedStyle(document.body).maxWidth)).toBe('672px')
  await page.setViewportSize({ width: 320, height: 700 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  await page.click('text=Jardins partagés')
  expect(await page.locator('h1').innerText()).toBe('Jardins partagés')
  await page.context().close()
})

test('when one of them is wrong, nothing changes', () => {
  const before = existsSync(target) ? readFileSync(`${target}/index.html`, 'utf8') : ''
  for (const folders of [
    ['tests/cases/base', 'tests/cases/plusieurs-fautes'],
    ['tests/cases/base', 'tests/cases/base'],
  ]) {
    const { status, stderr } = build(...folders)
    expect(status).toBe(1)
    expect(stderr).toContain('n’a pas changé')
  }
  expect(readFileSync(`${target}/index.html`, 'utf8')).toBe(before)
})

test.each(['exemple.fr', 'https://exemple.fr/é/'])(
  'an address that no site may have is refused: %s',
  (address) => {
    const { status, stderr } = buildAt(address, 'tests/cases/base', other)
    expect(status).toBe(1)
    expect(stderr).toMatch(/^SITE_URL=.* : attendu, une adresse telle que/)
    expect(stderr).toContain('n’a pas changé')
    expect(stderr).not.toContain(' at ')
  },
)
