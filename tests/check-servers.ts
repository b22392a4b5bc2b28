import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { request } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { builtFolder } from '#cli/settings.ts'
import { headersName } from '#cli/built-files.ts'
import { headerRules, headersFor, mediaTypeOf } from '#site/hosting/headers.ts'
import { underPath } from './support/deploy-settings.ts'

/**
 * `npx node tests/check-servers.ts`: serves the built site with the real nginx, Apache and Caddy, their settings pasted
 * as docs/deploy/README.md says, at the root of a domain and under a path, and compares what they answer with what is
 * on the disk and with the rules of headers. For maintainers, on Debian: `apt-get install nginx apache2 caddy`.
 */

/** A server at work: where it looks for files, and what starts it. */
interface Server {
  readonly name: string
  readonly command: string
  /** Encodings that it must send to those who take them. */
  readonly encodings: readonly ('br' | 'gzip')[]
  /** Writes its settings in `folder`, for the files of `root`, the site being at `base` in it; gives the words of the command. */
  readonly prepare: (place: { folder: string; root: string; base: string; port: number }) => readonly string[]
}

const settings = (name: string, base: string) =>
  underPath(readFileSync(join('docs/deploy', name), 'utf8'), base)

const servers: readonly Server[] = [
  {
    name: 'nginx',
    command: 'nginx',
    encodings: ['gzip'],
    prepare: ({ folder, root, base, port }) => {
      const [outside = '', inside = ''] = settings('nginx.conf', base).split('# In the « server » block.')
      writeFileSync(
        join(folder, 'nginx.conf'),
        `daemon off; pid ${folder}/pid; error_log ${folder}/error.log; events {}
http { include /etc/nginx/mime.types; default_type application/octet-stream; access_log off;
${outside}
server { listen 127.0.0.1:${port}; root ${root};
# ${inside}
} }`,
      )
      return ['-c', join(folder, 'nginx.conf')]
    },
  },
  {
    name: 'Apache',
    command: 'apache2',
    encodings: ['br', 'gzip'],
    prepare: ({ folder, root, base, port }) => {
      writeFileSync(join(root, base, '.htaccess'), settings('apache.htaccess', base))
      const modules = ['mpm_event', 'authz_core', 'mime', 'dir', 'headers', 'rewrite', 'filter', 'deflate']
      writeFileSync(
        join(folder, 'apache.conf'),
        `${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${folder}/pid
ErrorLog ${folder}/error.log
User www-data
Group www-data
Include /etc/apache2/mods-available/mime.conf
Include /etc/apache2/mods-available/deflate.conf
Include /etc/apache2/mods-available/dir.conf
DocumentRoot ${root}
<Directory ${root}>
  AllowOverride All
  Require all granted
</Directory>
`,
      )
      return ['-f', join(folder, 'apache.conf'), '-DFOREGROUND']
    },
  },
  {
    name: 'Caddy',
    command: 'caddy',
    encodings: ['br', 'gzip'],
    prepare: ({ folder, root, base, port }) => {
      writeFileSync(
        join(folder, 'Caddyfile'),
        `{\n admin off\n auto_https off\n}\nhttp://127.0.0.1:${port} {\nroot * ${root}\n${settings('Caddyfile', base)}\n}\n`,
      )
      return ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')]
    },
  },
]

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

function get(port: number, path: string, encoding = 'identity'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(
      { host: '127.0.0.1', port, path: encodeURI(path), headers: { 'accept-encoding': encoding } },
      (response) => {
        const pieces: Buffer[] = []
        response.on('data', (piece: Buffer) => pieces.push(piece))
        response.on('end', () => {
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(pieces),
          })
        })
      },
    )
      .on('error', reject)
      .end()
  })
}

const site = builtFolder()
const names = readdirSync(site, { withFileTypes: true })
  .filter(({ name }) => name !== headersName)
  .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))

/** One file of each extension in each folder at the root, with its address. */
const samples = [
  ...new Map(
    readdirSync(site, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.(?:br|gz)$|^_headers$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(join(site, '/').length))
      .toSorted()
      .map((file) => [
        `${file.split('/').slice(0, -1).slice(0, 2).join('/')} ${file.split('.').at(-1) ?? ''}`,
        file,
      ]),
  ).values(),
]

