import { readFileSync } from 'node:fs'

/** Only what charts use of the site's look, on one line per rule. */
const colours = readFileSync('src/site/theme/tokens.css', 'utf8')
  .split('@media')[0]
  ?.match(/--(?:c-[a-z]+|tint|sans):[^;]+;/g)
  ?.join('')
const rules = readFileSync('src/charts/chart.css', 'utf8').replaceAll(/\s*\n\s*/g, '')

/** A chart as a picture to open alone: with the site's look inside, on its background. */
export function standaloneSvg(svg: string): string {
  const style = `<style>:root{${colours ?? ''}background:#fff}${rules}</style>`
  const broken = svg.replaceAll(/><(?!\/)/g, '>\n<')
  return `${broken.replace(/^(<svg[^>]*>)/, `$1\n${style}`)}\n`
}
