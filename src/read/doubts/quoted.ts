import type { Observation } from '#model/observation.ts'

/** A figure of another document, as a message quotes it: « 115 » (data/tableaux/rap-2021.csv:2). */
export function quoted({ value, place }: Observation): string {
  return `« ${value.printed} » (${place.file}:${place.line})`
}
