/**
 * Where a reader tells of an error in a page, whose address goes with the message: a letter to an electronic address,
 * or a page of contact, whose form takes the `title` and `body` of its address (those of forges do).
 * @param contact an electronic address, or that of a page of contact
 * @param address of the page with the error, in full
 */
export function reportAddress(contact: string, address: string): string {
  const [title, body] = ['Erreur sur une page', `${address}\n\n`]
  if (!contact.includes('://')) {
    return `mailto:${contact}?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(body)}`
  }
  const page = new URL(contact)
  page.searchParams.set('title', title)
  page.searchParams.set('body', body)
  return page.href
}
