import { readFileSync } from 'node:fs'
import type { OfficialFile } from '#model/official.ts'
import { type State, stateOf, type StateUnit } from '#model/state.ts'
import { readOfficial } from '#read/official/read-official.ts'

/** Real rows of the official file of the PLF 2025, one or two for each peculiarity. */
export const sampleText = readFileSync('tests/support/official/plf-2025-performance.csv', 'utf8')

/** An official file from its text; throws with its problems. */
export function officialFile(text: string, file = 'data/etat/plf-2025-performance.csv'): OfficialFile {
  const { official, problems } = readOfficial(file, new TextEncoder().encode(text))
  if (official === undefined) throw new Error(JSON.stringify(problems))
  return official
}

/**
 * A tiny official file of a year, typed as rows of `number;objective;indicator;label;unit;values…`: programme 999,
 * « Jardins publics », of the mission « Nature ».
 */
export function tinyOfficial(name: string, figures: string, ...rows: readonly string[]): OfficialFile {
  const heading = `Code Mission;Mission;Code Programme;Programme;Code Sous Indicateur;Code Indicateur;Libellé Indicateur;Libellé Sous Indicateur;Unité;${figures}`
  return officialFile(
    [heading, ...rows.map((row) => `NA;Nature;P999;Jardins publics;${row}`)].join('\n'),
    `data/etat/${name}.csv`,
  )
}

/** The State that some official files make. */
export function stateFrom(...official: readonly OfficialFile[]): State {
  const state = stateOf({ official })
  if (state === undefined) throw new Error('no official file')
  return state
}

/** The only programme of a tiny State. */
export function onlyUnit(...official: readonly OfficialFile[]): StateUnit {
  const [unit] = stateFrom(...official).programmes
  if (unit === undefined) throw new Error('no programme')
  return unit
}
