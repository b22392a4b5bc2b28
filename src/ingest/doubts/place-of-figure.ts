import type { Observation } from '#domain/observation.ts'
import { columnHeading } from '#french/measure-name.ts'
import type { ProblemPlace } from '#ingest/problem.ts'

/** Where a figure stands, for a message. */
export function placeOfFigure(figure: Observation): ProblemPlace {
  return { ...figure.place, heading: columnHeading(figure, figure.documentType) }
}

/** A figure of another document, as a message quotes it: « 115 » (data/tableaux/rap-2021.csv:2). */
export function quoted({ value, place }: Observation): string {
  return `« ${value.printed} » (${place.file}:${place.line})`
}
