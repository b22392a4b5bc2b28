/** A part of a page: its heading, and its fragment. */
export interface Part {
  readonly id: string
  readonly title: string
}

const headings = /<(h2|dt)(?=\s)[^>]*? id="([^"]+)"[^>]*>(.*?)<\/\1>/gs

/** Below this many, a list of parts is longer to read than to do without. */
const fewest = 4

/**
 * The parts of a page, from the HTML of what it says: its second-level headings and its terms that a link can
 * reach; none when few.
 */
export function partsOf(html: string): readonly Part[] {
  const parts = [...html.matchAll(headings)].map(([, , id = '', inside = '']) => ({
    id,
    title: inside.replaceAll(/<[^>]*>/g, '').trim(),
  }))
  return parts.length < fewest ? [] : parts
}
