/** The parts that tests use of packages that ship no types. */
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
