import {
  findManager,
  markersIn,
  officialName,
  withoutMarkers,
  identify,
  type GivenIdentity,
} from '#import/extract/identify.ts'
import { htmlTokens, isHtml } from '#import/extract/html-tokens.ts'
import type { Extract } from '#import/extract/model.ts'
import type { ExtractProblem } from '#import/extract/problems.ts'
import { readFramework } from '#import/extract/read-framework.ts'
import { endsInFigure, textBreak, textTokens, visibleToken, withCutEnd } from '#import/extract/tokens.ts'

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
