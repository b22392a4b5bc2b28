import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkFile } from '#pages/contribuer/verifier/_browser/check-file.ts'
import { knownArchive, type KnownArchive } from '#pages/contribuer/verifier/_browser/known-archive.ts'
import { ingestFiles } from '#read/ingest-files.ts'
import { readFiles } from '#read/read-files.ts'
import { problemText } from '#read/report.ts'
import { baseArchive, baseFiles } from './support/base-archive.ts'

const known = JSON.parse(JSON.stringify(knownArchive(baseArchive(), baseFiles))) as KnownArchive

/** The faulty archives that change one file of `data/` and nothing else: what an editor would drop on the page. */
const dropped = readdirSync('tests/cases', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'base')
  .flatMap(({ name }) => {
    const [file, ...others] = [...readFiles(`tests/cases/${name}`)]
    const [path = '', bytes = new Uint8Array()] = file ?? []
    return others.length === 0 && /^data\/.*\.csv$/.test(path) ? [{ name, path, bytes }] : []
  })

describe('the page that checks a file says what verify says', () => {
  test('of many kinds of faults', () => {
    expect(dropped.length).toBeGreaterThan(20)
  })

  test.each(dropped)('$name: $path', ({ path, bytes }) => {
    const said = checkFile(known, path, bytes).problems.map(problemText)
    const { problems } = ingestFiles(new Map(baseFiles).set(path, bytes))
    // The texts of content/ are checked in the repository only: the page says so.
    expect(said).toEqual(problems.filter(({ file }) => file.startsWith('data/')).map(problemText))
  })
})
