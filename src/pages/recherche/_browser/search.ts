import { forgetPagefind, loadPagefind, type PagefindResult } from './pagefind.ts'
import { countSentence, resultItem } from './result-item.ts'
import { searchable, corrected } from './query.ts'

/** How many results a reader is given at a time. */
const pageSize = 10

const form = document.querySelector<HTMLFormElement>('#recherche')
const status = document.querySelector<HTMLElement>('#etat')
const list = document.querySelector<HTMLElement>('#resultats')
const more = document.querySelector<HTMLButtonElement>('#suite')
const allPages = document.querySelector<HTMLElement>('#sans-recherche')
const filters = document.querySelector<HTMLDetailsElement>('#recherche details')

/** Each search is numbered, so that a slow one cannot overwrite a newer one. */
let latest = 0

if (form && status && list && more && allPages && filters) {
  const base = form.dataset['base'] ?? '/'
  const terms = (form.dataset['terms'] ?? '').split(' ')
  let pending: readonly PagefindResult[] = []

  /** Shows the next results, each as soon as it comes. */
  const showMore = async (focusFirst: boolean): Promise<void> => {
    const mine = latest
    const batch = pending.slice(0, pageSize).map((result) => result.data())
    pending = pending.slice(pageSize)
    more.hidden = true
    list.ariaBusy = 'true'
    for (const [index, loading] of batch.entries()) {
      const item = resultItem(await loading, base)
      if (mine !== latest) return
      list.append(item)
      if (focusFirst && index === 0) item.querySelector('a')?.focus()
    }
    list.ariaBusy = 'false'
    more.hidden = pending.length === 0
  }

  /** Says that something did not come, and shows the list of all pages. */
  const tellFailure = (): void => {
    forgetPagefind()
    list.ariaBusy = 'false'
    status.textContent = 'La recherche n’a pas pu se charger. Toutes les pages sont listées ci-dessous.'
    allPages.hidden = false
  }

  /** Searches what the form says; with nothing asked, shows the list of all pages again. */
  const search = async (): Promise<void> => {
    latest += 1
    const mine = latest
    const fields = new FormData(form)
    const query = String(fields.get('q') ?? '').trim()
    const chosen = Object.fromEntries(
      [...fields]
        .filter(([name, value]) => name !== 'q' && value !== '')
        .map(([name, value]) => [name, String(value)]),
    )
    const idle = query === '' && Object.keys(chosen).length === 0
    list.replaceChildren()
    list.ariaBusy = `${!idle}`
    more.hidden = true
    allPages.hidden = !idle
    status.textContent = idle ? '' : 'Recherche en cours…'
    if (idle) return
    try {
      const pagefind = await loadPagefind(base)
      const asked = searchable(query)
      const instead = await corrected(pagefind, asked, terms)
      const { results } = await pagefind.search(query === '' ? null : (instead ?? asked), { filters: chosen })
      if (mine !== latest) return
      pending = results
      status.textContent = countSentence(results.length, query, instead)
      allPages.hidden = results.length > 0
      await showMore(false)
    } catch {
      tellFailure()
    }
  }

  /** Has what a search needs on its way while its words are typed. What fails here is asked for again by the search itself. */
  const prepare = (): void => {
    // One or two letters would load what other words need.
    const asked = searchable(String(new FormData(form).get('q') ?? '')).replace(/(?<!\S)\S{1,2}$/, '')
    loadPagefind(base)
      .then((pagefind) => Promise.all([pagefind.preload(asked), pagefind.filters()]))
      .catch(forgetPagefind)
  }

  /**
   * Puts the form in the state that the address says. Filters that nobody asked for are folded where they would push the
   * results out of a narrow screen.
   */
  const readAddress = (): void => {
    const asked = new URLSearchParams(location.search)
    const isNarrow = matchMedia('(max-width: 40rem)').matches
    if (asked.has('q')) filters.open = !isNarrow || asked.size > 1
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
  form.addEventListener('input', prepare)
  form.addEventListener('change', (event) => {
    if (event.target instanceof HTMLSelectElement) submit()
  })
  more.addEventListener('click', () => void showMore(true).catch(tellFailure))
  addEventListener('popstate', () => {
    readAddress()
    void search()
  })
  readAddress()
  void search()
}
