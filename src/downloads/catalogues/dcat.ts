import { coveredYears, keywordsOf, licence, summaryOf, titleOf } from '#downloads/catalogues/about.ts'
import type { Publication } from '#downloads/publication.ts'
import type { PublishedFile, TableFile } from '#downloads/published-file.ts'
import { dataPath, withBase, downloadsPath } from '#urls.ts'
import { publisherName } from '#words/publisher.ts'

/**
 * One file of a DCAT data set. The checksum is a plain literal, where DCAT-AP asks for
 * `xsd:hexBinary`: the harvester of data.gouv.fr turns that type into bytes and loses the file.
 * `licensed` is false when figures of other sources are in the file, which keep their own licence.
 */
export function distribution(siteUrl: string, modified: string, file: PublishedFile, licensed: boolean) {
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
    ...(licensed ? { 'dct:license': { '@id': licence.url, '@type': 'dct:LicenseDocument' } } : {}),
  }
}

/**
 * The catalogue in DCAT-AP (https://semiceu.github.io/DCAT-AP/), as JSON-LD, with the properties that
 * the harvester of data.gouv.fr reads (https://doc.data.gouv.fr/moissonnage/dcat/). Two data sets: the
 * official figures under the open licence, and the cross-checks, which keep that of their sources.
 */
export function catalogue(
  publication: Publication,
  tables: readonly TableFile[],
  workbooks: readonly PublishedFile[],
) {
  const { archive, siteUrl } = publication
  const { programme } = archive
  const whole = tables.filter(({ resource }) => resource.kind === 'dataset')
  const open = whole.filter(({ resource }) => resource.licence === 'open')
  const others = whole.filter(({ resource }) => resource.licence === 'others')
  const files = (list: readonly PublishedFile[], licensed: boolean) =>
    list.map((file) => distribution(siteUrl, programme.updatedOn, file, licensed))
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
      {
        ...dataset(publication, 'performance', [...files(open, true), ...files(workbooks, false)]),
        'dct:title': titleOf(archive),
        'dct:description': summaryOf(archive),
        'dct:license': { '@id': licence.url, '@type': 'dct:LicenseDocument' },
      },
      ...(archive.crossChecks.length === 0
        ? []
        : [
            {
              ...dataset(publication, 'recoupements', files(others, false)),
              'dct:title': `${titleOf(archive)} : recoupements`,
              'dct:description': others[0]?.description ?? '',
            },
          ]),
    ],
  }
}

/** What both data sets say alike; their identifier never changes. */
function dataset(
  publication: Publication,
  id: string,
  distributions: readonly ReturnType<typeof distribution>[],
) {
  const { archive, siteUrl } = publication
  const { programme } = archive
  const page = withBase(siteUrl, downloadsPath)
  const { from, to } = coveredYears(archive.observations, programme)
  return {
    '@id': `${page}#${id}`,
    '@type': 'dcat:Dataset',
    'dct:identifier': `${page}#${id}`,
    'dcat:keyword': keywordsOf(archive),
    'dct:language': french,
    'dct:publisher': agent(publisherName(programme)),
    'dcat:contactPoint': contactPoint(publisherName(programme), programme.contact),
    'dct:modified': date(programme.updatedOn),
    'dct:accrualPeriodicity': {
      '@id': `${authority}frequency/${programme.state === 'open' ? 'ANNUAL' : 'IRREG'}`,
      '@type': 'dct:Frequency',
    },
    'dct:spatial': { '@id': `${authority}country/FRA`, '@type': 'dct:Location' },
    'dct:temporal': {
      '@type': 'dct:PeriodOfTime',
      'dcat:startDate': date(`${from}-01-01`),
      'dcat:endDate': date(`${to}-12-31`),
    },
    'dcat:theme': theme,
    'dcat:landingPage': { '@id': page, '@type': 'foaf:Document' },
    'dcat:distribution': distributions,
  }
}

const authority = 'http://publications.europa.eu/resource/authority/'
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
