import type { Rule } from '#ingest/rules/rule.ts'

/** Code, HTML or an unknown tag in a text. */
export const forbiddenMarkup: Rule = {
  name: 'balise-interdite',
  severity: 'error',
  expected:
    'du texte simple et les balises Chiffre, Credits, Terme et Source, avec des attributs entre guillemets.',
  remedy: 'retirer la balise, le code ou les accolades.',
}
