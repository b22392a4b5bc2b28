import process from 'node:process'
import { parseArgs } from 'node:util'
import { archiveRoot } from '#read/read-files.ts'
import { openArchive } from '#cli/check-archive.ts'
import { writeDraft } from '#cli/write-draft.ts'
import { documentTypes } from '#model/document.ts'
import { draftDocument } from '#import/draft/draft-document.ts'
import { refused } from '#import/draft/draft.ts'

/**
 * `npm run new-document -- rap 2024`, `-- bilan 2024 --editeur DJP`, `-- pap 2025 --programme 129`: the files of a
 * document still to be transcribed.
 */
const { values: options, positionals } = parseArgs({
  options: { programme: { type: 'string' }, editeur: { type: 'string' } },
  allowPositionals: true,
  strict: false,
})
const [word = '', year = '', ...others] = positionals
const root = archiveRoot()
const type = documentTypes.find((candidate) => candidate === word.toLowerCase())
const usage =
  'Écrire : npm run new-document -- rap 2024 (pap, rap ou bilan, puis l’année en quatre chiffres). Pour un bilan, ajouter --editeur et le nom court de l’administration ; pour le document d’un autre programme, --programme et son numéro.'
const unknown = Object.keys(options).filter((name) => name !== 'programme' && name !== 'editeur')
const programme = typeof options.programme === 'string' ? options.programme : undefined
const publisher = typeof options.editeur === 'string' ? options.editeur : ''
const understood =
  unknown.length === 0 &&
  type !== undefined &&
  /^20\d{2}$/.test(year) &&
  others.length === 0 &&
  (type === 'bilan') === (publisher !== '') &&
  (programme === undefined || /^\d{3}$/.test(programme))

const opened = openArchive(root)
const files = opened.ok ? opened.files : new Map<string, Uint8Array>()
const draft = !understood
  ? refused(...unknown.map((name) => `Option inconnue : --${name}.`), usage)
  : opened.ok
    ? draftDocument(files, opened.sources, {
        type,
        year: Number(year),
        otherProgramme: programme,
        publisher,
      })
    : refused(...opened.faults)
process.exitCode = writeDraft(root, draft, files, [
  'Ouvrir le tableau à côté du document, recopier codes, libellés, unités et chiffres ; supprimer les lignes que le document n’a plus, ajouter les nouvelles.',
  'Mettre « lu » dans la colonne lecture des lignes recopiées ; laisser vides les cellules non relevées.',
  'Compléter la ligne du document dans data/documents.csv : responsable, adresses, maquette.',
  'Réécrire le texte de l’exercice, et dans content/ les phrases qui disent ce document ou ces chiffres non lus.',
  'Lancer npm run verify.',
])
