import process from 'node:process'
import { archiveRoot } from '#read/read-files.ts'
import { openArchive } from '#cli/check-archive.ts'
import { commandOptions } from '#cli/settings.ts'
import { writeDraft } from '#cli/write-draft.ts'
import { type Archive, indexArchive } from '#model/archive.ts'
import { changeCounts } from '#words/change-counts.ts'
import { bytesOf, refused, type Draft } from '#import/draft/draft.ts'
import { keepInMemory } from '#downloads/kept-files.ts'
import { publish } from '#downloads/publish.ts'
import { addressesOf, brokenPromises, toKeep, unrecorded, writeAddresses } from '#downloads/register.ts'
import { nextRelease, pendingChanges } from '#downloads/release.ts'
import { reusedAddresses } from '#site/reused-addresses.ts'

/**
 * `npm run release`: records in `publications/` what is about to go on line: the data as a release when they changed,
 * the present version of each document's table, and every address to keep. All is computed first, then written;
 * nothing that was recorded before changes.
 */
commandOptions({}, 'Écrire : npm run release, sans rien de plus.')
const root = archiveRoot()
const opened = openArchive(root)
const files = opened.ok ? opened.files : new Map<string, Uint8Array>()
const draft = opened.ok ? draftRelease(indexArchive(opened.sources)) : refused(...opened.faults)
if (draft.ok && draft.writes.size === 0) console.log('Tout ce qui est publié est déjà enregistré.')
else
  process.exitCode = writeDraft(root, draft, files, [
    'Enregistrer publications/ avec les données, puis mettre en ligne.',
  ])

function draftRelease(archive: Archive): Draft {
  const { register, programme } = archive
  const changes = pendingChanges(archive)
  const release = nextRelease(archive)
  if (changes.length > 0 && release === undefined) {
    return refused(
      `La date des données (${programme.updatedOn}) précède celle de la dernière version. À faire : mettre « mis_a_jour_le » à jour dans content/programme.yaml.`,
    )
  }
  const releases =
    changes.length === 0 || release === undefined ? register.releases : [...register.releases, release]
  const released = { ...archive, register: { ...register, releases } }
  const { keep, bytes } = keepInMemory()
  const published = publish({ archive: released, siteUrl: programme.siteUrl }, keep)
  const answered = addressesOf(published, reusedAddresses(released))
  const broken = brokenPromises(register, answered)
  if (broken.length > 0) return refused('Adresses publiées qui ne tiennent plus :', ...broken)
  const added = unrecorded(register, answered)
  const list = writeAddresses([...register.addresses, ...added])
  const files = toKeep(added, bytes).map(([name, content]) => [`publications/${name}`, content] as const)
  return {
    ok: true,
    // The list goes last: what it names is there.
    writes: new Map(added.length === 0 ? [] : [...files, ['publications/adresses.txt', bytesOf(list)]]),
    remarks: [
      ...(changes.length === 0 ? [] : [`Version des données : ${changeCounts(changes)}.`]),
      `Adresses nouvelles : ${added.length}.`,
    ],
  }
}
