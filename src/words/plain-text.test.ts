import { expect, test } from 'vitest'
import { plainText, printedText } from '#words/plain-text.ts'

test.each([
  ['l\u2019administration', "l'administration"],
  ['17\u202F971\u00A0€', '17 971 €'],
  ['la mise en œuvre, ex æquo', 'la mise en oeuvre, ex aequo'],
  ['Œuvre', 'Oeuvre'],
  ['sous\u2011préfectures, inves\uFB01', 'sous-préfectures, invesfi'],
])('« %s » is held as « %s »', (text, plain) => {
  expect(plainText(text)).toBe(plain)
})

test.each([
  'l\u2019œuvre d\u2019un œil, un nœud, Œuvrer',
  '12\u202F766\u202F517\u00A0€ en 2021, 14,7\u00A0M€ et 45\u00A0%',
  '«\u00A0Non déterminé\u00A0»\u00A0: 115',
  'les coefficients de 2021, 115 problèmes',
  'Pourquoi\u202F? Un\u202F; deux.',
])('« %s » comes back as it was printed', (text) => {
  expect(printedText(plainText(text))).toBe(text)
})
