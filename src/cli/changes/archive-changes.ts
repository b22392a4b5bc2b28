import { indexArchive, type Sources } from '#model/archive.ts'
import {
  attainmentFacts,
  chartFacts,
  creditFacts,
  crossCheckFacts,
  figureFacts,
  sentenceFacts,
} from '#cli/changes/figure-facts.ts'
import type { Fact } from '#cli/changes/fact.ts'
import { documentFacts, frameworkFacts, noteFacts, rowFacts } from '#cli/changes/framework-facts.ts'
import type { Indicator } from '#model/indicator.ts'
import type { Lines } from '#model/line.ts'
import { type Difference, differences } from '#model/register.ts'
import { plural } from '#words/number.ts'
import type { Ingested } from '#read/ingest-files.ts'
import { problemText } from '#read/report.ts'

/** What stood before: its content, or why it cannot be read. */
export type OldState = Ingested | { readonly unreadable: string }

type Change = Difference<Fact>

/** Above this, additions are folded: a new document adds a whole table, and deletions must stay in sight. */
const foldedFrom = 20

/** What changes between two states of the archive, as Markdown for the person who reviews. `ref` names the old one. */
export function changesReport(ref: string, before: OldState, after: Ingested): string {
  const title = '## Ce que cette proposition change\n'
  if (after.sources === undefined) {
    return `${title}\nL’état proposé ne passe pas la vérification : rien ne peut être comparé.\n\n${faults(after)}`
  }
  if ('unreadable' in before) {
    return `${title}\nL’état de départ (${code(ref)}) ne peut pas être lu : ${before.unreadable} Rien ne peut être comparé.\n`
  }
  if (before.sources === undefined) {
    return `${title}\nL’état de départ (${code(ref)}) ne passe pas la vérification : rien ne peut être comparé. L’état proposé, lui, la passe.\n\n${faults(before)}`
  }
  const tables = archiveChanges(before.sources, after.sources)
  if (tables.length === 0) {
    return `${title}\nAucun chiffre ne change, ni aucune phrase calculée, ni aucun graphique, par rapport à ${code(ref)}. Les textes rédigés se relisent dans leurs fichiers.\n`
  }
  return [
    title,
    `Par rapport à ${code(ref)} :`,
    '',
    ...tables.map((table) => `- ${table.title.toLowerCase()} : ${countText(table)}`),
    ...(tables.some((table) => table.title === 'Chiffres') ? [] : ['- chiffres : aucun changement']),
    '',
    ...tables.map(tableText),
  ].join('\n')
}

/** « 1 retrait, 2 modifications, 3 ajouts ». */
function countText({ changes }: ChangeTable): string {
  const count = (kept: readonly Change[], word: string) =>
    kept.length === 0 ? [] : [`${kept.length} ${plural(kept.length, word)}`]
  const { removed, changed, added } = byKind(changes)
  return [...count(removed, 'retrait'), ...count(changed, 'modification'), ...count(added, 'ajout')].join(
    ', ',
  )
}

function tableText({ title, columns, echo, changes }: ChangeTable): string {
  const { removed, changed, added } = byKind(changes)
  const tableOf = (kept: readonly Change[]) => [
    `| | ${columns.join(' | ')} | Avant → après |`,
    `|${' --- |'.repeat(columns.length + 2)}`,
    ...kept.map(line),
    '',
  ]
  const folded = (summary: string, kept: readonly Change[]) => [
    `<details><summary>${summary}</summary>\n`,
    ...tableOf(kept),
    '</details>\n',
  ]
  if (echo) return folded(title, changes).join('\n')
  const many = added.length > foldedFrom
  const shown = many ? [...removed, ...changed] : changes
  return [
    `### ${title}\n`,
    ...(shown.length > 0 ? tableOf(shown) : []),
    ...(many ? folded(`${added.length} ajouts`, added) : []),
  ].join('\n')
}

