import { escapeXml } from '#words/markup.ts'
import {
  columnWidths,
  type Sheet,
  typedCell,
  unwritable,
  type Workbook,
  xmlHeading,
} from '#downloads/formats/workbook/sheet.ts'
import { zip } from '#downloads/formats/workbook/zip.ts'
import type { FieldType } from '#downloads/table.ts'

const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'

/** A workbook as Office Open XML (ECMA-376), the format of Excel. Same workbook, same bytes. */
export function toXlsx(workbook: Workbook): Iterable<Uint8Array<ArrayBuffer>> {
  const { sheets } = workbook
  return zip([
    ['[Content_Types].xml', [contentTypes(sheets.length)]],
    ['_rels/.rels', [packageLinks]],
    ['docProps/core.xml', [properties(workbook)]],
    ['xl/workbook.xml', [workbookPart(workbook)]],
    ['xl/_rels/workbook.xml.rels', [workbookLinks(sheets.length)]],
    ['xl/styles.xml', [stylesPart]],
    ...sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, worksheet(sheet)] as const),
  ])
}

function contentTypes(count: number): string {
  const parts = Array.from(
    { length: count },
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${types}.worksheet+xml"/>`,
  )
  return [
    xmlHeading,
    `<Types xmlns="${packaged}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>`,
    ...parts,
    '</Types>',
  ].join('')
}

const packageLinks = [
  xmlHeading,
  `<Relationships xmlns="${packaged}/relationships">`,
  `<Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/>`,
  `<Relationship Id="rId2" Type="${packaged}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
  '</Relationships>',
].join('')

function workbookPart({ sheets }: Workbook): string {
  const entries = sheets.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  return [
    xmlHeading,
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}">`,
    '<bookViews><workbookView activeTab="0"/></bookViews>',
    `<sheets>${entries.join('')}</sheets>`,
    '</workbook>',
  ].join('')
}

function workbookLinks(count: number): string {
  const sheets = Array.from(
    { length: count },
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  )
  return [
    xmlHeading,
    `<Relationships xmlns="${packaged}/relationships">`,
    ...sheets,
    `<Relationship Id="rId${count + 1}" Type="${office}/styles" Target="styles.xml"/>`,
    '</Relationships>',
  ].join('')
}

function properties({ title, author, date }: Workbook): string {
  const stamp = `${date}T00:00:00Z`
  return [
    xmlHeading,
    `<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
    `<dc:title>${escapeXml(title)}</dc:title>`,
    `<dc:creator>${escapeXml(author)}</dc:creator>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${stamp}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${stamp}</dcterms:modified>`,
    '<dc:language>fr-FR</dc:language>',
    '</cp:coreProperties>',
  ].join('')
}

/** Index of each cell style; 0 is the plain one, for numbers. Text has the format « Texte », so that editing it runs nothing. */
const styles = { plain: 0, text: 1, heading: 2, date: 3 } as const

/** The styles part (ECMA-376, part 1, 18.8): format 49 is text, 164 an ISO date. */
const stylesPart = [
  xmlHeading,
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>',
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="4">',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>',
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  '</cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  '</styleSheet>',
].join('')

/** Excel refuses a file with a longer text in a cell. */
const longestText = 32_767

/** One worksheet of an Office Open XML workbook (ECMA-376, part 1, 18.3), its heading row frozen: its text, line after line. */
function* worksheet({ name, table }: Sheet): Generator<string> {
  const { fields, records } = table
  const width = Math.max(fields.length, 1)
  const heading = fields.map((field, column) =>
    textCell(`${columnName(column)}1`, field.name, styles.heading),
  )
  const columns = columnWidths(table).map(
    (characters, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${characters}" customWidth="1"/>`,
  )
  yield* [
    xmlHeading,
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<dimension ref="A1:${columnName(width - 1)}${records.length + 1}"/>`,
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>',
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${columns.join('')}</cols>`,
    `<sheetData><row r="1">${heading.join('')}</row>`,
  ]
  const names = fields.map((_, column) => columnName(column))
  for (const [row, record] of records.entries()) {
    const cells = fields.map(({ type }, column) =>
      cellXml(name, `${names[column] ?? ''}${row + 2}`, record[column], type),
    )
    yield `<row r="${row + 2}">${cells.join('')}</row>`
  }
  yield '</sheetData></worksheet>'
}

function cellXml(sheet: string, address: string, value: Parameters<typeof typedCell>[0], type: FieldType) {
  const cell = typedCell(value, type)
  switch (cell.kind) {
    case 'empty':
      return ''
    case 'text':
      if (cell.text.length > longestText) {
        throw new Error(
          `Feuille « ${sheet} », cellule ${address} : texte de plus de ${longestText} caractères.`,
        )
      }
      return textCell(address, cell.text, styles.text)
    case 'number':
      return `<c r="${address}"><v>${cell.number}</v></c>`
    case 'boolean':
      return `<c r="${address}" t="b"><v>${cell.boolean ? 1 : 0}</v></c>`
    case 'date':
      return `<c r="${address}" s="${styles.date}"><v>${serialDay(cell.date)}</v></c>`
    default:
      return cell satisfies never
  }
}

/** A text kept in the cell itself: it is data, so no program takes it for a formula. */
function textCell(address: string, text: string, style: number): string {
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(escaped(text))}</t></is></c>`
}

/** What XML cannot carry is written `_x000D_`, and what looks like that code is protected (18.18.96, ST_Xstring). */
function escaped(text: string): string {
  const code = (character: string) =>
    `_x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}_`
  return text
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replace(unwritable, code)
    .replaceAll('\r', code)
}

/** `0` → `A`, `25` → `Z`, `26` → `AA`. */
function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : `${columnName(Math.floor(index / 26) - 1)}${last}`
}

/** Days since 30 December 1899, as spreadsheets count them from March 1900 on. */
function serialDay(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569
}
