import { describe, expect, it } from 'vitest'
import { readExtract } from '#import/extract/read-extract.ts'

/** The row of a page whose first figure cell is `cell`; its label and unit too, and what was reported. */
function row(cell: string, label = 'Jardins', unit = 'Nb', style = '') {
  const text = `<html>${style}<body><h3>INDICATEUR 1.1 – ${label}</h3><table>
<tr><td></td><th>Unité</th><th>2022<br>Réalisation</th><th>2023 Cible</th></tr>
<tr><td>${label}</td><td>${unit}</td><td>${cell}</td><td>50</td></tr></table></body></html>`
  return rowOf(text)
}

/** The first row of a page. */
function rowOf(text: string) {
  const read = readExtract({ file: 'FR_2023_PLR_BG_PGM_999_PERF.html', text, url: '' })
  if (!read.ok) throw new Error(read.faults.join('\n'))
  const [indicator] = read.extract.objectives.flatMap(({ indicators }) => indicators)
  const [printed] = indicator?.tables.flatMap(({ rows }) => rows) ?? []
  return {
    title: indicator?.label,
    label: printed?.label,
    unit: printed?.unit,
    values: printed?.values.join(' | '),
    found: read.extract.problems.map(({ found }) => found),
  }
}

describe('a figure in an HTML page is what a reader sees', () => {
  it.each([
    ['a note above the line', '47<sup>1</sup>', '47 (1)'],
    ['a note that is a link', '47<sup><a href="#n1">1</a></sup>', '47 (1)'],
    ['a link to a note, on the line', '47<a href="page.html#_ftn1">[1]</a>', '47 (1)'],
    ['a note raised by its style', '47<span style="vertical-align: super">(2)</span>', '47 (2)'],
    ['a note in small digits', '47²', '47 (2)'],
    ['a note in square brackets', '47 [3]', '47 (3)'],
    ['a note that lost its link', '47<a>1</a>', '47 (1)'],
    ['a star above the line', '47<sup>*</sup>', '47*'],
    ['a value put in place of another', '<del>45</del>47', '47'],
    ['a value crossed out by its style', '<span style="text-decoration:line-through">45</span> 47', '47'],
    ['a hidden text', '<span style="display:none">45</span>47', '47'],
    ['a text for screen readers', '<span class="sr-only">Valeur 45</span>47', '47'],
    ['a note in a class of its own', '47<span class="exposant">1</span>', '47 (1)'],
    ['a note of a letter', '47<sup>a</sup>', '47 (a)'],
    ['a note in small type', '47<small>1</small>', '47 (1)'],
    ['a note lifted by its style', '47<i style="position: relative; top: -0.4em">1</i>', '47 (1)'],
    ['a transparent text', '<span style="color: transparent">45</span>47', '47'],
    ['a text off the screen', '<b style="position:absolute;left:-9999px">45</b>47', '47'],
    ['words over two lines', 'Non<br>déterminé', 'Non déterminé'],
  ])('%s', (_, cell, value) => {
    expect(row(cell)).toMatchObject({ values: `${value} | 50`, found: [] })
  })

  it('follows the style sheets of the page', () => {
    const style = '<style>td .vieux, .cache { } span.vieux{text-decoration:line-through} .cache{display:none}.note{vertical-align:super}</style>'
    expect(row('<span class="vieux">45</span><i class="cache">46</i>47<b class="note">1</b>', 'Jardins', 'Nb', style)).toMatchObject({ values: '47 (1) | 50', found: [] })
  }) // prettier-ignore

  it.each([
    ['two values', '115<br>120', '115 / 120'],
    ['two values in blocks', '<div>115 %</div>120 %', '115 % / 120 %'],
    ['two values, a wide space between', '115\u2003120', '115 / 120'],
    ['a value crossed out and none in its place', '<s>45</s>', 'barré : 45'],
  ])('leaves empty and reports %s', (_, cell, found) => {
    expect(row(cell)).toMatchObject({ values: ' | 50', found: [found] })
  })

  it('takes no text for a note by its class alone', () => {
    expect(row('47', '<span class="note">Jardins ouverts</span>').label).toBe('Jardins ouverts')
  }) // prettier-ignore

  it.each([
    ['a size of nothing', 'font-size: 0.0px'],
    ['no opacity', 'opacity: .0'],
    ['no visibility', 'visibility:hidden'],
    ['a colour without opacity', 'color: rgba(0, 0, 0, 0)'],
    ['a place over the page', 'position:absolute; top:-9999px'],
    ['no scale', 'transform:scale(0)'],
  ])('leaves out a text with %s', (_, look) => {
    expect(row(`<span style="${look}">45</span>47`)).toMatchObject({ values: '47 | 50', found: [] })
  })

  it.each([
    ['white', '<span style="color:white">45</span>'],
    ['nearly white, beside what is seen', '<i style="color:#FEFEFE">45</i>47'],
    ['white by an old attribute', '<font color="#fff">45</font>'],
    ['white under other marks', '<b style="color:rgb(255,255,255)"><i>45</i></b>'],
    ['of the colour of its ground', '<b style="background:#eeeedd"><i style="color:#eed">45</i></b>'],
  ])('leaves empty and reports a figure that is %s', (_, cell) => {
    expect(row(cell)).toMatchObject({ values: ' | 50', found: ['invisible : 45'] })
  })

  it('leaves empty and reports a figure that is a picture', () => {
    expect(row('<img src="47.png" alt="47">')).toMatchObject({ values: ' | 50', found: ['image : 47'] })
    expect(row('<img src="trait.png" alt="">47')).toMatchObject({ values: '47 | 50', found: [] })
  })

  it('leaves it out of lines that are no table; white words stay', () => {
    const white = (text: string) => `<p style="color:white">${text}</p>`
    const lines = ['Unité', '2022', 'Réalisation', '2023', 'Cible', 'Jardins', 'Nb', '47', '45', '50']
    const page = lines.map((line) => (line === '45' ? white(line) : `<p>${line}</p>`)).join('\n')
    const text = `<html><body>${white('INDICATEUR 1.1 – Jardins')}${page}<p>Source : registre</p></body></html>`
    expect(rowOf(text)).toMatchObject({ title: 'Jardins', values: '47 | 50', found: [] })
    expect(rowOf(text.replace('<p>50</p>', ''))).toMatchObject({ values: ' | ' })
  })

  it('keeps a white text on a dark ground, and white headings', () => {
    expect(row('<span style="color:white;background:#003">47</span>').values).toBe('47 | 50')
    const style = '<style>tr.total { background-color: navy; color: white } th { color: #fff }</style>'
    expect(row('47</td><td>50</td></tr><tr class="total"><td>Serres</td><td>Nb</td><td>8', 'Jardins', 'Nb', style)).toMatchObject({ values: '47 | 50', found: [] })
  }) // prettier-ignore

  it('hides nothing that style sheets hide on paper alone', () => {
    const style = '<style>@media print { .ecran { display: none } }</style>'
    expect(row('<b class="ecran">47</b>', 'Jardins', 'Nb', style).values).toBe('47 | 50')
  })

  it('is in no row or cell that is hidden or crossed out', () => {
    const rows = (more: string) => row(`47</td><td>50</td></tr>${more}<tr><td>Serres</td><td>Nb</td><td>8`)
    expect(rows('<tr hidden><td>Jardins</td><td>Nb</td><td>1</td><td>2</td></tr>')).toEqual(rows(''))
    expect(rows('<tr style="text-decoration: line-through"><td>Jardins</td><td>Nb</td><td>1</td><td>2</td></tr>')).toEqual(rows(''))
    expect(row('47</td><td style="display:none">48')).toMatchObject({ values: '47 | 50', found: [] })
  }) // prettier-ignore

  it('keeps a power of ten in a unit', () => {
    expect(row('47', 'Jardins', '10<sup>3</sup> €').unit).toBe('10³ €')
    expect(row('47', 'Recettes, en 10<sup>6</sup> €').label).toBe('Recettes, en 10⁶ €')
  })

  it('takes no power of ten for a note, and leaves it empty where it may be one', () => {
    expect(row('10<sup>3</sup>')).toMatchObject({ values: ' | 50', found: ['10³'] })
    expect(row('10<sup>1</sup>')).toMatchObject({ values: '10 (1) | 50', found: [] })
    expect(row('110<sup>3</sup>')).toMatchObject({ values: '110 (3) | 50', found: [] })
  })

  it('keeps square and cubic metres in a unit and in a title; any other number there is a note', () => {
    expect(row('47', 'Surface en m<sup>2</sup>', 'kWh/m<sup>3</sup>')).toMatchObject({
      title: 'Surface en m²',
      label: 'Surface en m²',
      unit: 'kWh/m³',
    })
    expect(row('47', 'Jardins<sup>2</sup> de ville')).toMatchObject({
      title: 'Jardins (2) de ville',
      label: 'Jardins (2) de ville',
    })
  })
})
