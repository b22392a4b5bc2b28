/** A number to place on the chart. Texts come ready made, in French. */
export interface OutcomeNumber {
  readonly value: number
  /** As it is written beside its mark: « 115 », « ≥ 10 », « 1 217 971 ». */
  readonly label: string
  /** A shorter writing for narrow columns: « 1,22 M ». */
  readonly short?: string
  /** A bound: the true number lies above it, or below. */
  readonly open?: 'above' | 'below'
  /** Known only from a report of the administration (bilan). */
  readonly reported?: boolean
}

/** What a document prints instead of a number: « sans objet », and « s.o. » where that is too long. */
export interface OutcomeWords {
  readonly words: string
  readonly short: string
}

/** A year of the chart. */
export interface OutcomeYear {
  readonly year: number
  readonly promised?: OutcomeNumber | OutcomeWords
  /** `unread`: a result is due and nobody has read one. */
  readonly obtained?: OutcomeNumber | OutcomeWords | 'unread'
  /** Obtained minus promised: « +5 », « −30 », « = », « +3 pts » with « +3 » where that is too long. */
  readonly difference?: { readonly label: string; readonly short: string }
  /** The whole year in words: « 2021 : 140 promis (PAP 2021), 115 obtenus (RAP 2021), 25 de moins ». */
  readonly title: string
  /** Where the column leads; without it, the year is part of the picture only. */
  readonly href?: string
}

/** A year and the words to write there. */
export interface YearLabel {
  readonly year: number
  readonly label: string
}

/** Promised and obtained, year by year: all that the chart shows. */
export interface OutcomeChartSpec {
  /** Unique in a page. */
  readonly id: string
  /** Text alternative of the picture, or name of the group of its links. */
  readonly label: string
  /** What the numbers are, unless they only count: « en % ». */
  readonly unit?: string
  /** Whose report gives the numbers that are `reported`: « bilan DJP »; « bilan » without it. */
  readonly report?: string
  /** `apart`: the charts of a page share one legend, see `outcomeLegend`. */
  readonly legend?: 'apart'
  /** Consecutive years; those of which nothing is known have no promise and no result. */
  readonly years: readonly OutcomeYear[]
  /** First years counted another way. */
  readonly breaks?: readonly YearLabel[]
  /** From this year on, nothing is due: years to come, or after the end. */
  readonly beyond?: YearLabel
  /** The numbers of the editors' remarks: « ① ». */
  readonly notes?: readonly YearLabel[]
  /** A few words on the year that stands out, written if there is room: « 200 visés, 75 étudiés ». */
  readonly annotation?: YearLabel
}

/** Whether words are printed where a number would be. */
export function isWords(what: OutcomeNumber | OutcomeWords | 'unread' | undefined): what is OutcomeWords {
  return typeof what === 'object' && 'words' in what
}

/** Whether something is known as a number. */
export function isNumber(what: OutcomeNumber | OutcomeWords | 'unread' | undefined): what is OutcomeNumber {
  return typeof what === 'object' && 'value' in what
}

/** Whether a number is known only from a report of the administration. */
export function isReported(what: OutcomeNumber | OutcomeWords | 'unread' | undefined): boolean {
  return isNumber(what) && what.reported === true
}
