import { stringify } from 'yaml'
import { documentName } from '#words/names.ts'
import { bytesOf, checkedDraft, refused, type Draft, type Files } from '#import/draft/draft.ts'
import { documentsPath, printedRow, withDocument } from '#import/draft/document-row.ts'
import { draftImport } from '#import/draft/draft-import.ts'
import type { PrintedDocument } from '#import/extract/join-extracts.ts'
import { ingestFiles } from '#read/ingest-files.ts'
import { mdxFile } from '#import/draft/mdx-files.ts'

/** What an editor must write in place of. */
const toComplete = 'à compléter'

const missingName =
  'Aucune page ne donne le nom du programme : remplacer « à compléter » par ce nom dans content/programme.yaml (nom, noms) et dans data/documents.csv ; ou recommencer avec --nom « … », ou avec la présentation du programme (_STRAT).'

/** How many indicators the home page shows first, until the editor chooses. */
const keyCount = 4

/**
 * A whole archive for a programme, from its official pages: documents oldest first, so that each finds
 * the indicators of the ones before. `updatedOn` is the day the pages were saved, ISO 8601.
 */
export function draftProgramme(documents: readonly PrintedDocument[], updatedOn: string): Draft {
  const numbers = [...new Set(documents.map(({ identity }) => identity.programme))]
  const [number] = numbers
  if (number === undefined) return refused('Aucune page à lire.')
  if (numbers.length > 1) {
    return refused(
      `Ces pages sont celles de plusieurs programmes : ${numbers.join(', ')}. Un site en publie un seul.`,
    )
  }
  let files: Files = skeletonFiles(number, documents)
  const settings = (slugs: readonly string[]) => programmeFile(number, documents, slugs, updatedOn)
  const name = namesOf(documents).at(-1)?.libelle ?? toComplete
  files = documents.reduce<Files>(
    (all, printed) => new Map([...all, ...withDocument(all, printedRow(printed, name))]),
    new Map([...files, ['content/programme.yaml', settings([])]]),
  )
  const remarks: string[] = name === toComplete ? [missingName] : []
  for (const printed of documents) {
    const { sources } = ingestFiles(files)
    if (sources === undefined) return checkedDraft(files, { ok: true, writes: new Map(), remarks: [] })
    const draft = draftImport(files, sources, printed, { slugs: new Map(), replace: false })
    if (!draft.ok) return draft
    files = new Map([...files, ...draft.writes])
    const own = draft.remarks.filter((remark) => !remark.startsWith(documentsPath))
    remarks.push(...own.map((remark) => `${documentName(printed.identity)}, ${remark}`))
  }
  const tables = ingestFiles(files).sources?.tables ?? []
  const slugs = new Set(tables.toReversed().flatMap(({ rows }) => rows.map(({ indicator }) => indicator)))
  files = new Map([...files, ['content/programme.yaml', settings([...slugs].slice(0, keyCount))]])
  return checkedDraft(new Map(), { ok: true, writes: files, remarks })
}

/** `content/programme.yaml`: what the pages say, and values for the editor to complete. */
function programmeFile(
  number: string,
  documents: readonly PrintedDocument[],
  keyIndicators: readonly string[],
  updatedOn: string,
): Uint8Array {
  const printed = namesOf(documents)
  const names = printed.length > 0 ? printed : [{ libelle: toComplete, de: firstYearOf(documents) }]
  const keys = {
    numero: number,
    nom: names.at(-1)?.libelle ?? toComplete,
    responsable: '',
    responsable_complet: '',
    noms: names,
    etat: 'ouvert',
    premier_exercice: firstYearOf(documents),
    resume: [],
    chiffres_cles: keyIndicators,
    site: {
      nom: `Performance du programme ${number}`,
      adresse: `https://programme-${number}.example/`,
      editeur: '',
      contact: `contact@programme-${number}.example`,
      depot: `https://depot.programme-${number}.example/`,
    },
    mis_a_jour_le: updatedOn,
  }
  const comment = `# À compléter par l’éditeur avant la mise en ligne : ${printed.length > 0 ? '' : 'nom, '}responsable, résumé, chiffres clés, site.\n# premier_exercice : première année dont un document donne un chiffre ; à vérifier.\n`
  return bytesOf(`${comment}${stringify(keys, { lineWidth: 0 })}`)
}

/** The first year of which the documents print a figure, else that of the first of them. */
function firstYearOf(documents: readonly PrintedDocument[]): number {
  const tables = documents.flatMap(({ objectives }) =>
    objectives.flatMap(({ indicators }) => indicators.flatMap((indicator) => indicator.tables)),
  )
  const years = tables.flatMap(({ columns, rows }) =>
    columns.filter((_, index) => rows.some(({ values }) => values[index] !== '')).map(({ year }) => year),
  )
  return Math.min(...documents.map(({ identity }) => identity.year), ...years)
}

/** The names that the documents print, each with its years; the last one still runs. */
function namesOf(documents: readonly PrintedDocument[]) {
  const names: { libelle: string; de: number; a?: number }[] = []
  for (const { programmeName, identity } of documents) {
    const last = names.at(-1)
    if (programmeName === '' || last?.libelle === programmeName) continue
    if (last !== undefined) last.a = Math.max(last.de, identity.year - 1)
    names.push({ libelle: programmeName, de: identity.year })
  }
  const [first] = names
  if (first !== undefined) first.de = firstYearOf(documents)
  return names
}

const documentsHeading =
  'document,type,exercice,programme,editeur,programme_libelle,responsable,fonction,publie_le,maquette,url_presentation,url_performance,url_credits\n'
const creditsHeading = 'exercice,etape,perimetre,titre,ae,cp,document,partie,mention\n'

/** The files that every site needs besides its programme, its documents and its indicators. */
function skeletonFiles(number: string, documents: readonly PrintedDocument[]): Files {
  const page = (titre: string, description: string, body: string) =>
    mdxFile({ titre, description }, ['À réécrire par l’éditeur.'], body)
  const years = [...new Set(documents.map(({ identity }) => identity.year))].join(', ')
  return new Map([
    ['data/documents.csv', bytesOf(documentsHeading)],
    ['data/credits.csv', bytesOf(creditsHeading)],
    [
      'content/glossaire.yaml',
      bytesOf(
        '# Les mots du programme : une liste de { identifiant, terme, sigle, definition, source }.\n[]\n',
      ),
    ],
    [
      'content/pages/methode.mdx',
      page(
        'Méthode',
        'D’où viennent les chiffres et comment ils sont relevés.',
        `Les chiffres du programme ${number} sont relevés dans ses projets et rapports annuels de performances (exercices ${years}), tels que l’État les publie. Chaque chiffre garde le document qui l’imprime.`,
      ),
    ],
    [
      'content/pages/comprendre.mdx',
      page(
        'Comprendre',
        'Ce que sont un projet et un rapport annuel de performances.',
        'Le projet annuel de performances (PAP) dit, avant que l’année commence, quels résultats le programme annonce. Le rapport annuel de performances (RAP) dit, une fois l’année terminée, ce qui a été obtenu.',
      ),
    ],
    [
      'content/pages/a-propos.mdx',
      page(
        'À propos',
        'Ce qu’est ce site, ce qu’il montre et d’où viennent ses chiffres.',
        `Ce site montre ce que le programme ${number} a promis et obtenu, chiffre par chiffre, chacun avec le document budgétaire qui l’imprime.`,
      ),
    ],
  ])
}
