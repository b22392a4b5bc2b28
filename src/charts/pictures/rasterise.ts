import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'

/** What a picture depends on besides its SVG: change it when the fonts or the renderer change. */
const recipe = 'resvg 2.6.2, Source Sans 3 0.4.1'
const folder = join('.build', 'images')
const inProgress = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()

/**
 * An SVG text as PNG bytes, `scale` pixels for one of its own. A picture takes some 40 ms: it is kept under
 * `.build/images/` by the hash of all that it is made from, and made again only when one of them changes.
 */
export function rasterise(svg: string, scale: number): Promise<Uint8Array<ArrayBuffer>> {
  const key = createHash('sha256')
    .update(JSON.stringify([recipe, scale, svg]))
    .digest('hex')
  const known = inProgress.get(key) ?? kept(key)
  if (known !== undefined) return known
  const drawing = drawAndKeep(svg, scale, key).finally(() => inProgress.delete(key))
  inProgress.set(key, drawing)
  return drawing
}

function kept(key: string): Promise<Uint8Array<ArrayBuffer>> | undefined {
  const file = join(folder, `${key}.png`)
  return existsSync(file) ? Promise.resolve(new Uint8Array(readFileSync(file))) : undefined
}

async function drawAndKeep(svg: string, scale: number, key: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await draw(svg, scale)
  mkdirSync(folder, { recursive: true })
  // Written whole or not at all: a build may be killed.
  const unfinished = join(folder, `${key}.${process.pid}.tmp`)
  writeFileSync(unfinished, bytes)
  renameSync(unfinished, join(folder, `${key}.png`))
  return bytes
}

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
async function draw(svg: string, scale: number): Promise<Uint8Array<ArrayBuffer>> {
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
