import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { Ajv, type AnySchemaObject } from 'ajv'
import jsonld from 'jsonld'
import { Parser, Store } from 'n3'
import Validator from 'rdf-validate-shacl'

/** What a standard refuses of a published file: where, the rule that is broken, how many times. */
export interface Fault {
  readonly rule: string
  readonly example: string
  readonly count: number
  /** Why we depart from the standard, when we mean to. */
  readonly intended: string | undefined
}

/** The formats that the profile names. `textarea` is for forms. */
const formats = {
  uri: (text: string) => URL.canParse(text),
  email: /^[^\s@]+@[^\s@]+$/,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/,
  textarea: true,
} as const

/**
 * What a profile (a JSON Schema, draft 7) refuses of a descriptor. The profiles that it may refer to are looked
 * for beside it, by their name or by their public address.
 */
export function descriptorFaults(descriptor: unknown, profileFile: string): readonly Fault[] {
  const ajv = new Ajv({ allErrors: true, strict: false, formats })
  const site = 'https://datapackage.org/profiles/2.0/'
  const folder = dirname(resolve(profileFile))
  const name = basename(profileFile)
  for (const sibling of readdirSync(folder).filter((file) => file.endsWith('.json') && file !== name)) {
    const schema = readSchema(join(folder, sibling))
    if (`${schema['$schema']}`.includes('json-schema.org')) ajv.addSchema({ $id: site + sibling, ...schema })
  }
  const validate = ajv.compile({ $id: site + name, ...readSchema(profileFile) })
  if (validate(descriptor)) return []
  return counted(
    (validate.errors ?? []).map(({ instancePath, message, params }) => ({
      rule: `${message ?? ''} ${JSON.stringify(params)}`,
      example: instancePath === '' ? 'le descripteur' : instancePath,
      intended: undefined,
    })),
  )
}

const readSchema = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as AnySchemaObject

const shacl = 'http://www.w3.org/ns/shacl#'

/** Where the catalogue departs from DCAT-AP, and why (see src/downloads/catalogues/dcat.ts). */
const intended = new Map([
  [
    `http://spdx.org/rdf/terms#checksumValue ${shacl}DatatypeConstraintComponent`,
    'le moissonneur de data.gouv.fr perd le fichier quand l’empreinte est typée xsd:hexBinary',
  ],
])

/** What SHACL shapes (Turtle) refuse of a JSON-LD document, as a harvester reads it: triples. */
export async function catalogueFaults(
  document: string,
  shapes: readonly string[],
): Promise<readonly Fault[]> {
  const quads = shapes.flatMap((text) => new Parser().parse(text))
  const validator = new Validator(new Store(quads))
  const { results } = await validator.validate(new Store(await triplesOf(document)))
  return counted(
    results
      .filter(({ severity }) => severity?.value === `${shacl}Violation`)
      .map(({ path, focusNode, sourceConstraintComponent, sourceShape, message }) => {
        const place = path?.value ?? ''
        const constraint = sourceConstraintComponent?.value ?? ''
        const asked = quads
          .filter(
            ({ subject, predicate }) => subject.equals(sourceShape) && predicate.value === `${shacl}class`,
          )
          .map(({ object }) => `${constraint.replace(shacl, '')}, ${object.value} attendu`)
        return {
          rule: `${place} : ${[...message.map(({ value }) => value), ...asked].join(' ') || constraint.replace(shacl, '')}`,
          example: focusNode?.value ?? '',
          intended: intended.get(`${place} ${constraint}`),
        }
      }),
  )
}

/** The triples of a JSON-LD document, by the processor of the reference. */
export async function triplesOf(document: string) {
  const quads = await jsonld.toRDF(JSON.parse(document), { format: 'application/n-quads', safe: true })
  return new Parser({ format: 'N-Quads' }).parse(quads)
}

/** The same faults once each, in the order met. */
export function counted(faults: readonly Omit<Fault, 'count'>[]): readonly Fault[] {
  const byRule = Map.groupBy(faults, ({ rule }) => rule)
  return [...byRule.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ ...first, count: others.length + 1 }],
  )
}

/** What `check-conformance.ts` says of a published file held against the files of a standard. */
export function conformanceText(file: string, standard: readonly string[], faults: readonly Fault[]): string {
  const kept = faults.filter((fault) => fault.intended === undefined)
  const verdict = kept.length === 0 ? 'conforme' : `${kept.length} règle(s) non suivie(s)`
  return [
    `${file}, face à ${standard.join(' et ')} : ${verdict}.`,
    ...faults.map(
      ({ rule, example, count, intended: why }) =>
        `  ${why === undefined ? '' : `écart voulu (${why}) : `}${rule} (${count} fois ; par exemple ${example})`,
    ),
  ].join('\n')
}

/** Reads a file of the built site. */
export function builtFile(folder: string, name: string): Buffer {
  const file = join(folder, 'donnees', name)
  if (!existsSync(file)) throw new Error(`${file} manque. À faire : npm run build.`)
  return readFileSync(file)
}
