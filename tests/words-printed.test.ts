import { expect, test } from 'vitest'
import { ownLine } from '#model/line.ts'
import { finding } from '#words/finding.ts'
import { indicatorsPage } from '#pages/indicateurs/_indicators-page.ts'
import { objectivePage } from '#pages/objectifs/[slug]/_objective-page.ts'
import { promisesPage } from '#pages/promesses/_promises-page.ts'
import { baseArchive, baseText } from './support/base-archive.ts'

const sheet = 'content/indicateurs/jardins-ouverts.mdx'
const quotation = /<Chiffre [^>]*\/> jardins/.exec(baseText(sheet))?.[0] ?? ''

/** The tiny programme, whose documents print « Non déterminé » in every cell of its first indicator. */
const archive = baseArchive({
  [sheet]: baseText(sheet, [[quotation, 'des jardins']]),
  'data/tableaux/pap-2022.csv': baseText('data/tableaux/pap-2022.csv', [
    ['10,12,15,20', 'Non déterminé,ND,ND,ND'],
  ]),
  'data/tableaux/rap-2022.csv': baseText('data/tableaux/rap-2022.csv', [
    ['10,13,15,14,20', 'Non déterminé,Non déterminé,NA,Sans objet,NA'],
  ]),
})
const path = '/indicateurs/jardins-ouverts/'

test('an indicator printed in words is said to be so, and not unread', () => {
  const indicator = archive.indicatorBySlug.get('jardins-ouverts')
  const line = indicator && ownLine(indicator)
  expect(line && finding(archive, line)).toBe(
    'À la place des résultats, les documents impriment «\u00A0Non déterminé\u00A0» et «\u00A0Sans objet\u00A0».',
  )
  const lists = [
    ...indicatorsPage(archive).objectives,
    ...archive.objectives.map((objective) => objectivePage(archive, objective)),
  ]
  for (const { unread, inWords } of lists) {
    expect(unread.map((crumb) => crumb.path)).not.toContain(path)
    expect(inWords.map((crumb) => crumb.path)).toContain(path)
  }
  const promises = promisesPage(archive)
  expect(promises.unread).toBeUndefined()
  expect(promises.inWords).toMatchObject({
    sentence: 'Pour un indicateur sur deux, les documents impriment des mots à la place des résultats',
    indicators: [{ path }],
  })
})
