import { existsSync, readdirSync } from 'node:fs'
import { lostAddresses } from '#cli/lost-addresses.ts'
import { pageOfText, partAddresses, siteAddresses } from '#cli/site-addresses.ts'
import type { Published } from '#downloads/publish.ts'
import type { Archive } from '#model/archive.ts'
import { problemOf } from '#read/content-problem.ts'
import type { Body } from '#read/content/read-content.ts'
import { byPlace, type Problem, type ProblemPlace } from '#read/problem.ts'
import { bodyNodes } from '#read/prose/body-nodes.ts'
import { headingIds } from '#read/prose/body-text.ts'
import { statePath } from '#urls.ts'

/** What an archive becomes: its files, what was read of them, and the data files that it gives. */
export interface Made {
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly bodies: readonly Body[]
  readonly archive: Archive
  readonly published: Published
}

/**
 * What would make a site that leads nowhere, in an archive without an error: links and pictures of the texts that no
 * address answers, published addresses that are lost. Nothing is rendered: addresses are known from the archive, and
 * from the files of `public/`.
 */
export function siteProblems({ files, bodies, archive, published }: Made): readonly Problem[] {
  const texts = bodies.map((text): Prose => ({ ...text, page: pageOfText[text.folder](text.name) }))
  const pictures = publicFiles().map((name) => `/${name}`)
  const addresses = new Set([...siteAddresses(archive, published), ...pictures])
  const headings = texts.flatMap(({ page, body }) => headingIds(body).map((id) => `${page}#${id}`))
  const known: Known = { addresses, parts: new Set([...partAddresses(archive), ...headings]) }
  return [
    ...texts.flatMap((text) => deadLinks(text, archive.programme.siteUrl, known)),
    ...lostAddresses(files, archive, published),
  ].toSorted(byPlace)
}

/** The names of the files of `public/`, with forward slashes. */
function publicFiles(): readonly string[] {
  if (!existsSync('public')) return []
  return readdirSync('public', { recursive: true, encoding: 'utf8' }).map((name) =>
    name.replaceAll('\\', '/'),
  )
}

/** The text of one file of `content/`, and the page that shows it. */
interface Prose extends Body {
  readonly page: string
}

/** What a link may lead to. */
interface Known {
  readonly addresses: ReadonlySet<string>
  /** With their fragments. */
  readonly parts: ReadonlySet<string>
}

/** The links and pictures of one text that lead nowhere in the site. */
function deadLinks({ file, page, body, bodyLine }: Prose, siteUrl: string, known: Known): readonly Problem[] {
  const nodes = bodyNodes(body)
  if (!nodes.ok) return []
  return nodes.links.flatMap(({ url, isImage, line, column }) => {
    const place: ProblemPlace = { file, line: line + bodyLine - 1, column }
    const address = inSite(url, page, siteUrl)
    return address === undefined ? [] : deadLink(place, url, address, isImage, known)
  })
}

/** The root-relative address of a link of a page, as a reader's browser would ask for it; `undefined` outside the site. */
function inSite(url: string, page: string, siteUrl: string): string | undefined {
  const address = url.startsWith(siteUrl) ? url.slice(siteUrl.length - 1) : url
  if (!/^[/#]/.test(address)) return undefined
  const [path = '', fragment] = address.split('#')
  const asked = `${path.replace(/\?.*/, '') || page}${fragment === undefined || fragment === '' ? '' : `#${fragment}`}`
  try {
    return decodeURI(asked)
  } catch {
    return asked
  }
}

function deadLink(
  place: ProblemPlace,
  url: string,
  address: string,
  isImage: boolean,
  { addresses, parts }: Known,
): readonly Problem[] {
  const [path = '', fragment] = address.split('#')
  if (!addresses.has(path)) {
    const twin = [...addresses].find((known) => known !== path && sameLetters(known, path))
    if (twin !== undefined) {
      return [
        problemOf('lien-mort', place, url, {
          expected:
            'l’adresse d’un fichier, lettre pour lettre : ici, les accents du nom sont codés autrement.',
          remedy: 'renommer le fichier sans accent, et écrire ce nom dans le lien.',
        }),
      ]
    }
    const slashed = `${path}/${fragment === undefined ? '' : `#${fragment}`}`
    return [
      problemOf(
        'lien-mort',
        place,
        url,
        isImage
          ? {
              expected: 'une image qui est dans public/ : /photo.jpg pour public/photo.jpg.',
              remedy: 'déposer l’image dans public/, ou corriger son adresse.',
            }
          : addresses.has(`${path}/`)
            ? {
                expected: 'l’adresse d’une page, qui finit par une barre oblique.',
                remedy: `écrire ${slashed}.`,
              }
            : {},
      ),
    ]
  }
  if (fragment === undefined || parts.has(address) || isOpen(path)) return []
  const names = [...parts].flatMap((part) => (part.startsWith(`${path}#`) ? [part.slice(path.length)] : []))
  return [
    problemOf('lien-mort', place, url, {
      expected: `une partie de la page ${path}${names.length === 0 ? ', qui n’en a pas' : ''}.`,
      remedy:
        names.length === 0
          ? 'retirer ce qui suit le signe #.'
          : `corriger ce qui suit le signe # : ${names.slice(0, longestList).join(', ')}${names.length > longestList ? '…' : ''}.`,
    }),
  ]
}

/** Whether two addresses look alike: some systems write « é » as a letter and its accent. */
function sameLetters(a: string, b: string): boolean {
  return a.normalize('NFC') === b.normalize('NFC')
}

/** How many parts of a page a message names. */
const longestList = 12

/** Whether all parts of a page are taken for there: those of the whole State are thousands. */
function isOpen(path: string): boolean {
  return path.startsWith(statePath) && path !== statePath
}
