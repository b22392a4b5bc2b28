import { readFileSync, readdirSync, statSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { typeset } from '#words/typography.ts'
import { ingestFiles } from '#read/ingest-files.ts'
import { readFiles } from '#read/read-files.ts'
import { problemText } from '#read/report.ts'
import { knownRoot } from '../support/known-archive.ts'
import { knownSite } from './known-site.ts'
import { axeFindings } from './axe.ts'
import { openSite } from './open-site.ts'

const path = 'data/tableaux/rap-2021.csv'
const good = readFileSync(`${knownRoot}/${path}`)
const wrong = Buffer.from(good.toString().replace('140,122,115,200', '140,122,1l5,200'))

const site = await openSite(knownSite, '/')
let page: Page
let requests: string[]

beforeEach(async () => {
  page = await site.visit('/contribuer/verifier/', { viewport: { width: 1000, height: 900 } })
  await page.waitForSelector('#champs:enabled')
  requests = []
  page.on('request', (request) => requests.push(request.url()))
})
afterEach(() => page.context().close())

/** What `verify` says when the archive's file holds these bytes. */
function verified(bytes: Uint8Array): string {
  const problems = ingestFiles(new Map(readFiles(knownRoot)).set(path, bytes)).problems
  return problems
    .filter(({ severity }) => severity === 'error')
    .map((problem) => typeset(problemText(problem)))
    .join('\n')
}

/** Chooses a file by keyboard, as a person does. */
async function choose(buffer: Buffer, name = 'rap-2021.csv'): Promise<void> {
  const opened = page.waitForEvent('filechooser')
  await page.press('#fichier', 'Enter')
  await (await opened).setFiles({ name, mimeType: 'text/csv', buffer })
  await page.waitForSelector('#rapport:not([hidden])')
}
/** What was asked of the network since the page opened, but what comes with the first file: scripts, the published data. */
const sent = () =>
  requests.filter((address) => !/^[^?]*(?:\/_astro\/[\w.-]+\.js|\/verifier\/[\w-]+\.json)$/.test(address))
const said = () => page.textContent('#etat')
const problems = async () => (await page.locator('#problemes li').allTextContents()).join('\n')
const focused = () => page.evaluate(() => document.activeElement?.id)
const row = (name: string) =>
  page.locator('#apercu tbody tr', { hasText: name }).locator('td').allTextContents()

describe('the page that checks a file', () => {
  test('a chosen file: located errors in the words of verify, announced, focus on the result', async () => {
    await choose(wrong)
    expect(await said()).toBe('rap-2021.csv\u00A0: 1 problème à corriger. Les doutes sont cherchés ensuite.')
    expect(await page.getAttribute('#etat', 'role')).toBe('status')
    expect(await focused()).toBe('resultat')
    expect(await problems()).toBe(verified(wrong))
    expect(await problems()).toContain('data/tableaux/rap-2021.csv:2:')
    expect(sent()).toEqual([])
  })

  test('a dropped file: the preview has its figures, and the chart that they give', async () => {
    const changed = good.toString().replace('140,122,115,200', '141,122,115,200')
    const transfer = await page.evaluateHandle((text) => {
      const made = new DataTransfer()
      made.items.add(new File([text], 'rap-2021.csv', { type: 'text/csv' }))
      made.items.add(new File([text], 'autre.csv', { type: 'text/csv' }))
      return made
    }, changed)
    await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer })
    await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
    await page.waitForSelector('#rapport:not([hidden])')
    expect((await row('Nombre de problèmes investigués')).slice(3)).toEqual([
      '47',
      '50',
      '141',
      '122',
      '115',
      '200',
    ])
    expect(await said()).toMatch(/^Un seul fichier à la fois\. rap-2021\.csv\u00A0: aucun problème/)
    const chart = page.locator('#apercu figure', { hasText: 'Problèmes investigués' })
    expect(await chart.locator('.wide text').allTextContents()).toContain('141')
    expect(await chart.locator('figcaption').textContent()).toContain('En 2022')
    expect(sent()).toEqual([])
  })

  test('pasted lines, by keyboard alone: the name is asked for, then the file is checked and can be mended', async () => {
    await page.focus('#texte')
    await page.keyboard.insertText(wrong.toString().replaceAll(',', '\t'))
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await focused()).toBe('nom')
    expect(await page.getAttribute('#nom', 'aria-invalid')).toBe('true')
    expect(await page.textContent('#nom-erreur')).toBe('Donnez le nom du fichier.')
    await page.keyboard.type('rap-2021.csv')
    await page.keyboard.press('Enter')
    await page.waitForSelector('#rapport:not([hidden])')
    expect(await said()).toBe('rap-2021.csv\u00A0: 1 problème à corriger. Les doutes sont cherchés ensuite.')
    expect(await page.getAttribute('#nom', 'aria-invalid')).toBeNull()
    await page.fill('#texte', good.toString())
    await page.press('#nom', 'Enter')
    await page.getByText('aucun problème').first().waitFor()
    expect(await said()).toMatch(/^rap-2021\.csv\u00A0: aucun problème/)
    expect(await page.locator('#problemes').textContent()).not.toContain('À corriger')
    expect(sent()).toEqual([])
  })

  test('the table of a new document gets its doubts and its charts, and is told to be listed', async () => {
    await choose(good, 'rap-2030.csv')
    expect(await said()).toMatch(/^rap-2030\.csv\u00A0: aucun problème à corriger, \d+ doutes à relire\.$/)
    expect(await page.textContent('#problemes')).toContain(
      'il lui faut aussi une ligne dans data/documents.csv',
    )
    expect(await page.locator('#apercu figure').count()).toBeGreaterThan(2)
  })

  test('a file that is not UTF-8 gets the error of verify', async () => {
    const latin = Buffer.from(good.toString(), 'latin1')
    await choose(latin)
    expect(await problems()).toBe(verified(latin))
    expect(await problems()).toContain('CSV UTF-8')
    expect(await page.inputValue('#texte')).toBe('')
  })

  test('a file chosen again after a correction is read again', async () => {
    await choose(wrong)
    await choose(good)
    await expect.poll(said).toMatch(/^rap-2021\.csv\u00A0: aucun problème/)
  })

  test('no markup of a file is run', async () => {
    await choose(
      Buffer.from(good.toString().replace('Nombre de problèmes investigués', '<img src=x onerror=alert(1)>')),
    )
    expect(await row('<img src=x')).toHaveLength(9)
    expect(await page.locator('#apercu img').count()).toBe(0)
  })

  test.each(['light', 'dark'] as const)(
    'axe finds nothing, empty or with a report (%s)',
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme })
      expect(await axeFindings(page)).toEqual([])
      await choose(wrong)
      expect(await axeFindings(page)).toEqual([])
      await page.click('button[type=submit]:text("Vérifier")')
      await page.evaluate(() => document.querySelector('#nom')?.setAttribute('aria-invalid', 'true'))
      expect(await axeFindings(page)).toEqual([])
    },
  )

  test('at 320 px nothing overflows the page', async () => {
    await page.setViewportSize({ width: 320, height: 700 })
    await choose(wrong)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  })
})

