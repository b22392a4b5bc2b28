import { describe, expect, it } from 'vitest'
import { declareLines } from '#import/draft/mdx-files.ts'

const added = [{ slug: 'part-d-ici', title: 'Part d’ici : « oui »', unit: '%' }]
const entry = "  - { identifiant: 'part-d-ici', titre: 'Part d’ici : « oui »', unite: '%' }"

describe('lines declared in an indicator’s file', () => {
  it.each([
    ['without any', '---\ntitre: T\n---\nTexte\n', `---\ntitre: T\nsous_indicateurs:\n${entry}\n---\nTexte\n`],
    ['with an empty list', '---\nsous_indicateurs: []\nunite: Nb\n---\n', `---\nsous_indicateurs:\n${entry}\nunite: Nb\n---\n`],
    ['with others, and CRLF', '---\r\nsous_indicateurs:\r\n  - { identifiant: a }\r\nunite: Nb\r\n---\r\n', `---\r\nsous_indicateurs:\r\n  - { identifiant: a }\r\n${entry}\r\nunite: Nb\r\n---\r\n`],
  ])('%s', (_, before, after) => {
    expect(declareLines(before, added)).toBe(after)
  }) // prettier-ignore
})
