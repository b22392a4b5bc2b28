// Adds a button after each ready text, and to each citation of a figure a link that tells of an error in it. Without
// script, the text is selected in its frame and copied as any other, and the links of the page and of its lines tell of
// errors.
import { reportAbout } from '#site/report-address.ts'

const said = document.querySelector('#copie')
const report = document.querySelector<HTMLAnchorElement>('#signaler')

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
  if (report && area.closest('li[id]')) {
    const link = document.createElement('a')
    link.href = reportAbout(report.href, area.value)
    link.className = 'no-print'
    link.textContent = 'Signaler une erreur'
    link.ariaLabel = `Signaler une erreur : ${label}`
    area.after(link)
  }
}

// One of the actions under a chart copies its address; without script, it leads there.
for (const link of document.querySelectorAll<HTMLAnchorElement>('.permalink')) {
  link.addEventListener('click', (event) => {
    event.preventDefault()
    copy(link.href, 'lien')
  })
}

// Older browsers don't open what folds the figure that an address names. The page's own link tells of that figure.
function unfold(): void {
  const id = decodeURIComponent(location.hash.slice(1))
  const target = document.getElementById(id)
  for (let fold = target?.closest('details'); fold; fold = fold.parentElement?.closest('details'))
    fold.open = true
  target?.scrollIntoView()
  const cited = target?.querySelector('textarea')
  if (report && cited) report.href = reportAbout(report.href, cited.value)
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
