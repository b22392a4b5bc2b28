import type { Measure } from '#model/observation.ts'
import { measureTerms } from '#words/terms.ts'
import { boxGrid, type Box } from '#charts/place/box-grid.ts'
import { labelBox, labelWidth, within, type PlacedLabel } from '#charts/place/labels.ts'

/** What a mark stands for: a measure, or an actual that only a report of the administration gives. */
export type MarkKind = Measure | 'reportedActual'

/** The name of a kind of mark, as a chart writes it: « prévision », « réalisation selon le bilan ». */
export function markName(kind: MarkKind): string {
  return kind === 'reportedActual'
    ? `${measureTerms.actual.label.toLowerCase()} selon le bilan`
    : measureTerms[kind].label.toLowerCase()
}

/** Whether a mark is a result, whoever gives it. */
export function isActual(kind: MarkKind): boolean {
  return kind === 'actual' || kind === 'reportedActual'
}

/**
 * Writes the name of each kind of mark once, above, below or beside the value of one of its marks, the
 * latest first, where it covers nothing. Kinds that find no place are returned as `keys`.
 */
export function kindNames(
  measures: readonly MarkKind[],
  values: readonly PlacedLabel[],
  taken: readonly Box[],
  frame: Box,
  fontSize: number,
): { readonly names: readonly PlacedLabel[]; readonly keys: readonly MarkKind[] } {
  const boxes = boxGrid(taken)
  const names: PlacedLabel[] = []
  const keys: MarkKind[] = []
  for (const measure of measures) {
    const text = markName(measure)
    const own = values.filter((value) => value.kind === measure).toSorted((a, b) => b.x - a.x)
    const place = own
      .flatMap((value) => placesBeside(value, text, fontSize))
      .find((candidate) => {
        const box = labelBox(candidate, fontSize)
        return within(box, frame) && boxes.covering(box, 1) === 0
      })
    if (place === undefined) keys.push(measure)
    else {
      names.push(place)
      boxes.add(labelBox(place, fontSize))
    }
  }
  return { names, keys }
}

function placesBeside(value: PlacedLabel, text: string, fontSize: number): readonly PlacedLabel[] {
  const { kind, x, y } = value
  const across = labelWidth(value.text, kind, fontSize) / 2 + labelWidth(text, kind, fontSize) / 2 + 5
  return [
    { text, kind, x, y: y - fontSize * 1.05 },
    { text, kind, x, y: y + fontSize * 1.05 },
    { text, kind, x: x + across, y },
    { text, kind, x: x - across, y },
  ]
}
