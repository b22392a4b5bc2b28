// Adds a button after each ready text. Without script, the text is selected in its frame and copied as any other.
const said = document.querySelector('#copie')

for (const area of document.querySelectorAll('textarea')) {
  const button = document.createElement('button')
  const label = area.labels[0]?.firstChild?.textContent?.trim() ?? ''
  button.type = 'button'
  button.className = 'button copy no-print'
  button.textContent = 'Copier'
  button.ariaLabel = `Copier : ${label}`
  button.addEventListener('click', () => {
    area.select()
    copy(area.value, label)
  })
  area.closest('.ready')?.append(button)
}

// The last action under a chart copies its address; without script, it leads there.
for (const link of document.querySelectorAll<HTMLAnchorElement>('.actions a:last-child')) {
  link.addEventListener('click', (event) => {
    event.preventDefault()
    copy(link.href, 'lien')
  })
}

// Older browsers don't open what folds the figure that an address names.
function unfold(): void {
  const id = decodeURIComponent(location.hash.slice(1))
  const target = document.getElementById(id)
  for (let fold = target?.closest('details'); fold; fold = fold.parentElement?.closest('details'))
    fold.open = true
  target?.scrollIntoView()
}
if (location.hash !== '') unfold()
addEventListener('hashchange', unfold)

function copy(text: string, label: string): void {
  navigator.clipboard.writeText(text).then(
    () => say(`${label} : copié`),
    () => say(`${label} : à copier au clavier`),
  )
}

function say(text: string): void {
  if (said) said.textContent = text
}
