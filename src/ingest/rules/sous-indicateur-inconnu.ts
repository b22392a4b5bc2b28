import type { Rule } from '#ingest/rules/rule.ts'

/** A sub-indicator that the indicator does not declare. */
export const unknownSubIndicator: Rule = {
  name: 'sous-indicateur-inconnu',
  severity: 'error',
  expected:
    'un sous-indicateur déclaré dans la fiche de l’indicateur, ou une cellule vide pour le chiffre principal.',
  remedy: 'corriger l’identifiant, ou déclarer le sous-indicateur dans la fiche.',
}
