import { parse, View } from 'vega'
import { compile } from 'vega-lite'
import { height, place, rows, width } from './figures.mjs'

const x = { field: 'year', type: 'quantitative', axis: { format: 'd' }, scale: { zero: false } }
const y = { field: 'number', type: 'quantitative' }
const { spec } = compile({
  width,
  height,
  data: { values: rows },
  layer: [
    { mark: 'line', transform: [{ filter: "datum.measure === 'actual'" }], encoding: { x, y } },
    { mark: 'point', encoding: { x, y, shape: { field: 'measure', legend: null } } },
    { mark: { type: 'text', dy: -8 }, encoding: { x, y, text: { field: 'shown' } } },
  ],
})
new View(parse(spec), { renderer: 'svg', container: place }).run()
