import { dot, line, plot, text } from '@observablehq/plot'
import { height, place, rows, width } from './figures.mjs'

const xy = { x: 'year', y: 'number' }
place.append(
  plot({
    width,
    height,
    x: { tickFormat: 'd' },
    y: { zero: true },
    marks: [
      line(
        rows.filter(({ measure }) => measure === 'actual'),
        xy,
      ),
      dot(rows, { ...xy, symbol: 'measure' }),
      text(rows, { ...xy, text: 'shown', dy: -8 }),
    ],
  }),
)
