import type { Sources } from '#model/archive.ts'
import { sameLabel } from '#model/label.ts'
import { documentName } from '#words/names.ts'
import { declareLines, indicatorFile, missingYearNote, objectiveFile } from '#import/draft/mdx-files.ts'
import { documentsPath, missingColumn, printedRow, withDocument } from '#import/draft/document-row.ts'
import { bytesOf, checkedDraft, refused, type Draft, type Files } from '#import/draft/draft.ts'
import { nameIn } from '#import/draft/draft-document.ts'
import { type GivenSlugs, proposeSlug } from '#import/draft/labels.ts'
import { type LeftIndicator, placeDocument, type PlacedObjective } from '#import/draft/place-document.ts'
import { tableText, tablePath } from '#import/draft/table-file.ts'
import type { PrintedDocument } from '#import/extract/join-extracts.ts'
import type { ExtractIndicator, ExtractObjective } from '#import/extract/model.ts'

/** What the editor asks besides the pages. */
export interface ImportWishes {
  readonly slugs: GivenSlugs
  /** Whether a table that holds no figure may be replaced. */
  readonly replace: boolean
}

/** The files of a document as its official pages print it, in an archive that passes every check. */
export function draftImport(
  files: Files,
  sources: Sources,
  printed: PrintedDocument,
  wishes: ImportWishes,
): Draft {
  const { identity } = printed
  const id = `${identity.type}-${identity.year}`
  const path = tablePath(id)
  const refusal = refusalOf(files, sources, printed, wishes, path)
  if (refusal !== undefined) return refused(...refusal)
  const other = identity.programme === sources.programme.number ? undefined : identity.programme
  const { columns, objectives, left } = placeDocument(printed, sources, wishes.slugs)
  const rows = objectives.flatMap(({ indicators }) => indicators.flatMap(({ placed }) => placed.rows))
  if (other !== undefined && rows.length === 0) {
    return refused(
      `Aucun indicateur de ce document du programme ${other} n’est connu sous son libellé : rien à importer. S’il en est un, dire lequel : --indicateur <code>=<fiche>.`,
      ...left.flatMap(({ remark }) => remark ?? []),
    )
  }
  const { writes, remarks } = contentFiles(files, sources, objectives, identity)
  if (other !== undefined && left.length > 0) remarks.push(...leftRemarks(other, left))
  writes.set(path, bytesOf(tableText(columns, rows, identity.type)))
  if (sources.documents.some((doc) => doc.id === id)) {
    remarks.push(`${documentsPath} : le ${documentName(identity)} y était déjà ; sa ligne n’a pas changé.`)
  } else {
    for (const [file, bytes] of withDocument(files, {
      ...printedRow(printed, nameIn(sources.programme, identity.year)),
      otherProgramme: other ?? '',
    }))
      writes.set(file, bytes)
  }
  for (const [file, bytes] of missingYearNote(files, identity)) writes.set(file, bytes)
  if (rows.some(({ reading }) => reading === 'deducedHeading')) {
    remarks.push(
      'Des en-têtes ne donnaient que l’année : leur mesure est déduite de la présentation officielle (lecture « en-tête déduit »).',
    )
  }
  return checkedDraft(files, { ok: true, writes, remarks })
}

/** The files of `content/` that the objectives and indicators of a document open or complete, and what to look at in them. */
function contentFiles(
  files: Files,
  sources: Sources,
  objectives: readonly PlacedObjective[],
  identity: PrintedDocument['identity'],
): { readonly writes: Map<string, Uint8Array>; readonly remarks: string[] } {
  const writes = new Map<string, Uint8Array>()
  const remarks: string[] = []
  const objectiveSlugs = new Set(sources.objectives.map(({ slug }) => slug))
  let order = Math.max(0, ...sources.objectives.map((one) => one.order))
  for (const { objective, indicators, remarks: unknown } of objectives) {
    remarks.push(...unknown)
    const knownObjective = objectiveOf(
      sources,
      objective,
      indicators.map(({ slug }) => slug),
    )
    const own = knownObjective ?? proposeSlug(objective.label, objectiveSlugs, 'objectif-a-preciser')
    if (objective.mission) remarks.push(`« ${own} » est marqué comme objectif de la mission.`)
    const needsObjective =
      knownObjective === undefined && (objective.label !== '' || indicators.some(({ isNew }) => isNew))
    if (needsObjective) {
      objectiveSlugs.add(own)
      order += 1
      writes.set(`content/objectifs/${own}.mdx`, objectiveFile(objective, order, identity))
    }
    for (const { indicator, slug, isNew, placed } of indicators) {
      remarks.push(...placed.remarks, ...markRemarks(indicator, slug, isNew))
      const file = `content/indicateurs/${slug}.mdx`
      if (isNew) {
        writes.set(file, indicatorFile(indicator, own, placed, identity))
      } else if (placed.newLines.length > 0) {
        const text = new TextDecoder().decode(files.get(file))
        writes.set(file, bytesOf(declareLines(text, placed.newLines)))
        const titles = placed.newLines.map(({ title }) => `« ${title} »`).join(', ')
        remarks.push(`${file} : sous-indicateurs ajoutés, à relire : ${titles}.`)
      }
    }
  }
  return { writes, remarks }
}

