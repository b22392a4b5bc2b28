import type { PrintedDocument } from '#import/extract/join-extracts.ts'
import { printedOfficial, programmesOf } from '#import/official/printed-official.ts'
import type { OfficialDocument } from '#model/official.ts'
import { readOfficial } from '#read/official/read-official.ts'
import { problemText } from '#read/report.ts'

/** An official file as an editor downloaded it. */
export interface DownloadedFile {
  readonly file: string
  readonly bytes: Uint8Array
  /** Its official address; empty when not given. */
  readonly url: string
  /** What the editor says that it is. */
  readonly document: OfficialDocument | undefined
}

/** The document of one programme, or the sentences that say why there is none. */
export type OfficialDocumentOf =
  | { readonly ok: true; readonly document: PrintedDocument }
  | { readonly ok: false; readonly faults: readonly string[] }

/** The document that an official file holds of the first of `programmes` that it knows. */
export function documentOf(
  { file, bytes, url, document }: DownloadedFile,
  programmes: readonly string[],
): OfficialDocumentOf {
  const { official, problems } = readOfficial(file, bytes, document)
  if (official === undefined) return { ok: false, faults: problems.map(problemText) }
  for (const programme of programmes) {
    const printed = printedOfficial(official, programme, url)
    if (printed !== undefined) return { ok: true, document: printed }
  }
  const known = programmesOf(official).map(({ code }) => code)
  const asked =
    programmes.length === 0 ? 'aucun programme n’est demandé' : `${programmes.join(' ni ')} n’y est pas`
  return {
    ok: false,
    faults: [
      `${file} : ${asked}. Ajouter l’option --programme et l’un de ses ${known.length} programmes : ${known.join(', ')}.`,
    ],
  }
}
