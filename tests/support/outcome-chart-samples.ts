import type {
  OutcomeChartSpec,
  OutcomeNumber,
  OutcomeWords,
  OutcomeYear,
} from '#charts/outcome-chart-spec.ts'
import { formatCompact, formatSigned } from '#words/number.ts'

/** « 47 », « ≥ 10 », « ~80 », « 12 b » (only in the bilan), « sans objet » or other words, « ? » (not read), or nothing. */
function figure(text: string | undefined): OutcomeNumber | OutcomeWords | 'unread' | undefined {
  if (text === undefined || text === '') return undefined
  if (text === '?') return 'unread'
  if (text === 'sans objet') return { words: text, short: 's.o.' }
  if (text === 'non déterminé') return { words: text, short: 'n.d.' }
  if (/\p{L}{3}/u.test(text)) return { words: text, short: text.length <= 6 ? text : '…' }
  const label = text.replace(/ b$/, '')
  const value = Number(
    label
      .replaceAll(/[^\d,−]/g, '')
      .replace('−', '-')
      .replace(',', '.'),
  )
  return {
    ...{ value, label },
    ...(label.startsWith('≥') ? { open: 'above' as const } : {}),
    ...(label.startsWith('≤') ? { open: 'below' as const } : {}),
    ...(Math.abs(value) < 1e4 ? {} : { short: label.replace(/[−\d,\s]+$/, '') + formatCompact(value) }),
    ...(text.endsWith(' b') ? { reported: true } : {}),
  }
}

/** One year from what was promised and what was obtained, as written. */
export function outcomeYear(year: number, promise?: string, result?: string, points = false): OutcomeYear {
  const [promised, obtained] = [figure(promise), figure(result)]
  const exact = (what: typeof promised) =>
    typeof what === 'object' && 'value' in what && what.open === undefined && !what.label.startsWith('~')
      ? what.value
      : undefined
  const [from, to] = [exact(promised), exact(obtained)]
  const gap = from === undefined || to === undefined ? undefined : Math.round((to - from) * 100) / 100
  const [label, short] =
    gap === 0
      ? ['=', '=']
      : [formatSigned(gap ?? 0), `${(gap ?? 0) > 0 ? '+' : ''}${formatCompact(gap ?? 0)}`]
  return {
    year,
    ...(promised === undefined || promised === 'unread' ? {} : { promised }),
    ...(obtained === undefined ? {} : { obtained }),
    ...(gap === undefined
      ? {}
      : { difference: { label: points && gap !== 0 ? `${label} pts` : label, short } }),
    title: `${year} : ${promise ?? 'rien de'} promis (PAP ${year}), ${result ?? 'rien d’'} obtenus (RAP ${year})`,
    href: `#${year}`,
  }
}

/** Years from « promised | obtained » texts. */
function outcomes(
  first: number,
  texts: readonly string[],
  more: Partial<OutcomeChartSpec> = {},
): OutcomeChartSpec {
  return {
    id: 'x',
    label: 'Jardins ouverts : promis et obtenu.',
    years: texts.map((text, index) => {
      const [promise, result] = text.split('|').map((part) => part.trim())
      return outcomeYear(first + index, promise, result, more.unit === 'en %')
    }),
    ...more,
  }
}

/** Charts of every situation, by name. */
export const outcomeSamples: Readonly<Record<string, OutcomeChartSpec>> = {
  plain: outcomes(2019, ['42 | 47', '80 | 50', '140 | 115', '200 | 75'], {
    annotation: { year: 2022, label: '200 visés, 75 étudiés' },
  }),
  six: outcomes(2017, [' | 15', ' | 34', '19 | 32', '30 | 26', '40 | 50', '50 | 49'], {
    notes: [
      { year: 2018, label: '①' },
      { year: 2022, label: '②' },
    ],
  }),
  negative: outcomes(2019, ['−5 | −12', '10 | −4', '−8 | 6', '−10 | −10', '0 | −3', '12 | 20']),
  'all-negative': outcomes(2019, ['−5 | −12', '−8 | −8', '| −6', '−10 | ?', '−3 |']),
  zero: outcomes(2020, ['0 | 0', '5 | 0', '0 | 4', ' | 0']),
  'zero-only': outcomes(2021, ['0 | 0', ' | 0', '0 | ?']),
  'one-year': outcomes(2021, ['40 | 50']),
  'two-years': outcomes(2021, ['40 | 50', '60 | 58']),
  'twelve-years': outcomes(
    2010,
    Array.from({ length: 12 }, (_, index) => `${100 + index * 9} | ${90 + ((index * 37) % 53) + index * 6}`),
  ),
  'twenty-years': outcomes(
    2005,
    Array.from(
      { length: 20 },
      (_, index) =>
        `${index % 5 === 4 ? 30 + index * 3 : ''} | ${index === 11 ? '?' : index === 19 ? '' : 20 + ((index * 37) % 23) + index * 2}`,
    ),
    { breaks: [{ year: 2012, label: 'autre décompte' }] },
  ),
  bounds: outcomes(2019, ['≥ 10 | 12', '15 | ≥ 20', '≤ 30 | ≤ 25', '40 | 38']),
  words: outcomes(2019, [
    'sans objet | 12',
    '15 | non déterminé',
    '20 | sans objet',
    ' | non déterminé',
    '8 | 3',
  ]),
  printed: outcomes(2019, [
    '15 | En hausse',
    '~80 | ~75',
    'Suivi | 12',
    'entre 6 et 8 | 27 mois et 3 jours',
    '20 | DRSF',
    ' | Suivi',
  ]),
  bilan: outcomes(2020, ['| 2', '5 b | 5', '5 | 6', '6 | 6 b', '7 | 7 b', '5 | 6 b']),
  'bilan-promises': outcomes(2022, ['12 b | 10', '12 b | 18', '15 | 16']),
  future: outcomes(2021, ['5 | 5', '5 | 6', '6 | ?', '7 |', '7 |', '8 |'], {
    beyond: { year: 2024, label: 'à venir' },
  }),
  ended: outcomes(2020, ['80 | 50', '140 | 115', '200 | 75', 'sans objet |'], {
    beyond: { year: 2023, label: 'supprimé' },
  }),
  break: outcomes(2019, ['42 | 47', '80 | 50', '140 | 115', '20 | 15', '25 | 30'], {
    breaks: [{ year: 2022, label: 'autre décompte' }],
  }),
  'breaks-and-end': outcomes(2019, ['42 | 47', '80 | 50', '140 | 115', '20 | 15', '25 |'], {
    breaks: [
      { year: 2020, label: 'autre décompte' },
      { year: 2022, label: 'autre décompte' },
    ],
    beyond: { year: 2023, label: 'programme terminé' },
  }),
  missing: outcomes(2019, ['| ?', '30 | ?', '3 | ?', ' | 22', '40 | ?', '|']),
  points: outcomes(2021, ['50 | 47', '50 | 53', '50 | 45', '80,5 | 77', '82,9 | 82,9', '89 | ?'], {
    unit: 'en %',
  }),
  'long-labels': outcomes(2019, [
    '1 200 000 | 1 217 971',
    '1 300 000 | 982 004',
    '1 500 000 | 1 494 310',
    '1 600 000 | 1 601 276',
    '≥ 1 700 000 | ?',
  ]),
}
