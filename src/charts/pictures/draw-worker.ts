import { createRequire } from 'node:module'
import { parentPort } from 'node:worker_threads'
import { Resvg } from '@resvg/resvg-js'
import type { Drawing, Drawn } from '#charts/pictures/rasterise.ts'

/** A thread that draws the pictures it is sent, one after the other. */
const resolve = createRequire(import.meta.url).resolve

/** The fonts of every PNG: shipped by npm, for what a machine has of its own must change nothing. */
const fontFiles = [
  '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
].map((file) => resolve(file))

const family = 'Source Sans 3'
const font = { loadSystemFonts: false, fontFiles, sansSerifFamily: family, defaultFontFamily: family }

parentPort?.on('message', ({ id, svg, scale }: Drawing) => {
  parentPort?.postMessage(drawn(id, svg, scale))
})

function drawn(id: number, svg: string, scale: number): Drawn {
  try {
    const image = new Resvg(svg, { font, fitTo: { mode: 'zoom', value: scale } }).render()
    return { id, png: new Uint8Array(image.asPng()) }
  } catch (error) {
    return { id, fault: error instanceof Error ? error.message : String(error) }
  }
}
