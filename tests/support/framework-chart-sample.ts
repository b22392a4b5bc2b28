import type { FrameworkCell, FrameworkChartSpec } from '#charts/framework-chart.ts'

const cell = (kind: FrameworkCell['kind'], code = '', ...words: readonly string[]): FrameworkCell => ({
  kind,
  code,
  words,
})

/** Every kind of box and of step, a long title, two changes at once, changes in neighbouring documents. */
export const frameworkSample: FrameworkChartSpec = {
  label: 'Les indicateurs de 2020 à 2022, document par document.',
  columns: [
    { year: 2020, type: 'PAP*' },
    { year: 2020, type: 'RAP*' },
    { year: 2021, type: 'PAP' },
    { year: 2021, type: 'RAP*' },
    { year: 2022, type: 'PAP' },
  ],
  groups: [
    {
      title: 'Objectif 1 : Ouvrir des jardins dans tous les quartiers',
      lanes: [
        {
          title: 'Jardins ouverts',
          href: '/indicateurs/jardins-ouverts/',
          label: 'Jardins ouverts. PAP 2020 : n° 1.1 ; PAP 2022 : supprimé.',
          cells: [
            cell('read', '1.1'),
            cell('read', '1.1'),
            cell('carriedOver', '1.1'),
            cell('read', '1.1'),
            cell('removed', '', 'supprimé'),
          ],
          steps: [
            { kind: 'read', text: 'PAP 2020 et RAP 2020 : n° 1.1', changed: false },
            { kind: 'carriedOver', text: 'PAP 2021 : n° 1.1, repris', changed: false },
            { kind: 'removed', text: 'PAP 2022 : supprimé', changed: true },
          ],
        },
        {
          title: 'Part des visiteurs venus à pied ou à vélo depuis leur quartier',
          href: '/indicateurs/visiteurs/',
          label: 'Part des visiteurs.',
          cells: [
            cell('unknown', '?'),
            cell('unknown', '?'),
            cell('read', '1.2', 'périmètre changé', 'renommé'),
            cell('read', '1.3', 'renuméroté'),
            cell('read', '1.1', 'renuméroté'),
          ],
          steps: [
            { kind: 'unknown', text: 'PAP 2020 et RAP 2020 : non relevé', changed: false },
            {
              kind: 'read',
              text: 'PAP 2021 : n° 1.2, périmètre changé, renommé à la demande du Parlement',
              changed: true,
            },
          ],
        },
        {
          title: 'Arbres',
          href: '/indicateurs/arbres/',
          label: 'Arbres.',
          cells: [
            cell('absent'),
            cell('absent'),
            cell('read', '–', 'créé'),
            cell('carriedOver', '–'),
            cell('carriedOver', '–'),
          ],
          steps: [{ kind: 'read', text: 'PAP 2021 : numéro non lu, créé', changed: true }],
        },
      ],
    },
  ],
}
