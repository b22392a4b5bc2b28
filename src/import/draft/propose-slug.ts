import { slugify } from '#words/slugify.ts'

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
