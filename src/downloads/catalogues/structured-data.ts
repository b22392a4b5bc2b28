import type { Indicator } from '#model/indicator.ts'
import { summaryLines } from '#model/line.ts'
import type { Observation } from '#model/observation.ts'
import { dataPath, indicatorPath, withBase, downloadsPath, datasetPath } from '#urls.ts'
import { publisherName } from '#words/names.ts'
import { coveredYears, keywordsOf, licence, summaryOf, titleOf } from '#downloads/catalogues/about.ts'
import { describedSets, stateSet } from '#downloads/datasets.ts'
import { type Format, formats, formatsOf } from '#downloads/downloads.ts'
import type { Publication } from '#downloads/table.ts'
import type { TableFile } from '#downloads/published-file.ts'

/** The whole publication as a schema.org Dataset (https://schema.org/Dataset), for the data page. */
export function datasetMetadata(publication: Publication) {
  const { archive, siteUrl } = publication
  return {
    ...common(publication, 'observations', archive.observations),
    '@id': `${withBase(siteUrl, downloadsPath)}#performance`,
    includedInDataCatalog: { '@id': `${withBase(siteUrl, downloadsPath)}#catalogue` },
    name: titleOf(archive),
    description: summaryOf(archive),
    url: withBase(siteUrl, downloadsPath),
    variableMeasured: archive.indicators.flatMap(variablesOf),
  }
}

/** The figures of one indicator as a schema.org Dataset, for its page. */
export function indicatorMetadata(publication: Publication, indicator: Indicator) {
  const { archive, siteUrl } = publication
  const page = withBase(siteUrl, indicatorPath(indicator.slug))
  return {
    ...common(
      publication,
      `indicateurs/${indicator.slug}`,
      archive.observationsByIndicator.get(indicator.slug) ?? [],
    ),
    '@id': `${page}#donnees`,
    name: indicator.title,
    description:
      `${indicator.definition} ${titleOf(archive)} : prévisions, résultats et cibles imprimés, document par document.`.trim(),
    url: page,
    isPartOf: { '@id': `${withBase(siteUrl, downloadsPath)}#performance` },
    variableMeasured: variablesOf(indicator),
  }
}

/** One whole data set, for the dictionary. */
export function tableMetadata(publication: Publication, { resource, fields }: TableFile) {
  const { archive, siteUrl } = publication
  const page = withBase(siteUrl, datasetPath(resource.stem))
  const { license, ...rest } = common(publication, resource.stem, archive.observations, formatsOf(resource))
  return {
    ...rest,
    ...(resource.licence === 'open' ? { license } : {}),
    '@id': page,
    name: resource.title,
    description: `${resource.description} ${titleOf(archive)}.`,
    url: page,
    isPartOf: { '@id': `${withBase(siteUrl, downloadsPath)}#performance` },
    variableMeasured: fields.map(({ name }) => name),
  }
}

/** The catalogue of the data sets as a schema.org DataCatalog (https://schema.org/DataCatalog), for the data page. */
export function catalogMetadata({ archive, siteUrl }: Publication) {
  const page = withBase(siteUrl, downloadsPath)
  return {
    '@context': 'https://schema.org',
    '@type': 'DataCatalog',
    '@id': `${page}#catalogue`,
    name: archive.programme.siteName,
    description: summaryOf(archive),
    url: page,
    inLanguage: 'fr',
    license: licence.url,
    publisher: { '@type': 'Organization', name: publisherName(archive.programme) },
    dataset: [
      `${page}#performance`,
      ...[...describedSets, ...(archive.official.length > 0 ? [stateSet] : [])].map(({ stem }) =>
        withBase(siteUrl, datasetPath(stem)),
      ),
    ].map((id) => ({
      '@id': id,
    })),
  }
}

function variablesOf(indicator: Indicator) {
  return summaryLines(indicator).map(({ name, unit }) => ({
    '@type': 'PropertyValue',
    name,
    unitText: unit,
  }))
}

function common(
  { archive, siteUrl }: Publication,
  stem: string,
  observations: readonly Observation[],
  written: readonly Format[] = Object.values(formats),
) {
  const { programme } = archive
  const { from, to } = coveredYears(observations, programme)
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    keywords: keywordsOf(archive),
    inLanguage: 'fr',
    license: licence.url,
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: publisherName(programme) },
    spatialCoverage: { '@type': 'Country', name: 'France' },
    temporalCoverage: `${from}/${to}`,
    dateModified: programme.updatedOn,
    distribution: written.map(({ extension, mediaType, label }) => ({
      '@type': 'DataDownload',
      name: label,
      encodingFormat: mediaType,
      contentUrl: withBase(siteUrl, dataPath(`${stem}.${extension}`)),
    })),
  }
}
