import { expect, test } from 'vitest'
import { bodyText } from '#read/prose/body-text.ts'

const text = (body: string) => bodyText(body, (name, attributes) => `${name} ${attributes.get('id') ?? ''}`)

test('prose is read as plain text, its tags as what they print', () => {
  expect(
    text(
      '## Ce qui compte\n\nUn **produit** est [lancé](/x/) après\nl’<Terme id="e">étude</Terme>.\n\n- un <Terme id="pap" /> ;\n- deux.',
    ),
  ).toBe('Ce qui compte. Un produit est lancé après l’étude. un Terme pap ; deux.')
})

test('a table is no prose', () => {
  expect(text('Avant.\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\nAprès.')).toBe('Avant. Après.')
})
