import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { expect } from 'vitest'

type Words = Readonly<Record<string, string>>

const folder = 'tests/programme-352/figures'

/**
 * The rows of one list of this folder. It holds the first figures published of this programme a second time, one
 * a line, set down from the documents rather than from the tables of `data/`. What `data/` adds is free; a figure
 * that stands here is corrected in both places, so that none changes by accident.
 */
export function listed(name: string): Words[] {
  return parse(readFileSync(`${folder}/${name}.csv`), { columns: true })
}

/**
 * Expects all that a list says among what `data/` says, in words; a word that the list leaves empty may have been
 * read since. What is missing is told in French with what to do, for the editor who corrected a figure. `key`:
 * the words that say what a record is about.
 */
export function expectPublished(
  name: string,
  expected: readonly Words[],
  transcribed: readonly Words[],
  key: readonly string[],
): void {
  const agrees = (words: readonly string[], said: Words, read: Words) =>
    words.every((word) => said[word] === '' || said[word] === read[word])
  const text = (record: Words | undefined) =>
    record === undefined ? 'plus rien' : Object.values(record).join(' · ')
  const faults = expected
    .filter((said) => !transcribed.some((read) => agrees(Object.keys(said), said, read)))
    .map((said) => {
      const now = transcribed.find((read) => agrees(key, said, read))
      return `  publié : ${text(said)}\n  data/  : ${text(now)}`
    })
  expect(expected.length).toBeGreaterThan(0)
  expect(
    faults,
    `Ce qui a été publié n’est plus dans data/ :\n${faults.join('\n\n')}\nÀ faire : si c’est une faute, rétablir data/. Si c’est une correction, la faire aussi dans ${folder}/${name}.csv. Aide : GUIDE-EDITEURS.md, « Corriger un chiffre publié ».\n`,
  ).toEqual([])
}
