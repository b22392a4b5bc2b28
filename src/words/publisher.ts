import type { Programme } from '#model/programme.ts'
import { longDate } from '#words/date.ts'

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

/** The sentence that a reuser pastes, as the open licence asks: source, date of the last update, licence. */
export function attribution({ siteName, updatedOn }: Pick<Programme, 'siteName' | 'updatedOn'>): string {
  return `${siteName}, d’après les documents budgétaires de l’État, données mises à jour le ${longDate(updatedOn)}, Licence Ouverte 2.0.`
}
