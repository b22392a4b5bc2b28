import chart from '#charts/chart.css?raw'
import poster from '#charts/pictures/poster.css?raw'
import tokens from '#site/theme/tokens.css?raw'

/** The style that every picture carries inside, from the style sheets of the site. */
export const pictureStyle = standaloneStyle([poster, chart], tokens)

/** Style sheets as rules: a selector and its declarations. Media queries and comments are left out. */
function rulesOf(css: string): readonly (readonly [selector: string, body: string])[] {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*\s*\}/g, '')
  return [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => [
    selector.trim().replaceAll(/\s+/g, ' '),
    body.trim().replaceAll(/\s+/g, ' '),
  ])
}

/** The custom properties that a style sheet gives to `:root`, in its light scheme. */
function tokensOf(css: string): ReadonlyMap<string, string> {
  const body = rulesOf(css).find(([selector]) => selector === ':root')?.[1] ?? ''
  return new Map(
    [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  )
}

/**
 * The style of a picture that leaves the site: the rules of its style sheets with every custom property
 * replaced by its value in the light scheme, for the programs that draw SVG and know none. The colour of a
 * kind of mark (`--k`) is written out for each kind. No media query, so the same picture everywhere.
 */
export function standaloneStyle(sheets: readonly string[], tokens: string): string {
  const known = tokensOf(tokens)
  const rules = sheets.flatMap(rulesOf)
  const kinds = rules.flatMap(([selector, body]) => {
    const colour = /--k:\s*([^;]+);/.exec(body)?.[1]
    return colour === undefined ? [] : selector.split(/,\s*/).map((kind) => ({ kind, colour }))
  })
  return rules
    .filter(([, body]) => !body.startsWith('--k:'))
    .flatMap(([selector, body]): readonly (readonly [string, string])[] => {
      if (!body.includes('var(--k)')) return [[selector, body]]
      return selector
        .split(/,\s*/)
        .flatMap((one) =>
          ofKinds(one, kinds).map(({ selector, colour }) => [selector, body.replaceAll('var(--k)', colour)]),
        )
    })
    .map(([selector, body]) => `${selector}{${longFont(resolved(body, known))}}`)
    .join('')
}

/** A selector for each kind of mark; the one that names a kind already stands for that kind alone. */
function ofKinds(selector: string, kinds: readonly { readonly kind: string; readonly colour: string }[]) {
  const own = kinds.find(({ kind }) => selector.endsWith(kind))
  if (own !== undefined) return [{ selector, colour: own.colour }]
  return kinds.map(({ kind, colour }) => ({ selector: `${selector}${kind}`, colour }))
}

function resolved(body: string, known: ReadonlyMap<string, string>): string {
  return body.replaceAll(
    /var\((--[\w-]+)(?:,\s*([^)]+))?\)/g,
    (_, name: string, other = 'inherit') => known.get(name) ?? String(other),
  )
}

/** `font: 600 14px x` in its long form: not every program that draws SVG knows the short one. */
function longFont(body: string): string {
  return body.replace(
    /(?<=^|[;\s])font:\s*(?:(\d{3})\s+)?([\d.]+px)(?:\s*\/\s*[\d.]+)?\s+([^;]+)/,
    (_, weight: string | undefined, size: string, family: string) =>
      `${weight === undefined ? '' : `font-weight:${weight};`}font-size:${size};font-family:${family}`,
  )
}
