import { escapeXml } from '#words/escape-xml.ts'
import { contentPart, namespaces } from '#downloads/formats/workbook/ods-content.ts'
import type { Workbook } from '#downloads/formats/workbook/sheet.ts'
import { xmlHeading } from '#downloads/formats/workbook/xml.ts'
import { zip } from '#downloads/formats/workbook/zip.ts'

const mediaType = 'application/vnd.oasis.opendocument.spreadsheet'
const urn = 'urn:oasis:names:tc:opendocument:xmlns'

/** A workbook as OpenDocument 1.3 (ISO/IEC 26300), the format that the State's framework recommends. Same workbook, same bytes. */
export function toOds(workbook: Workbook): Iterable<Uint8Array<ArrayBuffer>> {
  return zip(
    [
      ['mimetype', [mediaType]],
      ['META-INF/manifest.xml', [manifest]],
      ['meta.xml', [meta(workbook)]],
      ['styles.xml', [stylesPart]],
      ['settings.xml', [settings(workbook)]],
      ['content.xml', contentPart(workbook.sheets)],
    ],
    { stored: true },
  )
}

const manifest = [
  xmlHeading,
  `<manifest:manifest xmlns:manifest="${urn}:manifest:1.0" manifest:version="1.3">`,
  `<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${mediaType}"/>`,
  ...['content.xml', 'styles.xml', 'meta.xml', 'settings.xml'].map(
    (path) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="text/xml"/>`,
  ),
  '</manifest:manifest>',
].join('')

function meta({ title, author, date }: Workbook): string {
  return [
    xmlHeading,
    `<office:document-meta xmlns:office="${urn}:office:1.0" xmlns:meta="${urn}:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"><office:meta>`,
    `<dc:title>${escapeXml(title)}</dc:title>`,
    `<meta:initial-creator>${escapeXml(author)}</meta:initial-creator>`,
    `<dc:creator>${escapeXml(author)}</dc:creator>`,
    `<meta:creation-date>${date}T00:00:00</meta:creation-date>`,
    `<dc:date>${date}T00:00:00</dc:date>`,
    '<dc:language>fr-FR</dc:language>',
    '</office:meta></office:document-meta>',
  ].join('')
}

const stylesPart = [
  xmlHeading,
  `<office:document-styles ${namespaces} office:version="1.3"><office:styles>`,
  '<style:default-style style:family="table-cell"><style:text-properties fo:language="fr" fo:country="FR"/></style:default-style>',
  '</office:styles></office:document-styles>',
].join('')

/** The view of each sheet, its first row frozen: the names are those that LibreOffice reads. */
function settings({ sheets }: Workbook): string {
  const item = (name: string, type: string, value: string | number) =>
    `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`
  const views = sheets.map(({ name }) =>
    [
      `<config:config-item-map-entry config:name="${escapeXml(name)}">`,
      item('CursorPositionX', 'int', 0),
      item('CursorPositionY', 'int', 1),
      item('HorizontalSplitMode', 'short', 0),
      item('VerticalSplitMode', 'short', 2),
      item('VerticalSplitPosition', 'int', 1),
      item('ActiveSplitRange', 'short', 2),
      item('PositionBottom', 'int', 1),
      '</config:config-item-map-entry>',
    ].join(''),
  )
  return [
    xmlHeading,
    `<office:document-settings xmlns:office="${urn}:office:1.0" xmlns:config="${urn}:config:1.0" xmlns:ooo="http://openoffice.org/2004/office" office:version="1.3"><office:settings>`,
    '<config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>',
    item('ViewId', 'string', 'view1'),
    `<config:config-item-map-named config:name="Tables">${views.join('')}</config:config-item-map-named>`,
    item('ActiveTable', 'string', escapeXml(sheets[0]?.name ?? '')),
    '</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set>',
    '</office:settings></office:document-settings>',
  ].join('')
}
