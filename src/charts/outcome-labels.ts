import { overlap, within, type Box } from '#charts/box.ts'
import { isNumber, type OutcomeYear } from '#charts/outcome-chart-spec.ts'
import {
  annotationPlaces,
  barReach,
  besidePlaces,
  isAcross,
  promisePlaces,
  resultPlaces,
  type Place,
  type PlacedColumn,
  type Scene,
} from '#charts/outcome-places.ts'
import { fontSize, textWidth, type Words } from '#charts/text.ts'

/** A text of a column with its places, best first. */
interface Request {
  readonly text: string
  readonly kind: string
  readonly column: PlacedColumn
  readonly places: readonly Place[]
}

/**
 * Writes results, promises and the words that replace them, each in the first of its places where it covers nothing;
 * the annotation last. Where a text is wider than its column, some are left out. `complete`: every text asked for found a
 * place.
 */
export function placeValues(scene: Scene): { readonly texts: readonly Words[]; readonly complete: boolean } {
  const { columns, runs, annotation } = scene
  const compact = !fit(scene, false)
  const every = runs === undefined && (!compact || fit(scene, true))
  const requests = requestsOf(scene, compact)
  const asked = every ? requests : servedFirst(requests, runs !== undefined)
  const noted = columns.find(({ spec }) => spec.year === annotation?.year)
  const taken = [...columns.flatMap((column) => markBoxes(column, scene)), ...lineBoxes(scene)]
  const bars = columns.flatMap((column) => barBoxes(column, scene).map((box) => ({ column, box })))
  const texts: Words[] = []
  const put = ({ text, kind, column, places }: Request): boolean => {
    for (const place of places) {
      const placed = wordsAt(place, text, kind, scene.frame)
      const box = textBox(placed)
      const isFree =
        within(box, scene.frame) &&
        !taken.some((other) => overlap(box, other)) &&
        !bars.some((bar) => overlap(box, bar.box) && !(place.inBar === true && bar.column === column))
      if (!isFree) continue
      texts.push(placed)
      taken.push(box)
      return true
    }
    return false
  }
  const placed = asked.map(put)
  if (noted !== undefined && annotation !== undefined) {
    put({ text: annotation.label, kind: 'text', column: noted, places: annotationPlaces(noted, scene) })
  }
  return { texts, complete: placed.every(Boolean) }
}

/** The box of a text on its baseline. */
function textBox({ text, kind, x, y, anchor }: Words): Box {
  const width = textWidth(text, fontSize, isBold(kind))
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { x: left, y: y - 11, width, height: 14 }
}

function isBold(kind: string): boolean {
  return kind === 'actual' || kind === 'inside'
}

/** In the middle of a narrow column at an edge, a text is pushed inside the frame. */
function wordsAt(place: Place, text: string, own: string, frame: Box): Words {
  const { x, y, anchor, kind = own } = place
  if (anchor !== undefined) return { text, kind, x, y, anchor }
  const half = Math.ceil(textWidth(text, fontSize, isBold(kind)) / 2)
  const inside = Math.min(Math.max(x, frame.x + half), frame.x + frame.width - half)
  return { text, kind, x: inside, y, anchor: 'middle' }
}

type Shown = OutcomeYear['obtained']

function written(what: Shown, compact: boolean): string {
  if (what === undefined) return ''
  if (what === 'unread') return '?'
  if (isNumber(what)) return compact ? (what.short ?? what.label) : what.label
  return compact ? what.short : what.words
}

/** Whether a text is narrower than a column; results are in bold. */
function isNarrow(text: string, bold: boolean, { sizes }: Scene): boolean {
  return textWidth(text, fontSize, bold) + 4 <= sizes.step
}

/** Whether all numbers are narrower than a column, and all words once they are short. */
function fit(scene: Scene, compact: boolean): boolean {
  return scene.columns.every(
    ({ spec: { obtained, promised } }) =>
      isNarrow(written(obtained, compact || !isNumber(obtained)), isNumber(obtained), scene) &&
      isNarrow(written(promised, compact || !isNumber(promised)), false, scene),
  )
}

