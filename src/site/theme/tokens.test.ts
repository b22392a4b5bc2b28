import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contrast, deficiencies, difference } from '../../../tests/support/colour-vision.ts'

const [light = '', dark = ''] = readFileSync('src/site/theme/tokens.css', 'utf8').split(
  '@media (prefers-color-scheme: dark)',
)

/** Colours of a scheme by name; the dark one only says what differs. */
function colours(css: string): ReadonlyMap<string, string> {
  return new Map(
    [...css.matchAll(/--([\w-]+):\s*(#[\da-f]{3,6});/g)].map(([, name = '', hex = '']) => [name, hex]),
  )
}

const schemes = {
  light: colours(light),
  dark: new Map([...colours(light), ...colours(dark)]),
}

test('the tokens tell black on white from white on black', () => {
  expect(contrast('#000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#777777', '#fff')).toBeCloseTo(4.478, 2)
  expect(schemes.dark.get('paper')).not.toBe(schemes.light.get('paper'))
})

test('dichromats see less of a difference between the colours that they confuse', () => {
  const seen = (name: string, a: string, b: string) =>
    difference(a, b, deficiencies[name] ?? [zero, zero, zero])
  const zero = [0, 0, 0] as const
  expect(seen('deuteranopia', '#b04040', '#6f6f20')).toBeLessThan(
    seen('full colour vision', '#b04040', '#6f6f20') / 2,
  )
  expect(seen('protanopia', '#b04040', '#5c5c20')).toBeLessThan(
    seen('full colour vision', '#b04040', '#5c5c20') / 2,
  )
  expect(seen('tritanopia', '#3060c0', '#207878')).toBeLessThan(
    seen('full colour vision', '#3060c0', '#207878') / 2,
  )
})

describe.each(Object.entries(schemes))('in the %s scheme', (_, scheme) => {
  const of = (name: string) => {
    const hex = scheme.get(name)
    if (hex === undefined) throw new Error(`no colour --${name}`)
    return hex
  }

  test.each([
    ['ink', 'paper'],
    ['muted', 'paper'],
    ['link', 'paper'],
    ['accent', 'paper'],
    ['ink', 'tint'],
    ['muted', 'tint'],
    ['link', 'tint'],
    ['ink', 'mark'],
    ['c-text', 'c-surface'],
    ['c-muted', 'c-surface'],
    ['c-actual', 'c-surface'],
    ['c-forecast', 'c-surface'],
    ['c-target', 'c-surface'],
    ['c-muted', 'tint'],
    ['c-target', 'tint'],
  ])('text in --%s reads on --%s', (text, background) => {
    expect(contrast(of(text), of(background))).toBeGreaterThanOrEqual(4.5)
  })

  test.each([
    ['c-actual', 'c-surface'],
    ['c-forecast', 'c-surface'],
    ['c-target', 'c-surface'],
    ['c-target', 'tint'],
    ['focus', 'paper'],
    ['focus', 'tint'],
    ['rule-strong', 'paper'],
  ])('marks in --%s stand out on --%s', (mark, background) => {
    expect(contrast(of(mark), of(background))).toBeGreaterThanOrEqual(3)
  })

  // 20 is about nine times the least difference that an eye can see (2.3). Shape and label carry the meaning too.
  test.each(Object.entries(deficiencies))('marks differ by colour with %s', (_name, matrix) => {
    for (const [a, b] of [
      ['c-actual', 'c-target'],
      ['c-actual', 'c-forecast'],
      ['c-target', 'c-forecast'],
    ] as const) {
      expect(difference(of(a), of(b), matrix), `${a} and ${b}`).toBeGreaterThanOrEqual(20)
    }
  })
})
