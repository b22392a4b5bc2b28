import chart from '#charts/chart.css?inline'
import base from '#site/styles/base.css?inline'
import content from '#site/styles/content.css?inline'
import layout from '#site/styles/layout.css?inline'
import tokens from '#site/theme/tokens.css?inline'

/**
 * The styles of every page. They stand in it: a sheet apart would be one more round trip before the first words, half
 * a second on a slow phone (`benchmarks/reader.ts`), for 4 KB that each later page would be spared.
 */
export const pageStyle = [tokens, base, layout, content, chart].join('')

/** What the page’s policy knows its styles by (https://www.w3.org/TR/CSP3/#match-element-to-source-list). */
export async function styleHash(styles: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(styles))
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`
}
