import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { runCommand } from './support/run-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'commandes-'))
const root = join(folder, 'archive')
const documents = join(root, 'data/documents.csv')

beforeEach(() => {
  rmSync(root, { recursive: true, force: true })
  cpSync('tests/cases/base', root, { recursive: true })
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const run = (command: string, ...words: readonly string[]) => runCommand(root, command, ...words)

describe('npm run new-document', () => {
  it('writes the files of a RAP in the archive where it runs, and they pass verify', () => {
    writeFileSync(documents, readFileSync(documents, 'utf8').replaceAll('\n', '\r\n'))
    const before = readFileSync(documents)
    const { status, said } = run('new-document', 'rap', '2023')
    expect(status).toBe(0)
    expect(said).toContain('Fichiers écrits :\n  data/tableaux/rap-2023.csv\n  data/documents.csv (modifié)')
    expect(readFileSync(join(root, 'data/tableaux/rap-2023.csv'), 'utf8')).toBe(
      `code,indicateur,sous_indicateur,libelle,unite,lecture,2021 Réalisation,2022 Réalisation,2023 Cible,2023 Réalisation,2023 Atteinte de la cible,2024 Cible
1.1,jardins-ouverts,,Nombre de jardins ouverts,Nb,repris,,,,,,
1.2,visiteurs,,Nombre de visiteurs,Nb,repris,,,,,,
1.2,visiteurs,part-enfants,Part des enfants,%,repris,,,,,,
`,
    )
    const after = readFileSync(documents)
    expect(after.subarray(0, before.length).equals(before)).toBe(true)
    expect(after.subarray(before.length).toString()).toBe('rap-2023,RAP,2023,Jardins partagés,,,,,,,\r\n')
    expect(existsSync(join(root, 'content/exercices/2023.mdx'))).toBe(true)
    expect(run('verify').status).toBe(0)
  })

  it('overwrites nothing', () => {
    const { status, said } = run('new-document', 'rap', '2022')
    expect(status).toBe(1)
    expect(said).toBe(
      'Rien n’a été écrit.\n\ndata/tableaux/rap-2022.csv existe déjà : rien n’a été écrit, pour ne rien effacer.\n',
    )
  })

  it.each([
    [['rapport', '2023']],
    [['rap', '23']],
    [[]],
    [['rap', '2023', '2024']],
    [['rap', '2023', '--annee', '2024']],
  ])('explains itself: %j', (words) => {
    const { status, said } = run('new-document', ...words)
    expect(status).toBe(1)
    expect(said).toContain('Écrire : npm run new-document -- rap 2024')
  })

  it('writes nothing in an archive with errors', () => {
    writeFileSync(join(root, 'content/programme.yaml'), 'numero: 1')
    expect(run('new-document', 'rap', '2023').said).toContain('les corriger d’abord (npm run verify)')
    expect(existsSync(join(root, 'data/tableaux/rap-2023.csv'))).toBe(false)
  })
})

describe('npm run import', () => {
  const page = resolve('tests/support/extracts/FR_2023_PLR_BG_PGM_999_PERF.txt')

  it('writes what the page prints, with its address, and it passes verify', () => {
    const url = 'https://exemple.fr/FR_2023_PLR_BG_PGM_999_PERF.html'
    const { status, said } = run('import', page, '--url', url)
    expect(status).toBe(1)
    expect(said).toContain(
      'Tableaux laissés de côté : 2 (FR_2023_PLR_BG_PGM_999_PERF.txt:53, FR_2023_PLR_BG_PGM_999_PERF.txt:59).',
    )
    expect(said).toContain('    Indicateur 1.1 Nombre de jardins ouverts [mission] (lignes : 1, valeurs : 6)')
    expect(said).toContain('FR_2023_PLR_BG_PGM_999_PERF.txt:45\n  Lu : « Part des écoles')
    expect(readFileSync(documents, 'utf8')).toContain(
      `rap-2023,RAP,2023,Jardins partagés,,,,partielle,,${url},\n`,
    )
    expect(said).toContain('Recopier à la main les passages à relire')
    expect(said).toContain('Réécrire les fiches nouvelles')
    expect(run('verify').status).toBe(0)
  })

  it('says to do only what there is to do', () => {
    writeFileSync(
      join(root, 'FR_2023_PLF_BG_PGM_999_PERF.html'),
      `<h2>OBJECTIF 1 : Ouvrir des jardins</h2><h3>INDICATEUR 1.1 – Nombre de jardins ouverts</h3><table>
<tr><td></td><th>Unité</th><th>2020</th><th>2021</th><th>2022<br>(Cible PAP 2022)</th><th>2023<br>(Cible)</th></tr>
<tr><td>Nombre de jardins ouverts</td><td>Nb</td><td>10</td><td>13</td><td>15</td><td>16</td></tr></table>`,
    )
    const { status, said } = run('import', 'FR_2023_PLF_BG_PGM_999_PERF.html')
    expect(status).toBe(0)
    expect(said).not.toMatch(/passages à relire|fiches nouvelles/)
    expect(said).toContain('  2. Lancer npm run verify.')
  })

  it('asks for what neither the page nor its name says', () => {
    writeFileSync(join(root, 'page.txt'), 'INDICATEUR 1.1\nNombre de jardins ouverts\n')
    const asked = run('import', 'page.txt')
    expect(asked.status).toBe(1)
    expect(asked.said).toContain('Ajouter l’option --type pap ou --type rap.')
    expect(asked.said).toContain('Ajouter l’option --annee, par exemple --annee 2023.')
    expect(asked.said).toContain('Ajouter l’option --programme, par exemple --programme 123.')
    expect(run('import', 'page.txt', '--type', 'pap', '--annee', '2024', '--programme', '999').status).toBe(0)
  })

  it('refuses a page whose text and name disagree', () => {
    const text = readFileSync(page, 'utf8').replace('annee#2023', 'annee#2022')
    writeFileSync(join(root, 'FR_2023_PLR_BG_PGM_999_PERF.txt'), text)
    expect(run('import', 'FR_2023_PLR_BG_PGM_999_PERF.txt').said).toContain('disent 2022 et 2023')
  })

  it('starts the site of another programme, in an empty folder only', () => {
    const target = join(folder, 'autre')
    const read = 'INDICATEUR 1.1\nJardins ouverts\nUnité\n2022 Réalisation\n2023 Cible\nJardins\nNb\n4\n5\n'
    writeFileSync(join(root, 'FR_2023_PLR_BG_PGM_998_PERF.txt'), read)
    const words = ['FR_2023_PLR_BG_PGM_998_PERF.txt', '--nouveau-programme', target]
    expect(run('import', ...words, '--nom', 'Fontaines').status).toBe(0)
    expect(readFileSync(join(target, 'content/programme.yaml'), 'utf8')).toContain('nom: Fontaines\n')
    expect(run('verify', target).said).toContain('Vérification réussie')
    expect(run('import', ...words).said).toContain('n’est pas vide')
  })

  it('writes nothing from what is no saved page', () => {
    writeFileSync(
      join(root, 'FR_2023_PLF_BG_PGM_999_PERF.html'),
      'MIME-Version: 1.0\n\n<p>INDICATEUR 1.1</p>',
    )
    writeFileSync(join(root, 'performance.csv'), 'programme;indicateur\n')
    const target = join(folder, 'rien')
    const { status, said } = run('import', 'FR_2023_PLF_BG_PGM_999_PERF.html', 'performance.csv', '--nouveau-programme', target) // prettier-ignore
    expect(status).toBe(1)
    expect(said).toMatch(
      /^Rien n’a été écrit\.\n\nFR_2023_PLF_BG_PGM_999_PERF\.html est une page .*enregistrer la page complète en HTML/,
    )
    expect(said).toContain('performance.csv est un tableau CSV')
    expect(existsSync(target)).toBe(false)
  })
})
