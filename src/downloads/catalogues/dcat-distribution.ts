import { dataPath, withBase } from '#urls.ts'
import { licence } from '#downloads/catalogues/licence.ts'
import type { PublishedFile } from '#downloads/published-file.ts'

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
    'dct:title': `${file.title} (${file.format})`,
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
