import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { archiveRoot } from '#archive.ts'
import { verifyReport } from '#cli/reporters/terminal.ts'
import { changeCounts } from '#french/change-counts.ts'
import { indexArchive } from '#domain/index-archive.ts'
import { ingestFiles } from '#ingest/ingest-files.ts'
import { readFiles } from '#ingest/read-files.ts'
import { nextReleaseName, pendingChanges } from '#publish/releases/next-release.ts'
import { releasedFacts } from '#publish/releases/facts.ts'
import { writeRelease } from '#publish/releases/write-release.ts'

/**
 * Writes the present data as a release, `data/versions/<date>.csv`, when they are not those of the last one. The
 * date is that of `content/programme.yaml`, `mis_a_jour_le`. A release is never written over.
 */
const root = archiveRoot()
const ingested = ingestFiles(readFiles(root))
if (ingested.sources === undefined) {
  console.error(verifyReport(ingested))
  process.exit(1)
}
const archive = indexArchive(ingested.sources)
const changes = pendingChanges(archive)
const name = nextReleaseName(archive)
if (changes.length === 0) {
  console.log('Rien n’a changé depuis la dernière version : rien n’est écrit.')
} else if (name === undefined) {
  console.error(
    `La date des données (${archive.programme.updatedOn}) précède celle de la dernière version. À faire : mettre « mis_a_jour_le » à jour dans content/programme.yaml. Rien n’est écrit.`,
  )
  process.exitCode = 1
} else {
  const file = join(root, 'data', 'versions', `${name}.csv`)
  if (!existsSync(dirname(file))) mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, writeRelease(releasedFacts(archive)), { flag: 'wx' })
  console.log(
    `Version écrite : data/versions/${name}.csv (${changeCounts(changes)}). À enregistrer avec les données.`,
  )
}
