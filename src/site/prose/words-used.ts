import type { Archive } from '#model/archive.ts'
import { glossaryEntries, type GlossaryEntry } from '#words/glossary.ts'

/**
 * The terms that an MDX body names with `<Terme id="…">`, each once, in the order of the text. `verify` has
 * already reported the unknown ones, with their line.
 */
export function wordsUsed(archive: Pick<Archive, 'glossary'>, body: string): readonly GlossaryEntry[] {
  const entries = new Map(glossaryEntries(archive.glossary).map((entry) => [entry.slug, entry]))
  const ids = [...body.matchAll(/<Terme\s[^>]*?\bid="([^"]*)"/g)].map(([, id = '']) => id)
  return [...new Set(ids)].flatMap((id) => entries.get(id) ?? [])
}

/** The fragment of a term's meaning in the page that uses it. */
export const wordAnchor = (slug: string): string => `mot-${slug}`
