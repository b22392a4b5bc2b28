import { describe, expect, it } from 'vitest'
import { typeset } from '#words/typography.ts'

describe('typeset', () => {
  it('keeps guillemets and their words together', () => {
    expect(typeset('écrit « non relevé ».')).toBe('écrit «\u00A0non\u00A0relevé\u00A0».')
  })

  it('keeps a colon on the line of its word, wherever the source breaks', () => {
    expect(typeset('Pointillé\n      : repris')).toBe('Pointillé\u00A0: repris')
    expect(typeset('Pointillé\n      ; repris')).toBe('Pointillé\u202F; repris')
  })

  it('puts the right space before each mark', () => {
    expect(typeset('Voici : un ; deux ! trois ?')).toBe('Voici\u00A0: un\u202F; deux\u202F! trois\u202F?')
  })

  it('keeps numbers, dates and names of documents whole, and colons after a link', () => {
    expect(typeset('12 M€, 3 points, PAP 2021, 14 février 2024, 1er mars')).toBe(
      '12\u00A0M€, 3\u00A0points, PAP\u00A02021, 14\u00A0février\u00A02024, 1er\u00A0mars',
    )
    expect(typeset('(2019 à 2022), de 80 à 50')).toBe('(2019\u00A0à\u00A02022), de 80 à 50')
    expect(typeset('les 1 000 jeux, 12 345 678 pages, en 2022 300 agents')).toBe(
      'les 1\u00A0000 jeux, 12\u00A0345\u00A0678 pages, en 2022 300 agents',
    )
    expect(typeset('<a href="/x/">RAP</a> : oui')).toBe('<a href="/x/">RAP</a>\u00A0: oui')
    expect(typeset('<span>RAP<button>?</button></span> 2021')).toBe(
      '<span>RAP<button>?</button></span>\u00A02021',
    )
  })

  it('curls apostrophes between letters', () => {
    expect(typeset("l'État, l&#39;indicateur, f('x')")).toBe("l’État, l’indicateur, f('x')")
  })

  it('leaves addresses and code alone', () => {
    const markup =
      '<a href="https://exemple.fr/?q=1" data-x="a: b; c">x</a> <svg viewBox="0 0 320 200"><path d="M1 200"/></svg>'
    expect(typeset(markup)).toBe(markup)
  })
})
