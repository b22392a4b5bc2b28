import { printedText } from '#words/plain-text.ts'
import type { PagefindData } from './pagefind.ts'

/** One result: its title as a linked heading, what it is and of which years, and the words around what was found. */
export function resultItem(result: PagefindData, base: string): HTMLElement {
  const item = document.createElement('li')
  const heading = document.createElement('h2')
  const link = document.createElement('a')
  link.href = result.url.startsWith('/') ? result.url : base + result.url
  link.textContent = printedText(result.meta['title'] ?? result.url)
  heading.append(link)
  const origin = document.createElement('p')
  origin.className = 'muted'
  const { page = [], exercice = [] } = result.filters
  origin.textContent = [
    ...page,
    ...(exercice.length > 3 ? [`${exercice[0] ?? ''}–${exercice.at(-1) ?? ''}`] : exercice),
  ].join(' · ')
  const excerpt = document.createElement('p')
  const { content, plain_excerpt: shown } = result
  excerpt.append(
    content.startsWith(shown) ? '' : '… ',
    ...excerptNodes(result.excerpt),
    content.endsWith(shown) ? '' : ' …',
  )
  item.append(heading, origin, excerpt)
  return item
}

/**
 * Pagefind's excerpt is escaped text with `<mark>` around each word that was found: rebuilt as nodes, never as markup,
 * with one mark around words that follow each other.
 */
function excerptNodes(excerpt: string): readonly Node[] {
  return excerpt
    .replaceAll('</mark> <mark>', ' ')
    .split(/<mark>(.*?)<\/mark>/)
    .map((part, index) => {
      const text = printedText(unescaped(part))
      if (index % 2 === 0) return document.createTextNode(text)
      const mark = document.createElement('mark')
      mark.textContent = text
      return mark
    })
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}

/** What the live region says once a search has ended; `corrected` is what was looked for in place of the query, if anything. */
export function countSentence(count: number, query: string, corrected?: string): string {
  const about = query === '' ? '' : ` pour ${quoted(corrected ?? query)}`
  const instead = corrected === undefined ? '' : `, au lieu de ${quoted(query)}`
  if (count === 0) {
    return `Aucun résultat${about}${instead}. Essayez avec moins de mots ou moins de filtres ; toutes les pages sont listées ci-dessous.`
  }
  // Not `plural`: a module that two pages' scripts share is a file of its own, one more request.
  return `${count} résultat${count > 1 ? 's' : ''}${about}${instead}.`
}

function quoted(text: string): string {
  return `«\u00A0${text}\u00A0»`
}
