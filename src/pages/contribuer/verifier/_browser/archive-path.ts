import type { KnownArchive } from './known-archive.ts'

/**
 * Where a file of that name stands in the archive: `rap-2021.csv` → `data/tableaux/rap-2021.csv`. Folders
 * before the name are passed over; a name that means nothing else is taken for a printed table.
 */
export function archivePath(name: string, { crossChecks }: Pick<KnownArchive, 'crossChecks'>): string {
  const stem = name
    .trim()
    .replace(/^.*[\\/]/, '')
    .replace(/\.csv$/i, '')
  if (stem === 'documents' || stem === 'credits') return `data/${stem}.csv`
  const folder = crossChecks.some(({ slug }) => slug === stem) ? 'recoupements' : 'tableaux'
  return `data/${folder}/${stem}.csv`
}
