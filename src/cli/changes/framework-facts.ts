import type { Archive } from '#model/archive.ts'
import { allFrameworkChanges } from '#model/framework-changes.ts'
import { isOwn } from '#model/line.ts'
import { columnHeading, nameOfDocument } from '#words/names.ts'
import { changeTitles, directionSlugs, readingTerms } from '#words/terms.ts'
import { joined, nameOfRow, rowKey, type Statements } from '#cli/changes/fact.ts'

const readings = { complete: 'maquette complète', partial: 'maquette partielle', none: 'maquette non lue' }

/** The list of documents. */
export function documentFacts(archive: Archive): Statements {
  return {
    title: 'Documents',
    columns: ['Document'],
    facts: archive.documents.map((doc) => ({
      key: doc.id,
      cells: [nameOfDocument(archive, doc.id)],
      value: joined(
        doc.otherProgramme,
        doc.publisher,
        doc.programmeName,
        doc.manager,
        doc.managerRole,
        doc.publishedOn,
        readings[doc.frameworkRead],
        doc.urls.presentation,
        doc.urls.performance,
        doc.urls.credits,
      ),
    })),
  }
}

/** The rows of printed tables without their figures, and their columns. */
export function rowFacts(archive: Archive): Statements {
  return {
    title: 'Lignes et colonnes des tableaux',
    columns: ['Document', 'Ligne'],
    facts: archive.tables.flatMap(({ document, documentType, columns, rows }) => [
      {
        key: document,
        cells: [nameOfDocument(archive, document), 'colonnes'],
        value: joined(...columns.map((column) => columnHeading(column, documentType))),
      },
      ...rows.map((row) => ({
        key: [document, rowKey(row), row.line].join('|'),
        cells: [nameOfDocument(archive, document), nameOfRow(archive, row)],
        value: joined(
          row.code,
          `« ${row.label} »`,
          row.unit,
          readingTerms[row.reading].label,
          row.readingSource,
        ),
      })),
    ]),
  }
}

/** What each document changed in the framework, as pages say it. */
export function frameworkFacts(archive: Archive): Statements {
  return {
    title: 'Évolutions de la maquette',
    columns: ['Document', 'Indicateur'],
    facts: allFrameworkChanges(archive).map(({ document, indicator, kind, before, after, reason }) => ({
      key: [document, indicator, kind].join('|'),
      cells: [nameOfDocument(archive, document), archive.indicatorBySlug.get(indicator)?.title ?? indicator],
      value: joined(changeTitles[kind], before, after, reason),
    })),
  }
}

/** What the indicators' own files say and pages repeat. */
export function noteFacts(archive: Archive): Statements {
  return {
    title: 'Fiches des indicateurs',
    columns: ['Fiche'],
    facts: archive.indicators.map((indicator) => ({
      key: indicator.slug,
      cells: [indicator.slug],
      value: joined(
        indicator.title,
        archive.objectiveBySlug.get(indicator.objective)?.title ?? indicator.objective,
        ...indicator.lines.map(({ slug, title, unit, direction }) =>
          isOwn(slug)
            ? unit
            : joined(
                `${title} (${unit})`,
                direction === undefined ? '' : `sens : ${directionSlugs[direction]}`,
              ),
        ),
        `sens : ${directionSlugs[indicator.direction]}`,
        ...indicator.annotations.map(({ year, text }) => `${year} : ${text}`),
        ...indicator.formerSlugs.map((slug) => `ancien identifiant : ${slug}`),
      ),
    })),
  }
}
