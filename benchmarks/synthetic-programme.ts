const lastYear = 2024

/** A number drawn in [0, 1). */
type Chance = () => number

/**
 * A programme that does not exist, with what real ones do to a site: renamings, sub-indicators, revisions,
 * missing values, words, footnotes, long labels; the same bytes each time. Returns paths under the archive with their text.
 */
export function syntheticProgramme(indicators: number, years: number): ReadonlyMap<string, string> {
  // The « minimal standard » generator (Park and Miller, 1988, with the factor of 1993): the same numbers each time.
  let state = 1
  const chance = () => (state = (state * 48271) % 2147483647) / 2147483647
  const first = lastYear - years + 1
  const list = Array.from({ length: indicators }, (_, index) => indicatorOf(index, first, chance))
  const allYears = Array.from({ length: years }, (_, index) => first + index)
  return new Map([
    ['content/programme.yaml', programmeYaml(first, list)],
    [
      'content/glossaire.yaml',
      '- { identifiant: parcelle, terme: parcelle, definition: Un bout de terrain. }\n',
    ],
    [
      'content/pages/methode.mdx',
      '---\ntitre: Méthode\ndescription: Des chiffres au hasard.\n---\n\nRien n’est vrai.\n',
    ],
    ...Array.from({ length: Math.ceil(indicators / 5) }, (_, index) => objectiveMdx(index + 1, first)),
    ...list.map((one) => [`content/indicateurs/${one.slug}.mdx`, indicatorMdx(one)] as const),
    ...allYears.map(exerciseMdx),
    ['data/documents.csv', documentsCsv(allYears)],
    ['data/credits.csv', creditsCsv(allYears, chance)],
    ...allYears.flatMap((year) =>
      (['pap', 'rap'] as const).map(
        (type) => [`data/tableaux/${type}-${year}.csv`, tableCsv(type, year, list, chance)] as const,
      ),
    ),
  ])
}

const longPlace = ', dans les communes rurales, les quartiers prioritaires et les territoires d’outre-mer'
const objectiveMdx = (n: number, first: number) =>
  [
    `content/objectifs/objectif-${n}.mdx`,
    `---\ntitre: Objectif ${n}\nordre: ${n}\nresume: Cultiver la parcelle ${n} du jardin, année après année.\nlibelles:\n  - { document: pap-${first}, code: '${n}', libelle: Cultiver la parcelle ${n} }\n---\n\nUne <Terme id="parcelle" /> par objectif.\n`,
  ] as const

const exerciseMdx = (year: number) =>
  [
    `content/exercices/${year}.mdx`,
    `---\ntitre: L’année ${year}\nresume: Ce que l’année ${year} a donné, parcelle par parcelle.\n---\n\nDes résultats, des cibles.\n`,
  ] as const

type Synthetic = ReturnType<typeof indicatorOf>

function indicatorOf(index: number, first: number, chance: Chance) {
  const n = index + 1
  const level = 10 + Math.floor(chance() * 5000)
  const growth = chance() * 0.2 - 0.05
  const where = chance() < 0.2 ? longPlace : ''
  const shareCount = index % 10 === 9 ? 3 : index % 3 === 2 ? 1 : 0
  return {
    slug: `recolte-${n}`,
    code: `${Math.floor(index / 5) + 1}.${(index % 5) + 1}`,
    objective: `objectif-${Math.floor(index / 5) + 1}`,
    title: `Récolte ${n}`,
    label: `Nombre de paniers récoltés sur la parcelle ${n}${where}`,
    laterLabel: `Nombre de paniers récoltés, parcelle ${n}${where}`,
    renamedIn: chance() < 0.3 ? first + 2 + Math.floor(chance() * 3) : undefined,
    shares: ['part-femmes', 'part-jeunes', 'part-bio'].slice(0, shareCount),
    /** The true result of a year. */
    actual: (year: number) => Math.round(level * (1 + growth) ** (year - first)),
  }
}

function indicatorMdx({ slug, title, objective, shares }: Synthetic): string {
  const subs = shares.map(
    (share) => `  - { identifiant: ${share}, titre: ${share.replace('-', ' ')}, unite: '%' }\n`,
  )
  return `---
titre: ${title}
objectif: ${objective}
unite: Nb
nom: { singulier: panier récolté, pluriel: paniers récoltés, genre: masculin }
point_de_vue: non relevé
sens: non précisé
definition: Un panier compte l’année où il est plein.
${subs.length > 0 ? `sous_indicateurs:\n${subs.join('')}` : ''}---

En ${lastYear - 1}, <Chiffre indicateur="${slug}" annee="${lastYear - 1}" mesure="prevision" /> paniers étaient prévus.
`
}

