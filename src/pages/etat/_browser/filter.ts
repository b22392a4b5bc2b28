/**
 * Filters the programmes by words of their name, number or mission; a mission whose programmes are all hidden is hidden
 * too. Without script the list is whole.
 */
const room = document.getElementById('filtre')
const missions = [...document.querySelectorAll<HTMLTableSectionElement>('table.units tbody')]
if (room) {
  const label = document.createElement('label')
  const field = document.createElement('input')
  const count = document.createElement('span')
  field.type = 'search'
  count.role = 'status'
  label.append('Filtrer', field)
  room.append(label, count)
  field.addEventListener('input', () => {
    const words = plain(field.value).split(' ')
    let shown = 0
    let total = 0
    for (const mission of missions) {
      const [heading, ...rows] = mission.rows
      for (const row of rows) {
        const text = plain(`${heading?.textContent ?? ''} ${row.textContent}`)
        row.hidden = !words.every((word) => text.includes(word))
      }
      const kept = rows.filter((row) => !row.hidden).length
      mission.hidden = kept === 0
      shown += kept
      total += rows.length
    }
    count.textContent = `${shown} sur ${total}`
  })
}

/** Without case nor accents. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

export {}
