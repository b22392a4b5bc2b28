import { describe, expect, it } from 'vitest'
import { typeset } from '#words/typography.ts'

describe('typeset', () => {
  it('keeps guillemets and their words together', () => {
    expect(typeset('écrit « non relevé ».')).toBe('écrit «\u00A0non relevé\u00A0».')
  })

  it('puts the right space before each mark', () => {
    expect(typeset('Voici : un ; deux ! trois ?')).toBe('Voici\u00A0: un\u202F; deux\u202F! trois\u202F?')
  })

  it('leaves addresses and code alone', () => {
    const markup = '<a href="https://exemple.fr/?q=1" data-x="a: b; c">x</a>'
    expect(typeset(markup)).toBe(markup)
  })
})
