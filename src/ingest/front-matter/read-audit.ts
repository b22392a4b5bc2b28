import type { AccessibilityAudit } from '#domain/accessibility.ts'
import type { Fields } from '#ingest/front-matter/fields.ts'
import { problemOf, type Problem } from '#ingest/problem.ts'
import { isIsoDate } from '#ingest/read-documents.ts'

/** The audit of the site's accessibility, from the keys of `accessibilite` in `content/programme.yaml`. */
export function readAudit(file: string, map: Fields, problems: Problem[]): AccessibilityAudit {
  const place = (key: string) => ({ file, line: map.lineOf(key), heading: key })
  const on = map.text('date')
  if (on !== '' && !isIsoDate(on)) problems.push(problemOf('date-invalide', place('date'), on))
  const printed = map.text('taux')
  const rate = /^\d{1,3}([.,]\d+)?$/.test(printed) ? Number(printed.replace(',', '.')) : NaN
  if (printed !== '' && !(rate <= 100)) {
    problems.push(
      problemOf('valeur-de-cle', place('taux'), printed, {
        expected: 'le pourcentage de critères respectés, de 0 à 100, sans le signe % (87,5).',
        remedy: 'recopier le taux qu’écrit le rapport d’audit.',
      }),
    )
  }
  const audit = {
    auditor: map.text('auditeur'),
    on,
    rate,
    pages: map.texts('pages'),
    environments: map.texts('environnements'),
    tools: map.texts('outils'),
    exemptions: map.texts('derogations', 'optional'),
  }
  map.done()
  return audit
}
