import { textFile, type PublishedFile } from '#publish/published-file.ts'

/** The list that `sha256sum -c` reads: hash, two spaces, name. */
export function checksumFile(files: readonly PublishedFile[]): Promise<PublishedFile> {
  return textFile(
    {
      name: 'SHA256SUMS',
      title: 'Empreintes',
      description: 'L’empreinte SHA-256 de chaque fichier, à vérifier par « sha256sum -c SHA256SUMS ».',
      format: 'texte',
      mediaType: 'text/plain',
    },
    files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(''),
  )
}
