import type { z } from 'astro/zod'
import type { AccessibilityAudit } from '#model/accessibility.ts'
import { key, optionalList, optionalText, sheet, text, under } from '#read/content/fields.ts'
import { isIsoDate } from '#read/csv/read-documents.ts'

const rate = text
  .refine(
    (printed) => /^\d{1,3}([.,]\d+)?$/.test(printed) && numberOf(printed) <= 100,
    under('valeur-de-cle', {
      expected: 'le pourcentage de critères respectés, de 0 à 100, sans le signe % (87,5).',
      remedy: 'recopier le taux qu’écrit le rapport d’audit.',
    }),
  )
  .transform(numberOf)

/** The audit of the site's accessibility, from the keys of `accessibilite` in `content/programme.yaml`. */
export const audit = sheet({
  on: key('date', text.refine(isIsoDate, under('date-invalide')), 'Date du rapport d’audit : 2023-04-01.'),
  rate: key('taux', rate, 'Pourcentage de critères respectés, sans le signe % : 87,5.'),
  auditor: key('auditeur', text, 'Qui a fait l’audit.'),
  pages: key('pages', optionalText.array(), 'Les pages auditées.'),
  environments: key(
    'environnements',
    optionalText.array(),
    'Les navigateurs et les outils d’assistance utilisés.',
  ),
  tools: key('outils', optionalText.array(), 'Les outils de l’audit.'),
  exemptions: key(
    'derogations',
    optionalList(optionalText),
    'Ce qui reste inaccessible parce que le corriger serait une charge disproportionnée.',
  ),
}) satisfies z.ZodType<AccessibilityAudit>

function numberOf(printed: string): number {
  return Number(printed.replace(',', '.'))
}
