/** The list that `sha256sum -c` reads: hash, two spaces, name. */
export function checksumText(files: readonly { readonly name: string; readonly sha256: string }[]): string {
  return files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('')
}
