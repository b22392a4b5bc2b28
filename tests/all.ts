import { spawn } from 'node:child_process'
import process from 'node:process'

/**
 * `npm test`: every check, one after the other or side by side, with the time that each takes. Types and lint use a core
 * each, and unit tests all of them; the built site is tested last. Types and builds write in `.astro/`: never at once.
 */
const stages = [['types', 'lint'], ['unit'], ['build'], ['site']] as const

/** Runs a script of package.json; says how long it took and whether it passed. Alone, it writes as it goes. */
async function run(script: string, alone: boolean): Promise<boolean> {
  const start = performance.now()
  const child = spawn('npm', ['run', '--silent', script], {
    stdio: ['ignore', alone ? 'inherit' : 'pipe', alone ? 'inherit' : 'pipe'],
    shell: process.platform === 'win32',
  })
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece: Buffer) => said.push(piece))
  const passed = await new Promise<boolean>((resolve) => {
    child.on('error', () => resolve(false))
    child.on('close', (code) => resolve(code === 0))
  })
  process.stdout.write(Buffer.concat(said))
  const seconds = Math.round((performance.now() - start) / 1000)
  console.log(`${passed ? '✓' : '✗'} npm run ${script} (${seconds} s)`)
  return passed
}

for (const scripts of stages) {
  const passed = await Promise.all(scripts.map((script) => run(script, scripts.length === 1)))
  if (passed.includes(false)) process.exit(1)
}
