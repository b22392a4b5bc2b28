import { expect, test } from 'vitest'
import { quotedParts } from '#words/typography.ts'

test('what stands between « and » is a quotation, and nothing is lost', () => {
  expect(quotedParts('annoncé « 8 projets », puis « 10 ».')).toEqual([
    { text: 'annoncé ', quoted: false },
    { text: '« 8 projets »', quoted: true },
    { text: ', puis ', quoted: false },
    { text: '« 10 »', quoted: true },
    { text: '.', quoted: false },
  ])
  expect(quotedParts('un « sans fin')).toEqual([{ text: 'un « sans fin', quoted: false }])
  expect(quotedParts('')).toEqual([])
})
