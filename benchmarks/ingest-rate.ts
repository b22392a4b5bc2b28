import process from 'node:process'
import { ingestFiles } from '../src/read/ingest-files.ts'
import { readFiles } from '../src/read/read-files.ts'

/** Reads an archive and prints how many lines of its tables that makes a second: `node benchmarks/ingest-rate.ts folder`. */
const files = readFiles(process.argv[2] ?? '.')
const start = performance.now()
const { sources, problems } = ingestFiles(files)
const seconds = (performance.now() - start) / 1e3
if (sources === undefined) throw new Error(JSON.stringify(problems.slice(0, 3)))
const rows = sources.tables.reduce((sum, table) => sum + table.rows.length, 0)
console.log(JSON.stringify({ rows, seconds }))
