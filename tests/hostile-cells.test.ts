import { describe, expect, test } from 'vitest'
import { verifyReport } from '#cli/reporters/terminal.ts'
import { ingestFiles } from '#read/ingest-files.ts'
import { baseFiles, edited } from './support/base-archive.ts'

const table = 'data/tableaux/rap-2022.csv'

/** The rules that speak when `old` becomes `next` in the tiny programme's table, and what an editor reads. */
function reported(old: string, next: string) {
  const ingested = ingestFiles(edited(baseFiles, [table, old, next]))
  return { rules: ingested.problems.map(({ rule }) => rule), report: verifyReport(ingested) }
}

test.each([
  ['a null', '\u0000', '⟨U+0000⟩'],
  ['a bidi override', '\u202E', '⟨U+202E⟩'],
  ['an isolate', '\u2066', '⟨U+2066⟩'],
  ['a control of terminals', '\u001B[31m', '⟨U+001B⟩'],
])('%s in a cell is refused, and shown by its number', (_, character, shown) => {
  const { rules, report } = reported('Nombre de jardins', `Nombre${character} de jardins`)
  expect(rules).toEqual(['caractere-invisible'])
  expect(report).toContain(shown)
  expect(report).not.toContain(character)
})

test('a cell of a million characters is refused, and the report stays short', () => {
  const { rules, report } = reported('Nombre de jardins', 'x'.repeat(1_000_000))
  expect(rules).toEqual(['cellule-trop-longue'])
  expect(report.length).toBeLessThan(2_000)
})

const kinds = [
  ['U+00AD', 'a soft hyphen'],
  ['U+034F', 'a grapheme joiner'],
  ['U+061C', 'a mark of direction'],
  ['U+115F', 'a Hangul filler'],
  ['U+1160', 'another'],
  ['U+180E', 'a vowel separator'],
  ['U+200B', 'a space of no width'],
  ['U+200C', 'a non-joiner'],
  ['U+200D', 'a joiner'],
  ['U+2028', 'a line separator'],
  ['U+2060', 'a word joiner'],
  ['U+2800', 'the blank of braille'],
  ['U+3164', 'a wide Hangul filler'],
  ['U+E000', 'a character for private use'],
  ['U+FE0F', 'a selector'],
  ['U+FFA0', 'a half-width filler'],
  ['U+FFFE', 'what is no character'],
  ['U+1D173', 'a mark of music'],
  ['U+E0041', 'a tag'],
  ['U+F0000', 'a character for private use, far'],
] as const

describe.each(kinds)('%s, %s', (name) => {
  const code = Number.parseInt(name.slice(2), 16)
  const character = String.fromCodePoint(code)
  const escape = `\\U${code.toString(16).padStart(8, '0')}`
  const [page, sheet] = ['content/pages/methode.mdx', 'content/programme.yaml']
  test.each([
    ['a cell', table, 'Nombre de jardins', `Nombre${character} de jardins`],
    ['a key', sheet, /^nom: .*/m, `nom: Jardins${character}`],
    ['an escape of YAML', sheet, /^nom: .*/m, `nom: "Jardins${escape}"`],
    ['a text', page, /$/, `\n\nUn${character} texte.\n`],
    ['a number in a text', page, /$/, `\n\nUn&#${code}; texte.\n`],
  ])('in %s is refused, and shown by its number', (_, file, old, next) => {
    // The parser reads the number of what is no character as « \uFFFD »: readers see it.
    if (next.includes(`&#${0xfffe};`)) return
    const text = new TextDecoder().decode(baseFiles.get(file))
    const changed = new TextEncoder().encode(text.replace(old, next))
    const ingested = ingestFiles(new Map([...baseFiles, [file, changed]]))
    expect(ingested.problems.map(({ rule }) => rule)).toEqual(['caractere-invisible'])
    expect(verifyReport(ingested)).toContain(`⟨${name}⟩`)
    expect(verifyReport(ingested)).not.toContain(character)
  })
})

test('what French prints is kept: no-break spaces, dashes, ligatures, signs', () => {
  const { rules } = reported(
    'Nombre de jardins',
    'Nombre\u00A0de jardins\u202F: œuvres — « 4 € » n°\u00A01 à 2\u202F% ²',
  )
  expect(rules).not.toContain('caractere-invisible')
})

test.each(['![x][y]', '![y][]', '![y]'])(
  'an image of another site is refused through its name too: %s',
  (image) => {
    const file = 'content/pages/methode.mdx'
    const text = new TextDecoder().decode(baseFiles.get(file))
    const found = (url: string) =>
      ingestFiles(
        new Map([...baseFiles, [file, new TextEncoder().encode(`${text}\n\n${image}\n\n[y]: ${url}\n`)]]),
      ).problems.map(({ rule, found: written }) => [rule, written])
    expect(found('https://ailleurs.example/x.png')).toEqual([
      ['lien-interdit', 'https://ailleurs.example/x.png'],
    ])
    expect(found('/icone.svg')).toEqual([])
  },
)
