import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { foreignFormat } from '#import/extract/file-format.ts'

const page = 'OBJECTIF\n1 – Ouvrir des jardins\nINDICATEUR\n1.1 – Jardins ouverts à l’été\n'

function utf16(text: string, order: 'LE' | 'BE', mark: boolean): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(2 * (text.length + (mark ? 1 : 0))))
  ;[...(mark ? '\uFEFF' : ''), ...text].forEach((character, index) => {
    bytes.setUint16(2 * index, character.charCodeAt(0), order === 'LE')
  })
  return new Uint8Array(bytes.buffer)
}

const zip = (...names: readonly string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8(name)])))
const odf = (kind: string) =>
  zipSync({
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
    'content.xml': strToU8('a'),
  })
const mhtml = 'From: <Saved by Blink>\r\nSubject: PAP\r\n 2023\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\n<html>' // prettier-ignore

describe('a file that is no saved page, whatever its name', () => {
  it.each<readonly [name: string, bytes: Uint8Array, says: string]>([
    ['.xlsx', zip('[Content_Types].xml', 'xl/workbook.xml'), 'est un classeur Excel (.xlsx). À faire : ouvrir la page'],
    ['.docx', zip('[Content_Types].xml', 'word/document.xml'), 'est un document Word (.docx). À faire : ouvrir la page'],
    ['.ods', odf('spreadsheet'), 'est un classeur LibreOffice (.ods). À faire : ouvrir la page'],
    ['.odt', odf('text'), 'est un document LibreOffice. À faire : ouvrir la page'],
    ['.zip', zip('page.html'), 'est un dossier compressé (.zip). À faire : extraire les pages'],
    ['.pdf', strToU8('%PDF-1.7\n'), 'est un document PDF'],
    ['.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'est un ancien fichier Excel ou Word'],
    ['MHTML', strToU8('MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n'), 'enregistrer la page complète en HTML'],
    ['MHTML of a browser', strToU8(mhtml), 'est une page enregistrée en un seul fichier (MHTML)'],
    ['UTF-16 LE', utf16(page, 'LE', true), 'est un texte en UTF-16. À faire : l’ouvrir dans un éditeur de texte, l’enregistrer en UTF-8'],
    ['UTF-16 BE', utf16(page, 'BE', true), 'est un texte en UTF-16.'],
    ['UTF-16 LE without its mark', utf16(page, 'LE', false), 'est un texte en UTF-16.'],
    ['UTF-16 BE without its mark', utf16(page, 'BE', false), 'est un texte en UTF-16.'],
    ['an image', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'est une image.'],
    ['nothing', new Uint8Array(), 'est un fichier vide.'],
  ])('is told by its first bytes: %s', (_, bytes, says) => {
    expect(foreignFormat('FR_2023_PLF_BG_PGM_999_PERF.html', bytes)).toContain(says)
  }) // prettier-ignore

  it('is a CSV by its name', () => {
    expect(foreignFormat('a.csv', strToU8('a;b\n'))).toContain('a.csv est un tableau CSV')
  })

  it.each([page, '<!doctype html><p>MIME-Version: 1.0</p>', '\uFEFFOBJECTIF', 'Objet : 1\n\nMIME-Version'])(
    'is none of these: %j',
    (text) => {
      expect(foreignFormat('page.html', strToU8(text))).toBeUndefined()
    },
  )
})
