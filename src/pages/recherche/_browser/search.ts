import { countSentence, resultItem } from './result-item.ts'
import { loadPagefind, type Pagefind, type PagefindResult } from './pagefind.ts'
import { searchable } from './searchable.ts'

/** How many results a reader is given at a time. */
const pageSize = 10

const form = document.querySelector<HTMLFormElement>('#recherche')
const status = document.querySelector<HTMLElement>('#etat')
const list = document.querySelector<HTMLElement>('#resultats')
const more = document.querySelector<HTMLButtonElement>('#suite')
const allPages = document.querySelector<HTMLElement>('#sans-recherche')

/** Each search is numbered, so that a slow one cannot overwrite a newer one. */
let latest = 0

if (form && status && list && more && allPages) {
  const base = form.dataset['base'] ?? '/'
  let pending: readonly PagefindResult[] = []

  const showMore = async (focusFirst: boolean): Promise<void> => {
    const search = latest
    const batch = await Promise.all(pending.slice(0, pageSize).map((result) => result.data()))
    if (search !== latest) return
    pending = pending.slice(pageSize)
    const items = batch.map((result) => resultItem(result, base))
    list.append(...items)
    more.hidden = pending.length === 0
    if (focusFirst) items[0]?.querySelector('a')?.focus()
  }

  /** Searches what the form says; with nothing asked, shows the list of all pages again. */
  const search = async (): Promise<void> => {
    latest += 1
    const mine = latest
    const asked = new FormData(form)
    const query = String(asked.get('q') ?? '').trim()
    const filters = Object.fromEntries(
      [...asked]
        .filter(([name, value]) => name !== 'q' && value !== '')
        .map(([name, value]) => [name, String(value)]),
    )
    const idle = query === '' && Object.keys(filters).length === 0
    list.replaceChildren()
    more.hidden = true
    allPages.hidden = !idle
    status.textContent = idle ? '' : 'Recherche en cours…'
    if (idle) return
    try {
      const pagefind: Pagefind = await loadPagefind(base)
      const { results } = await pagefind.search(query === '' ? null : searchable(query), { filters })
      if (mine !== latest) return
      pending = results
      status.textContent = countSentence(results.length, query)
      allPages.hidden = results.length > 0
      await showMore(false)
    } catch {
      status.textContent = 'La recherche n’a pas pu se charger. Toutes les pages sont listées ci-dessous.'
      allPages.hidden = false
    }
  }

  /** Puts the form in the state that the address says. */
  const readAddress = (): void => {
    const asked = new URLSearchParams(location.search)
    for (const field of form.elements) {
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement)
        field.value = asked.get(field.name) ?? ''
    }
  }

  /** Writes the form's state in the address, so that a search can be shared. */
  const writeAddress = (): void => {
    const asked = new URLSearchParams()
    for (const [name, value] of new FormData(form)) if (value !== '') asked.set(name, String(value))
    const query = asked.toString()
    history.pushState(null, '', query === '' ? location.pathname : `?${query}`)
  }

  const submit = (): void => {
    writeAddress()
    void search()
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    submit()
  })
  form.addEventListener('change', (event) => {
    if (event.target instanceof HTMLSelectElement) submit()
  })
  more.addEventListener('click', () => void showMore(true))
  addEventListener('popstate', () => {
    readAddress()
    void search()
  })
  readAddress()
  void search()
}
