import type { Archive } from '#model/archive.ts'
import type { OfficialDocument } from '#model/official.ts'
import { type State, type StateLine, stateOf, type StateUnit, unitsOf } from '#model/state.ts'
import type { Crumb } from '#site/links.ts'
import { indicatorPath, statePath, stateUnitPath } from '#urls.ts'
import { formatCount } from '#words/grammar.ts'
import { documentName } from '#words/names.ts'
import { noBreakSpace } from '#words/number.ts'

/** The page of the whole State. */
export const stateCrumb: Crumb = { label: 'Tout l’État', path: statePath }

/** « Programme 129 : Coordination du travail gouvernemental », « Mission : Défense ». */
export function unitLabel({ kind, code, title }: StateUnit): string {
  const name = kind === 'programme' ? `Programme${noBreakSpace}${code}` : 'Mission'
  return title === '' ? name : `${name}${noBreakSpace}: ${title}`
}

/** The pages of the whole State, for the site map; none without official files. */
export function stateCrumbs(state: State | undefined): readonly Crumb[] {
  if (state === undefined) return []
  return unitsOf(state).map((unit) => ({
    label: unitLabel(unit),
    path: stateUnitPath(unit),
  }))
}

/** What an official file sets targets for, as it is counted. */
export const measuredLines = {
  singular: 'ligne à mesurer',
  plural: 'lignes à mesurer',
  gender: 'f',
} as const

/** How a sentence begins that says what the latest document gives: « Le PAP 2025 donne », « Cet extrait du PAP 2025 donne ». */
export function latestGives(
  { documents }: Pick<StateUnit, 'documents'>,
  lines: readonly StateLine[],
): string {
  const latest = documents.at(-1)
  return `${isExcerpt(lines) ? 'Cet extrait du' : 'Le'} ${latest === undefined ? '' : documentName(latest)} donne`
}

/** Whether some lines come from an excerpt of an official file, as its name says: « …-extrait.csv ». */
export function isExcerpt(lines: readonly StateLine[]): boolean {
  return lines.some(({ editions }) => editions.some(({ file }) => /extrait/i.test(file.file)))
}

/** « Extrait du fichier officiel, 5 lignes : ses autres lignes ne sont pas ici. » */
export function excerptSentence(lines: number): string {
  return `Extrait du fichier officiel, ${formatCount(lines, { singular: 'ligne', plural: 'lignes', gender: 'f' })}${noBreakSpace}: ses autres lignes ne sont pas ici.`
}

/**
 * The site's own indicators, by the code under which an official file prints them: the tables of the same documents of
 * the same programme bear the same codes, « P129-8-2 » or « 8.2 ».
 */
export function ownIndicators(archive: Archive, unit: StateUnit): ReadonlyMap<string, Crumb> {
  const tables = archive.documents.flatMap((doc) => {
    const isSame = ({ type, year }: OfficialDocument) => type === doc.type && year === doc.year
    const programme = doc.otherProgramme ?? archive.programme.number
    if (unit.kind === 'mission' || programme !== unit.code || !unit.documents.some(isSame)) return []
    return archive.tableByDocument.get(doc.id) ?? []
  })
  return new Map(
    tables.flatMap(({ rows }) =>
      rows.flatMap(({ code, indicator }): readonly (readonly [string, Crumb])[] => {
        const known = archive.indicatorBySlug.get(indicator)
        return code === '' || known === undefined
          ? []
          : [[bareCode(code), { label: known.title, path: indicatorPath(indicator) }]]
      }),
    ),
  )
}

/** Where the official files of the whole State print an indicator of the site. */
export function officialPlaces(archive: Archive, slug: string): readonly Crumb[] {
  return (stateOf(archive)?.programmes ?? []).flatMap((unit) => {
    const codes = [...ownIndicators(archive, unit)].flatMap(([code, own]) =>
      own.path === indicatorPath(slug) ? [code] : [],
    )
    const printed = unit.lines.find(({ row }) => codes.includes(bareCode(row.indicator.code)))
    return printed === undefined
      ? []
      : [
          {
            label: `le fichier officiel du programme ${unit.code}`,
            path: `${stateUnitPath(unit)}#${printed.row.indicator.code}`,
          },
        ]
  })
}

/** « P129-8-2 » and « 8.2 » are one code of one programme. */
export function bareCode(code: string): string {
  return code.replace(/^P\d+-/i, '').replaceAll('-', '.')
}
