import { describe, expect, test } from 'vitest'
import { draftDocument } from '#import/draft/draft-document.ts'
import type { DocumentTitle } from '#model/document.ts'
import type { Files } from '#import/draft/draft.ts'
import { archiveOf, baseFiles, edited } from '../../../tests/support/base-archive.ts'

const list = 'data/documents.csv'
const withColumns = edited(baseFiles, [list, 'url_credits', 'url_credits,programme,editeur'])

/** The row that a new document gets in the list with the first of the remarks, or why it is refused. */
function started(files: Files, doc: DocumentTitle) {
  const draft = draftDocument(files, archiveOf(files), doc)
  if (!draft.ok) return draft.faults.join('\n')
  const rows = new TextDecoder().decode(draft.writes.get(list)).trimEnd().split('\n')
  return [rows.at(-1), ...draft.remarks.filter((remark) => remark.startsWith(list))].join('\n')
}

describe('whose a new document is', () => {
  const pap = { type: 'pap', year: 2025 } as const
  const bilan = { type: 'bilan', year: 2022, publisher: 'DGX' } as const

  test('is never lost: the list must have a column for it', () => {
    expect(started(baseFiles, { ...pap, otherProgramme: '129' })).toContain('une colonne « programme »')
    expect(started(baseFiles, bilan)).toContain('une colonne « editeur »')
    expect(started(withColumns, bilan)).toBe('bilan-2022,BILAN,2022,Jardins partagés,,,,,,,,,DGX')
  })

  test('another programme goes by its own name', () => {
    const unknown = started(withColumns, { ...pap, otherProgramme: '129' })
    expect(unknown).toContain('pap-2025,PAP,2025,Programme 129,,,,,,,,129,\n')
    expect(unknown).toContain('écrire dans « programme_libelle » le nom du programme 129')
    const known = edited(withColumns, [
      list,
      'rap-2022,RAP',
      'pap-2024,PAP,2024,Forêts,,,2023-10-05,,,,,129\nrap-2022,RAP',
    ])
    expect(started(known, { ...pap, otherProgramme: '129' })).toBe('pap-2025,PAP,2025,Forêts,,,,,,,,129,')
  })
})