/** What of another programme's document is not imported, since nothing of this programme goes on in it. */
function leftRemarks(programme: string, left: readonly LeftIndicator[]): readonly string[] {
  const names = left.map(({ indicator: { code, label } }) => `${code} ${label}`.trim())
  return [
    ...left.flatMap(({ remark }) => remark ?? []),
    `programme ${programme} : seuls les indicateurs que ce site suit déjà sont importés. Laissés de côté : ${names.join(' ; ')}. Si l’un d’eux en continue un, renommé : --indicateur <code>=<fiche>.`,
  ]
}

function refusalOf(
  files: Files,
  { programme, documents, tables, indicators }: Sources,
  { identity, objectives }: PrintedDocument,
  wishes: ImportWishes,
  path: string,
): readonly string[] | undefined {
  const others = [programme.successor?.number, ...documents.map(({ otherProgramme }) => otherProgramme)]
  if (identity.programme !== programme.number && !others.includes(identity.programme)) {
    return [
      `Ce document est celui du programme ${identity.programme} ; ce site publie le programme ${programme.number}. Pour commencer un autre site : --nouveau-programme <dossier>.`,
    ]
  }
  const otherProgramme = identity.programme === programme.number ? '' : identity.programme
  const column = missingColumn(files, { otherProgramme })
  if (column !== undefined) return [column]
  if (objectives.every((objective) => objective.indicators.length === 0)) {
    return [
      'Aucun indicateur n’a été lu. Importer la page _PERF du document, seule ou avec _STRAT, et vérifier qu’elle est complète.',
    ]
  }
  const unknown = [...wishes.slugs.values()].filter((slug) => !indicators.some((one) => one.slug === slug))
  if (unknown.length > 0) {
    return [`--indicateur : ${unknown.join(', ')} n’a pas de fiche dans content/indicateurs/.`]
  }
  if (!files.has(path)) return undefined
  const table = tables.find(({ document }) => tablePath(document) === path)
  const hasFigures = table?.rows.some((row) => row.values.some(({ kind }) => kind !== 'notCollected')) ?? true
  if (hasFigures)
    return [
      `${path} existe déjà et contient des chiffres : rien n’a été écrit, pour ne rien effacer. Pour corriger un chiffre, modifier ce fichier.`,
    ]
  if (wishes.replace) return undefined
  return [`${path} existe déjà, sans aucun chiffre. Pour le remplacer, ajouter --remplacer.`]
}

/** A known objective with that label, else the one of all the indicators that were recognised under it. */
function objectiveOf(
  { objectives, indicators }: Sources,
  { label }: ExtractObjective,
  slugs: readonly string[],
): string | undefined {
  const named = objectives.find(({ title, labels }) =>
    [title, ...labels.map((one) => one.label)].some((text) => label !== '' && sameLabel(text, label)),
  )
  const shared = new Set(
    slugs.flatMap((slug) => indicators.find((one) => one.slug === slug)?.objective ?? []),
  )
  return named?.slug ?? (shared.size === 1 ? [...shared][0] : undefined)
}

/** What was read and has no place in the files of a known indicator. */
function markRemarks({ mission, notes }: ExtractIndicator, slug: string, isNew: boolean): readonly string[] {
  const texts = notes.filter(({ text }) => text !== '')
  return [
    ...(mission ? [`« ${slug} » est marqué comme indicateur de la mission.`] : []),
    ...(isNew || texts.length === 0
      ? []
      : [`« ${slug} » : textes à relire dans la page, lignes ${texts.map(({ line }) => line).join(', ')}.`]),
  ]
}
