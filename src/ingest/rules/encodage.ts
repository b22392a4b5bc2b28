import type { Rule } from '#ingest/rules/rule.ts'

/** A file that is not UTF-8, as French Excel writes by default. */
export const encoding: Rule = {
  name: 'encodage',
  severity: 'error',
  expected: 'un fichier enregistré en UTF-8, le codage qui garde les accents.',
  remedy:
    'dans le tableur, choisir « Enregistrer sous », puis « CSV UTF-8 » ; dans un éditeur de texte, choisir l’encodage « UTF-8 ».',
}

/** What accents become when UTF-8 is read as Windows-1252 and saved (« Ã© », « â€™ »), or cannot be read at all (« � »). */
export const garbled = /\uFFFD|Ã[\u0080-\u00BF\u0152-\u02DC\u2013-\u2122]|â€|Â[\u00A0«»°]/
