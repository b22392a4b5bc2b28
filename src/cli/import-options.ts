import { isWebAddress } from '#read/csv/read-documents.ts'
import { parseArgs } from 'node:util'
import type { DocumentType } from '#model/document.ts'

/** What `npm run import` was asked. */
export interface ImportOptions {
  readonly files: readonly string[]
  /** Official addresses, in the order of the files; empty for a file without one. */
  readonly urls: readonly string[]
  readonly type: DocumentType | undefined
  readonly year: number | undefined
  readonly programme: string | undefined
  /** Name of the programme, for pages that do not give it. */
  readonly name: string
  readonly slugs: ReadonlyMap<string, string>
  readonly replace: boolean
  readonly newProgramme: string | undefined
}

const importUsage = `Écrire : npm run import -- <fichier> [<fichier>…]
  --url <adresse>             adresse officielle de la page (une par fichier, dans le même ordre)
  --type pap|rap              type du document, si la page et son nom ne le disent pas
  --annee 2023                année de l’exercice, de même
  --programme 123             numéro du programme, de même
  --nom <nom>                 nom du programme, si la page ne le donne pas
  --indicateur 2.1=<fiche>    dire quel indicateur du site porte ce code (à répéter au besoin)
  --remplacer                 remplacer un tableau qui ne contient encore aucun chiffre
  --nouveau-programme <dossier>  commencer dans ce dossier le site d’un autre programme`

/** Reads the command's words; a fault says which option is wrong. */
export function importOptions(
  words: readonly string[],
): { readonly ok: true; readonly options: ImportOptions } | { readonly ok: false; readonly fault: string } {
  const refuse = (fault: string) => ({ ok: false, fault: `${fault}\n\n${importUsage}` }) as const
  let parsed
  try {
    parsed = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        url: { type: 'string', multiple: true },
        type: { type: 'string' },
        annee: { type: 'string' },
        programme: { type: 'string' },
        nom: { type: 'string' },
        indicateur: { type: 'string', multiple: true },
        remplacer: { type: 'boolean' },
        'nouveau-programme': { type: 'string' },
      },
    })
  } catch (error) {
    const [, word] = /'([^']+)'/.exec(error instanceof Error ? error.message : '') ?? []
    return refuse(`L’option ${word ?? ''} n’est pas comprise, ou sa valeur manque.`)
  }
  const { values, positionals } = parsed
  const type = values.type?.toLowerCase()
  const urls = values.url ?? []
  const slugs = (values.indicateur ?? []).map((word) => /^([\w.-]+)=([a-z0-9-]+)$/.exec(word))
  if (positionals.length === 0) return refuse('Il manque le fichier à lire.')
  if (type !== undefined && type !== 'pap' && type !== 'rap') return refuse('--type : pap ou rap.')
  if (values.annee !== undefined && !/^20\d{2}$/.test(values.annee)) {
    return refuse('--annee : quatre chiffres, par exemple 2023.')
  }
  if (values.programme !== undefined && !/^\d+$/.test(values.programme)) {
    return refuse('--programme : le numéro du programme, par exemple 123.')
  }
  if (!urls.every(isWebAddress)) {
    return refuse('--url : l’adresse complète, de https:// à la fin.')
  }
  if (urls.length > positionals.length) return refuse('--url : une adresse par fichier, pas davantage.')
  if (!slugs.every((match) => match !== null)) {
    return refuse(
      '--indicateur : le code imprimé, le signe =, puis le nom de la fiche (2.1=jardins-ouverts).',
    )
  }
  return {
    ok: true,
    options: {
      files: positionals,
      urls: positionals.map((_, index) => urls[index] ?? ''),
      type,
      year: values.annee === undefined ? undefined : Number(values.annee),
      programme: values.programme,
      name: values.nom?.trim() ?? '',
      slugs: new Map(slugs.map(([, code = '', slug = '']) => [code, slug])),
      replace: values.remplacer ?? false,
      newProgramme: values['nouveau-programme'],
    },
  }
}
