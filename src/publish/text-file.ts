import { sha256 } from '#publish/checksum.ts'
import type { PublishedFile } from '#publish/published-file.ts'

/** A file whose bytes are a text in UTF-8. */
export async function textFile(
  file: Omit<PublishedFile, 'bytes' | 'sha256'>,
  text: string,
): Promise<PublishedFile> {
  const bytes = new TextEncoder().encode(text)
  return { ...file, bytes, sha256: await sha256(bytes) }
}

/** A plain value as JSON, indented for those who read it, ending in a line feed. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}