function tableCsv(type: 'pap' | 'rap', year: number, list: readonly Synthetic[], chance: Chance): string {
  const result = `${type === 'pap' ? year - 2 : year - 1} Réalisation`
  const others =
    type === 'pap'
      ? `${year - 1} Prévision actualisée,${year} Prévision,${year + 2} Cible`
      : `${year} Prévision PAP ${year},${year} Prévision actualisée,${year} Réalisation,${year + 2} Cible PAP ${year}`
  const headings = [result, ...others.split(',')]
  const rows = list.flatMap((one) => {
    const label = one.renamedIn !== undefined && year >= one.renamedIn ? one.laterLabel : one.label
    const cells = headings.map((heading) => {
      const of = Number(heading.slice(0, 4))
      // What is a forecast must read the same wherever it is recalled, or every page would tell of revisions.
      const forecast = Math.round(one.actual(of) * (0.9 + (of % 3) * 0.1))
      return heading.includes('Réalisation') ? printed(one.actual(of), chance) : grouped(forecast)
    })
    const main = [one.code, one.slug, '', `"${label}"`, 'Nb', 'lu', ...cells].join(',')
    const shares = one.shares.map((share, index) => {
      const parts = headings.map((heading) => `"${30 + index * 5 + (Number(heading.slice(0, 4)) % 9)},5"`)
      return [one.code, one.slug, share, share.replace('-', ' '), '%', 'lu', ...parts].join(',')
    })
    return [main, ...shares]
  })
  return `${['code,indicateur,sous_indicateur,libelle,unite,lecture', ...headings].join(',')}\n${rows.join('\n')}\n`
}

/** A result as documents print it: at times missing, in words, with a footnote, or revised a little. */
function printed(value: number, chance: Chance): string {
  const draw = chance()
  if (draw < 0.06) return draw < 0.04 ? '' : 'Non déterminé'
  if (draw < 0.08) return `${grouped(value)}*`
  return grouped(draw < 0.1 ? value + 1 : value)
}

const grouped = (value: number) => `${value}`.replace(/\B(?=(\d{3})+$)/g, ' ')

function documentsCsv(years: readonly number[]): string {
  const rowOf = (type: string, year: number) =>
    `${type}-${year},${type.toUpperCase()},${year},Jardins,Camille Exemple,directrice,,complète,,https://exemple.fr/${type}-${year},`
  const rows = years.flatMap((year) => [rowOf('pap', year), rowOf('rap', year)])
  return `document,type,exercice,programme_libelle,responsable,fonction,publie_le,maquette,url_presentation,url_performance,url_credits\n${rows.join('\n')}\n`
}

function creditsCsv(years: readonly number[], chance: Chance): string {
  const rows = years.flatMap((year) => {
    const voted = 1_000_000 + Math.floor(chance() * 9_000_000)
    const spent = Math.floor(voted * 0.9)
    const rowOf = (step: string, amount: number) =>
      `${year},${step},programme,tous,${amount},${amount},rap-${year},JPE,`
    return [rowOf('LFI', voted), rowOf('crédits consommés', spent)]
  })
  return `exercice,etape,perimetre,titre,ae,cp,document,partie,mention\n${rows.join('\n')}\n`
}

const programmeYaml = (first: number, list: readonly Synthetic[]) => `numero: '998'
nom: Jardins de synthèse
responsable: DJS
responsable_complet: direction des jardins de synthèse
noms: [{ libelle: Jardins de synthèse, de: ${first} }]
etat: ouvert
premier_exercice: ${first}
resume: [Le programme 998 récolte des paniers., Il n’existe pas.]
chiffres_cles: [${list
  .slice(0, 4)
  .map(({ slug }) => slug)
  .join(', ')}]
site: { nom: Jardins de synthèse, adresse: 'https://exemple.fr/', editeur: Personne, contact: contact@exemple.fr, depot: 'https://forge.exemple.fr/depot' }
mis_a_jour_le: ${lastYear + 1}-06-01
`
