import type { ExtractIndicator, ExtractRow } from '#import/extract/model.ts'
import type { Sources } from '#model/archive.ts'
import { sameLabel } from '#model/label.ts'
import { isOwn } from '#model/line.ts'
import { sameUnit } from '#model/unit.ts'
import { slugify } from '#words/slugify.ts'

/** A unit that no document was seen to print. */
export const unreadUnit = 'non relevée'

/** A line of an indicator as it was last printed, else as its file declares it. */
export interface KnownLine {
  readonly slug: string
  readonly label: string
  readonly unit: string
}

/** What an archive knows of printed labels: which indicators, and which of their lines, bore them. */
export interface KnownLabels {
  /** Indicators that bore a label in some document, or have it as their title. */
  readonly indicators: (label: string) => readonly string[]
  /** Indicators printed under a code. */
  readonly withCode: (code: string) => readonly string[]
  /**
   * The indicator whose lines bore the number, the label and the unit of all these rows, whatever its own label;
   * `undefined` when a row has no number, or when they are of several indicators.
   */
  readonly withLines: (rows: readonly ExtractRow[]) => string | undefined
  /** The indicators with a line that bore this number of the State's open data. */
  readonly withNumber: (number: string | undefined) => readonly string[]
  /** The lines of an indicator; none of one that has no file. */
  readonly lines: (indicator: string) => readonly KnownLine[]
  /**
   * The slug of the line that a row continues: one that bore its label, or is declared with it, in its unit. A unit
   * that was not read agrees with any.
   */
  readonly continued: (indicator: string, label: string, unit: string) => string | undefined
  /** The numbers that documents print on a line in a unit. */
  readonly numbers: (indicator: string, line: string, unit: string) => readonly number[]
}

/** Indexes the labels of an archive; accents, case, spaces and apostrophes do not count. */
export function knownLabels({ tables, indicators }: Pick<Sources, 'tables' | 'indicators'>): KnownLabels {
  const rows = tables.flatMap((table) => table.rows)
  const named = [
    ...rows.filter(({ line }) => isOwn(line)),
    ...indicators.map(({ slug, title }) => ({ indicator: slug, label: title })),
  ]
  const declared = (indicator: string) => indicators.find(({ slug }) => slug === indicator)?.lines ?? []
  return {
    indicators: (label) => [
      ...new Set(named.filter((row) => sameLabel(row.label, label)).map((row) => row.indicator)),
    ],
    withCode: (code) => [
      ...new Set(rows.filter((row) => code !== '' && row.code === code).map((row) => row.indicator)),
    ],
    withLines: (printed) => {
      const bearers = printed.map(
        ({ number, label, unit }) =>
          rows.find(
            (row) =>
              number !== undefined &&
              number !== '' &&
              row.number === number &&
              sameLabel(row.label, label) &&
              sameUnit(row.unit, unit),
          )?.indicator,
      )
      return new Set(bearers).size === 1 ? bearers[0] : undefined
    },
    withNumber: (number) => [
      ...new Set(
        rows.filter((row) => row.number !== '' && row.number === number).map((row) => row.indicator),
      ),
    ],
    lines: (indicator) =>
      declared(indicator).map(({ slug, title, unit }) => {
        const printed = rows.findLast((row) => row.indicator === indicator && row.line === slug)
        return { slug, label: printed?.label ?? title, unit: printed?.unit ?? unit }
      }),
    continued: (indicator, label, unit) => {
      const candidates = [
        ...rows.filter((row) => row.indicator === indicator),
        ...declared(indicator).map(({ slug: line, title, unit: own }) => ({ line, label: title, unit: own })),
      ].filter((row) => sameLabel(row.label, label))
      const found =
        candidates.find((row) => sameUnit(row.unit, unit)) ??
        candidates.find((row) => isUnread(unit) || isUnread(row.unit))
      return found?.line
    },
    numbers: (indicator, line, unit) =>
      rows
        .filter((row) => row.indicator === indicator && row.line === line && sameUnit(row.unit, unit))
        .flatMap(({ values }) => values.flatMap((value) => ('number' in value ? [value.number] : []))),
  }
}