test('without script, the page says so and leads to the guide', async () => {
  const plain = await site.browser.newContext({ javaScriptEnabled: false })
  const still = await plain.newPage()
  await still.goto(site.at('/contribuer/verifier/'))
  expect(await still.locator('noscript').textContent()).toContain('a besoin de JavaScript')
  expect(await still.locator('#texte').isDisabled()).toBe(true)
  await still.click('noscript a >> nth=0')
  expect(still.url()).toBe(site.at('/contribuer/'))
  await plain.close()
})

test('its scripts are on that page only, come with the first file, and have a known weight', () => {
  const pages = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  )
  const withChecker = pages.filter((name) => readFileSync(`dist/${name}`, 'utf8').includes('CheckerPage'))
  expect(withChecker).toEqual(['contribuer/verifier/index.html'])
  const weightOf = (pattern: RegExp) => {
    const scripts = readdirSync('dist/_astro').filter((name) => pattern.test(name))
    expect(scripts).toHaveLength(1)
    expect(readFileSync(`dist/_astro/${scripts[0] ?? ''}`, 'utf8')).not.toMatch(/\beval\(|new Function/)
    return statSync(`dist/_astro/${scripts[0] ?? ''}.gz`).size
  }
  expect(weightOf(/^_CheckerPage.*\.js$/)).toBeLessThan(8_000)
  expect(weightOf(/^checking\..*\.js$/)).toBeLessThan(62_000)
})
