import { extent, max } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'

/**
 * What every peer writes of one indicator, so that only the generators differ: a chart with D3, the table of its
 * figures, the same as CSV.
 *
 * @typedef {{ year: number, measure: string, document: string, shown: string, number: number | null }} Row
 * @typedef {{ slug: string, title: string, definition: string, rows: readonly Row[] }} Indicator
 */

const width = 720
const height = 320
const escape = (/** @type {string} */ text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** @param {Indicator} indicator */
export function chart({ title, rows }) {
  const plotted = rows.filter(({ number }) => number !== null)
  const [first = 0, last = 1] = extent(plotted, ({ year }) => year)
  const x = scaleLinear([first, last], [40, width - 40])
  const y = scaleLinear([0, max(plotted, ({ number }) => number ?? 0) || 1], [height - 30, 30])
  const actual = plotted.filter(({ measure }) => measure === 'actual')
  const path = line(
    (row) => x(row.year),
    (row) => y(row.number),
  ).digits(2)(actual)
  const marks = plotted.map((row) => {
    const [cx, cy] = [x(row.year).toFixed(2), y(row.number ?? 0).toFixed(2)]
    return `<circle class="${row.measure}" cx="${cx}" cy="${cy}" r="4"/><text x="${cx}" y="${cy}" dy="-8" text-anchor="middle">${row.shown}</text>`
  })
  return `<svg role="img" aria-label="${escape(title)}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><path d="${path ?? ''}" fill="none" stroke="currentColor"/>${marks.join('')}</svg>`
}

/** @param {Indicator} indicator */
export function table({ title, rows }) {
  const lines = rows.map(
    ({ year, measure, document, shown }) =>
      `<tr><th scope="row">${year}</th><td>${measure}</td><td>${escape(shown)}</td><td>${document}</td></tr>`,
  )
  return `<table><caption>${escape(title)}</caption><thead><tr><th scope="col">Année</th><th scope="col">Mesure</th><th scope="col">Valeur</th><th scope="col">Document</th></tr></thead><tbody>${lines.join('')}</tbody></table>`
}

/** @param {Indicator} indicator */
export function body(indicator) {
  return `<main><h1>${escape(indicator.title)}</h1><p>${escape(indicator.definition)}</p>${chart(indicator)}${table(indicator)}<p><a href="donnees.csv">CSV</a></p></main>`
}

/** @param {Indicator} indicator */
export function csv({ rows }) {
  const lines = rows.map(
    ({ year, measure, document, shown }) =>
      `${year},${measure},${document},"${shown.replaceAll('"', '""')}"\n`,
  )
  return `annee,mesure,document,valeur\n${lines.join('')}`
}
