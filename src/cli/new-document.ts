import process from 'node:process'
import { archiveRoot } from '#archive.ts'
import { openArchive } from '#cli/open-archive.ts'
import { draftReport } from '#cli/reporters/draft.ts'
import { writeFiles } from '#cli/write-files.ts'
import { draftDocument } from '#ingest/draft/draft-document.ts'
import { refused } from '#ingest/draft/draft.ts'

/** `npm run new-document -- rap 2024`: the files of a document still to be transcribed. */
const [type, year, ...others] = process.argv.slice(2)
const root = archiveRoot()
const doc = { type: type?.toLowerCase(), year: Number(year) }
const usage = 'Écrire : npm run new-document -- rap 2024 (pap ou rap, puis l’année en quatre chiffres).'

const opened = openArchive(root)
const files = opened.ok ? opened.files : new Map<string, Uint8Array>()
const draft =
  (doc.type !== 'pap' && doc.type !== 'rap') || !/^20\d{2}$/.test(year ?? '') || others.length > 0
    ? refused(usage)
    : opened.ok
      ? draftDocument(files, opened.sources, { type: doc.type, year: doc.year })
      : refused(...opened.faults)
if (draft.ok) writeFiles(root, draft.writes)
const report = draftReport(draft, files, [
  'Ouvrir le tableau à côté du document, recopier codes, libellés, unités et chiffres ; supprimer les lignes que le document n’a plus, ajouter les nouvelles.',
  'Mettre « lu » dans la colonne lecture des lignes recopiées ; laisser vides les cellules non relevées.',
  'Compléter la ligne du document dans data/documents.csv : responsable, adresses, maquette.',
  'Réécrire le texte de l’exercice, et dans content/ les phrases qui disent ce document ou ces chiffres non lus.',
  'Lancer npm run verify.',
])
if (draft.ok) console.log(report)
else console.error(report)
process.exitCode = draft.ok ? 0 : 1
