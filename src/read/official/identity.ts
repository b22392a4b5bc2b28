import type { Column } from '#model/observation.ts'
import type { OfficialDocument } from '#model/official.ts'

/**
 * The document that has these columns. A RAP prints, for its year, both what was promised and what was obtained; a PAP
 * prints the results of the two years that were over when it was written, and so has none of its year nor of the one
 * before. `undefined` when the columns say neither.
 */
export function documentOfColumns(columns: readonly Column[]): OfficialDocument | undefined {
  const yearsOf = (measures: readonly string[]) =>
    columns.filter(({ measure }) => measures.includes(measure)).map(({ year }) => year)
  const last = Math.max(...yearsOf(['actual']))
  const promised = yearsOf(['target', 'forecast', 'updatedForecast'])
  if (!Number.isFinite(last)) return undefined
  if (promised.includes(last) || yearsOf(['attainment']).includes(last)) return { type: 'rap', year: last }
  const year = last + 2
  return promised.includes(year) ? { type: 'pap', year } : undefined
}

/** The document that a file's name says: `plf-2025-performance.csv`, `rap-2024.csv`, `plrg-2023-….csv`. */
export function documentOfName(file: string): OfficialDocument | undefined {
  const name = (file.split('/').at(-1) ?? '').toLowerCase()
  const [, word = '', year] =
    /(?:^|[^a-z])(pap|plf|rap|plr[a-z]*)[-_ ]?((?:19|20)\d{2})(?!\d)/.exec(name) ?? []
  if (year === undefined) return undefined
  return { type: word === 'pap' || word === 'plf' ? 'pap' : 'rap', year: Number(year) }
}
