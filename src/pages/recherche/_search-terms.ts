import type { Archive } from '#model/archive.ts'
import { glossaryEntries } from '#words/glossary.ts'

/** Bytes that the list may weigh in the search page. */
const limit = 4096

/**
 * The words of the glossary, of titles and of official names, for those who misspell one: five letters or more, in
 * small letters, those of the glossary first, as many as weigh 4 KB.
 */
export function searchTerms(archive: Archive): readonly string[] {
  const texts = [
    ...glossaryEntries(archive.glossary).map(({ term }) => term),
    ...archive.objectives.map(({ title }) => title),
    ...archive.indicators.flatMap(({ title, lines }) => [title, ...lines.map((line) => line.title)]),
    ...archive.objectives.flatMap(({ labels }) => labels.map(({ label }) => label)),
    ...[...archive.rowsByIndicator.values()].flat().map(({ row }) => row.label),
  ]
  const words = new Set(texts.flatMap((text) => text.toLowerCase().match(/\p{L}{5,}/gu) ?? []))
  let weight = 0
  return [...words].filter((word) => {
    weight += new TextEncoder().encode(word).length + 1
    return weight <= limit
  })
}
