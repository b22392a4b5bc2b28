import { escapeXml } from '#words/markup.ts'
import { type Workbook, xmlHeading } from '#downloads/formats/workbook/sheet.ts'
import { stylesPart, worksheet } from '#downloads/formats/workbook/xlsx-sheet.ts'
import { zip } from '#downloads/formats/workbook/zip.ts'

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
