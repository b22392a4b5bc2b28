import { lineEnd } from '#read/decode.ts'
import { type Broken, brokenAddresses, addressesOf } from '#downloads/register.ts'
import { pageOfText } from '#cli/site-addresses.ts'
import { releasedFacts } from '#downloads/release.ts'
import type { Published } from '#downloads/publish.ts'
import type { Archive } from '#model/archive.ts'
import { problemOf } from '#read/content-problem.ts'
import type { Problem } from '#read/problem.ts'
import { reusedAddresses } from '#site/reused-addresses.ts'
import { indicatorPath, recordedFile } from '#urls.ts'

const list = 'publications/adresses.txt'

/**
 * The published addresses that the site no longer answers: all those of one indicator are one problem, at the file of the
 * indicator that took its figures, when there is one; a version that changed is one at its file.
 */
export function lostAddresses(
  files: ReadonlyMap<string, Uint8Array>,
  archive: Archive,
  published: Published,
): readonly Problem[] {
  const { register } = archive
  if (register.addresses.length === 0) return []
  // Pages first: they are what people know.
  const lost = brokenAddresses(register, addressesOf(published, reusedAddresses(archive))).toSorted(
    (a, b) => Number(b.path.endsWith('/')) - Number(a.path.endsWith('/')) || a.path.length - b.path.length,
  )
  const lines = new TextDecoder().decode(files.get(list)).split(lineEnd)
  const lineOf = ({ path }: Broken) => lines.findIndex((line) => line.trim().split(/\s+/)[0] === path) + 1
  const groups = Map.groupBy(lost, (broken) => (broken.isChanged ? broken.path : subjectOf(broken.path)))
  return [...groups].flatMap(([subject, [first, ...others]]) => {
    if (first === undefined) return []
    const found = others.length === 0 ? first.path : `${first.path} et ${others.length} de plus`
    if (first.isChanged) {
      return problemOf('adresse-publiee', { file: recordedFile(first.path) }, undefined, {
        expected: 'le contenu publié : celui de cette adresse ne change plus jamais.',
        remedy: first.remedy,
      })
    }
    const heir = heirOf(archive, subject)
    if (heir === undefined) {
      const source = sourceOf(first.path)
      const isGone = source !== undefined && !files.has(source)
      const remedy = isGone ? { remedy: `rétablir ${source}, d’où vient cette adresse.` } : {}
      return problemOf('adresse-publiee', { file: list, line: lineOf(first) }, found, remedy)
    }
    return problemOf('adresse-publiee', { file: `content/indicateurs/${heir}.mdx`, line: 1 }, found, {
      expected: `les adresses publiées de « ${subject} », dont cet indicateur reprend les chiffres.`,
      remedy: `si c’est le même indicateur, ajouter à cette fiche la ligne « anciens_identifiants: [${subject}] » ; sinon, rétablir content/indicateurs/${subject}.mdx.`,
    })
  })
}

/**
 * The indicator, the page or the file that an address is about: `/graphiques/indicateurs/arbres.part-chenes.svg` →
 * `arbres`, `/cartes/archives/2021.png` → `/archives/2021`.
 */
function subjectOf(path: string): string {
  return (
    /\/indicateurs\/([^/.]+)/.exec(path)?.[1] ??
    path.replace(/^\/cartes(?=\/)/, '').replace(/(?:\.[^/]*|\/)$/, '')
  )
}

/** The text or the table that makes a page, or the file of a document; `undefined` for other addresses. */
function sourceOf(path: string): string | undefined {
  const [, document] = /^\/donnees\/documents\/([^/.]+)\./.exec(path) ?? []
  if (document !== undefined) return `data/tableaux/${document}.csv`
  const name = path.split('/').at(-2) ?? ''
  const [folder] = Object.entries(pageOfText).find(([, pageOf]) => pageOf(name) === path) ?? []
  return folder === undefined ? undefined : `content/${folder}/${name}.mdx`
}

/**
 * The indicator that was published under no slug of its own and that prints the figures that another one, which is gone,
 * printed in the last release: the one with most of them.
 */
function heirOf(archive: Archive, gone: string): string | undefined {
  const { register, indicators } = archive
  const published = new Set(register.addresses.map(({ path }) => path))
  const start = `${indicatorPath(gone)}#`
  const before = new Map(
    (register.releases.at(-1)?.facts ?? [])
      .filter(({ identity }) => identity.startsWith(start))
      .map(({ identity, value }) => [identity.slice(start.length), value]),
  )
  const facts = releasedFacts(archive)
  const [best] = indicators
    .filter(({ slug }) => !published.has(indicatorPath(slug)))
    .map(({ slug }) => {
      const own = `${indicatorPath(slug)}#`
      const same = facts.filter(
        ({ identity, value }) => identity.startsWith(own) && before.get(identity.slice(own.length)) === value,
      )
      return { slug, same: same.length }
    })
    .toSorted((a, b) => b.same - a.same)
  return best !== undefined && best.same > 0 ? best.slug : undefined
}
