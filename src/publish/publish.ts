import { dataPackage } from '#publish/data-package.ts'
import { catalogue } from '#publish/dcat.ts'
import { formats, resources } from '#publish/downloads.ts'
import type { Publication } from '#publish/publication.ts'
import { tableFile, type PublishedFile, type TableFile } from '#publish/published-file.ts'
import { jsonText, textFile } from '#publish/text-file.ts'

/** Everything served under the data's address, with its bytes. */
export interface Published {
  /** Every table in every format, in the order of `resources`. */
  readonly tables: readonly TableFile[]
  /** What describes them for programs: catalogues and checksums. */
  readonly descriptions: readonly PublishedFile[]
}

/** Makes every published file of an archive. Same archive and address, same bytes. */
export async function publish(publication: Publication): Promise<Published> {
  const tables = await Promise.all(
    resources(publication.archive).flatMap((resource) => {
      const table = resource.table(publication)
      return Object.values(formats).map((format) => tableFile(resource, table, format))
    }),
  )
  const whole = tables.filter(({ resource }) => resource.kind === 'dataset')
  const packaged = tables.filter(
    ({ resource, format }) => format === formats.csv.label && resource.kind !== 'indicator',
  )
  const catalogues = await Promise.all([
    textFile(
      {
        name: 'datapackage.json',
        title: 'Description des tables (Data Package 2.0)',
        description: 'Nom, type et sens de chaque colonne, taille et empreinte de chaque fichier CSV.',
        format: 'JSON',
        mediaType: 'application/json',
      },
      jsonText(dataPackage(publication, packaged)),
    ),
    textFile(
      {
        name: 'catalogue.jsonld',
        title: 'Catalogue (DCAT-AP)',
        description: 'Le catalogue que moissonnent les portails de données ouvertes.',
        format: 'JSON-LD',
        mediaType: 'application/ld+json',
      },
      jsonText(catalogue(publication, whole)),
    ),
  ])
  const sums = await textFile(
    {
      name: 'SHA256SUMS',
      title: 'Empreintes',
      description: 'L’empreinte SHA-256 de chaque fichier, à vérifier par « sha256sum -c SHA256SUMS ».',
      format: 'texte',
      mediaType: 'text/plain',
    },
    [...tables, ...catalogues].map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(''),
  )
  return { tables, descriptions: [...catalogues, sums] }
}
