import type { Archive } from '#model/archive.ts'
import { lineOf } from '#model/line.ts'
import type { TableRow } from '#model/observation.ts'

/** One thing that the site states, under a name that stays when what it states changes. */
export interface Fact {
  readonly key: string
  /** What the statement is about, one text per column of its table. */
  readonly cells: readonly string[]
  readonly value: string
}

/** The statements of one kind. */
export interface Statements {
  readonly title: string
  readonly columns: readonly string[]
  /** True when they only repeat, elsewhere on the site, what another table says: a report may fold them. */
  readonly echo?: boolean
  readonly facts: readonly Fact[]
}

/** « Produits lancés », « Profils recrutés, part des femmes »; the printed label of a row that belongs to no indicator. */
export function nameOfRow(archive: Pick<Archive, 'indicatorBySlug'>, row: NamedRow): string {
  return lineOf(archive.indicatorBySlug.get(row.indicator), row.line)?.name ?? rowKey(row)
}

/** What tells a row of a table from the others, its line aside: its indicator, or its label when it belongs to none. */
export function rowKey({ indicator, label }: NamedRow): string {
  return indicator || label
}

type NamedRow = Pick<TableRow, 'indicator' | 'line' | 'label'>

/** Texts in one cell; empty ones are left out. */
export function joined(...texts: readonly (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined && text !== '').join(' · ')
}
