import type { Rule } from '#ingest/rules/rule.ts'

/** A file in a place where nothing reads it. */
export const strayFile: Rule = {
  name: 'fichier-inattendu',
  severity: 'error',
  expected:
    'un fichier « .csv » dans data/tableaux ou data/recoupements, ou un fichier « .mdx » dans content/objectifs, content/indicateurs, content/exercices, content/recoupements ou content/pages.',
  remedy:
    'ici, rien ne lit ce fichier : le déplacer, l’enregistrer dans le bon format (CSV UTF-8 pour un tableau), ou le supprimer.',
}
