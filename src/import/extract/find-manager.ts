import type { Token } from '#import/extract/tokens.ts'

/** Who answers for the programme, and the programme's name, as printed; empty when the page does not say. */
export interface Signature {
  readonly manager: string
  readonly managerRole: string
  readonly programmeName: string
}

/** Reads « name / role / Responsable du programme n° 123 : title ». */
export function findManager(tokens: readonly Token[]): Signature {
  const lines = tokens.flatMap((token) => (token.kind === 'text' ? [token.text] : []))
  const index = lines.findIndex((line) => signature.test(line))
  const programmeName = signature.exec(lines[index] ?? '')?.[1]?.trim() ?? ''
  const above = lines[index - 1] ?? ''
  const highest = lines[index - 2] ?? ''
  if (index > 1 && isName(highest)) return { manager: highest, managerRole: above, programmeName }
  return { manager: index > 0 && isName(above) ? above : '', managerRole: '', programmeName }
}

const signature = /^responsable du programme(?:\s+n[°o]\s*\d+)?(?:\s*[:–—]\s*(.*))?$/i

/** Two to six words in capitals: « Camille DE LA TOUR ». */
function isName(line: string): boolean {
  const words = line.split(/\s+/)
  return words.length > 1 && words.length < 7 && words.every((word) => /^\p{Lu}[\p{L}’'.-]*$/u.test(word))
}
