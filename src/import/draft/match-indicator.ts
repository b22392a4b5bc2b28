import type { KnownLabels } from '#import/draft/known-labels.ts'
import type { ExtractIndicator } from '#import/extract/model.ts'

/** What an editor says in the command: `--indicateur 2.1=jardins-ouverts`, by printed code. */
export type GivenSlugs = ReadonlyMap<string, string>

/** The indicator of the archive that a printed one is; `slug` is missing when it is a new one. */
export interface Match {
  readonly slug: string | undefined
  readonly remark: string | undefined
}

/**
 * Recognises an indicator by its label, the code telling apart two that bore the same. A code alone proves
 * nothing, since documents renumber: it is only a remark, for the editor to decide.
 */
export function matchIndicator(
  printed: ExtractIndicator,
  known: KnownLabels,
  given: GivenSlugs,
  used: ReadonlySet<string>,
): Match {
  const chosen = given.get(printed.code)
  if (chosen !== undefined && printed.code !== '') return { slug: chosen, remark: undefined }
  const byLabel = known.indicators(printed.label).filter((slug) => !used.has(slug))
  const byCode = known.withCode(printed.code)
  const slug = byLabel.length > 1 ? byLabel.find((one) => byCode.includes(one)) : byLabel[0]
  if (slug !== undefined) return { slug, remark: undefined }
  const title = `${printed.code} ${printed.label}`.trim()
  const others = [...new Set([...byLabel, ...byCode])]
  return {
    slug: undefined,
    remark:
      others.length === 0
        ? `ligne ${printed.line} : « ${title} » n’est pas connu : sa fiche est à réécrire.`
        : `ligne ${printed.line} : « ${title} » n’est pas connu sous ce libellé ; une fiche est proposée. Si c’est le même indicateur, renommé, que ${others.map((one) => `« ${one} »`).join(' ou ')}, ne rien garder et relancer avec --indicateur ${printed.code === '' ? '<code>' : printed.code}=${others[0] ?? ''}.`,
  }
}
