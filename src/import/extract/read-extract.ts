import {
  findManager,
  type GivenIdentity,
  identify,
  markersIn,
  officialName,
  withoutMarkers,
} from '#import/extract/identify.ts'
import { htmlTokens, isHtml } from '#import/extract/html-tokens.ts'
import type { Extract, ExtractObjective } from '#import/extract/model.ts'
import { type ExtractProblem, strayTable, toCheck, unknownColumns } from '#import/extract/problems.ts'
import {
  endsInFigure,
  textBreak,
  type TextToken,
  textTokens,
  type Token,
  visibleToken,
  withCutEnd,
} from '#import/extract/tokens.ts'
import type { DocumentTitle } from '#model/document.ts'
import { cellKind } from '#import/extract/table-rows.ts'
import { isUnitHeading, opensColumn, pageTitles, type TitleReader } from '#import/extract/headings.ts'
import { lineTable } from '#import/extract/line-table.ts'
import { startFramework } from '#import/extract/framework-draft.ts'
import { mergeFramework } from '#import/extract/join-extracts.ts'
import { readGrid, readText } from '#import/extract/read-grid.ts'

/** A page of the budget site as an editor saved it. */
export interface SavedPage {
  /** Name of the file; an official name says what the page is. */
  readonly file: string
  readonly text: string
  /** Its official address; empty when not given. */
  readonly url: string
}

/** What a page says, or why it is not known which document it belongs to. */
export type ReadExtract =
  | { readonly ok: true; readonly extract: Extract }
  | { readonly ok: false; readonly faults: readonly string[] }

/** Reads one part (`_STRAT`, `_PERF`) of a PAP or RAP, saved as text or HTML. */
export function readExtract(page: SavedPage, given: GivenIdentity = {}): ReadExtract {
  const read = isHtml(page.text) ? htmlTokens(page.text.replace(textBreak, '\n')) : textTokens(page.text)
  const visible = read.flatMap((token) => visibleToken(token) ?? [])
  const written = endsInFigure(page.text) ? withCutEnd(visible) : visible
  const markers = markersIn(written)
  const tokens = withoutMarkers(written)
  const names = [page.file, page.url].flatMap((name) => officialName(name) ?? [])
  if (names.some(({ part }) => part === 'credits')) return { ok: false, faults: [creditsPage(page.file)] }
  const identified = identify(page.file, tokens, markers, names, given)
  if (!identified.ok) return identified
  const problems: ExtractProblem[] = []
  const objectives = readFramework(tokens, identified.identity, problems)
  const { manager, managerRole, programmeName } = findManager(tokens)
  const hasTable = objectives.some(({ indicators }) => indicators.some(({ tables }) => tables.length > 0))
  return {
    ok: true,
    extract: {
      file: page.file,
      identity: identified.identity,
      part:
        names.flatMap(({ part }) => (part === undefined || part === 'credits' ? [] : [part]))[0] ??
        (hasTable ? 'performance' : 'presentation'),
      programmeName: markers.get('libelleProg') ?? programmeName,
      manager,
      managerRole,
      objectives,
      problems: problems.toSorted((a, b) => a.line - b.line),
    },
  }
}

function creditsPage(file: string): string {
  return `${file} est la justification au premier euro (_JPE) : elle donne les crédits, sans objectif ni indicateur. À faire : importer la page _PERF ou _STRAT du document ; les crédits se saisissent dans data/credits.csv.`
}

/**
 * The objectives and indicators of a page, each with its tables and texts. The same indicator printed
 * twice (in the summary, then with its table) is one. What is not read is a problem: no figure is dropped
 * in silence.
 */
function readFramework(
  tokens: readonly Token[],
  doc: DocumentTitle,
  problems: ExtractProblem[],
): readonly ExtractObjective[] {
  const draft = startFramework(problems)
  const titleIn = pageTitles(tokens.flatMap((token) => (token.kind === 'grid' ? [] : [token.text])))
  let index = 0
  for (let token = tokens[index]; token !== undefined; token = tokens[index]) {
    if (token.kind === 'grid') {
      readGrid(token, doc, draft, problems)
      index += 1
      continue
    }
    const changes = changesText(tokens, index, titleIn)
    if (changes.length > 0) {
      problems.push(
        toCheck(token.line, changes.join(' '), 'les changements de la maquette, à garder dans les fiches.'),
      )
      index += changes.length
      continue
    }
    const title = titleIn(token.text, draft.awaitsTitle())
    if (title !== undefined) {
      const next = tokens[index + 1]
      // « Indicateur » right above « Unité » is the heading of the column of labels.
      const isColumn = title.code === '' && title.title === '' && next?.kind === 'text' && isTableStart(next)
      if (!isColumn) draft.open(title, token)
      index += 1
      continue
    }
    const table = isTableStart(token) ? lineTable(tokens, index, { doc, titleIn }, problems) : undefined
    if (table !== undefined) {
      draft.addTable(table.table, token)
      index = Math.max(table.next, index + 1)
      continue
    }
    if (isUnitHeading(token.text)) problems.push(unknownColumns(token.line, token.text))
    const run = strayValues(tokens, index)
    if (run.length > 1) {
      problems.push(strayTable(token.line, run.map(({ text }) => text).join(' · ')))
      index += run.length
      continue
    }
    readText(token, draft)
    index += 1
  }
  return mergeFramework(draft.close(), problems)
}

/**
 * The section « Évolution de la maquette », up to the next objective or table: it names indicators without
 * opening them. Empty when no such section starts here.
 */
function changesText(tokens: readonly Token[], start: number, titleIn: TitleReader): readonly string[] {
  const first = tokens[start]
  if (first?.kind !== 'text' || !/^évolutions? (?:de la maquette|des indicateurs)/i.test(first.text))
    return []
  const lines = [first.text]
  for (const token of tokens.slice(start + 1)) {
    if (token.kind === 'grid' || isTableStart(token) || /^récapitulation/i.test(token.text)) break
    if (titleIn(token.text, false)?.level === 'objective') break
    lines.push(token.text)
  }
  return lines
}

function isTableStart({ text }: TextToken): boolean {
  return isUnitHeading(text) || opensColumn(text)
}

/** Consecutive lines that each hold a figure alone: a table whose heading was not found. */
function strayValues(tokens: readonly Token[], start: number): readonly TextToken[] {
  const run: TextToken[] = []
  for (let index = start; ; index += 1) {
    const token = tokens[index]
    if (token === undefined || token.kind === 'grid') return run
    const kind = cellKind(token.text)
    if (kind === 'words' || kind === 'empty') return run
    run.push(token)
  }
}
