import type { z } from 'astro/zod'
import type { Sources } from '#model/archive.ts'
import type { Programme } from '#model/programme.ts'
import { identifierPattern, type Known } from '#read/content/fields.ts'
import { parseYaml, type Yaml, type YamlPath } from '#read/content/parse-yaml.ts'
import { indicatorOf, indicatorSheet } from '#read/content/read-indicator.ts'
import {
  accessibilityList,
  crossCheckSheet,
  glossaryList,
  objectiveSheet,
  pageSheet,
  yearSheet,
} from '#read/content/read-others.ts'
import { programmeSheet } from '#read/content/read-programme.ts'
import { readYaml } from '#read/content/read-yaml.ts'
import { problemOf } from '#read/content-problem.ts'
import { slugify } from '#words/slugify.ts'
import type { Fault, Problem, ProblemPlace } from '#read/problem.ts'

/** The two parts of an MDX file: its front matter, from line 2 on, and its body, with the line at which that starts. */
interface MdxParts extends Pick<Body, 'body' | 'bodyLine'> {
  readonly yaml: string
}

/** Separates the front matter between two lines « --- » from the body; a file without one is a problem. */
export function splitMdx(file: string, text: string, problems: Problem[]): MdxParts | undefined {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const match = /^---\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(source)
  if (match === null) {
    problems.push(
      source.trim() === ''
        ? problemOf('fichier-vide', { file }, undefined, { expected: 'un en-tête, puis un texte.' })
        : problemOf('fiche-illisible', { file, line: 1 }, source.split('\n', 1)[0], unmarked(source)),
    )
    return undefined
  }
  const body = source.slice(match[0].length)
  return { yaml: match[1] ?? '', body, bodyLine: match[0].split('\n').length }
}

/** What is said of an MDX text whose front matter lacks one of its two marks. */
function unmarked(source: string): Fault {
  return source.startsWith('---\n')
    ? {
        expected: 'une seconde ligne « --- », sous la dernière clé : elle finit l’en-tête.',
        remedy: 'ajouter cette ligne, faite de trois tirets, entre les clés et le texte.',
      }
    : {
        expected: 'une première ligne « --- » : elle commence l’en-tête.',
        remedy: 'ajouter cette ligne, faite de trois tirets, tout en haut du fichier.',
      }
}

/** The folders of `content/` whose files hold a text. */
export type TextFolder = 'objectifs' | 'indicateurs' | 'exercices' | 'recoupements' | 'pages'

/** The text of one MDX file below its front matter: `content/<folder>/<name>.mdx`. */
export interface Body {
  readonly file: string
  readonly folder: TextFolder
  readonly name: string
  readonly body: string
  readonly bodyLine: number
}

/** What the front matter of `content/` says. */
export type Notes = Omit<Sources, 'programme' | 'documents' | 'tables' | 'credits' | 'official' | 'register'>

/** All that `content/` says of the programme, and the bodies still to be checked. */
export interface Content {
  readonly notes: Notes
  readonly bodies: readonly Body[]
  readonly placeOf: PlaceOf
}

/** What `content/programme.yaml` says. */
export interface ProgrammeFile {
  /** `undefined` when something in the file is wrong. */
  readonly programme: Programme | undefined
  readonly placeOf: Yaml['placeOf']
}

/** The place of a key, or of an element of a list, in one of the files that were read. */
export type PlaceOf = (file: string, path: YamlPath) => ProblemPlace

const expectedYear = 'l’année de l’exercice, en quatre chiffres : 2021.mdx.'
const years = /^\d{4}$/

/** What systems add to the name of a file that is copied: « Copie de x », « x - Copie », « x (1) ». */
const copyMark = /^cop(?:ie|y)(?: \(\d+\))? (?:de|of) | ?-? cop(?:ie|y)\b| ?\(\d+\)/gi

const programmeFile = 'content/programme.yaml'

/** Reads and checks `content/programme.yaml`; problems are added to `problems`. It names no document. */
export function readProgramme(
  texts: ReadonlyMap<string, string>,
  known: Known,
  problems: Problem[],
): ProgrammeFile {
  const text = texts.get(programmeFile)
  const yaml = text === undefined ? undefined : parseYaml(programmeFile, text, 1, problems)
  return {
    programme: yaml && readYaml(programmeSheet(known), yaml, problems),
    placeOf: yaml?.placeOf ?? (() => ({ file: programmeFile })),
  }
}

/**
 * Reads and checks the front matter of every other file under `content/`; problems are added to `problems`, and a file
 * that has one is left out. `known` is what files may name.
 */
export function readContent(texts: ReadonlyMap<string, string>, known: Known, problems: Problem[]): Content {
  const bodies: Body[] = []
  const places = new Map<string, Yaml['placeOf']>()
  const read = <T>(schema: z.ZodType<T>, file: string, text: string, firstLine = 1): T | undefined => {
    const yaml = parseYaml(file, text, firstLine, problems)
    if (yaml === undefined) return undefined
    places.set(file, yaml.placeOf)
    return readYaml(schema, yaml, problems)
  }
  const whole = <T>(schema: z.ZodType<T>, file: string): T | undefined => {
    const text = texts.get(file)
    return text === undefined ? undefined : read(schema, file, text)
  }
  const folder = <T extends object>(
    name: TextFolder,
    schema: z.ZodType<T>,
    pattern = identifierPattern,
  ): readonly (T & { readonly slug: string })[] =>
    [...texts.keys()]
      .filter((file) => file.startsWith(`content/${name}/`) && file.endsWith('.mdx'))
      .toSorted()
      .flatMap((file) => {
        const slug = file.slice(`content/${name}/`.length, -'.mdx'.length)
        if (!pattern.test(slug)) {
          const named = slug.replace(copyMark, '')
          const right = pattern === years ? (/\d{4}/.exec(named)?.[0] ?? '') : slugify(named)
          const isTaken = texts.has(`content/${name}/${right}.mdx`)
          problems.push(
            problemOf('nom-de-fichier', { file }, slug, {
              ...(pattern === years ? { expected: expectedYear } : {}),
              ...(isTaken
                ? { remedy: `supprimer le fichier si c’est une copie de ${right}.mdx, ou le renommer.` }
                : pattern.test(right)
                  ? { remedy: `renommer le fichier en ${right}.mdx.` }
                  : {}),
            }),
          )
        }
        const parts = splitMdx(file, texts.get(file) ?? '', problems)
        if (parts === undefined) return []
        const { yaml, ...body } = parts
        bodies.push({ file, folder: name, name: slug, ...body })
        const value = read(schema, file, yaml, 2)
        return value === undefined ? [] : [{ slug, ...value }]
      })
  return {
    notes: {
      glossary: whole(glossaryList, 'content/glossaire.yaml') ?? [],
      accessibility: whole(accessibilityList, 'content/accessibilite.yaml') ?? [],
      objectives: folder('objectifs', objectiveSheet(known)).toSorted((a, b) => a.order - b.order),
      indicators: folder('indicateurs', indicatorSheet(known)).map(indicatorOf),
      years: folder('exercices', yearSheet, years)
        .map(({ slug, ...note }) => ({ year: Number(slug), ...note }))
        .toSorted((a, b) => a.year - b.year),
      crossChecks: folder('recoupements', crossCheckSheet(known)).map((check) => ({ ...check, points: [] })),
      pages: folder('pages', pageSheet),
    },
    bodies,
    placeOf: (file, path) => places.get(file)?.(path) ?? { file },
  }
}
