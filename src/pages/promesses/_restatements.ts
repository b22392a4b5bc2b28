import type { Archive } from '#model/archive.ts'
import { papOf } from '#model/document.ts'
import type { Observation } from '#model/observation.ts'
import { revisionsOf } from '#model/revisions.ts'
import { targetPaths } from '#model/target-path.ts'
import { capitalise, countSubject } from '#words/grammar.ts'
import { documentName, measureTitle } from '#words/names.ts'
import { noBreakSpace } from '#words/number.ts'
import { shownValue } from '#words/value.ts'
import { figureLink } from '#site/announced.ts'
import { contradictionViews } from '#site/contradictions.ts'
import { lineCrumb } from '#site/links.ts'
import { columns, type FactCell } from '#site/fact-table.ts'
import type { PromiseSection } from './_section.ts'

const target = { singular: 'cible', plural: 'cibles', gender: 'f' } as const
const figure = { singular: 'chiffre', plural: 'chiffres', gender: 'm' } as const

/** The figures that one document prints differently from the one before: targets that moved, and revisions. */
export function restatementsSection(archive: Archive): PromiseSection {
  const targets = archive.indicators.flatMap(({ lines }) =>
    lines.flatMap((line) =>
      targetPaths(archive, line)
        .filter(({ moved }) => moved)
        .map(({ year, statements }) => ({ line, year, statements })),
    ),
  )
  const revisions = archive.indicators.flatMap((indicator) => revisionsOf(archive, indicator))
  const rows = [
    ...targets.map(({ line, year, statements }) => [
      [lineCrumb(line)],
      [`Cible pour ${year}`],
      steps(archive, statements),
    ]),
    ...revisions.map(({ line, key, versions }) => [
      [lineCrumb(line)],
      [`${measureTitle(key.measure)} de ${key.year}`],
      steps(
        archive,
        versions.map((observation) => ({ observation, papYear: undefined })),
      ),
    ]),
  ]
  return {
    id: 'changements',
    title: 'Les chiffres qui changent d’un document à l’autre',
    sentences: [
      `${capitalise(countSubject(targets.length, target, { singular: 'change', plural: 'changent' }))} d’un document à l’autre.`,
      `En dehors des cibles, ${countSubject(revisions.length, figure, { singular: 'a été corrigé après sa publication', plural: 'ont été corrigés après leur publication' })}.`,
    ],
    table:
      rows.length === 0
        ? undefined
        : {
            id: 'changements-tableau',
            caption: 'Ce que chaque document imprime, dans l’ordre de parution',
            columns: columns('Indicateur', 'Chiffre', 'Versions'),
            rows,
          },
  }
}

/** « 8 (PAP 2023), puis 7 (PAP 2024) ». */
function steps(
  archive: Archive,
  statements: readonly { readonly observation: Observation; readonly papYear: number | undefined }[],
): FactCell {
  return statements.flatMap(({ observation, papYear }, index) => {
    const link = figureLink(archive, observation)
    const author = papYear === undefined ? link.label : documentName(papOf(archive, papYear))
    const recalled = author === link.label ? [link] : [`${author}, rappelé par le `, link]
    return [`${index === 0 ? '' : ', puis '}${quotedValue(observation)} (`, ...recalled, ')']
  })
}

/** « 200 »; words printed instead of a number are quoted: « « Sans objet » ». */
function quotedValue({ value }: Observation): string {
  const shown = shownValue(value)
  return value.kind === 'number' || value.kind === 'bound'
    ? shown
    : `«${noBreakSpace}${shown}${noBreakSpace}»`
}

/** What the administration's own reports say otherwise than the budget documents. */
export function contradictionsSection(archive: Archive): PromiseSection | undefined {
  const views = archive.indicators.flatMap((indicator) => contradictionViews(archive, indicator))
  if (views.length === 0) return undefined
  return {
    id: 'contradictions',
    title: 'Quand le bilan dit autre chose',
    sentences: [
      `${capitalise(countSubject(views.length, { singular: 'chiffre', plural: 'chiffres', gender: 'm' }, { singular: 'diffère', plural: 'diffèrent' }))} entre le budget et le bilan de l’administration. Le site retient celui du budget.`,
    ],
    table: {
      id: 'contradictions-tableau',
      caption: 'Les chiffres que le budget et le bilan donnent autrement',
      columns: columns('Indicateur', 'Chiffre', 'Document budgétaire', 'Bilan'),
      rows: views.map((view) => [[lineCrumb(view.line)], [view.title], view.budget, view.bilan]),
    },
  }
}
