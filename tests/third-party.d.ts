/** The parts that tests use of packages that ship no types. */
declare module 'datapackage' {
  interface Resource {
    readonly name: string
    readonly descriptor: { readonly path: string; readonly schema?: unknown }
    /** Reads and casts every cell after the schema; rejects at the first that does not fit it. */
    read(options: { keyed: true }): Promise<readonly Readonly<Record<string, unknown>>[]>
  }
  interface DataPackage {
    readonly valid: boolean
    readonly errors: readonly Error[]
    readonly resources: readonly Resource[]
  }
  const library: {
    readonly Package: { load(descriptor: string, options: { basePath: string }): Promise<DataPackage> }
  }
  export default library
}

declare module 'jsonld' {
  const library: {
    toRDF(document: unknown, options: { format: 'application/n-quads'; safe: true }): Promise<string>
  }
  export default library
}

declare module 'n3' {
  import type { DatasetCore, Quad } from '@rdfjs/types'
  export class Parser {
    constructor(options?: { format: string })
    parse(text: string): Quad[]
  }
  export const Store: new (quads: readonly Quad[]) => DatasetCore
}
