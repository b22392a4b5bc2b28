import { axisBottom, axisLeft, extent, line, max, scaleLinear, select } from 'd3'
import { height, place, rows, width } from './figures.mjs'

const x = scaleLinear(
  extent(rows, ({ year }) => year),
  [50, width - 40],
)
const y = scaleLinear([0, max(rows, ({ number }) => number)], [height - 30, 30])
const svg = select(place).append('svg').attr('viewBox', `0 0 ${width} ${height}`)
svg
  .append('g')
  .attr('transform', `translate(0,${height - 30})`)
  .call(axisBottom(x).tickFormat(String))
svg.append('g').attr('transform', 'translate(50,0)').call(axisLeft(y))
const drawn = line(
  ({ year }) => x(year),
  ({ number }) => y(number),
)
svg
  .append('path')
  .attr('fill', 'none')
  .attr('stroke', 'currentColor')
  .attr('d', drawn(rows.filter(({ measure }) => measure === 'actual')))
const marks = svg.selectAll('g.mark').data(rows).join('g').attr('class', 'mark')
marks
  .append('circle')
  .attr('cx', ({ year }) => x(year))
  .attr('cy', ({ number }) => y(number))
  .attr('r', 4)
marks
  .append('text')
  .attr('x', ({ year }) => x(year))
  .attr('y', ({ number }) => y(number) - 8)
  .text(({ shown }) => shown)
