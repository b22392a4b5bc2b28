import process from 'node:process'
import { archiveRoot } from '#archive.ts'
import { ingestFiles } from '#ingest/ingest-files.ts'
import { readFiles } from '#ingest/read-files.ts'
import { verifyReport } from '#cli/reporters/terminal.ts'

/** Checks every file of data/ and content/ and prints the report; exit status 1 when an error blocks. */
const ingested = ingestFiles(readFiles(process.argv[2] ?? archiveRoot()))
console.log(verifyReport(ingested))
process.exitCode = ingested.sources === undefined ? 1 : 0