/** Numbers are all long or all short; each word is as long as its column allows. */
function requestsOf(scene: Scene, compact: boolean): readonly Request[] {
  const textOf = (what: Shown) => {
    const long = written(what, compact)
    return isNumber(what) || isNarrow(long, false, scene) ? long : written(what, true)
  }
  const years = scene.columns.map((column) => ({
    column,
    result: textOf(column.spec.obtained),
    promise: textOf(column.spec.promised),
  }))
  // The widest result counts in every column, so that promises stand on one side; words that replace a promise in theirs.
  const widest = Math.max(0, ...years.map(({ result }) => textWidth(result, fontSize, true)))
  const middles = new Map(
    years.map(({ column, promise }) => [
      column.spec.year,
      column.promised === undefined ? Math.max(widest, textWidth(promise, fontSize)) : widest,
    ]),
  )
  const requests = years.flatMap(({ column, result, promise }): readonly Request[] => {
    const { obtained } = column.spec
    const kind = isNumber(obtained) ? 'actual' : obtained === 'unread' ? 'unread' : 'muted'
    const beside = besidePlaces(column, promise, middles, scene)
    return [
      { text: result, kind, column, places: resultPlaces(column, result, scene) },
      { text: promise, kind: 'target', column, places: promisePlaces(column, beside, scene) },
    ]
  })
  // The smaller of two numbers that stand above each other goes under the larger: it takes its place first.
  const rank = ({ kind, column }: Request) => (kind !== 'target' ? 1 : isAcross(column) ? 0 : 2)
  return requests.filter(({ text }) => text !== '').toSorted((a, b) => rank(a) - rank(b))
}

/**
 * Where not every text fits: the last year and the extremes of results and of promises; then bounds and words, which no
 * mark shows; then, unless results are a line, every second result, if it has room right at its bar.
 */
function servedFirst(requests: readonly Request[], isLine: boolean): readonly Request[] {
  const markOf = ({ kind, column }: Request) => (kind === 'target' ? column.promised : column.obtained)
  const first = ['actual', 'target'].flatMap((kind) => {
    const own = requests.filter((request) => request.kind === kind && markOf(request) !== undefined)
    const sorted = own.toSorted((a, b) => (markOf(a)?.value ?? 0) - (markOf(b)?.value ?? 0))
    return [own.at(-1), sorted.at(-1), sorted[0]].flatMap((request) => request ?? [])
  })
  const bare = requests.filter((request) => markOf(request)?.open !== undefined || !markOf(request))
  const results = requests.filter(({ kind }) => kind === 'actual').toReversed()
  const second = results.filter((_, index) => index % 2 === 0 && !isLine)
  const rest = [...bare, ...second].filter((request) => !first.includes(request))
  return [
    ...new Set(first),
    ...[...new Set(rest)].map((request) => ({ ...request, places: request.places.slice(0, 1) })),
  ]
}

/** The bar or the slot of a column. */
function barBoxes({ x, obtained, slot }: PlacedColumn, { sizes, zero, runs }: Scene): readonly Box[] {
  if (slot !== undefined) return [slot]
  if (obtained === undefined || runs !== undefined) return []
  const reach = barReach(obtained, zero)
  const box = { x: x - sizes.bar / 2, width: sizes.bar, height: Math.abs(reach - zero) }
  return [{ ...box, y: Math.min(reach, zero) }]
}

/** The tick of a column, and the dot of its result where results are a line. */
function markBoxes({ x, obtained, promised }: PlacedColumn, { sizes, runs }: Scene): readonly Box[] {
  const around = (y: number, width: number, height: number): Box => ({
    ...{ x: x - width / 2, y: y - height / 2, width, height },
  })
  return [
    ...(promised === undefined ? [] : [around(promised.y, sizes.tick, 7)]),
    ...(obtained === undefined || runs === undefined ? [] : [around(obtained.y, 8, 8)]),
  ]
}

/** The zero line, vertical lines, and small boxes along the line of results. */
function lineBoxes({ frame, zero, lines, runs = [] }: Scene): readonly Box[] {
  return [
    { ...frame, y: zero, height: 1 },
    ...lines.map((x) => ({ ...frame, x: x - 1, width: 2 })),
    ...runs.flatMap((run) =>
      run.flatMap(({ x, obtained }, index) => {
        const next = run[index + 1]
        if (next?.obtained === undefined || obtained === undefined) return []
        const [across, up] = [next.x - x, next.obtained.y - obtained.y]
        const steps = Math.ceil(Math.hypot(across, up) / 6)
        return Array.from({ length: steps }, (_, step) => ({
          ...{ x: x + (across * step) / steps - 2, width: 4 },
          ...{ y: obtained.y + (up * step) / steps - 2, height: 4 },
        }))
      }),
    ),
  ]
}
