/** A format that is no saved page: how its first bytes tell it, its name, and what to do, in French. */
interface Format {
  readonly is: (head: string, bytes: Uint8Array, file: string) => boolean
  readonly name: string
  readonly remedy: string
}

const savePage =
  'ouvrir la page du document (_PERF ou _STRAT) sur le site du budget dans un navigateur, puis « Enregistrer la page sous », type « Page web complète » (HTML), et importer ce fichier.'
const completePage =
  'rouvrir la page dans un navigateur, enregistrer la page complète en HTML (type « Page web complète », et non « fichier unique »), et importer ce fichier.'

const startsWith =
  (...starts: readonly string[]) =>
  (head: string) =>
    starts.some((start) => head.startsWith(start))
const isZip = startsWith('PK\u0003\u0004')
/** The names of the files in a compressed folder stand in clear, among its first or its last bytes. */
const holds =
  (...names: readonly string[]) =>
  (head: string, bytes: Uint8Array) =>
    isZip(head) && names.some((name) => head.includes(name) || latin(bytes.slice(-65_536)).includes(name))

/** The first that fits is the format. */
const formats: readonly Format[] = [
  {
    is: (_, bytes) => bytes.length === 0,
    name: 'un fichier vide',
    remedy: savePage,
  },
  {
    is: startsWith('%PDF-'),
    name: 'un document PDF, qui ne garde pas les cellules de ses tableaux',
    remedy: savePage,
  },
  { is: holds('xl/workbook', 'xl/worksheets'), name: 'un classeur Excel (.xlsx)', remedy: savePage },
  { is: holds('word/document'), name: 'un document Word (.docx)', remedy: savePage },
  {
    is: holds('application/vnd.oasis.opendocument.spreadsheet'),
    name: 'un classeur LibreOffice (.ods)',
    remedy: savePage,
  },
  {
    is: holds('application/vnd.oasis.opendocument'),
    name: 'un document LibreOffice',
    remedy: savePage,
  },
  {
    is: isZip,
    name: 'un dossier compressé (.zip)',
    remedy: 'extraire les pages qu’il contient, et les importer.',
  },
  {
    is: startsWith('\u00D0\u00CF\u0011\u00E0'),
    name: 'un ancien fichier Excel ou Word (.xls, .doc)',
    remedy: savePage,
  },
  {
    is: (head) => head.startsWith('{\\rtf') || /^\s*<\?xml[^]{0,400}<office:document/.test(head),
    name: 'un document de traitement de texte ou de tableur',
    remedy: savePage,
  },
  {
    is: (head) =>
      /^(?:\u00EF\u00BB\u00BF)?\s*(?:[\w-]+: [^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)*?MIME-Version:/i.test(head),
    name: 'une page enregistrée en un seul fichier (MHTML)',
    remedy: completePage,
  },
  {
    is: startsWith('bplist00'),
    name: 'une page enregistrée par Safari en archive web (.webarchive)',
    remedy: completePage,
  },
  {
    is: startsWith('\u0089PNG', '\u00FF\u00D8\u00FF', 'GIF8', 'RIFF'),
    name: 'une image',
    remedy: savePage,
  },
  {
    is: (head) => startsWith('\u00FF\u00FE', '\u00FE\u00FF')(head) || isUtf16(head),
    name: 'un texte en UTF-16',
    remedy:
      'l’ouvrir dans un éditeur de texte, l’enregistrer en UTF-8 (« Enregistrer sous », codage UTF-8), et importer ce fichier.',
  },
  {
    is: (head) => head.includes('\u0000') || startsWith('\u001F\u008B', '7z\u00BC\u00AF')(head),
    name: 'un fichier que personne ne lit comme un texte',
    remedy: savePage,
  },
  {
    is: (head, _, file) => /\.(?:csv|tsv)$/i.test(file) || /^(?:\u00EF\u00BB\u00BF)?sep=/i.test(head),
    name: 'un tableau CSV, et non une page du site du budget',
    remedy: `${savePage} Un tableau déjà relevé se range dans data/tableaux/.`,
  },
]

/** Enough to tell a format. */
const headLength = 4096

/**
 * Why a file is no saved page: what its first bytes say that it is, and what to do, in French. `undefined` for a text,
 * HTML or not. Names are not trusted, but for a CSV: nothing else tells it from any text.
 */
export function foreignFormat(file: string, bytes: Uint8Array): string | undefined {
  const head = latin(bytes.slice(0, headLength))
  const format = formats.find(({ is }) => is(head, bytes, file))
  return format === undefined ? undefined : `${file} est ${format.name}. À faire : ${format.remedy}`
}

/** One character a byte. */
function latin(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
}

/** Whether every other byte is mostly zero, as in a French text in UTF-16 without its mark. */
function isUtf16(head: string): boolean {
  const zeros = [0, 0]
  for (let index = 0; index < head.length; index += 1) {
    if (head.charCodeAt(index) === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  }
  const [even = 0, odd = 0] = zeros
  return Math.max(even, odd) > head.length / 4 && Math.min(even, odd) < head.length / 50
}
