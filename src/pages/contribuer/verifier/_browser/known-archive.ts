import type { Archive, Sources } from '#model/archive.ts'

/**
 * What the page that checks a file needs of the published archive: all that `content/` says in its front
 * matter, and the texts of `data/` by path, those of other sources and of the whole State left out. It travels as JSON, where a key whose value is
 * `undefined` is left out and reads the same.
 */
export interface KnownArchive extends Omit<
  Sources,
  'documents' | 'tables' | 'credits' | 'official' | 'register'
> {
  readonly texts: Readonly<Record<string, string>>
}

/** The known archive, from the sources and the files that gave them. */
export function knownArchive(archive: Archive, files: ReadonlyMap<string, Uint8Array>): KnownArchive {
  const { programme, objectives, indicators, years, crossChecks } = archive
  // A file of another source or of the whole State is compared with no other: only the one to check is read.
  const texts = [...files]
    .filter(([path]) => /^data\/(?!recoupements\/|etat\/)/.test(path))
    .map(([path, bytes]) => [path, new TextDecoder().decode(bytes)] as const)
  return {
    // The site may be built for another address than the usual one: the page compares nothing with it.
    programme: { ...programme, siteUrl: '' },
    objectives: objectives.map((objective) => ({ ...objective, summary: '' })),
    // What a page says beside figures weighs, and no check reads it.
    indicators: indicators.map((indicator) => ({ ...indicator, definition: '', method: '', dataSource: '' })),
    years: years.map((year) => ({ ...year, summary: '' })),
    crossChecks: crossChecks.map(({ slug, series }) => ({
      slug,
      title: '',
      author: '',
      shortName: '',
      licence: '',
      caveat: '',
      series: series.map((one) => ({ ...one, title: '' })),
      points: [],
    })),
    glossary: [],
    pages: [],
    accessibility: [],
    texts: Object.fromEntries(texts),
  }
}

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
