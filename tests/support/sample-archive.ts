import { indexArchive, type Sources } from '#model/archive.ts'
import { isOwn, linesOf } from '#model/line.ts'
import type { TableRow } from '#model/observation.ts'
import type { PrintedValue } from '#model/printed-value.ts'
import { emptyRegister } from '#model/register.ts'

const number = (printed: string, n: number, note = ''): PrintedValue => ({
  kind: 'number',
  printed,
  number: n,
  note,
})
const notCollected: PrintedValue = { kind: 'notCollected', printed: '' }

const row = (line: number, rest: Omit<TableRow, 'places' | 'unit'>): TableRow => {
  const place = { file: 'data/tableaux/exemple.csv', line }
  return {
    unit: isOwn(rest.line) ? 'Nb' : '%',
    places: { code: place, unit: place, values: rest.values.map(() => place) },
    ...rest,
  }
}

const urls = { presentation: undefined, performance: undefined, credits: undefined }

/** A tiny programme with one cell of every kind, texts that a spreadsheet would run, and a revision. */
export const sampleSources: Sources = {
  programme: {
    number: '999',
    name: 'Jardins publics',
    owner: 'DJP',
    ownerFullName: 'direction des jardins publics',
    names: [{ name: 'Jardins publics', from: 2020, to: undefined }],
    state: 'open',
    successor: undefined,
    firstYear: 2020,
    lastYear: undefined,
    summary: ['Le programme plante des arbres.'],
    keyIndicators: ['arbres-plantes'],
    siteUrl: 'https://jardins.example/',
    siteName: 'Les jardins en chiffres',
    question: '',
    publisher: 'Association <des> jardins',
    legal: { publisherAddress: '', director: '', host: '' },
    audit: undefined,
    contact: 'bonjour@jardins.example',
    repository: 'https://forge.example/jardins',
    updatedOn: '2024-02-29',
  },
  documents: [
    {
      id: 'pap-2022',
      type: 'pap',
      otherProgramme: undefined,
      publisher: '',
      year: 2022,
      programmeName: 'Jardins publics',
      manager: '',
      managerRole: '',
      publishedOn: '2021-10-05',
      frameworkRead: 'complete',
      urls,
      place: { file: 'data/documents.csv', line: 2 },
    },
    {
      id: 'rap-2022',
      type: 'rap',
      otherProgramme: undefined,
      publisher: '',
      year: 2022,
      programmeName: 'Jardins publics',
      manager: 'Une Personne',
      managerRole: '=HYPERLINK("https://mauvais.example";"clic")',
      publishedOn: undefined,
      frameworkRead: 'partial',
      urls: { ...urls, performance: 'https://budget.example/rap-2022' },
      place: { file: 'data/documents.csv', line: 3 },
    },
  ],
  tables: [
    {
      document: 'pap-2022',
      documentType: 'pap',
      columns: [
        { year: 2020, measure: 'actual', papYear: undefined },
        { year: 2022, measure: 'target', papYear: undefined },
      ],
      rows: [
        row(2, {
          indicator: 'arbres-plantes',
          line: '',
          code: '1.1',
          label: 'Nombre d’arbres plantés',
          reading: 'read',
          number: '',
          readingSource: '',
          values: [
            number('17 971', 17971),
            { kind: 'bound', printed: '>=10', relation: '>=', number: 10, note: '' },
          ],
        }),
      ],
    },
    {
      document: 'rap-2022',
      documentType: 'rap',
      columns: [
        { year: 2020, measure: 'actual', papYear: undefined },
        { year: 2022, measure: 'target', papYear: 2022 },
        { year: 2022, measure: 'actual', papYear: undefined },
        { year: 2022, measure: 'attainment', papYear: undefined },
      ],
      rows: [
        row(2, {
          indicator: 'arbres-plantes',
          line: '',
          code: '1.1',
          label: '@SUM(A1), « chênes; hêtres »\net "autres"',
          reading: 'deducedHeading',
          number: '',
          readingSource: '',
          values: [
            number('18 000', 18000),
            number('12*', 12, '*'),
            number('-4,02', -4.02),
            { kind: 'words', printed: 'amélioration' },
          ],
        }),
        row(3, {
          indicator: 'arbres-plantes',
          line: 'part-chenes',
          code: '',
          label: 'Part des chênes',
          reading: 'read',
          number: '',
          readingSource: '',
          values: [
            { kind: 'undetermined', printed: 'Non déterminé' },
            { kind: 'notApplicable', printed: '-' },
            number('3,0 (p)', 3, '(p)'),
            notCollected,
          ],
        }),
      ],
    },
  ],
  objectives: [
    {
      slug: 'planter',
      title: 'Planter',
      order: 1,
      summary: 'Planter des arbres.',
      labels: [{ document: 'pap-2022', code: '1', label: 'Planter des arbres' }],
    },
  ],
  indicators: [
    {
      slug: 'arbres-plantes',
      title: 'Arbres plantés',
      objective: 'planter',
      pointOfView: 'citizen',
      direction: 'up',
      directionSource: 'pap-2022',
      definition: 'Les arbres plantés dans l’année.',
      method: '',
      dataSource: '',
      lines: linesOf(
        { slug: 'arbres-plantes', title: 'Arbres plantés' },
        { unit: 'Nb', noun: { singular: 'arbre planté', plural: 'arbres plantés', gender: 'm' } },
        [{ slug: 'part-chenes', title: 'Part des chênes', unit: '%', noun: undefined }],
      ),
      changes: [],
      annotations: [],
      seeAlso: [],
      formerSlugs: [],
    },
  ],
  years: [],
  credits: [
    {
      year: 2022,
      stage: 'executed',
      scope: 'programme',
      title: 'otherTitles',
      commitmentAuthorisations: 14718515,
      paymentAppropriations: 0,
      document: 'rap-2022',
      part: 'JPE',
      remark: '+SUM(1)',
      line: 2,
      places: {
        commitmentAuthorisations: { file: 'data/credits.csv', line: 2 },
        paymentAppropriations: { file: 'data/credits.csv', line: 2 },
        scope: { file: 'data/credits.csv', line: 2 },
        document: { file: 'data/credits.csv', line: 2 },
      },
    },
  ],
  crossChecks: [
    {
      slug: 'pepinieres',
      title: 'Les pépinières',
      author: 'Les pépinières',
      shortName: '',
      licence: 'MIT',
      caveat: 'Un autre périmètre.',
      series: [
        {
          slug: 'ventes',
          title: 'Arbres vendus',
          unit: 'arbre',
          nature: 'count',
          indicator: 'arbres-plantes',
          line: '',
        },
      ],
      points: [
        {
          series: 'ventes',
          period: '2022-03',
          figure: number('1,5 (p)', 1.5, '(p)'),
          value: 1.5,
          incomplete: true,
          asOf: '2022-03-15',
          remark: '',
          source: 'https://pepinieres.example',
          line: 2,
        },
      ],
    },
  ],
  glossary: [],
  pages: [],
  official: [],
  accessibility: [],
  register: emptyRegister,
}

export const sampleArchive = indexArchive(sampleSources)
