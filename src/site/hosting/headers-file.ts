import type { Header, HeaderRule } from '#site/hosting/header-rules.ts'

/** Rules as a `_headers` file, which Netlify, Cloudflare Pages and others read at the root of what they publish. */
export function headersFile(rules: readonly HeaderRule[], base: string): string {
  return rules
    .map(({ path, headers }) =>
      [`${base.slice(0, -1)}${path}`, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
    )
    .join('\n\n')
    .concat('\n')
}

/** The rules that a `_headers` file states, their paths as written. */
export function parseHeadersFile(text: string): readonly HeaderRule[] {
  return text
    .split(/\n{2,}/)
    .map((block) => block.trim().split('\n'))
    .filter(([path = '']) => path.startsWith('/'))
    .map(([path = '', ...lines]) => ({
      path,
      headers: lines.map((line): Header => {
        const colon = line.indexOf(':')
        return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()]
      }),
    }))
}

/** The headers of an address: those of every rule that takes it, as hosts add them up. */
export function headersFor(path: string, rules: readonly HeaderRule[]): readonly Header[] {
  return rules
    .filter((rule) =>
      rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path,
    )
    .flatMap(({ headers }) => headers)
}
