import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { knownRoot } from '../support/known-archive.ts'
import { buildSite, textFiles } from './build-site.ts'

/**
 * One figure that only a report of the administration prints takes another value, and everything that shows it must
 * follow: pages, charts, sentences, alternative texts, downloads.
 */
function builtWith(result: number): ReadonlyMap<string, string> {
  const archive = `.build/bilan-archive-${result}`
  rmSync(archive, { recursive: true, force: true })
  for (const folder of ['data', 'content'])
    cpSync(`${knownRoot}/${folder}`, `${archive}/${folder}`, { recursive: true })
  const documents = `${archive}/data/documents.csv`
  const [heading = '', ...rows] = readFileSync(documents, 'utf8').trimEnd().split('\n')
  writeFileSync(documents, [`${heading},editeur`, ...rows.map((row) => `${row},`), ''].join('\n'))
  const named = heading
    .split(',')
    .map(
      (name) =>
        ({ document: 'bilan-2022', type: 'BILAN', exercice: '2022', programme_libelle: 'Bilan' })[name] ?? '',
    )
  appendFileSync(documents, `${named.join(',')},DINUM\n`)
  writeFileSync(
    `${archive}/data/tableaux/bilan-2022.csv`,
    `indicateur,libelle,unite,2022 Objectifs PLF,2022 Résultats\nproduits-fast,Produits accompagnés,Nb,12,${result}\n`,
  )
  const texts = textFiles(buildSite(`bilan-${result}`, { ARCHIVE: archive }))
  rmSync(archive, { recursive: true, force: true })
  return texts
}

afterAll(() => {
  for (const folder of ['bilan-17643', 'bilan-17652'])
    rmSync(`.build/${folder}`, { recursive: true, force: true })
})

test('a figure of a bilan is the same wherever it is shown, and says that a bilan gives it', () => {
  const [before, after] = [builtWith(17643), builtWith(17652)]
  const count = (digits: string, text: string) =>
    text.match(new RegExp(`(?<!\\d)${digits.replace(/(?=\d{3}$)/, '[\\s\u202F\u00A0]?')}(?!\\d)`, 'gu'))
      ?.length ?? 0
  const counts = (digits: string, texts: ReadonlyMap<string, string>) =>
    Object.fromEntries(
      [...texts].map(([name, text]) => [name, count(digits, text)]).filter(([, times]) => times !== 0),
    )
  const said = counts('17643', before)
  expect(counts('17652', after)).toEqual(said)
  expect(counts('17643', after)).toEqual({})
  expect(Object.keys(said)).toEqual(
    expect.arrayContaining([
      'archives/2022/index.html',
      'donnees/documents/bilan-2022.csv',
      'donnees/indicateurs/produits-fast.csv',
      'donnees/observations.csv',
      'graphiques/indicateurs/produits-fast.svg',
      'indicateurs/produits-fast.md',
      'indicateurs/produits-fast/index.html',
      'integrer/indicateurs/produits-fast/index.html',
      'promesses/index.html',
    ]),
  )
  expect(before.get('indicateurs/produits-fast/index.html')).toContain('selon le bilan')
})
