import type { TextPlace } from '#read/csv/places.ts'
import { type Problem, problemOf } from '#read/problem.ts'

/**
 * Characters that no screen shows and that no document prints, by the classes of Unicode: controls (tab and line ends
 * aside), marks of format and of direction, what may be ignored (joiners, fillers, selectors, tags), characters for private
 * use, halves of a character and what will never be one, line separators, and the blank of braille. They come with a copy
 * from a PDF, make two names alike differ, and can make a text read otherwise than it is written. French needs none of
 * them: its no-break spaces are spaces, and a soft hyphen is what the browser works out.
 */
const hidden =
  /[\u0000-\u0008\v\f\u000E-\u001F\u007F-\u009F\p{Cf}\p{Default_Ignorable_Code_Point}\p{Co}\p{Cs}\p{Noncharacter_Code_Point}\p{Zl}\p{Zp}\u2800]/gu

/** Where the first of them stands in a text; -1 when there is none. */
export function firstHidden(text: string): number {
  return text.search(hidden)
}

/** The text as it looks. */
export function withoutHidden(text: string): string {
  return text.replaceAll(hidden, '')
}

/** The text with each of them named: « 1⟨U+200B⟩15 ». */
export function showHidden(text: string): string {
  return text.replaceAll(
    hidden,
    (character) => `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  )
}

/** A file's text, or why there is none; a text may have problems too. */
export interface Decoded {
  readonly text: string | undefined
  readonly problems: readonly Problem[]
}

/** What accents become when a text is read in another encoding than its own, then saved. */
const garbled = new RegExp(
  [
    // Could not be read at all.
    String.raw`\uFFFD`,
    // UTF-8 read as Windows-1252 (« Ã© », « â€™ »), as Windows-1250 (« Ă© »).
    String.raw`Ã(?:[\s\u0080-\u00BF\u0152-\u02DC\u2013-\u2122]|$)|â€|Â[\u0080-\u00BF]|Å“|â‚¬|½\p{Ll}|Ă[\u00A0-\u00BF\u02C0-\u02DDŞşŁłĄą]`,
    // UTF-8 read as Mac Roman (« √© », « ‚Äô ») or as a code page of DOS (« ├® », « ÔÇÖ »).
    String.raw`√[^\s\d]|‚Ä|¬[´ª†∞]|≈ì|[├┬][^\s]|ÔÇ`,
    // One letter for another, inside a word: Windows-1252, Mac Roman and DOS read as each other (« donnÈes », « donnŽes », « donn‚es »).
    String.raw`\p{Ll}[ÈËÁÍÙÓÛÎŽÕŠÚÞÆþ¶╔‡˚˘ˆƒ]|\p{L}[‚‰™ˆ‡ƒ]\p{Ll}|ƒ\p{Ll}`,
    // As mail writes them.
    String.raw`=C3=[89AB][\dA-F]`,
  ].join('|'),
  'u',
)

/** The same where no code is written: an entity or an escape (« donn&eacute;es »). */
const coded =
  /&(?:[a-z]{1,2}(?:acute|grave|circ|cedil|uml|lig)|nbsp|amp|quot|apos|[lr][as]quo|#x?[\da-f]+);|\\u00[c-f][\da-f]/iu

/** And where no address is: a lost letter (« donn?es », « ?tudes »), one as addresses write it. */
const lost = /(?:\p{L}|(?<=^|[\s,;"'’(«])\?{0,2})\?{1,2}\p{Ll}|%C3%[89AB][\dA-F]/iu

/** A word of a table, or the address in a cell. */
const word = /[^\s,;"]+/g

/** Where a table shows that its text was decoded with the wrong encoding; -1 where it does not. */
function garbledCell(text: string): number {
  // Words one by one: a pattern that looks around for the mark of an address would read a long one again at each letter.
  const words = text.replaceAll(word, (found) => (/[/=]/.test(found) ? ' '.repeat(found.length) : found))
  const found = [text.search(coded), words.search(lost)].filter((index) => index !== -1)
  return found.length === 0 ? -1 : Math.min(...found)
}

/** Whether a text was decoded with the wrong encoding before it was saved. */
export function isGarbled(text: string): boolean {
  return garbled.test(text)
}

/** What git writes around the two versions of a passage that it could not join. */
const mergeMark = /^(?:<{7}|>{7}|\|{7})(?: |$)/

/** What ends a line. */
export const lineEnd = /\r\n|\r|\n/

/** The line and the column of a text, from 1, where an index falls; columns count characters. */
export function placeAt(text: string, index: number): TextPlace {
  const before = text.slice(0, index).split(lineEnd)
  return { line: before.length, column: [...(before.at(-1) ?? '')].length + 1 }
}

/** The size of a file, in bytes, over which nothing of it is read: the largest of the archive has 63 kB. */
const largestFile = 2_000_000

/** How many lines it may have: a table has a hundred, and a spreadsheet that saves its whole sheet a million. */
const mostLines = 50_000

/** The length of a line of content/, in characters, over which nothing of the file is read. */
const longestLine = 20_000

/**
 * The text of a file, strictly UTF-8; a file in another encoding, or damaged by one, has no text. Nor has one that is too
 * large, or a text of content/ with a line that is too long.
 */
export function decode(file: string, bytes: Uint8Array): Decoded {
  if (bytes.length > largestFile) {
    const found = `${(bytes.length / 1e6).toFixed(1).replace('.', ',')} Mo`
    return { text: undefined, problems: [problemOf('fichier-demesure', { file }, found)] }
  }
  const { text, problems } = utf8(file, bytes)
  if (text === undefined) return { text, problems }
  const lines = text.split(lineEnd)
  if (lines.length > mostLines) {
    const place = { file, line: mostLines + 1 }
    return { text: undefined, problems: [problemOf('fichier-demesure', place, `${lines.length} lignes`)] }
  }
  const long = file.endsWith('.csv') ? -1 : lines.findIndex((line) => line.length > longestLine)
  if (long !== -1) {
    const found = `une ligne de ${lines[long]?.length ?? 0} caractères`
    return { text: undefined, problems: [problemOf('fichier-demesure', { file, line: long + 1 }, found)] }
  }
  const conflict = lines.findIndex((line) => mergeMark.test(line))
  if (conflict !== -1) {
    const place = { file, line: conflict + 1 }
    return { text: undefined, problems: [problemOf('conflit-de-fusion', place, lines[conflict])] }
  }
  const damage = damageIn(file, text)
  return damage.length > 0 ? { text: undefined, problems: damage } : { text, problems: [] }
}

/** Why the bytes of a file are no text that can be trusted, however many they are: another encoding, or what one damaged. */
export function encodingProblems(file: string, bytes: Uint8Array): readonly Problem[] {
  const { text, problems } = utf8(file, bytes)
  return text === undefined ? problems : damageIn(file, text)
}

function utf8(file: string, bytes: Uint8Array): Decoded {
  if (isWorkbook(bytes))
    return { text: undefined, problems: [problemOf('encodage', { file }, undefined, renamed)] }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), problems: [] }
  } catch {
    return { text: undefined, problems: [problemOf('encodage', { file, line: firstBadLine(bytes) })] }
  }
}

const renamed = {
  expected:
    'un texte : ce fichier est un classeur ou un document (.xlsx, .ods, .docx…), dont seul le nom a changé.',
  remedy:
    'l’ouvrir dans le tableur, puis « Enregistrer sous », « CSV UTF-8 » ; un texte se copie dans un fichier .mdx.',
}

/** Whether a file starts as those of office software do, that are zips, or were compound files: no text does. */
function isWorkbook(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes
  return (
    (a === 0x50 && b === 0x4b && c === 3 && d === 4) || (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0)
  )
}

/** The first place where a text was read in another encoding than its own, then saved; none in a sound one. */
function damageIn(file: string, text: string): readonly Problem[] {
  const first = text.search(garbled)
  const damage = first === -1 && file.endsWith('.csv') ? garbledCell(text) : first
  if (damage === -1) return []
  const place = placeAt(text, damage)
  return [
    problemOf('encodage', { file, ...place }, text.split(lineEnd)[place.line - 1], {
      expected: 'des lettres accentuées lisibles.',
      remedy:
        'le fichier a été ouvert avec le mauvais codage, puis enregistré ainsi : reprendre sa version d’avant, l’ouvrir en UTF-8, refaire la modification et enregistrer en UTF-8.',
    }),
  ]
}

/** A text of content/ without its hidden characters; each line that holds some is a problem. */
export function withoutHiddenLines(file: string, text: string): Decoded {
  if (firstHidden(text) === -1) return { text, problems: [] }
  const problems = text.split(lineEnd).flatMap((content, index) => {
    const at = firstHidden(content)
    if (at === -1) return []
    const place = { file, line: index + 1, column: [...content.slice(0, at)].length + 1 }
    return problemOf('caractere-invisible', place, content.slice(Math.max(0, at - 40), at + 40))
  })
  return { text: withoutHidden(text), problems }
}

/** The first line that is not UTF-8. */
function firstBadLine(bytes: Uint8Array): number {
  const strict = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  let start = 0
  for (let end = 0; end <= bytes.length; end += 1) {
    if (end < bytes.length && bytes[end] !== 10) continue
    try {
      strict.decode(bytes.subarray(start, end))
    } catch {
      return line
    }
    line += 1
    start = end + 1
  }
  return 1
}
