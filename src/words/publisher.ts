import type { Programme } from '#model/programme.ts'

const placeholder = /^(?:à compléter|a completer)/i

/** Whether an editor has still to write a text of `content/programme.yaml`: it is empty, or says « à compléter ». */
export const isToComplete = (text: string): boolean => text === '' || placeholder.test(text)

/**
 * Who publishes, as citations and catalogues print it: the site by its own name as long as nobody has named a
 * publisher. The legal notice says what is missing instead.
 */
export function publisherName({ publisher, siteName }: Pick<Programme, 'publisher' | 'siteName'>): string {
  return isToComplete(publisher) ? siteName : publisher
}
