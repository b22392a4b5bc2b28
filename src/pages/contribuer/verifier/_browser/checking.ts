/**
 * What reads, checks and draws a file: all that `verify` runs. `checker.ts` loads it with the first file, since most
 * visitors of the page bring none.
 */
export { checkFile, publishedArchive } from './check-file.ts'
export { previewOf } from './preview.ts'
export { previewNodes, problemNodes, summarySentence } from './report-nodes.ts'
