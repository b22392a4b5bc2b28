import process from 'node:process'
import sparticuz from '@sparticuz/chromium'
import { chromium, type Browser } from 'playwright-core'

/**
 * A real browser: the one that the setting `BROWSER_PATH` names, else the Chromium that comes with the
 * npm package `@sparticuz/chromium` (Linux; needs the system libraries libnss3, libnspr4 and libexpat1).
 * @param more further arguments of its command line
 */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const own = process.env['BROWSER_PATH']
  try {
    return await chromium.launch({
      executablePath: own ?? (await sparticuz.executablePath()),
      args: ['--no-sandbox', '--disable-gpu', '--no-zygote', '--font-render-hinting=none', ...more],
    })
  } catch (error) {
    throw new Error(
      'The browser did not start. The bundled Chromium needs Linux with libnss3, libnspr4 and libexpat1; ' +
        'elsewhere, name your own: BROWSER_PATH=/path/to/chrome npm test.',
      { cause: error },
    )
  }
}
