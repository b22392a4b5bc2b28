import { expect, test } from 'vitest'
import { areMultiples, sameUnit } from '#model/unit.ts'

test.each([
  ['Nb', 'nombre'],
  ['Nbre', 'nb'],
  ['Unité', 'Nb'],
  ['M€', 'millions d’euros'],
  ['M€', "en millions d'euros"],
  ['k€', 'K€'],
  ['k€', 'milliers d’euros'],
  ['Md€', 'milliards €'],
  ['€', 'euros'],
  ['%', 'en %'],
  ['%', 'Pourcentage'],
  ['m²', 'm2'],
  ['Millions', 'en millions'],
  ['jours', 'Jours'],
])('« %s » and « %s » are one unit', (a, b) => {
  expect(sameUnit(a, b)).toBe(true)
})

test.each([
  ['k€', 'M€'],
  ['€', 'Md€'],
  ['Nb', 'milliers'],
  ['milliers', 'millions'],
  ['t', 'kt'],
  ['kWh', 'GWh'],
  ['heures', 'minutes'],
])('« %s » and « %s » are multiples of each other', (a, b) => {
  expect([sameUnit(a, b), areMultiples(a, b)]).toEqual([false, true])
})

test.each([
  ['jours', 'mois'],
  ['mois', 'années'],
  ['Nb', '%'],
  ['%', 'points'],
  ['M€', 'millions'],
  ['m', 'M€'],
  ['€', '€/habitant'],
  ['k€', '%'],
  ['ETP', 'ETPT'],
])('« %s » and « %s » count different things', (a, b) => {
  expect(areMultiples(a, b)).toBe(false)
})