function isUnread(unit: string): boolean {
  return unit === '' || unit === unreadUnit
}

/** What an editor says in the command: `--indicateur 2.1=jardins-ouverts`, by printed code. */
export type GivenSlugs = ReadonlyMap<string, string>

/** The indicator of the archive that a printed one is; `slug` is missing when it is a new one. */
export interface Match {
  readonly slug: string | undefined
  readonly remark: string | undefined
}

/**
 * Recognises an indicator by its label, the code telling apart two that bore the same; or, under a new label, by lines
 * that all kept their number, label and unit. A code or a number alone proves nothing, since documents renumber: it is
 * only a remark, for the editor to decide. `used` are the indicators that the document printed already; in the document
 * of another programme (`isOther`), a code tells something when it names the programme, « P129-8-2 ».
 */
export function matchIndicator(
  printed: ExtractIndicator,
  known: KnownLabels,
  given: GivenSlugs,
  { used, isOther }: { readonly used: ReadonlySet<string>; readonly isOther: boolean },
): Match {
  const chosen = given.get(printed.code)
  if (chosen !== undefined && printed.code !== '') return { slug: chosen, remark: undefined }
  const byLabel = known.indicators(printed.label).filter((slug) => !used.has(slug))
  const byCode = known.withCode(printed.code)
  const printedRows = printed.tables.flatMap(({ rows }) => rows)
  const byLines = known.withLines(printedRows)
  const slug =
    (byLabel.length > 1 ? byLabel.find((one) => byCode.includes(one)) : byLabel[0]) ??
    (byLines !== undefined && !used.has(byLines) ? byLines : undefined)
  if (slug !== undefined) return { slug, remark: undefined }
  const title = `${printed.code} ${printed.label}`.trim()
  const byNumber = printedRows.flatMap(({ number }) => known.withNumber(number))
  const telling = isOther && !/\p{L}/u.test(printed.code) ? [] : byCode
  const others = [...new Set([...byLabel, ...byNumber, ...telling])]
  if (others.length === 0 && isOther) return { slug: undefined, remark: undefined }
  return {
    slug: undefined,
    remark:
      others.length === 0
        ? `ligne ${printed.line} : « ${title} » n’est pas connu : sa fiche est à réécrire.`
        : `ligne ${printed.line} : « ${title} » n’est pas connu sous ce libellé ; ${isOther ? 'il est laissé de côté' : 'une fiche est proposée'}. Si c’est le même indicateur, renommé, que ${others.map((one) => `« ${one} »`).join(' ou ')}, ne rien garder et relancer avec --indicateur ${printed.code === '' ? '<code>' : printed.code}=${others[0] ?? ''}.`,
  }
}

const longest = 60

/** Words that a slug does not end by. */
const linking = /(?:-(?:a|au|aux|d|de|des|du|dans|en|et|l|la|le|les|par|pour|sur))+$/

/**
 * A slug for a printed label: « Nombre de jardins ouverts » → `jardins-ouverts`. Cut at a word, never one
 * of `taken`; `fallback` when the label has no letter or digit.
 */
export function proposeSlug(label: string, taken: ReadonlySet<string>, fallback: string): string {
  const words = slugify(label)
    .replace(/^nombre-(?:de|d|des)-(?=.)/, '')
    .split('-')
  let slug = words.shift() ?? ''
  for (const word of words) {
    if (slug.length + word.length + 1 > longest) break
    slug = `${slug}-${word}`
  }
  slug = slug.slice(0, longest).replace(linking, '')
  if (slug === '') slug = fallback
  for (let rank = 2; ; rank += 1) {
    const candidate = rank === 2 && !taken.has(slug) ? slug : `${slug}-${rank}`
    if (!taken.has(candidate)) return candidate
  }
}
