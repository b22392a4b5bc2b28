import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import Papa from 'papaparse'
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'

/**
 * Holds every figure of an official file, read here on its own, against the pages and the CSV of a built site:
 * `node tests/readers/compare-official.ts <built site> <official file>…`. It knows the columns of « PLF 2025 –
 * Performance de la dépense »; the site reads others too. Prints each difference; exit status 1 if there is one.
 */
export interface Comparison {
  /** Cells with text in the rows that are no copy. */
  readonly figures: number
  readonly pages: number
  readonly differences: readonly string[]
}

type Row = Readonly<Record<string, string | undefined>>

export function compareOfficial(site: string, files: readonly string[]): Comparison {
  const differences: string[] = []
  const published = new Map<string, string>()
  for (const row of rowsOf(join(site, 'donnees/etat.csv'))) {
    const { type_document, exercice, programme, mission_code, sous_indicateur_numero, indicateur_code } = row
    const line = sous_indicateur_numero || indicateur_code
    const owner = programme || mission_code
    const key = [type_document, exercice, owner, line, row['annee'], row['mesure']].join(' ')
    if (published.has(key)) differences.push(`etat.csv : deux lignes ${key}`)
    // A quote keeps spreadsheets from taking a text for a formula.
    published.set(key, (row['valeur_imprimee'] ?? '').replace(/^'(?=[-+=@])/, ''))
  }
  const pages = new Map<string, ReadonlyMap<string, readonly string[]>>()
  let figures = 0
  for (const file of files) {
    const rows = rowsOf(file)
    const [, word = 'pap', year = ''] = /(plf|pap|rap)-?(\d{4})/.exec(file) ?? []
    const type = word === 'rap' ? 'RAP' : 'PAP'
    const own = new Set(rows.filter(isProgramme).map((row) => row['Code Sous Indicateur']))
    for (const row of rows) {
      const number = (row['Code Sous Indicateur'] ?? '').replace('.0', '')
      if (!isProgramme(row) && own.has(row['Code Sous Indicateur'])) continue
      const named = Object.values(row)
        .join(' ')
        .match(/\(Indicateur du P(\d+)\)/)?.[1]
      const programme = isProgramme(row) ? (row['Code Programme'] ?? '').slice(1) : named
      const mission = row['Code Mission'] ?? ''
      const path = programme === undefined ? `missions/${mission.toLowerCase()}` : programme
      const cells = pages.get(path) ?? cellsOf(join(site, 'etat', path, 'index.html'))
      pages.set(path, cells)
      for (const [heading, text = ''] of Object.entries(row)) {
        const column = /^(\d{4}) (Réalisation|Cible)/.exec(heading)
        const printed = text.trim()
        if (column === null || printed === '') continue
        figures += 1
        const [, about = '', measure = ''] = column
        const line = number || row['Code Indicateur']
        const key = [
          type,
          year,
          programme ?? mission,
          line,
          about,
          measure === 'Cible' ? 'cible' : 'realisation',
        ]
        const inCsv = published.get(key.join(' '))
        published.delete(key.join(' '))
        if (inCsv !== printed)
          differences.push(`etat.csv : ${key.join(' ')} : « ${inCsv ?? ''} » au lieu de « ${printed} »`)
        const anchor = `${number === '' ? `l-${line ?? ''}` : `l${number}`}-${about}`
        const shown = cells.get(anchor)?.[measure === 'Cible' ? 0 : 1] ?? ''
        if (!bare(shown).includes(bare(printed)))
          differences.push(`/etat/${path}/#${anchor} : « ${shown} » au lieu de « ${printed} »`)
      }
    }
  }
  for (const key of published.keys()) differences.push(`etat.csv : ${key} n’est dans aucun fichier officiel`)
  return { figures, pages: pages.size, differences }
}

function rowsOf(file: string): readonly Row[] {
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data
}

const isProgramme = (row: Row) => row['Type de secteur'] === 'Programme'

/** The cells of each row of a page that has an identity, by it. */
function cellsOf(page: string): ReadonlyMap<string, readonly string[]> {
  const rows = new Map<string, readonly string[]>()
  const visit = (node: Tree.Node) => {
    if (!('childNodes' in node)) return
    const id = 'attrs' in node ? node.attrs.find(({ name }) => name === 'id')?.value : undefined
    if (node.nodeName === 'tr' && id !== undefined) {
      rows.set(id, node.childNodes.filter(({ nodeName }) => nodeName === 'td').map(textOf))
    } else node.childNodes.forEach(visit)
  }
  visit(parse(readFileSync(page, 'utf8')))
  return rows
}

function textOf(node: Tree.Node): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

/** Pages set spaces, signs and quotes in one typography, and leave the unit to the heading. */
function bare(text: string): string {
  return text
    .replaceAll(/[\s%]/g, '')
    .replaceAll('\u2212', '-')
    .replaceAll('\u2019', "'")
    .replaceAll(/≥|⩾|=>|>ou=/g, '>=')
    .replaceAll(/≤|=<|<ou=/g, '<=')
}

if (import.meta.main) {
  const [site = 'dist', ...files] = process.argv.slice(2)
  const { figures, pages, differences } = compareOfficial(site, files)
  for (const difference of differences) console.log(difference)
  console.log(`${figures} chiffres, ${pages} pages, ${differences.length} différences.`)
  process.exitCode = differences.length > 0 ? 1 : 0
}
