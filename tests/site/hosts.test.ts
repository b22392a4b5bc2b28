import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { siteAddress } from '#cli/settings.ts'
import { builtPages, embeddedPages, fileOf } from './built-pages.ts'
import { openSite } from './open-site.ts'

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
  json: 'application/json',
}

/** The dullest host: files as they are, `index.html` for a folder, with or without its final slash; no rule, no header. */
const server = createServer((request, response) => {
  const path = decodeURI(new URL(request.url ?? '/', 'http://x').pathname)
  const file = [join('dist', path), join('dist', path, 'index.html')].find(
    (candidate) => existsSync(candidate) && statSync(candidate).isFile(),
  )
  if (file === undefined) {
    response.writeHead(404).end()
    return
  }
  response.writeHead(200, {
    'content-type': types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
  })
  createReadStream(file).pipe(response)
})
await new Promise<void>((resolve) => void server.listen(0, resolve))
const { browser } = await openSite()
const origin = `http://localhost:${(server.address() as AddressInfo).port}`
const { base } = siteAddress()
afterAll(() => void server.close())

test('no link or asset hangs on the final slash of the page that writes it', () => {
  const relative = [...builtPages(), ...embeddedPages()].flatMap((path) =>
    [...readFileSync(fileOf(path), 'utf8').matchAll(/ (?:href|src|action)="([^"]*)"/g)]
      .map(([, address = '']) => address)
      .filter((address) => !/^(?:\/|#|https?:|mailto:|data:)/.test(address))
      .map((address) => `${path} → ${address}`),
  )
  expect(relative).toEqual([])
})

test('every page, with and without its final slash, and all that it asks for come from a host without rules', async () => {
  const [page, bare] = await Promise.all([browser.newPage(), browser.newPage()])
  const wrong: string[] = []
  for (const one of [page, bare]) {
    one.on('response', (response) => response.status() >= 400 && wrong.push(response.url()))
    one.on('console', (message) => message.type() === 'error' && wrong.push(message.text()))
  }
  const titleAt = async (one: Page, path: string) => {
    await one.goto(`${origin}${base}${path}`)
    return one.textContent('h1')
  }
  for (const path of builtPages().map((one) => one.slice(1))) {
    const [title, bareTitle] = await Promise.all([
      titleAt(page, path),
      titleAt(bare, path.replace(/\/$/, '')),
    ])
    expect(bareTitle, path).toBe(title)
  }
  await page.goto(`${origin}${base}recherche?q=produits`)
  await page.waitForSelector('#resultats li')
  await page.click('#resultats li a')
  await page.waitForSelector('h1')
  expect(wrong).toEqual([])
  await Promise.all([page.close(), bare.close()])
})
