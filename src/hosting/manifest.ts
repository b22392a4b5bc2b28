/** One file of the built site: its path under the site's address, its weight in bytes and its SHA-256. */
export interface BuiltFile {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

/** What a built site is made of, for whoever wants to check what is on line: `manifest.json`. */
export function manifest(files: readonly BuiltFile[], commit: string | undefined, siteUrl: string): string {
  return `${JSON.stringify({ site: siteUrl, commit: commit ?? null, files }, undefined, 1)}\n`
}

/** The same list as `sha256sum -c` reads it. */
export function sumsFile(files: readonly BuiltFile[]): string {
  return files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('')
}
