import type { Archive } from '#model/archive.ts'
import { releaseDay } from '#model/register.ts'
import { changeCounts } from '#words/change-counts.ts'
import { longDate } from '#words/date.ts'
import { versionNamed } from '#downloads/datasets/printed-table.ts'
import type { Published } from '#downloads/publish.ts'
import { addressesOf, unrecorded } from '#downloads/register.ts'
import { pendingChanges } from '#downloads/release.ts'
import { reusedAddresses } from '#site/reused-addresses.ts'
import { downloadsPath } from '#urls.ts'

/** How many lines a list has at most; beyond, they are counted. */
const longestList = 30

/**
 * In what the site differs from the register of what was published, of which it lost nothing: changes of the data, each published
 * figure that changes or goes by its name, since one may do so by accident; corrected tables; new addresses. Empty
 * when all is recorded, and as long as nothing was ever published.
 */
export function releaseNotice(archive: Archive, published: Published): string {
  const { register } = archive
  if (register.addresses.length === 0) return ''
  const answered = addressesOf(published, reusedAddresses(archive))
  const changes = pendingChanges(archive)
  const moved = changes.flatMap(({ label, before, after }) =>
    before === undefined ? [] : [`${label} : ${before || 'vide'} → ${after ?? 'retiré'}`],
  )
  const added = unrecorded(register, answered)
  const corrected = added.flatMap(({ path }) => {
    const version = path.startsWith(downloadsPath)
      ? versionNamed(path.slice(downloadsPath.length))
      : undefined
    return version !== undefined && version.rank > 1 ? [`${version.document}, version ${version.rank}`] : []
  })
  const last = register.releases.at(-1)
  const since =
    last === undefined ? 'Dans aucune version' : `Depuis la version du ${longDate(releaseDay(last))}`
  const date = changes.length === 0 ? '' : 'mettre « mis_a_jour_le » à jour dans content/programme.yaml, '
  return [
    ...(changes.length === 0 ? [] : [`${since} : ${changeCounts(changes)}.`]),
    ...listOf('Déjà publié, et changé ou retiré depuis (à vérifier sur le document) :', moved),
    ...listOf(
      'Tableaux déjà publiés et corrigés depuis ; la version précédente garde son adresse :',
      corrected,
    ),
    ...listOf(
      'Adresses nouvelles :',
      added.flatMap(({ path, sha256 }) => (sha256 === undefined ? [path] : [])),
    ),
    ...(changes.length === 0 && added.length === 0
      ? []
      : [`À faire avant de publier : ${date}lancer npm run release, enregistrer le dossier publications/.`]),
  ].join('\n')
}

function listOf(title: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return []
  const rest = lines.length - longestList
  return [
    title,
    ...lines.slice(0, longestList).map((line) => `  ${line}`),
    ...(rest > 0 ? [`  et ${rest} de plus.`] : []),
  ]
}
