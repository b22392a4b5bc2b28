import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { standaloneStyle } from '#site/picture-style.ts'

const tokens =
  ':root { --ink: #111; --c-a: #00f; --c-b: #f00; --sans: Arial, sans-serif; } @media (x) { :root { --ink: #fff; } }'

test('custom properties become their value in the light scheme; media queries are left out', () => {
  const css = '/* a */ .t { fill: var(--ink); stroke: var(--none, #ccc) } @media (y) { .t { fill: red; } }'
  expect(standaloneStyle([css], tokens)).toBe('.t{fill: #111; stroke: #ccc}')
})

test('the colour of a kind of mark is written for each kind', () => {
  const css =
    '.a { --k: var(--c-a); } .b { --k: var(--c-b); } .line { stroke: var(--k); } .n text.a { fill: var(--k); }'
  expect(standaloneStyle([css], tokens)).toBe(
    '.line.a{stroke: #00f;}.line.b{stroke: #f00;}.n text.a{fill: #00f;}',
  )
})

test('the short form of fonts becomes the long one', () => {
  expect(standaloneStyle(['p { font: 600 14px/1.2 var(--sans); }'], tokens)).toBe(
    'p{font-weight:600;font-size:14px;font-family:Arial, sans-serif;}',
  )
})

test('nothing is left to resolve in the style of the charts', () => {
  const [chart, poster, real] = [
    'src/charts/chart.css',
    'src/charts/pictures/poster.css',
    'src/site/theme/tokens.css',
  ].map((file) => readFileSync(file, 'utf8'))
  const style = standaloneStyle([poster ?? '', chart ?? ''], real ?? '')
  expect(style).toContain('.c-line.c-actual{fill: none; stroke: #0b4f8a; stroke-width: 2.25;}')
  expect(style).not.toMatch(/var\(|--k|@media|inherit|font:/)
})
