import type { CriterionCheck } from '#domain/accessibility.ts'
import type { CrossCheck } from '#domain/cross-check.ts'
import type { Objective } from '#domain/objective.ts'
import type { YearNote } from '#domain/programme.ts'
import type { GlossaryTerm, ProsePage } from '#domain/prose.ts'
import type { Fields } from '#ingest/front-matter/fields.ts'
import { parseList } from '#ingest/front-matter/parse-fields.ts'
import type { Problem } from '#ingest/problem.ts'

/** One objective, from the front matter of `content/objectifs/<slug>.mdx`. */
export function readObjective(slug: string, fields: Fields): Objective {
  const objective: Objective = {
    slug,
    title: fields.text('titre'),
    order: fields.integer('ordre') ?? 0,
    summary: fields.text('resume'),
    labels: fields.maps('libelles', 'optional').map((label) => {
      const entry = {
        document: label.text('document'),
        code: label.text('code', 'optional'),
        label: label.text('libelle'),
      }
      label.done()
      return entry
    }),
  }
  fields.done()
  return objective
}

/** One budget year, from the front matter of `content/exercices/<year>.mdx`. */
export function readYear(slug: string, fields: Fields): YearNote {
  const year: YearNote = { year: Number(slug), title: fields.text('titre'), summary: fields.text('resume') }
  fields.done()
  return year
}

/** One page of prose, from the front matter of `content/pages/<slug>.mdx`. */
export function readPage(slug: string, fields: Fields): ProsePage {
  const page: ProsePage = { slug, title: fields.text('titre'), description: fields.text('description') }
  fields.done()
  return page
}

const natures = { comptage: 'count', prévision: 'forecast', montant: 'amount' } as const

/** One independent source without its figures, from `content/recoupements/<slug>.mdx`. */
export function readCrossCheckNote(slug: string, fields: Fields): CrossCheck {
  const note: CrossCheck = {
    slug,
    title: fields.text('titre'),
    author: fields.text('auteur'),
    licence: fields.text('licence', 'optional'),
    caveat: fields.text('reserve'),
    series: fields.maps('series').map((series) => {
      const indicator = series.text('indicateur', 'optional')
      const entry = {
        slug: series.text('identifiant'),
        title: series.text('titre'),
        unit: series.text('unite'),
        nature: series.word('nature', natures) ?? ('count' as const),
        indicator: indicator === '' ? undefined : indicator,
      }
      series.done()
      return entry
    }),
    points: [],
  }
  fields.done()
  return note
}

/** The programme's own words, from `content/glossaire.yaml`. */
export function readGlossary(file: string, text: string, problems: Problem[]): readonly GlossaryTerm[] {
  return parseList(file, text, problems).map(readTerm)
}

/** One word, from one element of that list. */
export function readTerm(fields: Fields): GlossaryTerm {
  const term: GlossaryTerm = {
    slug: fields.text('identifiant'),
    term: fields.text('terme'),
    acronym: fields.text('sigle', 'optional'),
    definition: fields.text('definition'),
    source: fields.text('source', 'optional'),
  }
  fields.done()
  return term
}

/** The states of a criterion, as editors write them. */
export const criterionWords = {
  conforme: 'met',
  'non conforme': 'notMet',
  'non applicable': 'notApplicable',
  'non vérifié': 'notChecked',
} as const

/** The site's own check of its accessibility, from `content/accessibilite.yaml`. */
export function readAccessibility(
  file: string,
  text: string,
  problems: Problem[],
): readonly CriterionCheck[] {
  return parseList(file, text, problems).map(readCriterion)
}

/** One criterion, from one element of that list. */
export function readCriterion(fields: Fields): CriterionCheck {
  const check: CriterionCheck = {
    criterion: fields.text('critere'),
    title: fields.text('titre'),
    state: fields.word('etat', criterionWords) ?? 'notChecked',
    evidence: fields.text('preuve', 'optional'),
  }
  fields.done()
  return check
}
