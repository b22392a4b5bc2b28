declare module '@orcid/bibtex-parse-js' {
  interface Entry {
    readonly citationKey: string
    readonly entryType: string
    readonly entryTags: Readonly<Record<string, string>>
  }
  export function toJSON(text: string): readonly Entry[]
}
