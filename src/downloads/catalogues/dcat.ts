import { coveredYears, keywordsOf, licence, summaryOf, titleOf } from '#downloads/catalogues/about.ts'
import { hasSchema } from '#downloads/catalogues/data-package.ts'
import type { Publication } from '#downloads/table.ts'
import type { PublishedFile, TableFile } from '#downloads/published-file.ts'
import { releaseDay } from '#model/register.ts'
import { dataPath, withBase, downloadsPath, schemaName } from '#urls.ts'
import { publisherName } from '#words/names.ts'

/**
 * One file of a DCAT data set. The checksum is a plain literal, where DCAT-AP asks for
 * `xsd:hexBinary`: the harvester of data.gouv.fr turns that type into bytes and loses the file.
 * It keeps the schema that a CSV conforms to, and shows it beside the file.
 */
export function distribution(siteUrl: string, modified: string, file: PublishedFile | TableFile) {
  const url = withBase(siteUrl, dataPath(file.name))
  return {
    '@id': url,
    // The file's address is also its own: a shape of DCAT-AP asks that a resource stand at each address.
    '@type': ['dcat:Distribution', 'rdfs:Resource'],
    'dct:title': `${file.title}, ${file.format}`,
    'dct:description': file.description,
    'dcat:accessURL': { '@id': url },
    'dcat:downloadURL': { '@id': url },
    'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger', '@value': `${file.size}` },
    'dcat:mediaType': {
      '@id': `https://www.iana.org/assignments/media-types/${file.mediaType}`,
      '@type': 'dct:MediaType',
    },
    'dct:format': {
      '@id': `http://publications.europa.eu/resource/authority/file-type/${file.name.replace(/^.*\./, '').toUpperCase()}`,
      '@type': 'dct:MediaTypeOrExtent',
    },
    'dct:modified': { '@type': 'xsd:date', '@value': modified },
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256', '@type': 'spdx:ChecksumAlgorithm' },
      'spdx:checksumValue': file.sha256,
    },
    ...('resource' in file && hasSchema(file) ? { 'dct:conformsTo': schemaOf(siteUrl, file) } : {}),
    ...licenceOf([file]),
  }
}

/**
 * The catalogue in DCAT-AP (https://semiceu.github.io/DCAT-AP/), as JSON-LD, with the properties that
 * the harvester of data.gouv.fr reads (https://doc.data.gouv.fr/moissonnage/dcat/). Three data sets: the
 * official figures under the open licence; the workbooks, which hold them and the cross-checks; the cross-checks,
 * which keep the licence of their sources.
 */
export function catalogue(
  publication: Publication,
  tables: readonly TableFile[],
  workbooks: readonly PublishedFile[],
) {
  const { archive, siteUrl } = publication
  const { programme } = archive
  const whole = tables.filter(({ resource }) => resource.kind === 'dataset')
  const open = whole.filter(({ licence: kept }) => kept === 'open')
  const others = whole.filter(({ licence: kept }) => kept === 'others')
  return {
    '@context': context,
    '@id': withBase(siteUrl, dataPath('catalogue.jsonld')),
    '@type': 'dcat:Catalog',
    'dct:title': programme.siteName,
    'dct:description': summaryOf(archive),
    'dct:publisher': agent(publisherName(programme)),
    'dct:language': french,
    'dct:modified': date(programme.updatedOn),
    'dct:license': { '@id': licence.url, '@type': 'dct:LicenseDocument' },
    'foaf:homepage': { '@id': siteUrl, '@type': 'foaf:Document' },
    'dcat:dataset': [
      dataset(publication, {
        id: 'performance',
        title: titleOf(archive),
        text: summaryOf(archive),
        files: open,
      }),
      dataset(publication, {
        id: 'classeur',
        title: `${titleOf(archive)} : classeur complet`,
        text: workbooks[0]?.description ?? '',
        files: workbooks,
      }),
      ...(archive.crossChecks.length === 0
        ? []
        : [
            dataset(publication, {
              id: 'recoupements',
              title: `${titleOf(archive)} : recoupements`,
              text: others[0]?.description ?? '',
              files: others,
            }),
          ]),
    ],
  }
}

