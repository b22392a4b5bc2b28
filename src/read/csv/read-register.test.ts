import { expect, test } from 'vitest'
import { readCsv } from '#read/csv/read-csv.ts'
import { readRelease, releaseOrder } from '#read/csv/read-register.ts'
import { problemText } from '#read/report.ts'

const heading = 'nature,identite,libelle,valeur\n'

function read(text: string, name = '2026-11-24') {
  const { csv } = readCsv(`publications/versions/${name}.csv`, text)
  if (csv === undefined) throw new Error('not a CSV')
  return readRelease(csv)
}

test('a release is read as it was written', () => {
  const { release, problems } = read(
    `${heading}chiffre,/indicateurs/x/#2021,"X, 2021","4,02"\ndocument,/archives/2021/#rap-2021,RAP 2021,\n`,
  )
  expect(problems).toEqual([])
  expect(release).toEqual({
    name: '2026-11-24',
    facts: [
      { kind: 'figure', identity: '/indicateurs/x/#2021', label: 'X, 2021', value: '4,02' },
      { kind: 'document', identity: '/archives/2021/#rap-2021', label: 'RAP 2021', value: '' },
    ],
  })
})

test.each([
  ['total,/x/#1,X,1\n', 'mot-inconnu', 'Lu : « total »'],
  ['chiffre,/x/#1,X,1\nchiffre,/x/#1,X,2\n', 'ligne-en-double', 'Lu : « /x/#1 »'],
  ['chiffre,/x/#1,X,\n', 'cellule-vide', 'colonne « valeur »'],
])('%j is refused, and the file comes back from history', (rows, rule, words) => {
  const [problem] = read(heading + rows).problems
  expect(problem?.rule).toBe(rule)
  expect(problem && problemText(problem)).toContain(words)
})

test.each(['2026-13-01', '2026-02-30', 'version-1', '2026-11-24.1', '2026-11-24.0'])(
  '%s names no release',
  (name) => {
    expect(read(`${heading}chiffre,/x/#1,X,1\n`, name).problems.map(({ rule }) => rule)).toEqual([
      'date-invalide',
    ])
  },
)

test('releases follow each other by day, then by rank', () => {
  const names = ['2026-11-24.10', '2026-11-25', '2026-11-24', '2026-11-24.2']
  expect(
    names
      .map((name) => ({ name, facts: [] }))
      .toSorted(releaseOrder)
      .map(({ name }) => name),
  ).toEqual(['2026-11-24', '2026-11-24.2', '2026-11-24.10', '2026-11-25'])
})
