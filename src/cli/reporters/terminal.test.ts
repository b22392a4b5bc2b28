import { expect, test } from 'vitest'
import { shortReport } from '#cli/reporters/terminal.ts'
import { ingestFiles } from '#read/ingest-files.ts'
import { overlaid } from '../../../tests/support/overlay.ts'

/** The few lines that a build says of an archive that passes. */
function said(name: string): string {
  const { sources, problems } = ingestFiles(overlaid(name))
  if (sources === undefined) throw new Error(`${name} does not pass`)
  return shortReport(sources, problems)
}

const totals = `Documents : 2, dont 2 avec leur tableau.
Chiffres relevés : 26 ; cellules non relevées : 1.
Crédits : 6 lignes. Recoupements : 2 chiffres.
`

test('a build says what was read, and the place of each doubt', () => {
  expect(said('base')).toBe(`${totals}Doutes : 0.`)
  expect(said('mention-a-completer'))
    .toBe(`${totals}Doutes (ils ne bloquent pas) : 1. Pour les lire : npm run verify.
  ligne 19, clé « hebergeur » · content/programme.yaml:19 : mention-a-completer`)
})

test('many doubts are counted, the first ones named', () => {
  const { sources, problems } = ingestFiles(overlaid('mention-a-completer'))
  const [doubt] = problems
  if (sources === undefined || doubt === undefined) throw new Error('one doubt is expected')
  const many = Array.from({ length: 12 }, (_, index) => ({ ...doubt, found: `${index}` }))
  const lines = shortReport(sources, many).split('\n')
  expect(lines.slice(3)).toEqual([
    'Doutes (ils ne bloquent pas) : 12. Pour les lire : npm run verify.',
    ...Array<string>(3).fill(
      '  ligne 19, clé « hebergeur » · content/programme.yaml:19 : mention-a-completer',
    ),
    '  et 9 de plus',
  ])
})
