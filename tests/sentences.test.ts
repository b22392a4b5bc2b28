import { expect, test } from 'vitest'
import { computedSentences } from './support/computed-sentences.ts'
import { knownArchive } from './support/known-archive.ts'

const pages = computedSentences(knownArchive)
const sentences = pages.flatMap((page) => page.sentences)

/**
 * Every sentence that the site computes from real figures, in one file for a French reader to check. When words
 * change, `npm run unit -- -u` writes it again: read the difference. What an editor adds changes nothing here.
 */
test('computed sentences are those that were read and agreed', async () => {
  const text = pages.map(({ title, sentences }) => `# ${title}\n\n${sentences.join('\n')}\n`).join('\n')
  await expect(text).toMatchFileSnapshot('snapshots/sentences.txt')
})

test.each([
  ['a value that is not there', /undefined|NaN|null|Infinity|\[object/],
  ['two spaces, or an empty parenthesis', / {2}|\( ?\)|,,|\.\.(?!\.)/],
  ['a breaking space before a sign that must not be left alone', / [:;!?»%€]/],
  ['a breaking space after an opening quotation mark', /« /],
  ['a straight apostrophe or quotation mark', /['"]/],
  ['a missing elision', /(?<![\p{L}-])(?:de|que|ne|le|la|se|je|si il)\s(?=[aeéèêiouyAEÉIOUY](?!nze))/u],
  ['a contraction that was not made', /(?<!\p{L})(?:de les?|à les?) /u],
  ['a digit that agrees wrongly', /(?<![\d,\u202F])(?:0|1) [\p{L}-]+s (?:sont|ont|été)/u],
  [
    'praise or blame',
    /réussi|échou|échec|succès|mieux|pire|hélas|seulement|malheureusement|atteinte?s? par/u,
  ],
])('no sentence has %s', (_, fault) => {
  expect(sentences.filter((sentence) => fault.test(sentence))).toEqual([])
})
