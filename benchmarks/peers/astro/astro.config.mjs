import process from 'node:process'
import { defineConfig } from 'astro/config'

export default defineConfig({
  outDir: process.env.PEER_OUT,
  compressHTML: true,
  build: { concurrency: 4 },
  // The data is outside of the folder: the file that PEER_DATA names is read when pages are made.
  vite: { server: { fs: { strict: false } } },
})