/** What is wrong in what a server answers, and how many answers were read. */
async function faultsOf({ name, encodings }: Server, base: string, port: number) {
  const rules = headerRules(names)
  const faults: string[] = []
  let answers = 0
  const check = (path: string, what: string, found: unknown, expected: unknown) => {
    if (found !== expected)
      faults.push(`${name} ${base}${path} ${what}: ${String(found)}, not ${String(expected)}`)
  }
  for (const file of samples) {
    const path = file.replace(/(^|\/)index\.html$/, '$1')
    const bytes = readFileSync(join(site, file))
    const compressed = existsSync(join(site, `${file}.gz`))
    for (const encoding of ['identity', ...encodings]) {
      const { status, headers, body } = await get(port, `${base}${path}`, encoding)
      answers += 1
      check(path, 'status', status, 200)
      const type = mediaTypeOf(file)
      const typeSent = headers['content-type']
        ?.toLowerCase()
        .replace('application/javascript', 'text/javascript')
      if (type !== undefined)
        check(path, `${encoding} content-type`, typeSent?.replace('; ', ';'), type.replace('; ', ';'))
      for (const [header, value] of headersFor(`/${path}`, rules)) {
        check(path, `${encoding} ${header}`, headers[header.toLowerCase()], value)
      }
      const sent = headers['content-encoding']
      if (compressed) check(path, 'content-encoding', sent ?? 'identity', encoding)
      if (compressed) check(path, 'vary', /accept-encoding/i.test(headers.vary ?? ''), true)
      const read = sent === 'br' ? brotliDecompressSync(body) : sent === 'gzip' ? gunzipSync(body) : body
      check(path, `${encoding} bytes`, read.equals(bytes), true)
    }
  }
  for (const path of ['absent', 'indicateurs/absent/', 'donnees/absent.csv']) {
    const { status, headers, body } = await get(port, `${base}${path}`)
    answers += 1
    check(path, 'status', status, 404)
    check(path, 'page', body.equals(readFileSync(join(site, '404.html'))), true)
    check(
      path,
      'content-type',
      headers['content-type']?.toLowerCase().replace('; ', ';'),
      'text/html;charset=utf-8',
    )
    for (const [header, value] of headersFor('/404.html', rules)) {
      check(path, header, headers[header.toLowerCase()], value)
    }
  }
  // A page of the site whose name holds that of a folder is a page like the others.
  const { headers } = await get(port, `${base}indicateurs/integrer/`)
  check(
    'indicateurs/integrer/',
    'policy',
    headers['content-security-policy'],
    headersFor('/404.html', rules).find(([header]) => header === 'Content-Security-Policy')?.[1],
  )
  return { faults, answers }
}

async function ended(child: ChildProcess): Promise<void> {
  const exit = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await exit
}

let wrong = 0
let port = 18_080
for (const server of servers) {
  if (spawnSync(server.command, ['-v']).error !== undefined) {
    console.log(`${server.name}: not installed`)
    continue
  }
  for (const base of ['/', '/a/b/']) {
    port += 1
    const folder = mkdtempSync(join(tmpdir(), 'server-'))
    const root = join(folder, 'root')
    mkdirSync(root)
    chmodSync(folder, 0o755)
    cpSync(site, join(root, base), { recursive: true })
    const child = spawn(server.command, server.prepare({ folder, root, base, port }), {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    child.stderr.on('data', (piece: Buffer) => (said += piece.toString()))
    try {
      const isReady = () =>
        get(port, '/').then(
          () => true,
          () => false,
        )
      for (let n = 0; n < 50 && child.exitCode === null && !(await isReady()); n += 1) await sleep(100)
      if (child.exitCode !== null) throw new Error(said)
      const { faults, answers } = await faultsOf(server, base, port)
      wrong += faults.length
      console.log(
        [`${server.name} at ${base}: ${answers} answers, ${faults.length} faults`, ...faults].join('\n  '),
      )
    } finally {
      if (child.exitCode === null) await ended(child)
      rmSync(folder, { recursive: true })
    }
  }
}
process.exitCode = wrong === 0 ? 0 : 1
