import type { Rule } from '#ingest/rules/rule.ts'

/** A heading that is neither a fixed column nor a year and a measure. */
export const unknownColumn: Rule = {
  name: 'colonne-inconnue',
  severity: 'error',
  expected:
    'une colonne fixe (code, indicateur, sous_indicateur, libelle, unite, lecture) ou une année suivie de Réalisation, Prévision, Prévision actualisée, Cible ou Atteinte de la cible, par exemple « 2021 Réalisation » ou « 2021 Prévision PAP 2021 ».',
  remedy: 'corriger l’intitulé de la colonne.',
}
