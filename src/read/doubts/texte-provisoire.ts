import { problemOf } from '#read/content-problem.ts'
import type { Problem } from '#read/problem.ts'

/** What stands where a text is still to be written: by the commands that make files, or by editors. */
const placeholders =
  /(?<!\p{L})(?:à réécrire|a réécrire|à compléter|à rédiger|à définir|à remplir|lorem ipsum|TODO|FIXME|TBD|XXX+)(?!\p{L})|\?{3,}/iu

/** The lines of `content/` with a placeholder; `told` are those that have a doubt already, « file:line ». */
export function placeholdersIn(
  texts: ReadonlyMap<string, string>,
  told: ReadonlySet<string>,
): readonly Problem[] {
  return [...texts].flatMap(([file, text]) =>
    !file.startsWith('content/')
      ? []
      : text.split(/\r\n|\r|\n/).flatMap((content, index) => {
          const written = file.endsWith('.yaml') ? content.replace(/(?:^|\s)#.*$/, '') : content
          const at = written.search(placeholders)
          if (at === -1 || told.has(`${file}:${index + 1}`)) return []
          const place = { file, line: index + 1, column: at + 1 }
          return [problemOf('texte-provisoire', place, written.trim())]
        }),
  )
}
