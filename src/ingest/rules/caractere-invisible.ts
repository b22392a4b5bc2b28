import type { Rule } from '#ingest/rules/rule.ts'

/** A character that cannot be seen: a control, a space of no width, a mark of direction. */
export const hiddenCharacter: Rule = {
  name: 'caractere-invisible',
  severity: 'error',
  expected: 'un texte sans caractère invisible : ceux qui sont là sont montrés ci-dessus entre ⟨ et ⟩.',
  remedy:
    'effacer ce texte et le retaper au clavier : ces caractères viennent souvent d’une copie depuis un PDF.',
}
