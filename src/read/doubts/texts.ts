import { lineEnd } from '#read/decode.ts'
import type { Archive } from '#model/archive.ts'
import type { Indicator } from '#model/indicator.ts'
import type { Measure, Observation } from '#model/observation.ts'
import { isNumeric } from '#model/printed-value.ts'
import { problemOf } from '#read/content-problem.ts'
import type { Body } from '#read/content/read-content.ts'
import { type Problem, quoted } from '#read/problem.ts'

/** A sentence of `content/` that says that something was not read, with its place. */
interface UnreadSentence {
  readonly file: string
  readonly line: number
  readonly text: string
}

const read = String.raw`(?:relevée?s?|lue?s?|recopiée?s?)(?!\p{L})`
const unread = new RegExp(
  [
    String.raw`(?<!\p{L})n[’'](?:a|ont|est|étaient|était) (?:pas|point)(?: encore)?(?: été)? ${read}`,
    String.raw`(?<!\p{L})ne sont pas(?: encore)? ${read}`,
    String.raw`(?<!\p{L})non relevée?s?(?!\p{L})`,
    String.raw`(?<!\p{L})aucune?(?!\p{L}).*(?<!\p{L})${read}`,
    String.raw`(?<!\p{L})restent? à (?:relever|recopier)(?!\p{L})`,
  ].join('|'),
  'iu',
)

/** Words without which a sentence is not about figures: an unread criterion or point of view is no matter here. */
const ofFigures =
  /(?<!\p{L})(?:chiffres?|résultats?|réalisations?|valeurs?|tableaux?|prévisions?|cibles?|cases?)(?!\p{L})/iu

/** « Le RAP 2022 n’a pas été lu »: what was not read is the document itself. */
const wholeDocument = new RegExp(
  String.raw`(?<!\p{L}|(?:du|des) )(?:PAP|RAP|bilan(?:\s+[A-Z]+)?)\s+\d{4}(?:[”"»/>\s]|</\w+>)* (?:n[’'](?:a|est) (?:pas|point)(?: encore)?(?: été)? |(?:est |reste )?(?:non |à ))${read}`,
  'u',
)

/** The sentences of the texts under `content/` that say that something was not read. */
export function unreadSentences(texts: ReadonlyMap<string, string>): readonly UnreadSentence[] {
  return [...texts].flatMap(([file, text]) =>
    !file.endsWith('.mdx')
      ? []
      : text.split(lineEnd).flatMap((line, index) =>
          line
            .split(/(?<=[.!?;])\s+/)
            .filter(
              (sentence) =>
                unread.test(sentence) && (ofFigures.test(sentence) || wholeDocument.test(sentence)),
            )
            .map((sentence) => ({ file, line: index + 1, text: sentence.trim() })),
        ),
  )
}

/**
 * The sentences that say unread of something that has figures. What a sentence is about comes from its file (an
 * indicator, the indicators of an objective, else all) and its words: the documents, years and measures that it names.
 * A sentence that names neither document nor year can be checked only when it denies all (« aucun chiffre ») in the
 * file of an indicator or of an objective.
 */
export function staleTexts(archive: Archive, texts: ReadonlyMap<string, string>): readonly Problem[] {
  return unreadSentences(texts).flatMap((sentence) => {
    const claims = namedIn(sentence.text)
    const indicators = indicatorsOf(archive, sentence.file)
    const precise = claims.documents.length + claims.years.length > 0
    if (!precise && (indicators === undefined || !/(?<!\p{L})aucune?(?!\p{L})/iu.test(sentence.text)))
      return []
    const known = archive.observations.find(
      (figure) =>
        isNumeric(figure.value) &&
        (indicators?.some(({ slug }) => slug === figure.indicator) ?? figure.indicator !== '') &&
        isAbout(figure, claims),
    )
    if (known === undefined) return []
    return problemOf(
      'texte-depasse',
      { file: sentence.file, line: sentence.line },
      shortened(sentence.text),
      {
        expected: `une phrase qui tienne compte du chiffre ${quoted(known)}.`,
      },
    )
  })
}

interface Claims {
  readonly documents: readonly string[]
  readonly years: readonly number[]
  readonly measures: readonly Measure[]
}

const measureWords: readonly (readonly [RegExp, readonly Measure[]])[] = [
  [/\brésultats?\b|\bréalisations?\b/i, ['actual']],
  [/\bprévisions? actualisées?\b/i, ['updatedForecast']],
  [/\bprévisions?\b/i, ['forecast', 'updatedForecast']],
  [/\bcibles?\b/i, ['target']],
]

