import { spawn } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import process from 'node:process'

/** What one command cost. */
export interface Cost {
  /** Seconds from start to end. */
  readonly wall: number
  /** Seconds of all cores, its children included. */
  readonly cpu: number
  /** Highest sum of resident memory of the command and its children, in MB. */
  readonly memory: number
  readonly output: string
}

/** Linux counts processor time in hundredths of a second and memory in pages of 4 KiB. */
const ticks = 100
const page = 4096

/**
 * Runs a command and measures it by reading `/proc` every 50 ms, so on Linux only: the time and the memory of a
 * child that ends between two readings are those of the last one. Throws with its output when it fails.
 */
export async function measure(
  command: readonly [string, ...string[]],
  { cwd, env }: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): Promise<Cost> {
  const start = performance.now()
  const [file, ...args] = command
  const child = spawn(file, args, { cwd, env: { ...process.env, ...env } })
  let output = ''
  child.stdout.on('data', (text) => (output += String(text)))
  child.stderr.on('data', (text) => (output += String(text)))
  const cpu = new Map<number, number>()
  let memory = 0
  const watch = setInterval(() => {
    const tree = processTree(child.pid ?? 0)
    for (const { pid, seconds } of tree) cpu.set(pid, seconds)
    memory = Math.max(
      memory,
      tree.reduce((sum, { bytes }) => sum + bytes, 0),
    )
  }, 50)
  const code = await new Promise((done) => child.on('close', done))
  clearInterval(watch)
  if (code !== 0) throw new Error(`${command.join(' ')}\n${output.slice(-4000)}`)
  return {
    wall: (performance.now() - start) / 1e3,
    cpu: [...cpu.values()].reduce((sum, seconds) => sum + seconds, 0),
    memory: memory / 1e6,
    output,
  }
}

interface Usage {
  readonly pid: number
  readonly parent: number
  readonly seconds: number
  readonly bytes: number
}

/** A process and all that descend from it. */
function processTree(root: number): readonly Usage[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => usageOf(Number(name)))
  const children = Map.groupBy(all, ({ parent }) => parent)
  const below = (pid: number): readonly Usage[] =>
    (children.get(pid) ?? []).flatMap((child) => [child, ...below(child.pid)])
  return [...all.filter(({ pid }) => pid === root), ...below(root)]
}

/** Nothing when the process ended meanwhile. */
function usageOf(pid: number): readonly Usage[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name of the program, in brackets, may hold spaces.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const number = (index: number) => Number(fields[index] ?? 0)
    return [
      {
        pid,
        parent: number(1),
        seconds: (number(11) + number(12)) / ticks,
        bytes: number(21) * page,
      },
    ]
  } catch {
    return []
  }
}
