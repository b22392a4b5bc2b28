/**
 * Sorts and filters the tables that `TableTools` stands above, in the browser: a field above the table, a button in each
 * heading but where rows are in groups, each a body of the table. Without script the table is whole, in the order of the
 * page.
 */
for (const bar of document.querySelectorAll('.table-tools')) {
  const table = bar.nextElementSibling?.querySelector('table')
  const [body, ...others] = table?.tBodies ?? []
  if (table && body) {
    addFilter(bar, [body, ...others], table.caption?.textContent ?? '')
    if (others.length > 0) continue
    for (const heading of table.querySelectorAll('thead th')) addSort(heading, body)
  }
}

/** A heading becomes a button: numbers from the largest, texts from A; pressed again, the other way. */
function addSort(heading: Element, body: HTMLTableSectionElement): void {
  const column = [...(heading.parentElement?.children ?? [])].indexOf(heading)
  const numeric = heading.classList.contains('num')
  const button = document.createElement('button')
  button.type = 'button'
  button.append(...heading.childNodes)
  heading.append(button)
  button.addEventListener('click', () => {
    const before = heading.ariaSort
    const up = before === null ? !numeric : before === 'descending'
    for (const other of heading.parentElement?.children ?? []) other.ariaSort = null
    heading.ariaSort = up ? 'ascending' : 'descending'
    const text = (row: Element) => row.children[column]?.textContent.trim() ?? ''
    // Rows without a value, « – » or « Sans objet » among numbers, come last, whichever way.
    const lacks = (value: string) => (numeric ? Number.isNaN(numberIn(value)) : value === '')
    const compare = (a: string, b: string) =>
      numeric ? numberIn(a) - numberIn(b) : a.localeCompare(b, 'fr', { numeric: true })
    const rows = [...body.rows].sort((a, b) => {
      const [x, y] = [text(a), text(b)]
      if (lacks(x) || lacks(y)) return Number(lacks(x)) - Number(lacks(y))
      return up ? compare(x, y) : compare(y, x)
    })
    body.append(...rows)
  })
}

/** « −125 », « 62,5 % », « 17 971 » as numbers. */
function numberIn(text: string): number {
  return Number.parseFloat(
    text
      .replaceAll(/[\s\u202F\u00A0]/g, '')
      .replace('\u2212', '-')
      .replace(',', '.'),
  )
}

/** A field that hides the rows without its words, and a group whose rows are all hidden; what a group is called counts. */
function addFilter(bar: Element, groups: readonly HTMLTableSectionElement[], caption: string): void {
  const label = document.createElement('label')
  const field = document.createElement('input')
  const count = document.createElement('span')
  field.type = 'search'
  // A page may have several.
  field.ariaLabel = `Filtrer : ${caption}`
  count.role = 'status'
  label.append('Filtrer', field)
  bar.append(label, count)
  const rows = groups.flatMap((group) => {
    const [heading, ...others] = group.rows
    const name = heading?.querySelector('[scope=rowgroup]')
    const own = name ? others : [...group.rows]
    return own.map((row) => ({ row, group, text: plain(`${name?.textContent ?? ''} ${row.textContent}`) }))
  })
  field.addEventListener('input', () => {
    const words = plain(field.value).split(' ')
    for (const group of groups) group.hidden = true
    for (const { row, group, text } of rows) {
      row.hidden = !words.every((word) => text.includes(word))
      if (!row.hidden) group.hidden = false
    }
    const shown = rows.filter(({ row }) => !row.hidden).length
    count.textContent = `${shown} ${shown < 2 ? 'ligne' : 'lignes'} sur ${rows.length}`
  })
}

/** Without case nor accents. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
