import { lineEnd } from '#read/decode.ts'
import { stringify } from 'yaml'
import { bytesOf, type Files } from '#import/draft/draft.ts'
import type { NewLine, PlacedRows } from '#import/draft/place-rows.ts'
import type { ExtractIdentity, ExtractIndicator, ExtractObjective, NoteText } from '#import/extract/model.ts'
import type { DocumentTitle } from '#model/document.ts'
import { isOwn } from '#model/line.ts'
import { capitalise } from '#words/grammar.ts'
import { documentName } from '#words/names.ts'
import { pointOfViewTerms } from '#words/terms.ts'

/** An MDX file: front matter, with comments for the editor that no page shows, then a body. */
export function mdxFile(
  keys: Readonly<Record<string, unknown>>,
  comments: readonly string[],
  body: string,
): Uint8Array {
  const notes = comments.flatMap((text) => text.split(lineEnd)).map((line) => `# ${line}\n`)
  return bytesOf(
    `---\n${notes.join('')}${stringify(keys, { lineWidth: 0 })}---\n${body === '' ? '' : `\n${body}\n`}`,
  )
}

/** The page of a budget year, to be written by the editor; nothing when there is one already. */
export function missingYearNote(files: Files, doc: DocumentTitle): Files {
  const path = `content/exercices/${doc.year}.mdx`
  if (files.has(path)) return new Map()
  const keys = {
    titre: `Exercice ${doc.year}`,
    resume: '',
  }
  return new Map([[path, mdxFile(keys, ['À écrire : titre, résumé et texte.'], '')]])
}

const noteTitles: Readonly<Record<NoteText['kind'], string>> = {
  source: 'source des données',
  method: 'mode de calcul',
  comment: 'commentaire',
}

/**
 * The file of an indicator met for the first time: what was read of it, and « à réécrire » for the rest.
 * Printed texts are comments for the editor: no page quotes them.
 */
export function indicatorFile(
  printed: ExtractIndicator,
  objective: string,
  { rows, newLines }: PlacedRows,
  doc: ExtractIdentity,
): Uint8Array {
  const name = documentName(doc)
  const own = rows.find(({ line }) => isOwn(line))
  const keys = {
    titre: capitalise(printed.label),
    objectif: objective,
    ...(own === undefined ? {} : { unite: own.unit }),
    point_de_vue:
      printed.pointOfView === undefined ? 'non relevé' : pointOfViewTerms[printed.pointOfView].slug,
    sens: 'non précisé',
    definition: '',
    ...(newLines.length === 0
      ? {}
      : {
          sous_indicateurs: newLines.map(({ slug, title, unit }) => ({
            identifiant: slug,
            titre: title,
            unite: unit,
          })),
        }),
  }
  const comments = [
    `À réécrire : fiche proposée d’après le ${name}. Titre court, nom (au singulier et au pluriel), définition, méthode, source.`,
    ...(printed.mission ? [`Indicateur de la mission, selon le ${name}.`] : []),
    ...printed.notes
      .filter(({ text }) => text !== '')
      .map(
        ({ kind, line, text }) => `Texte imprimé, ${noteTitles[kind]} (ligne ${line}), à réécrire :\n${text}`,
      ),
  ]
  return mdxFile(keys, comments, '')
}

/** The file of an objective met for the first time. */
export function objectiveFile(
  { code, label, mission }: ExtractObjective,
  order: number,
  doc: ExtractIdentity,
): Uint8Array {
  const isPrinted = label !== ''
  const keys = {
    titre: isPrinted ? label : 'Objectif à préciser',
    ordre: order,
    resume: '',
    ...(isPrinted ? { libelles: [{ document: `${doc.type}-${doc.year}`, code, libelle: label }] } : {}),
  }
  const comments = [
    `À réécrire : fiche proposée d’après le ${documentName(doc)}. Titre court, résumé, texte.`,
    ...(mission ? [`Objectif de la mission, selon le ${documentName(doc)}.`] : []),
  ]
  return mdxFile(keys, comments, '')
}

/**
 * The text of an indicator's file with more lines (`sous_indicateurs`) in its front matter: after those it has,
 * or as a new key at the end of the front matter. Nothing else changes, line ends included.
 */
export function declareLines(text: string, added: readonly NewLine[]): string {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  const lines = text.split(/\r\n|\n/)
  const entries = added.map(({ slug, title, unit }) => {
    const scalar = (value: string) =>
      stringify(value, { defaultStringType: 'QUOTE_SINGLE', lineWidth: 0 }).trim()
    return `  - { identifiant: ${scalar(slug)}, titre: ${scalar(title)}, unite: ${scalar(unit)} }`
  })
  const end = lines.indexOf('---', 1)
  const key = lines.findIndex(
    (line, index) => index < end && /^sous_indicateurs:\s*(?:\[\s*\])?\s*(?:#.*)?$/.test(line),
  )
  if (key === -1) lines.splice(end, 0, 'sous_indicateurs:', ...entries)
  else {
    const next = lines.findIndex((line, index) => index > key && /^\S/.test(line) && !/^[-#]/.test(line))
    lines.splice(next === -1 ? end : Math.min(next, end), 0, ...entries)
    lines.splice(key, 1, 'sous_indicateurs:')
  }
  return lines.join(lineEnd)
}
