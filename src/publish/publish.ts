import { checksumFile } from '#publish/checksum-file.ts'
import { dataPackage } from '#publish/data-package.ts'
import { catalogue } from '#publish/dcat.ts'
import { documentVersions, type DocumentVersions } from '#publish/document-versions.ts'
import { formats, resourceTables } from '#publish/downloads.ts'
import { formerFiles } from '#publish/former-files.ts'
import type { Publication } from '#publish/publication.ts'
import { tableFile, textFile, type PublishedFile, type TableFile } from '#publish/published-file.ts'
import { workbookFiles } from '#publish/workbook/workbook-of.ts'

/** Everything served under the data's address, with its bytes. */
export interface Published {
  /** The workbooks that hold every data set. */
  readonly workbooks: readonly PublishedFile[]
  /** Every table in every format, in the order of `resourceTables`. */
  readonly tables: readonly TableFile[]
  /** The versions of each document's table, which never change. */
  readonly versions: readonly DocumentVersions[]
  /** The tables of indicators under the slugs that they had before; nothing describes them. */
  readonly former: readonly PublishedFile[]
  /** What describes them for programs: catalogues and checksums. */
  readonly descriptions: readonly PublishedFile[]
}

/** Makes every published file of an archive. Same archive and address, same bytes. */
export async function publish(publication: Publication): Promise<Published> {
  const tables = await Promise.all(
    resourceTables(publication).flatMap(({ resource, table }) =>
      Object.values(formats).map((format) => tableFile(resource, table, format)),
    ),
  )
  const workbooks = await workbookFiles(publication, tables)
  const versions = await documentVersions(publication, tables)
  const frozen = versions.flatMap(({ files }) => files)
  const catalogues = await Promise.all([
    textFile(
      {
        name: 'datapackage.json',
        title: 'Description des tables (Data Package 2.0)',
        description: 'Nom, type et sens de chaque colonne, taille et empreinte de chaque fichier.',
        format: 'JSON',
        mediaType: 'application/json',
      },
      jsonText(dataPackage(publication, tables, [...workbooks, ...frozen])),
    ),
    textFile(
      {
        name: 'catalogue.jsonld',
        title: 'Catalogue (DCAT-AP)',
        description: 'Le catalogue que moissonnent les portails de données ouvertes.',
        format: 'JSON-LD',
        mediaType: 'application/ld+json',
      },
      jsonText(catalogue(publication, tables, workbooks)),
    ),
  ])
  const former = formerFiles(publication.archive, tables)
  const sums = await checksumFile([...workbooks, ...tables, ...frozen, ...former, ...catalogues])
  return { workbooks, tables, versions, former, descriptions: [...catalogues, sums] }
}

/** All the files of a publication, whatever they are. */
export function allFiles(published: Published): readonly PublishedFile[] {
  const { workbooks, tables, versions, former, descriptions } = published
  return [...workbooks, ...tables, ...versions.flatMap(({ files }) => files), ...former, ...descriptions]
}

/** A plain value as JSON, indented for those who read it, ending in a line feed. */
function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}
