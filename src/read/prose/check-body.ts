import { lineEnd } from '#read/decode.ts'
import { problemOf } from '#read/content-problem.ts'
import { byPlace, type Fault, type Problem, type ProblemPlace } from '#read/problem.ts'
import { bodyNodes, type NodePlace, type WrittenTag } from '#read/prose/body-nodes.ts'

/** The attributes that one tag takes. */
export interface TagShape {
  readonly required: readonly string[]
  readonly optional: readonly string[]
  readonly mayHaveContent: boolean
}

/** The closed list of tags that editors may write, as `docs/formats.md` gives it. */
export const tagShapes: ReadonlyMap<string, TagShape> = new Map([
  [
    'Chiffre',
    {
      required: ['indicateur', 'annee', 'mesure'],
      optional: ['document', 'sous_indicateur'],
      mayHaveContent: false,
    },
  ],
  [
    'Credits',
    {
      required: ['annee', 'etape', 'titre', 'type'],
      optional: ['perimetre', 'document'],
      mayHaveContent: false,
    },
  ],
  ['Terme', { required: ['id'], optional: [], mayHaveContent: true }],
  ['Source', { required: ['document'], optional: ['partie'], mayHaveContent: false }],
])

/** A tag of the closed list, with its attributes by name. */
export interface Tag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
}

/** What a tag should have quoted, when it quotes something that does not exist; else `undefined`. */
export type Resolve = (tag: Tag) => string | undefined

/**
 * What is wrong in the body of one MDX file, whose first line is line `firstLine` of the file:
 * code, tags outside the closed list, quotations of something that does not exist, unsafe links.
 */
export function checkBody(
  file: string,
  body: string,
  firstLine: number,
  resolve: Resolve,
): readonly Problem[] {
  const nodes = bodyNodes(body)
  const placeOf = ({ line, column }: NodePlace) => ({ file, line: line + firstLine - 1, column })
  if (!nodes.ok) {
    const text = textAt(body, nodes)
    return [
      nodes.isExcessive
        ? problemOf('fichier-demesure', placeOf(nodes), excerpt(text))
        : problemOf('balise-interdite', placeOf(nodes), excerpt(text), brokenTag(text)),
    ]
  }
  const problems = [
    ...nodes.codes.map((code) => problemOf('balise-interdite', placeOf(code), excerpt(code.text))),
    ...nodes.hidden.map((found) => problemOf('caractere-invisible', placeOf(found), found.text)),
    ...nodes.links.filter(isUnsafe).map((link) =>
      problemOf(
        'lien-interdit',
        placeOf(link),
        link.url,
        link.isImage
          ? {
              expected: 'une image du site, à une adresse commençant par /.',
              remedy: 'déposer l’image dans public/ et écrire son adresse.',
            }
          : {},
      ),
    ),
    ...nodes.lostLinks.map((link) =>
      problemOf('lien-interdit', placeOf(link), excerpt(link.text), {
        expected:
          'un lien de la forme [texte](adresse), avec une adresse sans espace ; une note [^1] a sa ligne « [^1]: ».',
        remedy:
          'remplacer chaque espace de l’adresse par %20 ; pour une note, ajouter sa ligne à la fin du texte.',
      }),
    ),
    ...nodes.lostNotes.map((note) =>
      problemOf('lien-interdit', placeOf(note), excerpt(note.text), {
        expected: `une note par nom, et son appel [^${note.name}] dans le texte : sans lui, aucune page ne la montre.`,
        remedy: `écrire [^${note.name}] là où la note s’applique, lui donner un nom à elle, ou la supprimer.`,
      }),
    ),
    ...nodes.extraCells.map(({ cells, columns, ...place }) =>
      problemOf('nombre-de-cellules', placeOf(place), `${cells} cellules`, {
        expected: `${columns} cellules au plus, comme dans la première ligne du tableau : aucune page ne montre les autres.`,
        remedy:
          'ajouter une colonne à la première ligne et à celle des tirets, ou écrire \\| pour un trait qui fait partie du texte.',
      }),
    ),
    ...nodes.tags.flatMap((tag) => checkTag(placeOf(tag), tag, resolve)),
  ]
  return problems.toSorted(byPlace)
}

