import { expect, test } from 'vitest'
import { searchable } from './query.ts'

test.each([
  ['l\u2019administration', 'administration'],
  ['l\u2019œuvre', 'oeuvre'],
  ['aujourd\u2019hui', "aujourd'hui"],
  ['17\u202F971\u00A0€', '17 971 €'],
  ['17971', '17 971'],
  ['1640 visiteurs', '1 640 visiteurs'],
  ['14718515', '14 718 515'],
  ['produits lancés 2021', 'produits lancés 2021'],
  ['combien a coûté le programme', 'coûté programme'],
  ['combien de produits lancés en 2021', 'produits lancés 2021'],
  ['combien', 'combien'],
  ['"mise en œuvre"', '"mise en oeuvre"'],
  ['cible 1999', 'cible 1999'],
  ['rap-2021', 'rap 2021'],
  ['start-up', 'start-up'],
  ['4,02', '4,02'],
  ['115', '115'],
])('« %s » is looked for as « %s »', (query, expected) => {
  expect(searchable(query)).toBe(expected)
})
