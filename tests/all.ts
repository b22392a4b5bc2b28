import { spawn } from 'node:child_process'
import process from 'node:process'

/**
 * `npm test`: every check, with the time that each takes. Types use one core, lint and the build of the site the other; then
 * all tests, unit and site, share both.
 */
const stages = [
  [['npm run --silent types'], ['npm run --silent lint', 'npm run --silent build']],
  [['npx vitest run']],
] as const

/** Runs commands one after the other, up to the first that fails; says whether all passed. */
async function runAll(commands: readonly string[], alone: boolean): Promise<boolean> {
  for (const command of commands) if (!(await run(command, alone))) return false
  return true
}

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

for (const lanes of stages) {
  const passed = await Promise.all(lanes.map((commands) => runAll(commands, lanes.length === 1)))
  if (passed.includes(false)) process.exit(1)
}