/** One data set, under the open licence when all its files are; its identifier never changes. */
function dataset(
  publication: Publication,
  {
    id,
    title,
    text,
    files,
  }: {
    readonly id: string
    readonly title: string
    readonly text: string
    readonly files: readonly PublishedFile[]
  },
) {
  const { archive, siteUrl } = publication
  const { programme } = archive
  const page = withBase(siteUrl, downloadsPath)
  const { from, to } = coveredYears(archive.observations, programme)
  const [first] = archive.register.releases
  return {
    '@id': `${page}#${id}`,
    '@type': 'dcat:Dataset',
    'dct:identifier': `${page}#${id}`,
    'dct:title': title,
    'dct:description': text,
    ...licenceOf(files),
    'dcat:keyword': keywordsOf(archive),
    'dct:language': french,
    'dct:publisher': agent(publisherName(programme)),
    'dcat:contactPoint': contactPoint(publisherName(programme), programme.contact),
    // Published when a release first recorded it; before, nobody knows.
    ...(first === undefined ? {} : { 'dct:issued': date(releaseDay(first)) }),
    'dct:modified': date(programme.updatedOn),
    'dct:accrualPeriodicity': {
      '@id': `${authority}frequency/${programme.state === 'open' ? 'ANNUAL' : 'IRREG'}`,
      '@type': 'dct:Frequency',
    },
    'dct:spatial': france,
    'dct:temporal': {
      '@type': 'dct:PeriodOfTime',
      'dcat:startDate': date(`${from}-01-01`),
      'dcat:endDate': date(`${to}-12-31`),
    },
    'dcat:theme': theme,
    'dcat:landingPage': { '@id': page, '@type': 'foaf:Document' },
    'dcat:distribution': files.map((file) => distribution(siteUrl, programme.updatedOn, file)),
  }
}

/** The open licence, when no file holds figures that keep another. */
function licenceOf(files: readonly PublishedFile[]) {
  return files.some((file) => file.licence === 'others')
    ? {}
    : { 'dct:license': { '@id': licence.url, '@type': 'dct:LicenseDocument' } }
}

function schemaOf(siteUrl: string, { resource, title }: TableFile) {
  return {
    '@id': withBase(siteUrl, dataPath(schemaName(resource.stem))),
    '@type': 'dct:Standard',
    'dct:title': title,
  }
}

const authority = 'http://publications.europa.eu/resource/authority/'
/**
 * DCAT-AP wants a country by its address in this list. The harvester of data.gouv.fr reads places from geometries alone, and
 * leaves the place that the producer chose there when it finds none: « France » in its own list, better than any box.
 */
const france = { '@id': `${authority}country/FRA`, '@type': 'dct:Location' }
const french = { '@id': `${authority}language/FRA`, '@type': 'dct:LinguisticSystem' }
const theme = {
  '@id': `${authority}data-theme/GOVE`,
  '@type': 'skos:Concept',
  'skos:prefLabel': { '@language': 'fr', '@value': 'Gouvernement et secteur public' },
}

const context = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}

const agent = (name: string) => ({ '@type': 'foaf:Agent', 'foaf:name': name })
const date = (iso: string) => ({ '@type': 'xsd:date', '@value': iso })

/** Whom to ask: an e-mail address, or the address of a page. */
function contactPoint(name: string, contact: string) {
  const address = contact.includes('://')
    ? { 'vcard:hasURL': { '@id': contact } }
    : { 'vcard:hasEmail': { '@id': `mailto:${contact}` } }
  return { '@type': 'vcard:Kind', 'vcard:fn': name, ...address }
}
