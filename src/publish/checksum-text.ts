import type { PublishedFile } from '#publish/published-file.ts'

/** The list that `sha256sum -c` reads: hash, two spaces, name. */
export function checksumText(files: readonly PublishedFile[]): string {
  return files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('')
}
