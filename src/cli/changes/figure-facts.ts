import type { Archive } from '#model/archive.ts'
import { nameOfDocument } from '#words/document-name.ts'
import { measureTitle } from '#words/measure-name.ts'
import type { FactTable } from '#cli/changes/fact.ts'
import { nameOfLine } from '#cli/changes/names.ts'

/** Every figure that was read, as its document prints it: what a reviewer holds against that document. */
export function figureFacts(archive: Archive): FactTable {
  return {
    title: 'Chiffres',
    columns: ['Indicateur', 'Année', 'Mesure', 'Document'],
    facts: archive.observations
      .filter(({ value }) => value.kind !== 'notCollected')
      .map(({ document, indicator, line, year, measure, papYear, value }) => ({
        key: [document, indicator, line, year, measure, papYear ?? ''].join('|'),
        cells: [
          nameOfLine(archive, indicator, line),
          `${year}`,
          papYear === undefined ? measureTitle(measure) : `${measureTitle(measure)} PAP ${papYear}`,
          nameOfDocument(archive, document),
        ],
        value: value.printed,
      })),
  }
}
