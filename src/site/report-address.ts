/**
 * Where a reader tells of an error, with what it is about in the message: a letter to an electronic address,
 * or a page of contact, whose form takes the `title` and `body` of its address (those of forges do).
 * @param contact an electronic address, or that of a page of contact
 * @param about the address of the page with the error, in full, or a citation of the figure that is wrong
 */
export function reportAddress(contact: string, about: string): string {
  const [title, body] = ['Erreur sur une page', `${about}\n\n`]
  if (!contact.includes('://')) {
    return `mailto:${contact}?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(body)}`
  }
  const page = new URL(contact)
  page.searchParams.set('title', title)
  page.searchParams.set('body', body)
  return page.href
}

/** What `reportAddress` gave for one thing, about another: in a page, a script knows the first alone. */
export function reportAbout(report: string, about: string): string {
  return report.replace(/(?<=[?&]body=)[^&#]*/, encodeURIComponent(`${about}\n\n`))
}
