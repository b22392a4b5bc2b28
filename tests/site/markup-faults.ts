/** Markup that is there for its look only, or that a look stands for (RGAA 8.9, 9.3, 9.4). Runs in the browser. */
export function markupFaults(): string[] {
  const all = (selector: string) => [...document.body.querySelectorAll(selector)]
  const look = all(
    'b, i, u, s, big, small, tt, center, font, hr, marquee, blink, [align], [bgcolor], [border]',
  )
  const empty = all('p, li, ul, ol, dl, dt, dd, h1, h2, h3, h4, blockquote, q').filter(
    (element) =>
      element.textContent.trim() === '' &&
      element.querySelector('svg, input, button') === null &&
      element.closest('[hidden], [role=status], [role=alert], output') === null &&
      element.id === '',
  )
  const typed = all('p, div, td').filter(
    ({ firstChild }) =>
      firstChild instanceof Text && /^\s*(?:[•·–*-]|\d{1,2}[.)])\s+\S/.test(firstChild.data),
  )
  return [
    ...look.map((element) => `for its look: ${element.outerHTML.slice(0, 80)}`),
    ...all('br ~ br').map(({ parentElement }) => `cut lines: ${parentElement?.outerHTML.slice(0, 80) ?? ''}`),
    ...empty.map((element) => `empty: ${element.outerHTML.slice(0, 80)}`),
    ...typed.map((element) => `a list without its elements: ${element.textContent.slice(0, 80)}`),
  ]
}

/** Visible fields whose label is not just before, or above (RGAA 11.4). Runs in the browser. */
export function farLabels(): string[] {
  return [...document.querySelectorAll('label')]
    .filter((label) => label.checkVisibility() && label.control?.checkVisibility())
    .filter((label) => {
      const words = label.getBoundingClientRect()
      const field = label.control?.getBoundingClientRect()
      if (field === undefined || label.contains(label.control)) return false
      const above = field.top - words.bottom
      const before = field.left - words.right
      const hidden = words.width <= 1 || words.height <= 1
      return !hidden && !(above > -4 && above < 24) && !(before > -4 && before < 24)
    })
    .map((label) => label.outerHTML.slice(0, 100))
}

/**
 * What the style sheets add to the page: words that are lost without them, and elements shown elsewhere than in their
 * order (RGAA 10.2, 10.3). Leaves the page without style. Runs in the browser.
 */
export function styledContent(): { readonly moved: string[]; readonly lost: string[] } {
  // A « ? » is a button beside its word, whether a style parts them or not.
  const words = () =>
    document.body.innerText.toLowerCase().replaceAll('?', ' ? ').split(/\s+/).filter(Boolean)
  const moved = [...document.body.querySelectorAll('*')]
    .filter((element) => {
      const { order, flexDirection, float } = getComputedStyle(element)
      return order !== '0' || flexDirection.endsWith('reverse') || float !== 'none'
    })
    .map((element) => element.outerHTML.slice(0, 80))
  const shown = words()
  for (const sheet of document.styleSheets) sheet.disabled = true
  const bare = words()
  let from = 0
  const lost = shown.filter((word) => {
    const found = bare.indexOf(word, from)
    if (found !== -1) from = found + 1
    return found === -1
  })
  return { moved, lost }
}
