import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
}

/** A network between the server and its reader: all answers share the one link. */
export interface Link {
  readonly latency: number
  readonly bytesPerSecond: number
}

/** A server at work, and what it has sent so far. */
export interface CompressedServer {
  readonly url: string
  readonly sent: () => { readonly bytes: number; readonly requests: number }
  readonly close: () => void
}

/**
 * A folder served as hosts do, texts compressed with gzip; with a `link`, as slowly as it brings answers: the
 * browser's own slow network does not hold for what its workers fetch.
 */
export async function serveCompressed(folder: string, link?: Link): Promise<CompressedServer> {
  let bytes = 0
  let requests = 0
  let free = 0
  const server = createServer((request, response) => {
    void answer(request.url ?? '/').then(
      ({ type, body }) => {
        if (type !== undefined) response.setHeader('content-encoding', 'gzip')
        response.setHeader('content-type', type ?? 'application/octet-stream').end(body)
      },
      () => response.writeHead(404).end(),
    )
  })
  const answer = async (address: string) => {
    const { pathname } = new URL(address, 'http://localhost')
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname
    const type = types[extname(path)]
    const file = readFileSync(join(folder, decodeURIComponent(path)))
    // What is of no known type is Pagefind's own, compressed already.
    const body = type === undefined ? file : gzipSync(file)
    bytes += body.length
    requests += 1
    if (link !== undefined) {
      free = Math.max(free, performance.now()) + (body.length / link.bytesPerSecond) * 1e3
      await wait(free - performance.now() + link.latency)
    }
    return { type, body }
  }
  await new Promise<void>((done) => server.listen(0, done))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { url: `http://localhost:${port}/`, sent: () => ({ bytes, requests }), close: () => server.close() }
}
