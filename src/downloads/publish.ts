import { dataPackage, hasSchema, standaloneSchema } from '#downloads/catalogues/data-package.ts'
import { catalogue } from '#downloads/catalogues/dcat.ts'
import { examplesOf } from '#downloads/dictionary.ts'
import { type DocumentVersions, documentVersions } from '#downloads/datasets/printed-table.ts'
import { formatsOf, formerTables, resourceTables } from '#downloads/downloads.ts'
import { utf8 } from '#downloads/formats/text.ts'
import { workbookFiles } from '#downloads/formats/workbook/workbook-of.ts'
import type { Publication, ResourceTable } from '#downloads/table.ts'
import {
  checksumText,
  type FileName,
  type Keep,
  type PublishedFile,
  type TableFile,
  type TabularFile,
} from '#downloads/published-file.ts'
import { releaseFields, writeRelease } from '#downloads/release.ts'
import { remembered } from '#model/remembered.ts'
import { dataPath, schemaName } from '#urls.ts'
import { formatBytes } from '#words/number.ts'

/** Everything served under the data's address: plain data, without the bytes. */
export interface Published {
  /** The workbooks that hold every data set. */
  readonly workbooks: readonly PublishedFile[]
  /** Every table in each of its formats, in the order of `resourceTables`. */
  readonly tables: readonly TableFile[]
  /** The versions of each document's table, which never change. */
  readonly versions: readonly DocumentVersions[]
  /** The releases of the data, which never change. */
  readonly releases: readonly TabularFile[]
  /** The tables of indicators under the slugs that they had before; nothing describes them. */
  readonly former: readonly PublishedFile[]
  /** What describes them for programs: schemas, catalogues and checksums. */
  readonly descriptions: readonly PublishedFile[]
}

const json = { format: 'JSON', mediaType: 'application/json' } as const

/** Makes every published file of an archive and gives its bytes to `keep`. Same archive and address, same bytes. */
export function publish(publication: Publication, keep: Keep): Published {
  const made = resourceTables(publication)
  const tables = made.flatMap((table) => tableFiles(table, keep))
  const workbooks = workbookFiles(publication, made, keep)
  const versions = documentVersions(publication.archive, made, keep)
  const documents = versions.flatMap(({ files }) => files)
  const text = (file: Omit<FileName, 'licence'>, content: string): PublishedFile => ({
    ...file,
    licence: 'open',
    ...keep(file.name, utf8([content])),
  })
  const releases = publication.archive.register.releases.map(({ name, facts }): TabularFile => ({
    ...text(
      {
        name: `versions/${name}.csv`,
        title: `Version des données ${name}`,
        description: 'Tous les chiffres lus, les documents et les crédits, à cette date.',
        format: 'CSV',
        mediaType: 'text/csv',
      },
      writeRelease(facts),
    ),
    extension: 'csv',
    fields: releaseFields,
    primaryKey: ['identite'],
  }))
  const schemas = tables.filter(hasSchema).map((file) =>
    text(
      {
        name: schemaName(file.resource.stem),
        title: `Schéma de ${file.resource.stem}.csv (Table Schema)`,
        description: 'Nom, type et sens de chaque colonne du CSV, pour les outils qui vérifient un fichier.',
        ...json,
      },
      jsonText(standaloneSchema(file)),
    ),
  )
  const catalogues = [
    text(
      {
        name: 'datapackage.json',
        title: 'Description des tables (Data Package 2.0)',
        description: 'Nom, type et sens de chaque colonne, taille et empreinte de chaque fichier.',
        ...json,
      },
      jsonText(dataPackage(publication, [...workbooks, ...tables, ...documents, ...releases])),
    ),
    text(
      {
        name: 'catalogue.jsonld',
        title: 'Catalogue (DCAT-AP)',
        description: 'Le catalogue que moissonnent les portails de données ouvertes.',
        format: 'JSON-LD',
        mediaType: 'application/ld+json',
      },
      jsonText(catalogue(publication, tables, workbooks)),
    ),
  ]
  const former = formerTables(publication.archive, made).flatMap((table) => tableFiles(table, keep))
  const described = [...schemas, ...catalogues]
  const sums = text(
    {
      name: 'SHA256SUMS',
      title: 'Empreintes',
      description: 'L’empreinte SHA-256 de chaque fichier, à vérifier par « sha256sum -c SHA256SUMS ».',
      format: 'texte',
      mediaType: 'text/plain',
    },
    checksumText([...workbooks, ...tables, ...documents, ...releases, ...former, ...described]),
  )
  return { workbooks, tables, versions, releases, former, descriptions: [...described, sums] }
}

/** All the files of a publication, whatever they are. */
export function allFiles(published: Published): readonly PublishedFile[] {
  const { workbooks, tables, former, descriptions } = published
  return [...workbooks, ...tables, ...immutableFiles(published), ...former, ...descriptions]
}

/** Those that never change once they are on line. */
export function immutableFiles({
  versions,
  releases,
}: Pick<Published, 'versions' | 'releases'>): readonly PublishedFile[] {
  return [...versions.flatMap(({ files }) => files), ...releases]
}

/** One table in each of its formats. */
function tableFiles({ resource, table }: ResourceTable, keep: Keep): readonly TableFile[] {
  const examples = examplesOf(table)
  return formatsOf(resource).map(({ extension, label, mediaType, write }) => {
    const name = `${resource.stem}.${extension}`
    return {
      name,
      title: resource.title,
      description: resource.description,
      format: label,
      mediaType,
      licence: resource.licence,
      resource,
      fields: table.fields,
      primaryKey: resource.primaryKey ?? [],
      examples,
      lines: table.records.length,
      extension,
      ...keep(name, utf8(write(table))),
    }
  })
}

/** A plain value as JSON, indented for those who read it, ending in a line feed. */
function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}

/** Format and weight of every published file, by its address on the site: `/donnees/observations.csv` → « CSV, 136 ko ». */
export const weightsOf = remembered(
  (published: Published): ReadonlyMap<string, string> =>
    new Map(
      allFiles(published).map(({ name, size }) => [
        dataPath(name),
        `${(name.split('.').at(-1) ?? '').toUpperCase()}, ${formatBytes(size)}`,
      ]),
    ),
)
