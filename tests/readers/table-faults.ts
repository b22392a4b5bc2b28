import { parse } from 'csv-parse/sync'
import { counted, type Fault } from './conformance.ts'

/** A field of a Table Schema, as far as this site uses them (https://datapackage.org/standard/table-schema/). */
export interface SchemaField {
  readonly name: string
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'year' | 'date'
  readonly format?: 'uri'
  readonly decimalChar?: string
  readonly missingValues?: readonly string[]
  readonly constraints?: { readonly enum: readonly string[] }
  readonly trueValues?: readonly string[]
  readonly falseValues?: readonly string[]
}
export interface SchemaResource {
  readonly name: string
  readonly path: string
  readonly dialect?: {
    readonly delimiter: string
    readonly lineTerminator: string
    readonly quoteChar: string
  }
  readonly schema?: {
    readonly fields: readonly SchemaField[]
    readonly missingValues: readonly string[]
    readonly primaryKey?: readonly string[]
    readonly foreignKeys?: readonly {
      readonly fields: readonly string[]
      readonly reference: { readonly resource: string; readonly fields: readonly string[] }
    }[]
  }
}

/** A table as it was read: of each record, the text of each field; `undefined` for a missing value. */
interface ReadTable {
  readonly resource: SchemaResource
  readonly records: readonly ReadonlyMap<string, string | undefined>[]
}

type Found = Omit<Fault, 'count'>

/**
 * What the CSVs of a data package break of what their descriptor says: how they are written, headings, types, closed
 * lists, primary keys, foreign keys. Any other check is left to the profile. `read` gives the bytes of a path.
 */
export function tableFaults(
  resources: readonly SchemaResource[],
  read: (path: string) => Uint8Array,
): readonly Fault[] {
  const found: Found[] = []
  const tables = resources
    .filter(({ schema }) => schema !== undefined)
    .map((resource): ReadTable => {
      try {
        return readTable(resource, read(resource.path), found)
      } catch (error) {
        found.push(fault('le dialecte ne lit pas le fichier', `${resource.path} : ${String(error)}`))
        return { resource, records: [] }
      }
    })
  const byName = new Map(tables.map((table) => [table.resource.name, table]))
  return counted([
    ...found,
    ...tables.flatMap(keyFaults),
    ...tables.flatMap((table) => referenceFaults(table, byName)),
  ])
}

const fault = (rule: string, example: string): Found => ({ rule, example, intended: undefined })

function readTable(resource: SchemaResource, bytes: Uint8Array, found: Found[]): ReadTable {
  const { path, dialect, schema } = resource
  const [headings = [], ...rows] = parse(Buffer.from(bytes), {
    bom: true,
    delimiter: dialect?.delimiter ?? ',',
    record_delimiter: dialect?.lineTerminator ?? '\r\n',
    quote: dialect?.quoteChar ?? '"',
  })
  const fields = schema?.fields ?? []
  const names = fields.map(({ name }) => name)
  if (headings.join('\n') !== names.join('\n')) {
    found.push(fault('les titres ne sont pas les champs du schéma', `${path} : ${headings.join(', ')}`))
  }
  const records = rows.map(
    (row, index) =>
      new Map(
        fields.map((field, column) => {
          const cell = row[column] ?? ''
          if ((field.missingValues ?? schema?.missingValues ?? ['']).includes(cell)) {
            return [field.name, undefined]
          }
          if (!fits(cell, field)) {
            const place = `${path}, ligne ${index + 2}, « ${field.name} » : « ${cell} »`
            found.push(fault(`la valeur n’est pas du type ${field.type}, ou pas de la liste`, place))
          }
          return [field.name, cell]
        }),
      ),
  )
  return { resource, records }
}

/** Whether a text is a value of a field. */
function fits(cell: string, field: SchemaField): boolean {
  if (field.constraints !== undefined && !field.constraints.enum.includes(cell)) return false
  switch (field.type) {
    case 'integer':
      return /^[+-]?\d+$/.test(cell)
    case 'number': {
      const [whole = '', decimals = '0', ...others] = cell.split(field.decimalChar ?? '.')
      return /^[+-]?\d+$/.test(whole) && /^\d+$/.test(decimals) && others.length === 0
    }
    case 'boolean':
      return [...(field.trueValues ?? ['true']), ...(field.falseValues ?? ['false'])].includes(cell)
    case 'year':
      return /^\d{4}$/.test(cell)
    case 'date':
      return /^\d{4}-\d\d-\d\d$/.test(cell) && !Number.isNaN(Date.parse(cell))
    case 'string':
      return field.format !== 'uri' || URL.canParse(cell)
  }
}

/** The values of some fields of a record; `undefined` when one of them is missing. */
function valuesOf(record: ReadonlyMap<string, string | undefined>, names: readonly string[]) {
  const values = names.map((name) => record.get(name))
  return values.includes(undefined) ? undefined : JSON.stringify(values)
}

function keyFaults({ resource, records }: ReadTable): readonly Found[] {
  const key = resource.schema?.primaryKey
  if (key === undefined) return []
  const met = new Set<string>()
  return records.flatMap((record, index) => {
    const values = valuesOf(record, key)
    const place = `${resource.path}, ligne ${index + 2} : ${values ?? key.join(', ')}`
    if (values === undefined) return [fault('une valeur de la clé primaire manque', place)]
    if (met.has(values)) return [fault('la clé primaire n’est pas unique', place)]
    met.add(values)
    return []
  })
}

function referenceFaults(
  { resource, records }: ReadTable,
  byName: ReadonlyMap<string, ReadTable>,
): readonly Found[] {
  return (resource.schema?.foreignKeys ?? []).flatMap(({ fields, reference }) => {
    const target = byName.get(reference.resource)
    if (target === undefined) {
      return [fault('la clé étrangère mène à une table absente', `${resource.path} : ${reference.resource}`)]
    }
    const known = new Set(target.records.map((record) => valuesOf(record, reference.fields)))
    return records.flatMap((record, index) => {
      const values = valuesOf(record, fields)
      return values === undefined || known.has(values)
        ? []
        : [fault('la clé étrangère ne mène à rien', `${resource.path}, ligne ${index + 2} : ${values}`)]
    })
  })
}
