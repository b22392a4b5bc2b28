import type { Programme } from '#model/programme.ts'
import { longDate } from '#words/date.ts'

/** The sentence that a reuser pastes, as the open licence asks: source, date of the last update, licence. */
export function attribution({ siteName, updatedOn }: Pick<Programme, 'siteName' | 'updatedOn'>): string {
  return `${siteName}, d’après les documents budgétaires de l’État, données mises à jour le ${longDate(updatedOn)}, Licence Ouverte 2.0.`
}
