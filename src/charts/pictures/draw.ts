import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'

/** A picture to draw, as a thread receives it. */
export interface Drawing {
  readonly id: number
  readonly svg: string
  readonly scale: number
}

/** What a thread answers. */
export type Drawn =
  | { readonly id: number; readonly png: Uint8Array<ArrayBuffer> }
  | { readonly id: number; readonly fault: string }

const threads: Worker[] = []
const waiting = new Map<number, (drawn: Drawn) => void>()
let last = 0

/**
 * Draws an SVG text as PNG bytes, `scale` pixels for one of its own, in another thread: one for each core, started
 * with the first picture. Encoding a PNG is as long as drawing it, and would hold up every page.
 * Throws when the SVG cannot be read.
 */
export async function draw(svg: string, scale: number): Promise<Uint8Array<ArrayBuffer>> {
  const id = (last += 1)
  const answer = new Promise<Drawn>((done) => waiting.set(id, done))
  threadFor(id).postMessage({ id, svg, scale } satisfies Drawing)
  const drawn = await answer
  if ('fault' in drawn) throw new Error(drawn.fault)
  return drawn.png
}

function threadFor(id: number): Worker {
  const index = id % availableParallelism()
  const thread = threads[index] ?? started()
  threads[index] = thread
  thread.ref()
  return thread
}

function started(): Worker {
  // By name, for the build moves the code of this file elsewhere.
  const thread = new Worker(createRequire(import.meta.url).resolve('#charts/pictures/draw-worker.ts'))
  thread.on('message', (drawn: Drawn) => {
    waiting.get(drawn.id)?.(drawn)
    waiting.delete(drawn.id)
    // A thread that waits for nothing lets the process end.
    if (waiting.size === 0) for (const each of threads) each?.unref()
  })
  thread.on('error', (error) => {
    throw error
  })
  return thread
}
