import { expect, test } from 'vitest'
import { movedParts } from '#pages/[...former]/_moved-pages.ts'
import { knownSite } from './known-site.ts'
import { openSite } from './open-site.ts'

const site = await openSite(knownSite, '/')
const moved = [
  ...movedParts.map(({ from, to }) => [from, to.path] as const),
  ['/donnees/credits/', '/donnees/dictionnaire/#credits'] as const,
]

for (const javaScriptEnabled of [true, false]) {
  test.each(moved)(
    `what stood at %s is read at %s, ${javaScriptEnabled ? 'with' : 'without'} script`,
    async (from, to) => {
      const page = await site.visit(from, { javaScriptEnabled })
      await page.waitForURL((url) => url.href === site.at(to))
      const [, anchor] = to.split('#')
      if (anchor !== undefined) expect(await page.locator(`h2[id="${anchor}"]`).isVisible()).toBe(true)
      await page.context().close()
    },
  )
}

test('what a former page named after its « # » is found where it stands today', async () => {
  const page = await site.visit('/donnees/versions/#v-2020-01-01')
  await page.waitForURL((url) => url.href === site.at('/a-propos/#v-2020-01-01'))
  await page.context().close()
})
