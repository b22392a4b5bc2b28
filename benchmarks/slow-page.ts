import type { Browser, Page } from 'playwright-core'

/** A network: how long an answer takes to begin, in milliseconds, and how fast it comes. */
export interface Link {
  readonly latency: number
  readonly bytesPerSecond: number
}

/** A page of a slow phone on a slow network, and what has come over it so far. */
export interface SlowPage {
  readonly page: Page
  readonly received: () => { readonly bytes: number; readonly requests: number }
  readonly close: () => Promise<void>
}

/** Lighthouse's « slow 4G »: 1.6 Mbit/s down, 150 ms. */
export const slow4G: Link = { latency: 150, bytesPerSecond: 1.6e6 / 8 }

/** A bad link: 400 kbit/s, 400 ms. */
export const slow3G: Link = { latency: 400, bytesPerSecond: 400e3 / 8 }

/**
 * Opens an empty page with nothing in its cache, 390 px wide, with a processor four times slower, behind a slow network.
 */
export async function slowPage(browser: Browser, network = slow4G): Promise<SlowPage> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  context.setDefaultTimeout(120_000)
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  let bytes = 0
  let requests = 0
  await session.send('Network.enable')
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
    requests += 1
  })
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: network.latency,
    downloadThroughput: network.bytesPerSecond,
    uploadThroughput: network.bytesPerSecond / 2,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  return { page, received: () => ({ bytes, requests }), close: () => context.close() }
}
