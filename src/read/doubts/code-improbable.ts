import type { Archive } from '#model/archive.ts'
import { problemOf, type Problem, quotedAt } from '#read/problem.ts'

/**
 * The codes that a spreadsheet may have written with its decimals, or without them: 1.1 becomes « 1.10 », under no 1.9;
 * and 1.10 becomes a second « 1.1 », that of another indicator of the table.
 */
export function oddCodes(archive: Archive): readonly Problem[] {
  return archive.tables.flatMap(({ rows }) => {
    const read = rows.filter(({ code, reading }) => code !== '' && reading !== 'carriedOver')
    const codes = new Set(read.map(({ code }) => code))
    const owners = new Map<string, (typeof read)[number]>()
    return read.flatMap((row): readonly Problem[] => {
      const { code, indicator, places } = row
      const owner = owners.get(code)
      if (owner === undefined) owners.set(code, row)
      else if (owner.indicator !== indicator && indicator !== '' && owner.indicator !== '') {
        const expected = `un code qui n’est pas celui de « ${owner.indicator} », ${quotedAt(code, owner.places.code)}.`
        return [problemOf('code-improbable', places.code, code, { expected })]
      }
      const before = /^(.*\.)([1-9])0$/.exec(code)
      if (before === null || owner !== undefined) return []
      const [, start = '', tens = ''] = before
      const ninth = `${start}${Number(`${tens}0`) - 1}`
      const expected = `${start}${tens}, ou un tableau qui porte aussi le code ${ninth}.`
      return codes.has(ninth) ? [] : [problemOf('code-improbable', places.code, code, { expected })]
    })
  })
}
