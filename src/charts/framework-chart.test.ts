import { expect, test } from 'vitest'
import { frameworkGrid, type FrameworkLayout, frameworkTimelines } from '#charts/framework-chart.ts'
import { textWidth, type Words } from '#charts/text.ts'
import { frameworkSample } from '../../tests/support/framework-chart-sample.ts'

const box = ({ text, x, y, anchor, kind }: Words) => {
  const width = textWidth(text, 14, kind === 'strong')
  const left = anchor === 'start' ? x : x - width / 2
  return { text, left, right: left + width, top: y - 11, bottom: y + 3 }
}

function collisions({ texts, lanes, width, height }: FrameworkLayout): readonly string[] {
  const boxes = [...texts, ...lanes.flatMap((lane) => lane.texts)].map(box)
  const outside = boxes.filter((b) => b.left < -1 || b.right > width + 1 || b.top < 0 || b.bottom > height)
  const crossed = boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} / ${b.text}`),
  )
  return [...outside.map(({ text }) => text), ...crossed]
}

test('in the grid no word stands on another or outside, at any width', () => {
  for (const width of [560, 720, 960]) expect(collisions(frameworkGrid(frameworkSample, width))).toEqual([])
})

test('nor in the timelines', () => {
  for (const width of [320, 480]) expect(collisions(frameworkTimelines(frameworkSample, width))).toEqual([])
})

test('each indicator is one lane, its boxes in their document’s column, absent ones left out', () => {
  const { lanes, texts } = frameworkGrid(frameworkSample, 720)
  const columns = texts.filter(({ text }) => /^[PR]AP/.test(text)).map(({ x }) => x)
  expect(lanes.map(({ href }) => href)).toEqual([
    '/indicateurs/jardins-ouverts/',
    '/indicateurs/visiteurs/',
    '/indicateurs/arbres/',
  ])
  expect(lanes[2]?.cells.map(({ x }) => x)).toEqual(columns.slice(2))
})

test('a line joins the known documents only', () => {
  const { lanes } = frameworkGrid(frameworkSample, 720)
  expect(lanes[1]?.line[0]?.x).toBe(lanes[1]?.cells[2]?.x)
})
