import { expect, test } from 'vitest'
import { creditsChartSpec } from '#site/credits.ts'
import { creditFinding } from '#words/finding.ts'
import { baseArchive, baseText } from '../../tests/support/base-archive.ts'

test('what was voted without staff costs is never beside what was spent with them', () => {
  const file = 'data/credits.csv'
  const whole = '2022,LFI,programme,tous,500000,400000,rap-2022,JPE,\n'
  const staff = '2022,LFI,programme,titre 2,100000,100000,rap-2022,JPE,\n'
  const archive = baseArchive({ [file]: baseText(file, [[whole, '']]) })
  expect(creditFinding(archive, 2022)).toBe(
    'En 2022, l’État a payé 0,4\u00A0M€, personnel compris ; le vote est imprimé en deux parts, 0,1\u00A0M€ pour le personnel et 0,3\u00A0M€ pour le reste.',
  )
  const apart = baseArchive({
    [file]: baseText(file, [
      [whole, ''],
      [staff, ''],
    ]),
  })
  expect(creditFinding(apart, 2022)).toBe(
    'En 2022, l’État a payé 0,4\u00A0M€, personnel compris ; le vote n’est connu que hors personnel, 0,3\u00A0M€.',
  )
  expect(creditsChartSpec(archive, 'CP').years).toMatchObject([
    { voted: { value: undefined }, executed: { value: 371000 } },
  ])
})
