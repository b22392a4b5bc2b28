import { cellText } from '#downloads/formats/text.ts'
import {
  columnWidths,
  type Sheet,
  typedCell,
  unwritable,
  type Workbook,
  xmlHeading,
} from '#downloads/formats/workbook/sheet.ts'
import { zip } from '#downloads/formats/workbook/zip.ts'
import type { Cell, FieldType } from '#downloads/table.ts'
import { escapeXml } from '#words/markup.ts'

/** The namespaces of OpenDocument 1.3 that content and styles use. */
const namespaces = [
  ['office', 'office'],
  ['style', 'style'],
  ['text', 'text'],
  ['table', 'table'],
  ['fo', 'xsl-fo-compatible'],
  ['number', 'datastyle'],
]
  .map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ')

/** The content part of an OpenDocument spreadsheet: every sheet, cells typed: its text, line after line. */
function* contentPart(sheets: readonly Sheet[]): Generator<string> {
  const widths = [...new Set(sheets.flatMap(({ table }) => columnWidths(table)))].toSorted((a, b) => a - b)
  yield* [
    xmlHeading,
    `<office:document-content ${namespaces} office:version="1.3">`,
    '<office:automatic-styles>',
    ...widths.map(
      (width) =>
        `<style:style style:name="co${width}" style:family="table-column"><style:table-column-properties style:column-width="${(width * 0.22).toFixed(2)}cm"/></style:style>`,
    ),
    '<number:text-style style:name="N100"><number:text-content/></number:text-style>',
    '<number:date-style style:name="N84"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style>',
    '<style:style style:name="texte" style:family="table-cell" style:data-style-name="N100"/>',
    '<style:style style:name="date" style:family="table-cell" style:data-style-name="N84"/>',
    '<style:style style:name="titre" style:family="table-cell" style:data-style-name="N100"><style:text-properties fo:font-weight="bold"/></style:style>',
    '</office:automatic-styles>',
    '<office:body><office:spreadsheet>',
  ]
  for (const sheet of sheets) yield* sheetXml(sheet)
  yield '</office:spreadsheet></office:body></office:document-content>'
}

function* sheetXml({ name, table }: Sheet): Generator<string> {
  const { fields, records } = table
  const heading = fields.map((field) => textCell(field.name, 'titre'))
  yield* [
    `<table:table table:name="${escapeXml(name)}">`,
    ...columnWidths(table).map((width) => `<table:table-column table:style-name="co${width}"/>`),
    `<table:table-header-rows><table:table-row>${heading.join('')}</table:table-row></table:table-header-rows>`,
  ]
  for (const record of records) {
    yield `<table:table-row>${fields.map(({ type }, index) => cellXml(record[index], type)).join('')}</table:table-row>`
  }
  yield '</table:table>'
}

function cellXml(value: Cell, type: FieldType): string {
  const cell = typedCell(value, type)
  const shown = `<text:p>${cellText(value, ',')}</text:p>`
  switch (cell.kind) {
    case 'empty':
      return '<table:table-cell/>'
    case 'text':
      return textCell(cell.text, 'texte')
    case 'number':
      return `<table:table-cell office:value-type="float" office:value="${cell.number}">${shown}</table:table-cell>`
    case 'boolean':
      return `<table:table-cell office:value-type="boolean" office:boolean-value="${cell.boolean}">${shown}</table:table-cell>`
    case 'date':
      return `<table:table-cell table:style-name="date" office:value-type="date" office:date-value="${cell.date}">${shown}</table:table-cell>`
    default:
      return cell satisfies never
  }
}

/** A text is typed as such, so that no program reads it as a formula or a number. */
function textCell(text: string, style: 'texte' | 'titre'): string {
  const paragraphs = text
    .replace(unwritable, '')
    .split(/\r\n|\r|\n/)
    .map((line) => `<text:p>${withSpaces(escapeXml(line))}</text:p>`)
  return `<table:table-cell table:style-name="${style}" office:value-type="string">${paragraphs.join('')}</table:table-cell>`
}

/** Spaces that OpenDocument would collapse, and tabs, have elements of their own (part 3, 6.1.2). */
function withSpaces(text: string): string {
  return text
    .replaceAll('\t', '<text:tab/>')
    .replace(/^ | {2,}/g, (spaces) => `<text:s text:c="${spaces.length}"/>`)
}

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
