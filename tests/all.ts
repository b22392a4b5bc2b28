import { spawn } from 'node:child_process'
import process from 'node:process'

/**
 * `npm test`: every check, one after the other or side by side, with the time that each takes. Types and lint use a core
 * each; then the site is built, and all tests, unit and site, share the cores. Types and builds write in `.astro/`: never
 * at once.
 */
const stages = [
  ['npm run --silent types', 'npm run --silent lint'],
  ['npm run --silent build'],
  ['npx vitest run'],
] as const

/** Runs a command; says how long it took and whether it passed. Alone, it writes as it goes. */
async function run(command: string, alone: boolean): Promise<boolean> {
  const start = performance.now()
  const [program = '', ...words] = command.split(' ')
  const child = spawn(program, words, {
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
  console.log(`${passed ? '✓' : '✗'} ${command} (${seconds} s)`)
  return passed
}

for (const commands of stages) {
  const passed = await Promise.all(commands.map((command) => run(command, commands.length === 1)))
  if (passed.includes(false)) process.exit(1)
}
