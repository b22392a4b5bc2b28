import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { keepArchive } from '#read/archive.ts'
import { builtAddresses, builtFiles, writeHosting, writeManifest, precompress } from '#cli/built-files.ts'
import { emptyFault } from '#cli/check-archive.ts'
import { buildSeveral } from '#cli/build-several.ts'
import {
  addressFault,
  builtCommit,
  builtFolder,
  commandArguments,
  commitDay,
  pathFault,
  siteAddress,
} from '#cli/settings.ts'
import { moveInto, swapFolder, takeFolder, targetFault } from '#cli/swap-folder.ts'
import { proseTexts } from '#cli/prose-texts.ts'
import { releaseNotice } from '#cli/release-notice.ts'
import { shortReport, verifyReport } from '#cli/reporters/terminal.ts'
import { searchIndex, writeSearchIndex } from '#cli/search-index.ts'
import { siteProblems } from '#cli/site-problems.ts'
import { indexArchive } from '#model/archive.ts'
import { ingestFiles } from '#read/ingest-files.ts'
import { archiveRoot, readFiles } from '#read/read-files.ts'
import { dataPages } from '#downloads/datasets.ts'
import { keepInFolder } from '#downloads/kept-files.ts'
import { brokenPromises } from '#downloads/register.ts'
import { getPublication, keepPublished } from '#downloads/publications.ts'
import { publish } from '#downloads/publish.ts'
import { searchRecords } from '#pages/recherche/_search-records.ts'

/**
 * Verify → Astro into a fresh folder → Pagefind → published addresses still there → swap with `dist/`. Whatever
 * fails, the `dist/` of the last good build stays whole. With `--draft`, every PNG is one blank pixel and nothing is
 * compressed: the rest is whole. With folders, the site of each under one address.
 */
const usage =
  'Écrire : npm run build, ou npm run build -- --draft pour un brouillon sans images ni copies compressées ; pour plusieurs programmes, leurs dossiers : npm run build -- programmes/131 programmes/129.'
const {
  values: { draft },
  positionals: folders,
} = commandArguments({ draft: { type: 'boolean', default: false } }, usage)
const target = builtFolder()
if (folders.length > 0) process.exit(await buildSeveral(folders, target, draft))

process.env['ASTRO_TELEMETRY_DISABLED'] = '1'
// Astro would take these, when a host or a test runner sets them, for its own `import.meta.env`.
delete process.env['BASE_URL']
delete process.env['SITE']

async function step<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  const start = performance.now()
  process.stdout.write(`${name}…\n`)
  const result = await work()
  process.stdout.write(`${name} : ${((performance.now() - start) / 1000).toFixed(1)} s\n`)
  return result
}

/** Writes a report on the error output, all of it: a process that ends leaves a long one half-written in a pipe. */
const told = (report: string) => new Promise((resolve) => process.stderr.write(`${report}\n`, resolve))

const sourceFiles = readFiles(archiveRoot())
const { SITE_URL } = process.env
const misread =
  pathFault(process.cwd(), resolve(archiveRoot())) ??
  emptyFault(archiveRoot(), sourceFiles) ??
  (SITE_URL === undefined ? undefined : addressFault(SITE_URL))
if (misread !== undefined) {
  console.error(`Construction impossible : ${misread}`)
  process.exit(1)
}
const fresh = await takeFolder(target, console.log)
const commit = builtCommit()
process.env['COMMIT'] = commit ?? ''
process.env['COMMIT_DAY'] = commitDay(commit) ?? ''
const ingested = await step('Vérification des données', () => ingestFiles(sourceFiles))
if (ingested.sources === undefined) {
  await told(verifyReport(ingested))
  process.exit(1)
}
console.log(shortReport(ingested.sources, ingested.problems))
const fault = targetFault(target)
if (fault !== undefined) interrupt(fault)
try {
  const { origin, base } = siteAddress(SITE_URL ?? ingested.sources.programme.siteUrl)
  const data = `${fresh}-donnees`
  for (const folder of [fresh, data]) rmSync(folder, { recursive: true, force: true })
  const archive = indexArchive(ingested.sources)
  keepArchive(archive)
  // Pagefind works in a process of its own, while the data files and the pages are made.
  const records = searchRecords(archive, proseTexts(archive, ingested.bodies), dataPages)
  const indexed = searchIndex(records)
  indexed.catch(() => undefined) // Told below, by the line that waits for it.
  const publication = getPublication(archive, origin, base)
  const published = await step('Fichiers de données', () => publish(publication, keepInFolder(data)))
  const faults = siteProblems({ files: sourceFiles, bodies: ingested.bodies, archive, published })
  if (faults.length > 0) {
    await told(verifyReport({ sources: undefined, problems: faults }))
    process.exit(1)
  }
  keepPublished(publication, published)
  await step('Pages (Astro)', async () => {
    // Not before: a build that stops at an error does without.
    const astro = await import('astro')
    await astro.build({
      logLevel: 'error',
      outDir: resolve(fresh),
      vite: {
        resolve: {
          alias: draft ? { '#charts/pictures/rasterise.ts': resolve('src/charts/pictures/blank.ts') } : {},
        },
      },
    })
  })
  moveInto(data, join(fresh, 'donnees'))
  await step('Index de recherche (Pagefind)', async () => writeSearchIndex(await indexed, fresh))
  const files = builtFiles(fresh)
  const broken = brokenPromises(archive.register, builtAddresses(files))
  if (broken.length > 0) interrupt(`adresses publiées qui ne tiennent plus.\n${broken.join('\n')}`)
  writeManifest(fresh, files, commit, `${origin}${base}`)
  writeHosting(fresh, base)
  if (!draft) await step('Copies compressées', () => precompress(fresh, target))
  const notice = releaseNotice(archive, published)
  swapFolder(fresh, target)
  console.log(`Site construit dans ${target}/ : ${records.length} résultats de recherche possibles.`)
  if (notice !== '') console.log(`\n${notice}`)
} catch (error) {
  console.error(error)
  interrupt(error instanceof Error ? error.message : String(error))
}

/** Ends a build that has begun; the trace of what nobody foresaw comes before. */
function interrupt(why: string): never {
  console.error(`Construction interrompue : ${why}`)
  console.error(`Le dossier ${target}/ n’a pas changé.`)
  process.exit(1)
}
