import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import process from 'node:process'
import sirv from 'sirv'
import { builtFolder, commandOptions, siteAddress } from '#cli/settings.ts'
import { headersName } from '#cli/built-files.ts'
import { headersFor, parseHeadersFile, mediaTypeOf, mediaTypes } from '#site/hosting/headers.ts'

/**
 * Serves a built site under its base path, as a plain static host does: the headers of its `_headers`, and
 * `404.html` with status 404 for what is not there. Tries `port`, then the next ones when it is taken; 0 lets the system choose.
 */
export async function serve(
  folder: string,
  base: string,
  port: number,
): Promise<{ server: Server; url: string }> {
  const files = sirv(folder, { dev: true, etag: true, extensions: ['html'], brotli: true, gzip: true })
  const notFound = readFileSync(join(folder, '404.html'))
  const rules = parseHeadersFile(readFileSync(join(folder, headersName), 'utf8'))
  const server = createServer((request, response) => {
    const { method = '', url = '/' } = request
    const [path = '/'] = url.split('?')
    if (method !== 'GET' && method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end()
      return
    }
    if (!path.startsWith(base)) {
      response.writeHead(302, { location: base }).end()
      return
    }
    request.url = url.slice(base.length - 1)
    const type = mediaTypeOf(path)
    const headers = headersFor(decoded(path), rules)
    for (const [name, value] of headers) response.setHeader(name, value)
    if (type !== undefined) response.setHeader('content-type', type)
    files(request, response, () => {
      for (const [name] of headers) response.removeHeader(name)
      for (const [name, value] of headersFor(`${base}404.html`, rules)) response.setHeader(name, value)
      response.writeHead(404, { 'content-type': mediaTypes.get('html'), 'content-length': notFound.length })
      response.end(method === 'HEAD' ? undefined : notFound)
    })
  })
  const used = await listen(server, port)
  return { server, url: `http://localhost:${used}${base}` }
}

/** An address as its files are named; one that is badly escaped names none. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** Starts listening and returns the port used. */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && port !== 0) resolve(listen(server, port + 1))
      else reject(error)
    })
    server.listen(port, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}

if (import.meta.main) {
  const usage = 'Écrire : npm run serve, ou npm run serve -- --port 4000.'
  const { port } = commandOptions({ port: { type: 'string', default: '4321' } }, usage)
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    console.error(usage)
    process.exit(1)
  }
  const folder = builtFolder()
  if (!existsSync(join(folder, '404.html'))) {
    console.error(`${folder}/ est vide : lancez d’abord « npm run build ».`)
    process.exit(1)
  }
  try {
    const { url } = await serve(folder, siteAddress().base, Number(port))
    console.log(`Le site est servi à l’adresse ${url} (Ctrl+C pour arrêter).`)
  } catch (error) {
    // An archive with an error, or a port that the system keeps.
    console.error(
      `Le site ne peut pas être servi.\n\n${error instanceof Error ? error.message : String(error)}`,
    )
    process.exitCode = 1
  }
}