function line({ fact: { cells }, before, after }: Change): string {
  const kind = after === undefined ? '**retiré**' : before === undefined ? 'ajouté' : 'modifié'
  return `| ${[kind, ...cells.map(plain), `${plain(before ?? '—')} → ${plain(after ?? '—')}`].join(' | ')} |`
}

function byKind(changes: readonly Change[]) {
  return {
    removed: changes.filter(({ after }) => after === undefined),
    changed: changes.filter(({ before, after }) => before !== undefined && after !== undefined),
    added: changes.filter(({ before }) => before === undefined),
  }
}

/** The errors that stop a state from being read, as the terminal prints them. */
function faults({ problems }: Ingested): string {
  const errors = problems.filter(({ severity }) => severity === 'error')
  const first = errors.slice(0, 5).map(problemText).join('\n\n')
  const rest =
    errors.length > 5 ? `\n\n… et ${errors.length - 5} autres : \`npm run verify\` les donne tous.` : ''
  return `\`\`\`\`text\n${first.replaceAll('````', '')}\n\`\`\`\`${rest}\n`
}

/** A text of the data inside a Markdown cell: nothing in it is markup, nor calls anyone. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, (space) => (/[\n\r]/.test(space) ? ' ' : space))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('@', '&#64;')
    .replace(/[\\|`*_[\]]/g, '\\$&')
}

function code(ref: string): string {
  return `\`${ref.replaceAll('`', '')}\``
}

/** The changes of one kind; never empty. */
export interface ChangeTable {
  readonly title: string
  readonly columns: readonly string[]
  readonly echo: boolean
  readonly changes: readonly Change[]
}

const tables = [
  figureFacts,
  attainmentFacts,
  sentenceFacts,
  creditFacts,
  crossCheckFacts,
  documentFacts,
  rowFacts,
  frameworkFacts,
  noteFacts,
  chartFacts,
]

/**
 * What a reader of the site would see change from one archive to another: figures first, then what they
 * make pages say, then what surrounds them. Empty when nothing changes.
 */
export function archiveChanges(before: Sources, after: Sources): readonly ChangeTable[] {
  const old = indexArchive(withPresentSlugs(before, after.indicators))
  const present = indexArchive(after)
  return tables.flatMap((factsOf) => {
    const { title, columns, echo = false, facts } = factsOf(present)
    const changes = differences(factsOf(old).facts, facts, ({ key }) => key)
    return changes.length === 0 ? [] : [{ title, columns, echo, changes }]
  })
}

/**
 * What was read before, with each indicator under the slug that it has now: one that was only renamed
 * (« anciens_identifiants ») is then the same, and what it says is compared.
 */
function withPresentSlugs(before: Sources, now: readonly Indicator[]): Sources {
  const names = new Map(
    now.flatMap(({ slug, formerSlugs }) => formerSlugs.map((former) => [former, slug] as const)),
  )
  const present = (slug: string) => names.get(slug) ?? slug
  return {
    ...before,
    programme: { ...before.programme, keyIndicators: before.programme.keyIndicators.map(present) },
    tables: before.tables.map((table) => ({
      ...table,
      rows: table.rows.map((row) => ({ ...row, indicator: present(row.indicator) })),
    })),
    indicators: before.indicators.map((indicator) => {
      const [first, ...others] = indicator.lines
      const renamed = <T extends { readonly indicator: string }>(line: T) => ({
        ...line,
        indicator: present(line.indicator),
      })
      const lines: Lines = [renamed(first), ...others.map(renamed)]
      return {
        ...indicator,
        slug: present(indicator.slug),
        lines,
        seeAlso: indicator.seeAlso.map(present),
      }
    }),
    crossChecks: before.crossChecks.map((check) => ({
      ...check,
      series: check.series.map((one) => ({
        ...one,
        indicator: one.indicator === undefined ? undefined : present(one.indicator),
      })),
    })),
  }
}
