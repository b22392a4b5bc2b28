import { attribution, publisherName } from '#words/names.ts'
import { withBase, downloadsPath } from '#urls.ts'
import { licence, summaryOf, titleOf } from '#downloads/catalogues/about.ts'
import type { Keep, PublishedFile } from '#downloads/published-file.ts'
import { tableOf, type Table, type Publication, type ResourceTable } from '#downloads/table.ts'
import { toOds } from '#downloads/formats/workbook/ods.ts'
import { sheetsOf, type Workbook } from '#downloads/formats/workbook/sheet.ts'
import { toXlsx } from '#downloads/formats/workbook/xlsx.ts'

/** The two workbooks that hold every whole data set. */
export function workbookFiles(
  publication: Publication,
  tables: readonly ResourceTable[],
  keep: Keep,
): readonly PublishedFile[] {
  const workbook = workbookOf(publication, tables)
  const text = {
    title: 'Le classeur complet',
    description: 'Tous les jeux de données, une feuille pour chacun, avec leur mode d’emploi.',
    licence: publication.archive.crossChecks.length === 0 ? 'open' : 'others',
  } as const
  return [
    {
      ...text,
      name: 'classeur.ods',
      format: 'ODS',
      mediaType: 'application/vnd.oasis.opendocument.spreadsheet',
      ...keep('classeur.ods', toOds(workbook)),
    },
    {
      ...text,
      name: 'classeur.xlsx',
      format: 'Excel',
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      ...keep('classeur.xlsx', toXlsx(workbook)),
    },
  ]
}

/** Every whole data set that a sheet can hold, as a sheet named after its file, behind a sheet that says what they are. */
export function workbookOf(publication: Publication, tables: readonly ResourceTable[]): Workbook {
  const { programme } = publication.archive
  const sets = tables.filter(({ resource }) => resource.kind === 'dataset' && resource.large !== true)
  return {
    title: titleOf(publication.archive),
    author: publisherName(programme),
    date: programme.updatedOn,
    sheets: [
      { name: 'Lisez-moi', table: readMe(publication, sets) },
      ...sets.flatMap(({ resource, table }) => sheetsOf(resource.stem, table)),
    ],
  }
}

function readMe({ archive, siteUrl }: Publication, sets: readonly ResourceTable[]): Table {
  const { programme } = archive
  const lines: readonly (readonly [string, string])[] = [
    ['Titre', titleOf(archive)],
    ['Contenu', summaryOf(archive)],
    [
      'Source',
      'Projets et rapports annuels de performances annexés aux lois de finances ; chaque ligne nomme son document.',
    ],
    ['Publié par', `${publisherName(programme)}, ${withBase(siteUrl, downloadsPath)}`],
    ['Date des données', programme.updatedOn],
    ['Licence', `${licence.title}, ${licence.url}`],
    ['Pour citer', attribution(programme)],
    [
      'Recoupements',
      'La feuille « recoupements » vient d’autres sources : chacune garde sa licence, écrite sur chaque ligne.',
    ],
    [
      'Cases vides',
      'Une case vide n’est pas un zéro : la colonne « nature » dit si le chiffre n’a pas été relevé, ou si le document n’en donne pas.',
    ],
    ['Colonnes', 'La feuille « dictionnaire » dit le sens, le type et l’unité de chaque colonne.'],
    ...sets.map(({ resource }): readonly [string, string] => [
      `Feuille « ${resource.stem} »`,
      `${resource.title}. ${resource.description}`,
    ]),
  ]
  return tableOf(
    [
      { name: 'Rubrique', type: 'string', meaning: 'De quoi parle la ligne.', cell: ([title]) => title },
      { name: 'À savoir', type: 'string', meaning: 'Ce qu’il faut en savoir.', cell: ([, text]) => text },
    ],
    lines,
  )
}
