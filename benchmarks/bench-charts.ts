import { join } from 'node:path'
import { getArchive } from '../src/read/archive.ts'
import { launchBrowser } from '../tests/support/browser.ts'
import { libraries, writeClientPages } from './client-pages.ts'
import { serveCompressed } from './compressed-server.ts'
import { median } from './fit.ts'
import { peerIndicator } from './peer-data.ts'
import { archiveOf, folder, siteOf, type Scale } from './places.ts'
import { slowPage } from './slow-page.ts'

/** How an indicator's page comes to a reader on a slow phone. */
export interface ChartCost {
  readonly name: string
  /** Milliseconds to the first words. */
  readonly firstPaint: number
  /** Milliseconds until the chart has a size on the screen. */
  readonly chart: number
  readonly bytes: number
  readonly requests: number
  /** Milliseconds of script. */
  readonly script: number
}

/** Opens an indicator's page of a built site, then the same with each library, `repeat` times; keeps the medians. */
export async function benchCharts(scale: Scale, repeat: number): Promise<readonly ChartCost[]> {
  const archive = getArchive(archiveOf(scale))
  const [indicator] = archive.indicators
  if (indicator === undefined) throw new Error('no indicator')
  const clients = join(folder, 'clients')
  await writeClientPages(clients, peerIndicator(archive, indicator))
  const [site, peers] = await Promise.all([serveCompressed(siteOf(scale)), serveCompressed(clients)])
  const pages = [
    {
      name: 'this site',
      url: `${site.url}indicateurs/${indicator.slug}/`,
      selector: 'main figure svg, main svg',
    },
    ...libraries.map((name) => ({ name, url: `${peers.url}${name}.html`, selector: '#chart svg' })),
  ]
  const costs: ChartCost[] = []
  for (const { name, url, selector } of pages) {
    const runs: Omit<ChartCost, 'name'>[] = []
    for (let run = 0; run < repeat; run += 1) runs.push(await open(url, selector))
    const middle = (key: keyof (typeof runs)[number]) => median(runs.map((one) => one[key]))
    costs.push({
      name,
      firstPaint: middle('firstPaint'),
      chart: middle('chart'),
      bytes: middle('bytes'),
      requests: middle('requests'),
      script: middle('script'),
    })
  }
  site.close()
  peers.close()
  return costs
}

async function open(url: string, selector: string): Promise<Omit<ChartCost, 'name'>> {
  // A browser of its own each time: its process starts with nothing in memory.
  const browser = await launchBrowser()
  const { page, session, received, close } = await slowPage(browser)
  await page.addInitScript((wanted) => {
    const look = () => {
      const drawn = [...document.querySelectorAll(wanted)].some(
        (svg) => svg.getBoundingClientRect().height > 50 && svg.querySelector('path, circle, rect') !== null,
      )
      if (drawn) requestAnimationFrame(() => performance.mark('chart'))
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  }, selector)
  await page.goto(url, { waitUntil: 'load' })
  await page.waitForFunction(
    () => performance.getEntriesByName('chart').length + performance.getEntriesByType('paint').length >= 3,
  )
  const times = await page.evaluate(() => ({
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
    chart: performance.getEntriesByName('chart')[0]?.startTime ?? NaN,
  }))
  const { metrics } = await session.send('Performance.getMetrics')
  const script = (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? NaN) * 1e3
  const cost = { ...times, ...received(), script }
  await close()
  await browser.close()
  return { ...cost, chart: Math.max(cost.chart, cost.firstPaint) }
}
