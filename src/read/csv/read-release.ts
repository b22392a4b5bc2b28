import { factKinds, releaseDay, releaseRank, type Release, type ReleasedFact } from '#model/release.ts'
import { factKindTerms } from '#words/fact-kind.ts'
import type { CsvFile } from '#read/csv/read-csv.ts'
import { filled, recordsOf } from '#read/csv/records.ts'
import { problemOf, type Problem } from '#read/problem.ts'

const columns = { required: ['nature', 'identite', 'libelle', 'valeur'], optional: [] } as const
const restore =
  'rétablir ce fichier depuis l’historique : « npm run release » l’écrit, personne ne le modifie.'

/** One release of the data, `publications/versions/<date>.csv`: a file that is written once and that nobody edits. */
export function readRelease(csv: CsvFile): {
  readonly release: Release
  readonly problems: readonly Problem[]
} {
  const name = csv.file.slice('publications/versions/'.length, -'.csv'.length)
  const { records, problems: headingProblems } = recordsOf(csv, columns)
  const problems: Problem[] = [...headingProblems]
  if (!isReleaseName(name)) {
    problems.push(
      problemOf('date-invalide', { file: csv.file }, name, {
        expected: 'un nom de fichier fait de la date des données : 2026-11-24.csv, 2026-11-24.2.csv.',
        remedy: 'supprimer ce fichier, ou le rétablir sous son nom depuis l’historique.',
      }),
    )
  }
  const seen = new Set<string>()
  const facts = records.flatMap(({ field }): ReleasedFact[] => {
    const nature = field('nature')
    const kind = factKinds.find((candidate) => factKindTerms[candidate].slug === nature.text)
    const identity = filled(field('identite'), problems)
    if (kind === undefined) {
      const expected = `${factKinds.map((candidate) => `« ${factKindTerms[candidate].slug} »`).join(', ')}.`
      problems.push(problemOf('mot-inconnu', nature.place, nature.text, { expected, remedy: restore }))
      return []
    }
    if (seen.has(identity)) {
      const expected = 'une seule ligne par identité.'
      problems.push(
        problemOf('ligne-en-double', field('identite').place, identity, { expected, remedy: restore }),
      )
    }
    seen.add(identity)
    const value = kind === 'document' ? field('valeur').text : filled(field('valeur'), problems)
    return [{ kind, identity, label: filled(field('libelle'), problems), value }]
  })
  return { release: { name, facts }, problems }
}

/** Oldest first. */
export function releaseOrder(a: Release, b: Release): number {
  return releaseDay(a).localeCompare(releaseDay(b), 'en') || releaseRank(a) - releaseRank(b)
}

function isReleaseName(name: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}(?:\.[2-9]|\.[1-9]\d+)?$/.test(name)) return false
  const day = new Date(`${name.slice(0, 10)}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(name.slice(0, 10))
}
