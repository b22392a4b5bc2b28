import type { Sources } from '#domain/archive.ts'
import type { Programme } from '#domain/programme.ts'
import type { Fields } from '#ingest/front-matter/fields.ts'
import { parseMap } from '#ingest/front-matter/parse-fields.ts'
import { readIndicator } from '#ingest/front-matter/read-indicator.ts'
import {
  readAccessibility,
  readCrossCheckNote,
  readGlossary,
  readObjective,
  readPage,
  readYear,
} from '#ingest/front-matter/read-others.ts'
import { readProgramme } from '#ingest/front-matter/read-programme.ts'
import { splitMdx } from '#ingest/front-matter/split-mdx.ts'
import { problemOf, type Problem } from '#ingest/problem.ts'

/** The text of one MDX file below its front matter. */
export interface Body {
  readonly file: string
  readonly body: string
  readonly bodyLine: number
}

/** What the front matter of `content/` says. */
export type Notes = Omit<Sources, 'programme' | 'documents' | 'tables' | 'credits' | 'releases'>

/** All that `content/` says, and the bodies still to be checked. */
export interface Content {
  readonly programme: Programme | undefined
  readonly notes: Notes
  readonly bodies: readonly Body[]
}

const expectedYear = 'l’année de l’exercice, en quatre chiffres : 2021.mdx.'
const slugs = /^[a-z0-9]+(-[a-z0-9]+)*$/
const years = /^\d{4}$/

/** Reads the front matter of every file under `content/`; problems are added to `problems`. */
export function readContent(texts: ReadonlyMap<string, string>, problems: Problem[]): Content {
  const bodies: Body[] = []
  const folder = <T>(
    name: string,
    pattern: RegExp,
    read: (file: string, slug: string, fields: Fields) => T,
  ): T[] =>
    [...texts.keys()]
      .filter((file) => file.startsWith(`content/${name}/`) && file.endsWith('.mdx'))
      .toSorted()
      .flatMap((file) => {
        const slug = file.slice(`content/${name}/`.length, -'.mdx'.length)
        if (!pattern.test(slug)) {
          problems.push(
            problemOf('nom-de-fichier', { file }, slug, pattern === years ? { expected: expectedYear } : {}),
          )
        }
        const parts = splitMdx(file, texts.get(file) ?? '', problems)
        if (parts === undefined) return []
        bodies.push({ file, body: parts.body, bodyLine: parts.bodyLine })
        const map = parseMap(file, parts.yaml, parts.yamlLine, problems)
        return map === undefined ? [] : [read(file, slug, map)]
      })
  const programme = texts.get('content/programme.yaml')
  const glossary = texts.get('content/glossaire.yaml')
  const accessibility = texts.get('content/accessibilite.yaml')
  return {
    programme:
      programme === undefined ? undefined : readProgramme('content/programme.yaml', programme, problems),
    notes: {
      glossary: glossary === undefined ? [] : readGlossary('content/glossaire.yaml', glossary, problems),
      accessibility:
        accessibility === undefined
          ? []
          : readAccessibility('content/accessibilite.yaml', accessibility, problems),
      objectives: folder('objectifs', slugs, (_, slug, fields) => readObjective(slug, fields)).toSorted(
        (a, b) => a.order - b.order,
      ),
      indicators: folder('indicateurs', slugs, (file, slug, fields) =>
        readIndicator(file, slug, fields, problems),
      ),
      years: folder('exercices', years, (_, slug, fields) => readYear(slug, fields)).toSorted(
        (a, b) => a.year - b.year,
      ),
      crossChecks: folder('recoupements', slugs, (_, slug, fields) => readCrossCheckNote(slug, fields)),
      pages: folder('pages', slugs, (_, slug, fields) => readPage(slug, fields)),
    },
    bodies,
  }
}
