import type { Archive } from '#domain/archive.ts'
import { addressesOf, newAddresses } from '#publish/address-list.ts'
import type { Published } from '#publish/publish.ts'
import { reusedAddresses } from '#views/reused-addresses.ts'

/**
 * What is still to be recorded under `publications/` before publishing: tables corrected since they were
 * published, addresses that the list lacks. One block of text each; none when all is recorded.
 */
export function publicationNotice(
  published: Pick<Published, 'versions'>,
  unlisted: readonly string[],
): readonly string[] {
  const corrected = published.versions.filter(({ frozen, files }) => !frozen && files.length > 1)
  const names = corrected.map(({ document, files }) => `${document} (version ${files.length})`)
  return [
    ...(corrected.length === 0
      ? []
      : [
          `Tableaux déjà publiés et corrigés depuis : ${names.join(', ')}.`,
          'La version précédente reste en ligne à son adresse. À faire avant de publier : npm run freeze, puis enregistrer le dossier publications/.',
        ]),
    ...(unlisted.length === 0
      ? []
      : [
          `Adresses nouvelles. À faire avant de publier : npm run freeze, ou ajouter ces lignes à publications/adresses.txt, à leur place dans l’ordre alphabétique :\n${unlisted.join('\n')}`,
        ]),
  ]
}

/** The notice of a whole publication, given the committed list; silent where nothing was ever published. */
export function noticeOf(archive: Archive, published: Published, list: string): readonly string[] {
  if (list === '') return []
  return publicationNotice(published, newAddresses(list, addressesOf(published, reusedAddresses(archive))))
}
