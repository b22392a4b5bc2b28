import { describe, expect, test } from 'vitest'
import { changesReport } from '#cli/changes/archive-changes.ts'
import { ingestFiles } from '#read/ingest-files.ts'
import { baseFiles, baseText } from '../../../tests/support/base-archive.ts'

const rap = 'data/tableaux/rap-2022.csv'
const base = ingestFiles(baseFiles)
const state = (text: string) => ingestFiles(new Map(baseFiles).set(rap, new TextEncoder().encode(text)))

describe('the report of changes', () => {
  test('says plainly that nothing changes', () => {
    expect(changesReport('main', base, base)).toBe(
      '## Ce que cette proposition change\n\nAucun chiffre ne change, ni aucune phrase calculée, ni aucun graphique, par rapport à `main`. Les textes rédigés se relisent dans leurs fichiers.\n',
    )
  })

  test('is a short Markdown table, what is taken away first', () => {
    const report = changesReport('main', base, state(baseText(rap, [['10,13,15,14,20', '10,13,15,15,']])))
    expect(report).toBe(`## Ce que cette proposition change

Par rapport à \`main\` :

- chiffres : 1 retrait, 1 modification
- phrases publiées : 1 modification
- étiquettes des graphiques : 1 modification

### Chiffres

| | Indicateur | Année | Mesure | Document | Avant → après |
| --- | --- | --- | --- | --- | --- |
| **retiré** | Jardins ouverts | 2024 | Cible PAP 2022 | RAP\u00A02022 | 20 → — |
| modifié | Jardins ouverts | 2022 | Réalisation | RAP\u00A02022 | 14 → 15 |

### Phrases publiées

| | Indicateur | Année | Avant → après |
| --- | --- | --- | --- |
| modifié | Jardins ouverts | 2022 | En 2022, il y a eu 14\u00A0jardins ouverts\u202F; 15\u00A0étaient prévus. → En 2022, il y a eu 15\u00A0jardins ouverts, autant que prévu. |

<details><summary>Étiquettes des graphiques</summary>

| | Graphique | Année | Avant → après |
| --- | --- | --- | --- |
| modifié | Jardins ouverts | 2022 | 2022\u00A0: 15 promis (PAP\u00A02022), 14 obtenus (RAP\u00A02022), 1 de moins → 2022\u00A0: 15 promis (PAP\u00A02022), 15 obtenus (RAP\u00A02022), autant que promis |

</details>
`)
  })

  test('says so when no figure moves but something else does, with nothing of the data read as markup', () => {
    const label = '"Nombre | de [jardins](x) <b>ouverts</b> @tous *"'
    const report = changesReport('main', base, state(baseText(rap, [['Nombre de jardins ouverts', label]])))
    expect(report).toContain('- chiffres : aucun changement')
    expect(report).toContain('« Nombre \\| de \\[jardins\\](x) &lt;b>ouverts&lt;/b> &#64;tous \\* »')
  })

  test('folds additions when a whole table comes in, and only them', () => {
    const [heading = '', ...rows] = baseText(rap, [['"33,5",,35', '"33,5",,']])
      .trim()
      .split('\n')
    const years = [2025, 2026, 2027, 2028, 2029, 2030, 2031]
    const wide = [
      `${heading},${years.map((year) => `${year} Cible`).join(',')}`,
      ...rows.map((row) => `${row},1,2,3,4,5,6,7`),
    ]
    const [figures = ''] = changesReport('main', base, state(wide.join('\n'))).split(
      '<details><summary>Étiquettes',
    )
    const [shown = '', folded = ''] = figures.split('<details><summary>21 ajouts</summary>')
    expect(shown).toContain('| **retiré** | Visiteurs, part des enfants | 2024 |')
    expect(shown).not.toContain('| ajouté | Visiteurs | 20')
    expect(folded.match(/^\| ajouté /gm)).toHaveLength(21)
  })

  test('says why an old state cannot be compared', () => {
    const broken = state(baseText(rap, [['10,13,15,14,20', '10,l3,15,14,20']]))
    expect(
      changesReport('main', { unreadable: 'Git ne connaît pas cette référence dans ce dépôt.' }, base),
    ).toContain(
      'L’état de départ (`main`) ne peut pas être lu : Git ne connaît pas cette référence dans ce dépôt.',
    )
    const old = changesReport('main', broken, base)
    expect(old).toContain('L’état de départ (`main`) ne passe pas la vérification')
    expect(old).toContain('Lu : « l3 »')
    expect(changesReport('main', base, broken)).toContain('L’état proposé ne passe pas la vérification')
  })
})
