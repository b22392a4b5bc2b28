import { expect, test } from 'vitest'
import { sameLabel } from '#model/label.ts'

test.each([
  ['Nombre de proﬁls créés', 'Nombre de profils créés'],
  ['Taux d’eﬃcience', 'Taux d\u2019efficience'],
  ['Mise en œuvre', 'Mise en oeuvre'],
  ['Mise en Œuvre', 'mise en oeuvre'],
  ["Part de l'État", 'Part de l’État'],
  ['Part de l‘État', 'Part de lʼÉtat'],
  ['Sous-préfectures', 'Sous\u2011préfectures'],
  ['Délai – moyen', 'Délai — moyen'],
  ['Délai - moyen', 'Délai \u2212 moyen'],
  ['Projets « prioritaires »', 'Projets "prioritaires"'],
  ['Projets “prioritaires”', 'Projets «\u00A0prioritaires\u00A0»'],
  ['Nombre\u202Fde  jardins', 'Nombre de jardins'],
  ['E\u0301tablissements', 'Établissements'],
  ['ÉTABLISSEMENTS', 'Etablissements'],
])('« %s » and « %s » are one label', (a, b) => {
  expect(sameLabel(a, b)).toBe(true)
})

test.each([
  ['Nombre de jardins ouverts', 'Nombre de jardins fermés'],
  ['Part supérieure à 50 %', 'Part supérieure à 60 %'],
  ['Délai > 3 mois', 'Délai < 3 mois'],
  ['Jardins (Paris)', 'Jardins'],
])('« %s » and « %s » are two labels', (a, b) => {
  expect(sameLabel(a, b)).toBe(false)
})