function namedIn(text: string): Claims {
  const documents = [...text.matchAll(/\b(PAP|RAP|bilan(?:\s+[A-Z]+)?)\s+(\d{4})\b/giu)].map(
    ([, type = '', year = '']) =>
      `${type.toLowerCase().slice(0, type.toLowerCase().startsWith('bilan') ? 5 : 3)}-${year}`,
  )
  const rest = text.replace(/\b(?:PAP|RAP|bilan(?:\s+[A-Z]+)?)\s+\d{4}\b/giu, '')
  return {
    documents,
    years: [...rest.matchAll(/\b20\d{2}\b/g)].map(([year]) => Number(year)),
    measures: measureWords.find(([words]) => words.test(text))?.[1] ?? [],
  }
}

function isAbout({ document, year, measure }: Observation, { documents, years, measures }: Claims): boolean {
  return (
    (documents.length === 0 || documents.includes(document)) &&
    (years.length === 0 || years.includes(year)) &&
    (measures.length === 0 || measures.includes(measure))
  )
}

function indicatorsOf(archive: Archive, file: string): readonly Indicator[] | undefined {
  const [, folder, slug] = /^content\/(indicateurs|objectifs)\/(.+)\.mdx$/.exec(file) ?? []
  if (folder === undefined) return undefined
  return archive.indicators.filter(
    (indicator) => (folder === 'indicateurs' ? indicator.slug : indicator.objective) === slug,
  )
}

function shortened(text: string): string {
  return text.length <= 120 ? text : `${text.slice(0, 119)}…`
}

/** What stands where a text is still to be written: by the commands that make files, or by editors. */
const placeholders =
  /(?<!\p{L})(?:à réécrire|a réécrire|à compléter|à rédiger|à définir|à remplir|lorem ipsum|TODO|FIXME|TBD|XXX+)(?!\p{L})|\?{3,}/iu

/** The lines of `content/` with a placeholder; `told` are those that have a doubt already, « file:line ». */
export function placeholdersIn(
  texts: ReadonlyMap<string, string>,
  told: ReadonlySet<string>,
): readonly Problem[] {
  return [...texts].flatMap(([file, text]) => {
    if (!file.startsWith('content/')) return []
    const lines = text.split(lineEnd)
    const bodyStart = lines.indexOf('---', 1)
    return lines.flatMap((content, index) => {
      const written = file.endsWith('.yaml') ? content.replace(/(?:^|\s)#.*$/, '') : content
      const at = written.search(placeholders)
      if (at === -1 || told.has(`${file}:${index + 1}`)) return []
      const place = { file, line: index + 1, column: at + 1 }
      const isComment = index < bodyStart && written.startsWith('#')
      return [problemOf('texte-provisoire', place, written.trim(), isComment ? commentToRemove : {})]
    })
  })
}

/** A comment of the front matter is not published: the commands leave it in the files that they propose. */
const commentToRemove = {
  expected: 'une fiche réécrite : ce commentaire, qui n’est pas publié, dit qu’elle ne l’est pas.',
  remedy: 'réécrire la fiche, puis supprimer cette ligne.',
}

const item = /^\s*(?:[-+*]|\d+[.)])\s/
/** A sign and a number where Markdown sees an item of a list, or a quotation. */
const signed = /^\s{0,3}(?:[-+*]\s+|>\s*=?\s*)\d/
/** Stars between figures, which Markdown takes for emphasis: « 5*3*2 » would read 532. */
const starred = /\d\s?(\*{1,3})\d[^*\n]*\1/
/** Two tildes, which strike out what they hold: « de 5~8~ ». */
const struck = /(?<![~\\])~(?![~\s])[^~\n]*(?<![~\s\\])~(?!~)/

/**
 * The lines of texts that begin by a sign and a number, and lose the sign: « - 3 points » inside a paragraph or alone
 * is an item of a list, « > 10 » a quotation; and those that lose the stars between their figures, or their tildes.
 */
export function lostSigns(bodies: readonly Body[]): readonly Problem[] {
  return bodies.flatMap(({ file, body, bodyLine }) => {
    const lines = body.split('\n')
    return lines.flatMap((line, index) => {
      const losesSign = signed.test(line) && !isListed(lines, index)
      if (!losesSign && !starred.test(line) && !struck.test(line)) return []
      const place = { file, line: bodyLine + index }
      return [problemOf('signe-lu-comme-liste', place, line.trim())]
    })
  })
}

/** Whether a line is one of several items of a list that begins after a blank line. */
function isListed(lines: readonly string[], index: number): boolean {
  if (/^\s*>/.test(lines[index] ?? '')) return false
  const above = lines.slice(0, index).findLast((line) => line.trim() !== '') ?? ''
  const below = lines.slice(index + 1).find((line) => line.trim() !== '') ?? ''
  const before = lines[index - 1] ?? ''
  return item.test(above) || (item.test(below) && before.trim() === '')
}
