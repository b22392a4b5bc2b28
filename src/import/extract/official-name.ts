import type { DocumentType } from '#model/document.ts'

/** What the name of an official page says. */
export interface OfficialName {
  readonly type: DocumentType
  readonly year: number
  readonly programme: string
  readonly part: 'presentation' | 'performance' | undefined
}

/** The finance bill comes with PAPs, the settlement bill with RAPs. */
const bills = { PLF: 'pap', PLR: 'rap' } as const
const parts = { STRAT: 'presentation', PERF: 'performance' } as const

/**
 * Reads the official name in a file name or an address: `FR_2021_PLR_BG_PGM_129_PERF.html` is the
 * performance part of the RAP 2021 of programme 129. `undefined` for any other name.
 */
export function officialName(text: string): OfficialName | undefined {
  const match = /FR_(\d{4})_(PLF|PLR)_[A-Z]+_PGM_(\d+)(?:_([A-Z]+))?/.exec(text)
  if (match === null) return undefined
  const [, year, bill, programme = '', part] = match
  return {
    type: bills[bill === 'PLR' ? 'PLR' : 'PLF'],
    year: Number(year),
    programme,
    part: part === 'STRAT' || part === 'PERF' ? parts[part] : undefined,
  }
}
