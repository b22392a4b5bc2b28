// Adds a button after each ready text. Without script, the text is selected in its frame and copied as any other.
const said = document.querySelector('#copie')

for (const area of document.querySelectorAll('textarea')) {
  const button = document.createElement('button')
  const label = [...(area.parentElement?.childNodes ?? [])].filter((node) => node !== area)
  const format = label
    .map(({ textContent }) => textContent)
    .join('')
    .trim()
  button.type = 'button'
  button.className = 'button copy no-print'
  button.textContent = 'Copier'
  button.ariaLabel = `Copier : ${format}`
  button.addEventListener('click', () => {
    area.select()
    navigator.clipboard.writeText(area.value).then(
      () => say(`${format} : copié`),
      () => say(`${format} : sélectionné, à copier au clavier`),
    )
  })
  area.closest('.ready')?.append(button)
}

function say(text: string): void {
  if (said) said.textContent = text
}
