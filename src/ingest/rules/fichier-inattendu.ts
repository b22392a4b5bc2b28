import type { Rule } from '#ingest/rules/rule.ts'

/** A file in a place where nothing reads it. */
export const strayFile: Rule = {
  name: 'fichier-inattendu',
  severity: 'error',
  expected:
    'un fichier à l’un des endroits prévus : data/tableaux, data/recoupements, content/objectifs, content/indicateurs, content/exercices, content/recoupements ou content/pages.',
  remedy: 'corriger le nom du dossier ou du fichier, ou supprimer le fichier : ici, rien ne le lit.',
}
