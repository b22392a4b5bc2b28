import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { draw } from '#charts/pictures/draw.ts'

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
