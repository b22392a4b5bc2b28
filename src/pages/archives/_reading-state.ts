import type { Archive } from '#model/archive.ts'
import type { BudgetDocument } from '#model/document.ts'
import { plural } from '#words/plural.ts'

/** How much of a document's table has been read: « 12 chiffres relevés sur 40 », « tableau non relevé ». */
export function readingState(archive: Pick<Archive, 'tableByDocument'>, doc: BudgetDocument): string {
  const values = archive.tableByDocument.get(doc.id)?.rows.flatMap((row) => row.values) ?? []
  if (values.length === 0) return 'tableau non relevé'
  const read = values.filter(({ kind }) => kind !== 'notCollected').length
  if (read === 0) return 'indicateurs connus, aucun chiffre relevé'
  return `${read} ${plural(read, 'chiffre relevé')} sur ${values.length}`
}
