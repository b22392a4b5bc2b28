import { lineEnd } from '#read/decode.ts'
import {
  type Address,
  factKinds,
  type Register,
  type Release,
  releaseDay,
  type ReleasedFact,
  releaseRank,
} from '#model/register.ts'
import { type CsvFile, readCsv } from '#read/csv/read-csv.ts'
import { isIsoDate } from '#read/csv/read-documents.ts'
import { filled, recordsOf } from '#read/csv/records.ts'
import { problemOf } from '#read/content-problem.ts'
import { addTo, type Problem } from '#read/problem.ts'
import { factKindTerms } from '#words/change-counts.ts'

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
  return isIsoDate(name.slice(0, 10)) && /^(?:\.[2-9]|\.[1-9]\d+)?$/.test(name.slice(10))
}

/**
 * Reads `publications/`, of which `files` are the bytes and `texts` the texts by path. Problems are added to
 * `problems`; those of the bytes that never change are found later, by their checksums.
 */
export function readRegister(
  files: ReadonlyMap<string, Uint8Array>,
  texts: ReadonlyMap<string, string>,
  problems: Problem[],
): Register {
  const inFolder = (folder: string) => [...texts.keys()].filter((path) => path.startsWith(folder)).toSorted()
  return {
    addresses: parseAddresses(texts.get('publications/adresses.txt') ?? ''),
    documents: inFolder('publications/documents/').map((path) => ({
      name: path.slice('publications/'.length),
      bytes: new Uint8Array(files.get(path) ?? []),
      headings: readCsv(path, texts.get(path) ?? '').csv.heading.map(({ text }) => text),
    })),
    releases: inFolder('publications/versions/')
      .flatMap((path) => {
        const { csv, problems: faults } = readCsv(path, texts.get(path) ?? '')
        addTo(problems, faults)
        if (csv.heading.length === 0) return []
        const { release, problems: own } = readRelease(csv)
        addTo(problems, own)
        return [release]
      })
      .toSorted(releaseOrder),
  }
}

/** One address a line, then two spaces and the SHA-256 of what never changes; lines end as they like. */
export function parseAddresses(text: string): readonly Address[] {
  return text
    .split(lineEnd)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [path = '', sha256] = line.trim().split(/\s+/)
      return { path, sha256 }
    })
}