/** What is said of a text where MDX stops, when it starts like one of the tags or like a comparison; else nothing. */
function brokenTag(text: string): Partial<Fault> {
  const name = /^<\/?(\w+)/.exec(text)?.[1] ?? ''
  if (/^<[\s\d=]/.test(text)) return { remedy: 'écrire &lt; à la place du signe « < », ou « moins de ».' }
  if (!tagShapes.has(name)) return {}
  if (text.startsWith('</')) return { remedy: `retirer </${name}>, que rien n’ouvre au-dessus.` }
  const [inside = ''] = text.split('>')
  if (/[“”„«»‘’]/.test(inside)) {
    return { remedy: 'remplacer les guillemets de la balise par des guillemets droits (").' }
  }
  if (inside.split('"').length % 2 === 0) {
    return { remedy: `fermer le guillemet de l’attribut, et la balise : <${name} … />.` }
  }
  const around = tagShapes.get(name)?.mayHaveContent === true ? `, ou </${name}> après les mots` : ''
  return { remedy: `fermer la balise : <${name} … />${around}.` }
}

function checkTag(place: ProblemPlace, tag: WrittenTag, resolve: Resolve): readonly Problem[] {
  const shape = tagShapes.get(tag.name)
  if (shape === undefined || (tag.hasContent && !shape.mayHaveContent)) {
    return [problemOf('balise-interdite', place, tagText(tag))]
  }
  const names = [...shape.required, ...shape.optional]
  const expected = `les attributs ${shape.required.map((name) => `${name}="…"`).join(' ')}${
    shape.optional.length === 0
      ? ''
      : `, et si besoin ${shape.optional.map((name) => `${name}="…"`).join(' ')}`
  }.`
  const values = new Map<string, string>()
  const wrong = (remedy: string) => [problemOf('attribut-inconnu', place, tagText(tag), { expected, remedy })]
  for (const { name, value } of tag.attributes) {
    if (!names.includes(name))
      return wrong(`corriger ou retirer « ${name} », que cette balise ne connaît pas.`)
    if (value === undefined) return wrong(`mettre la valeur de « ${name} » entre guillemets droits.`)
    if (values.has(name)) return wrong(`n’écrire « ${name} » qu’une fois.`)
    values.set(name, value)
  }
  const lacking = shape.required.find((name) => !values.has(name))
  if (lacking !== undefined) return wrong(`ajouter ${lacking}="…".`)
  const missing = resolve({ name: tag.name, attributes: values })
  return missing === undefined
    ? []
    : [problemOf('citation-impossible', place, tagText(tag), { expected: missing })]
}

/** Links may lead to the web, to a mailbox, or to the site itself; images only to the site itself. */
function isUnsafe({ url, isImage }: { readonly url: string; readonly isImage: boolean }): boolean {
  return isImage ? !/^\/(?![/\\])/.test(url) : !/^(https?:\/\/|mailto:|\/(?![/\\])|#)/i.test(url)
}

/** The tag as an editor would write it. */
function tagText({ name, attributes, hasContent }: WrittenTag): string {
  const shown = attributes.map((attribute) =>
    attribute.value === undefined ? attribute.name : `${attribute.name}="${attribute.value}"`,
  )
  return excerpt(`<${[name, ...shown].join(' ')}${hasContent ? '>' : ' />'}`)
}

function textAt(text: string, { line, column }: NodePlace): string {
  return [...(text.split(lineEnd)[line - 1] ?? '')].slice(column - 1).join('')
}

/** One line, short enough to print. */
function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 90 ? `${line.slice(0, 89)}…` : line
}
