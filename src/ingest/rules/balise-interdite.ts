import type { Rule } from '#ingest/rules/rule.ts'

/** Code, HTML or an unknown tag in a text. */
export const forbiddenMarkup: Rule = {
  name: 'balise-interdite',
  severity: 'error',
  expected:
    'du texte simple, et les balises Chiffre, Credits, Terme et Source, fermées par « /> », avec leurs attributs entre guillemets droits (").',
  remedy:
    'retirer la balise, le code ou les accolades ; dans une phrase, le signe « < » s’écrit &lt; et le signe « { » s’écrit &#123;.',
}
