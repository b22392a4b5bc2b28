import type { Problem } from '#read/problem.ts'
import { firstOf, longestReport, problemText, toldOnce } from '#read/report.ts'
import { plural } from '#words/number.ts'
import { node, pictureNode } from './nodes.ts'
import type { Preview } from './preview.ts'

/** The problems, errors first, in the words of `verify`. */
export function problemNodes(problems: readonly Problem[]): readonly Node[] {
  const all = toldOnce(problems)
  const groups = [
    { title: 'À corriger', kept: all.filter(({ severity }) => severity === 'error') },
    {
      title: 'Doutes : à relire, ils ne bloquent pas',
      kept: all.filter(({ severity }) => severity === 'doubt'),
    },
  ]
  return groups.flatMap(({ title, kept }) => {
    if (kept.length === 0) return []
    const { shown, left } = firstOf(kept)
    return [
      node('h3', {}, title),
      node(
        'ol',
        { class: 'plain rows problems' },
        ...shown.map((problem) => node('li', {}, problemText(problem))),
      ),
      ...(left > 0 ? [node('p', {}, `… et ${left} de plus.`)] : []),
    ]
  })
}

/** The table, then the charts, as the site shows them. */
export function previewNodes({ caption, headings, rows, charts }: Preview): readonly Node[] {
  if (headings.length === 0) return []
  return [
    node('h3', {}, 'Aperçu du tableau'),
    node(
      'div',
      { class: 'scroll', role: 'region', 'aria-labelledby': 'apercu-titre', tabindex: '0' },
      node(
        'table',
        {},
        node('caption', { id: 'apercu-titre' }, caption),
        node('thead', {}, node('tr', {}, ...headings.map((text) => node('th', { scope: 'col' }, text)))),
        node(
          'tbody',
          {},
          ...rows
            .slice(0, longestReport)
            .map((cells) => node('tr', {}, ...cells.map((text) => node('td', {}, text)))),
        ),
      ),
    ),
    ...(rows.length > longestReport
      ? [node('p', {}, `… et ${rows.length - longestReport} lignes de plus.`)]
      : []),
    ...(charts.length === 0 ? [] : [node('h3', {}, 'Aperçu des graphiques')]),
    ...charts.map(({ title, sentence, wide, narrow }) =>
      node(
        'figure',
        { class: 'chart' },
        node('h4', {}, title),
        node('div', { class: 'wide' }, pictureNode(wide)),
        node('div', { class: 'narrow' }, pictureNode(narrow)),
        node('figcaption', {}, sentence),
      ),
    ),
  ]
}

/** What the live region says of a checked file: « rap-2021.csv : 2 problèmes à corriger. » */
export function summarySentence(path: string, problems: readonly Problem[]): string {
  const name = path.replace(/^.*\//, '')
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const doubts = problems.length - errors
  const count = (n: number, word: string) => `${n} ${plural(n, word)}`
  if (errors > 0)
    return `${name} : ${count(errors, 'problème')} à corriger. Les doutes sont cherchés ensuite.`
  return doubts === 0
    ? `${name} : aucun problème, aucun doute.`
    : `${name} : aucun problème à corriger, ${count(doubts, 'doute')} à relire.`
}
