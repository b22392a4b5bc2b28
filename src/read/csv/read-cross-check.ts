import type { CrossCheckPoint } from '#model/cross-check.ts'
import { plottedNumber, type PrintedValue } from '#model/printed-value.ts'
import { isInUnit } from '#model/unit.ts'
import type { CsvFile } from '#read/csv/read-csv.ts'
import { filled, recordsOf } from '#read/csv/records.ts'
import { parseCell } from '#read/csv/parse-cell.ts'
import { problemOf, type Problem } from '#read/problem.ts'
import { isIsoDate, urlOf } from '#read/csv/read-documents.ts'

const columns = {
  required: ['serie', 'periode', 'valeur', 'source'],
  optional: ['incomplet', 'etat_du', 'mention'],
} as const

/**
 * The points of one independent source, in the order of the file; `units` are those of its series, by slug. A figure
 * that prints another unit has no value: it stands on no scale with the others.
 */
export function readCrossCheck(
  csv: CsvFile,
  units: ReadonlyMap<string, string>,
): { readonly points: readonly CrossCheckPoint[]; readonly problems: readonly Problem[] } {
  const { records, problems: headingProblems } = recordsOf(csv, columns)
  const problems: Problem[] = [...headingProblems]
  const seen = new Map<string, number>()
  const points = records.map(({ line, field }): CrossCheckPoint => {
    const name = field('serie')
    const unit = units.get(name.text) ?? ''
    if (!units.has(name.text)) {
      problems.push(
        problemOf('reference-inconnue', name.place, name.text, {
          expected: `une série déclarée dans la fiche du recoupement : ${[...units.keys()].join(', ')}.`,
        }),
      )
    }
    const period = field('periode')
    const key = ['serie', 'periode', 'incomplet', 'etat_du', 'mention', 'source']
      .map((column) => field(column).text)
      .join('|')
    const before = seen.get(key)
    if (before === undefined) seen.set(key, line)
    else
      problems.push(
        problemOf('ligne-en-double', period.place, period.text, {
          expected: `une ligne par série, période et état de la source : c’est déjà ce que donne la ligne ${before}.`,
          remedy:
            'supprimer l’une des deux lignes ; si la source imprime bien deux chiffres, dire dans « mention » ce qui les distingue.',
        }),
      )
    if (!/^\d{4}(-(0[1-9]|1[0-2]))?$/.test(period.text))
      problems.push(
        problemOf('date-invalide', period.place, period.text, {
          expected: 'une année (2021) ou un mois (2021-03).',
        }),
      )
    const asOf = field('etat_du')
    if (asOf.text !== '' && !isIsoDate(asOf.text))
      problems.push(problemOf('date-invalide', asOf.place, asOf.text))
    const incomplete = field('incomplet')
    if (!['oui', 'non', ''].includes(incomplete.text)) {
      problems.push(
        problemOf('mot-inconnu', incomplete.place, incomplete.text, { expected: '« oui » ou « non ».' }),
      )
    }
    const value = field('valeur')
    const parsed = parseCell(value.text, 'actual')
    if (!parsed.ok) problems.push(problemOf('valeur-illisible', value.place, value.text, parsed.fault))
    const figure: PrintedValue = parsed.ok ? parsed.value : { kind: 'notCollected', printed: '' }
    return {
      series: name.text,
      period: period.text,
      figure,
      value: isInUnit(figure, unit) ? plottedNumber(figure) : undefined,
      incomplete: incomplete.text === 'oui',
      asOf: asOf.text,
      remark: field('mention').text,
      source: filled(field('source'), problems) === '' ? '' : (urlOf(field('source'), problems) ?? ''),
      line,
    }
  })
  return { points, problems }
}
