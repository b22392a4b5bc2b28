import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { alignedColumns } from '#charts/aligned-columns.ts'
import { barRows } from '#charts/bar-rows.ts'
import { creditsChart } from '#charts/credits-chart.ts'
import { dotRows } from '#charts/dot-rows.ts'
import { frameworkChart } from '#charts/framework-chart.ts'
import { outcomeChart } from '#charts/outcome-chart.ts'
import { promiseChart } from '#charts/promise-chart.ts'
import { targetPathChart } from '#charts/target-path-chart.ts'
import {
  alignedColumnsSample,
  barRowsSample,
  comparedRowsSample,
  dotRowsSample,
  negativeBarsSample,
  negativeColumnsSample,
  negativeRowsSample,
} from '../../tests/support/bar-chart-samples.ts'
import { creditsSample } from '../../tests/support/credits-chart-sample.ts'
import { frameworkSample } from '../../tests/support/framework-chart-sample.ts'
import { outcomeSamples } from '../../tests/support/outcome-chart-samples.ts'
import {
  negativeTargetsSample,
  promiseSamples,
  targetPathSample,
} from '../../tests/support/promise-chart-samples.ts'
import { standaloneSvg } from '../../tests/support/standalone-svg.ts'

const folder = 'src/charts/snapshots'
const widths = [320, 480, 720]

/** Every picture by file name. */
const pictures = new Map<string, string>([
  ...widths.map((width) => [`credits-${width}.svg`, creditsChart(creditsSample, width)] as const),
  ...Object.entries(promiseSamples).flatMap(([name, spec]) =>
    widths.map((width) => [`promise-${name}-${width}.svg`, promiseChart(spec, width)] as const),
  ),
  ...Object.entries(outcomeSamples).flatMap(([name, spec]) =>
    [320, 720].map((width) => [`outcome-${name}-${width}.svg`, outcomeChart(spec, width)] as const),
  ),
  ...widths.map((width) => [`target-path-${width}.svg`, targetPathChart(targetPathSample, width)] as const),
  ...[320, 720].flatMap((width) => [
    [`target-path-negative-${width}.svg`, targetPathChart(negativeTargetsSample, width)] as const,
    [`dot-rows-negative-${width}.svg`, dotRows(negativeRowsSample, width)] as const,
    [`bar-rows-negative-${width}.svg`, barRows(negativeBarsSample, width)] as const,
    [`aligned-columns-negative-${width}.svg`, alignedColumns(negativeColumnsSample, width)] as const,
  ]),
  ...widths.map((width) => [`framework-${width}.svg`, frameworkChart(frameworkSample, width)] as const),
  ...widths.map((width) => [`bar-rows-${width}.svg`, barRows(barRowsSample, width)] as const),
  ...widths.map((width) => [`dot-rows-${width}.svg`, dotRows(dotRowsSample, width)] as const),
  ...widths.map((width) => [`dot-rows-compared-${width}.svg`, dotRows(comparedRowsSample, width)] as const),
  [`dot-rows-forecasts-320.svg`, dotRows({ ...dotRowsSample, shape: 'triangle' }, 320)],
  ...widths.map(
    (width) => [`aligned-columns-${width}.svg`, alignedColumns(alignedColumnsSample, width)] as const,
  ),
])

/**
 * Charts are pictures, so their tests are pictures: open them in a browser. A chart that changed is written
 * beside as `…-changed.svg`; when it is right, `npm run unit -- -u` makes it the picture.
 */
test.each([...pictures])('%s', async (name, svg) => {
  const file = `${folder}/${name}`
  const changed = file.replace('.svg', '-changed.svg')
  const drawn = standaloneSvg(svg)
  if (existsSync(file) && readFileSync(file, 'utf8') !== drawn) writeFileSync(changed, drawn)
  await expect(drawn, `compare ${file} with ${changed}`).toMatchFileSnapshot(`snapshots/${name}`)
  rmSync(changed, { force: true })
})

test('no picture is left from a chart that is gone', () => {
  const kept = readdirSync(folder).filter((name) => !name.endsWith('-changed.svg'))
  expect(kept.toSorted()).toEqual([...pictures.keys()].toSorted())
})

test('no text is smaller than 12 pixels', () => {
  const sizes = readFileSync('src/charts/chart.css', 'utf8').matchAll(/font(?:-size)?:[^;]*?(\d+)px/g)
  for (const [, size] of sizes) expect(Number(size)).toBeGreaterThanOrEqual(12)
  for (const svg of pictures.values()) expect(svg).not.toMatch(/font-size|transform|style=/)
})
