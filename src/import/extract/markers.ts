import type { Token } from '#import/extract/tokens.ts'

const marker = /\$@Fw\w+\(\s*([^,#()]+?)\s*[,#]\s*((?:[^()]|\([^()]*\))*)\)/g

/**
 * The settings that an official page carries in its text, by name: `$@FwLOVariable(annee,2021)` and
 * `$@FwLOVariable(annee#2023)` alike. When a name comes twice, the first counts.
 */
export function markersIn(tokens: readonly Token[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const text of tokens.flatMap(textsOf)) {
    for (const [, name = '', value = ''] of text.matchAll(marker)) {
      if (!found.has(name)) found.set(name, value.trim())
    }
  }
  return found
}

/** The tokens without their markers; a line of markers alone is left out. */
export function withoutMarkers(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token): Token[] => {
    if (token.kind === 'grid' || !token.text.includes('$@Fw')) return [token]
    const text = token.text.replace(marker, '').trim()
    return text === '' ? [] : [{ ...token, text }]
  })
}

function textsOf(token: Token): readonly string[] {
  return token.kind === 'grid' ? token.rows.flatMap((row) => row.map(({ text }) => text)) : [token.text]
}
