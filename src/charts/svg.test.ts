import { expect, test } from 'vitest'
import { coordinate, element, picture, polyline, glyph } from '#charts/svg.ts'
import { escapeXml } from '#words/markup.ts'

test('numbers are written with two decimals at most', () => {
  expect([1, 1.005, 12.3456, -0.004, 1 / 3].map(coordinate)).toEqual(['1', '1', '12.35', '0', '0.33'])
})

test('texts cannot break out of an element or an attribute', () => {
  expect(escapeXml('a<b & "c" > d')).toBe('a&lt;b &amp; &quot;c&quot; &gt; d')
  expect(element('text', { class: '"><script>' }, escapeXml('</text>'))).toBe(
    '<text class="&quot;&gt;&lt;script&gt;">&lt;/text&gt;</text>',
  )
})

test('an attribute without a value is left out', () => {
  expect(element('line', { x1: 1.23456, class: undefined, y1: 0 })).toBe('<line x1="1.23" y1="0"/>')
})

test('a picture is an image with its text alternative', () => {
  expect(picture('Arbres : « 50 »', 320, 96.123, [])).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 96.12" width="320" height="96.12" role="img" aria-label="Arbres : « 50 »" class="c"/>',
  )
})

test('a polyline joins its points by straight segments', () => {
  const path = polyline([
    { x: 0, y: 1 },
    { x: 10.123, y: 20.456 },
    { x: 20, y: 3 },
  ])
  expect(path).toBe('M0,1L10.12,20.46L20,3')
  expect(polyline([])).toBe('')
})

test('each measure has its own shape, told apart without colour', () => {
  expect(glyph('actual', 10, 20)).toBe('<circle cx="10" cy="20" r="4.5" class="c-full c-actual"/>')
  expect(glyph('forecast', 10, 20)).toBe('<circle cx="10" cy="20" r="4.5" class="c-hollow c-forecast"/>')
  expect(glyph('updatedForecast', 10, 20)).toBe(
    '<path d="M10 14.5l5.5 5.5l-5.5 5.5l-5.5 -5.5z" class="c-hollow c-updatedForecast"/>',
  )
  expect(glyph('target', 10, 20)).toBe('<line x1="10" y1="12" x2="10" y2="28" class="c-tick c-target"/>')
  expect(glyph('attainment', 10, 20)).toBe('')
})
