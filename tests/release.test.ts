import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readFiles } from '#read/read-files.ts'
import { atomFeed, dataFeed, jsonFeed } from '#pages/flux.[format].ts'
import { pendingChanges } from '#downloads/release.ts'
import { releaseNotes } from '#site/release-notes.ts'
import { archiveOf } from './support/base-archive.ts'
import { runCommand } from './support/run-command.ts'

const site = 'https://exemple.fr/'

/** The same text with ordinary spaces. */
const plain = (text = '') => text.replaceAll(/[\u00A0\u202F]/g, ' ')

describe('an editor’s releases', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'releases-'))
    cpSync('tests/cases/base', folder, { recursive: true })
  })
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  const run = (command: string) => {
    const { status, said } = runCommand(folder, command)
    return { status, said: plain(said) }
  }
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')
  const edit = (file: string, from: string, to: string) => {
    const text = read(file)
    expect(text).toContain(from)
    writeFileSync(join(folder, file), text.replace(from, to))
  }
  /** Every file of the register. */
  const recorded = () =>
    new Map(
      ['documents', 'versions']
        .flatMap((name) => readdirSync(join(folder, 'publications', name)).map((file) => `${name}/${file}`))
        .concat('adresses.txt')
        .toSorted()
        .map((name) => [name, read(`publications/${name}`)]),
    )
  const archiveNow = () => {
    return archiveOf(readFiles(folder))
  }

  test('the first one records everything: the data under their date, each table, each address', () => {
    expect(run('verify').said).not.toContain('npm run release')
    const { said, status } = run('release')
    expect(said).toContain(`Fichiers écrits :
  publications/documents/pap-2022.v1.csv
  publications/documents/rap-2022.v1.csv
  publications/versions/2023-05-02.csv
  publications/adresses.txt
`)
    expect(said).toContain('26 chiffres ajoutés, 2 documents ajoutés, 12 montants de crédits ajoutés')
    expect(status).toBe(0)
    expect(read('publications/adresses.txt')).toMatch(
      /^\/donnees\/documents\/rap-2022\.v1\.csv {2}[0-9a-f]{64}\n[^]*^\/donnees\/versions\/2023-05-02\.csv {2}[0-9a-f]{64}\n/m,
    )
    const archive = archiveNow()
    expect(pendingChanges(archive)).toEqual([])
    expect(
      releaseNotes(archive).map(({ title, summary, notes }) => [plain(title), plain(summary), notes]),
    ).toEqual([
      ['Version du 2 mai 2023', 'Première version : 26 chiffres, 2 documents, 12 montants de crédits.', []],
    ])
  })

  test('without a change, none is written, and verify says nothing', () => {
    const before = recorded()
    expect(run('release').said).toBe('Tout ce qui est publié est déjà enregistré.\n')
    expect(recorded()).toEqual(before)
    expect(run('verify').said).not.toContain('npm run release')
  })

  test('verify tells what the register does not hold yet', () => {
    edit('data/tableaux/rap-2022.csv', '10,13,15,14,20', '10,13,15,16,20')
    edit('data/tableaux/rap-2022.csv', '31,"32,4","33,5",,35', '31,,"33,5",34,35')
    const { said, status } = run('verify')
    expect(said).toContain(`
Depuis la version du 2 mai 2023 : 1 chiffre retiré, 1 chiffre corrigé, 1 chiffre ajouté.
Déjà publié, et changé ou retiré depuis (à vérifier sur le document) :
  Visiteurs, part des enfants, réalisation 2021, RAP 2022 : 32,4 → retiré
  Jardins ouverts, réalisation 2022, RAP 2022 : 14 → 16
Tableaux déjà publiés et corrigés depuis ; la version précédente garde son adresse :
  rap-2022, version 2
À faire avant de publier : mettre « mis_a_jour_le » à jour dans content/programme.yaml, lancer npm run release, enregistrer le dossier publications/.
`)
    expect(status).toBe(0)
  })

  test('a second one on the same day has its own name, and what was recorded stays as it was', () => {
    const before = recorded()
    expect(run('release').status).toBe(0)
    const after = recorded()
    expect([...after.keys()].filter((name) => !before.has(name))).toEqual([
      'documents/rap-2022.v2.csv',
      'versions/2023-05-02.2.csv',
    ])
    before.delete('adresses.txt')
    for (const [name, text] of before) expect(after.get(name), name).toBe(text)
    expect(run('verify').said).not.toContain('npm run release')
  })

  test('each change is told once, by its figure and by the document that prints it', () => {
    const [last] = releaseNotes(archiveNow())
    expect(plain(last?.title)).toBe('Version du 2 mai 2023 (2)')
    expect(
      last?.notes.map(({ title, path, text }) => ({ title: plain(title), path, text: plain(text) })),
    ).toEqual([
      {
        title: 'Visiteurs, part des enfants, réalisation 2021, RAP 2022 : retiré',
        path: undefined,
        text: 'La version précédente donnait : 32,4.',
      },
      {
        title: 'Jardins ouverts, réalisation 2022, RAP 2022 : 16',
        path: '/indicateurs/jardins-ouverts/#2022-realisation-rap-2022',
        text: 'Corrigé : 14 devient 16.',
      },
      {
        title: 'RAP 2022 : 1 chiffre',
        path: '/archives/2022/#rap-2022',
        text: 'Visiteurs, part des enfants, réalisation 2022, RAP 2022 : 34.',
      },
    ])
  })

  test('a date older than the last release is refused, and nothing is written', () => {
    const before = recorded()
    edit('content/programme.yaml', '2023-05-02', '2023-05-01')
    edit('data/tableaux/rap-2022.csv', '10,13,15,16,20', '10,13,15,17,20')
    const { status, said } = run('release')
    expect(status).toBe(1)
    expect(said).toContain('Rien n’a été écrit.')
    expect(said).toContain('mettre « mis_a_jour_le » à jour')
    expect(recorded()).toEqual(before)
    edit('content/programme.yaml', '2023-05-01', '2023-05-03')
  })

  test.each([
    ['documents/rap-2022.v1.csv', 'Nombre', 'nombre'],
    ['versions/2023-05-02.csv', ',31\n', ',32\n'],
  ])('%s, changed by someone, is refused, and nothing is written', (name, from, to) => {
    edit(`publications/${name}`, from, to)
    const before = recorded()
    const remedy = `À faire : rétablir publications/${name} depuis l’historique`
    const broken = `/donnees/${name} ne doit plus jamais changer, et son contenu a changé. ${remedy}`
    const verified = run('verify')
    expect(verified.status).toBe(1)
    expect(verified.said).toContain(
      `publications/${name}\n  Attendu : le contenu publié : celui de cette adresse ne change plus jamais.\n  ${remedy}`,
    )
    const { status, said } = run('release')
    expect(status).toBe(1)
    expect(said).toContain('Rien n’a été écrit.')
    expect(said).toContain(broken)
    expect(recorded()).toEqual(before)
    edit(`publications/${name}`, to, from)
  })

  test('a release that cannot be read is refused by verify, at its cell', () => {
    edit('publications/versions/2023-05-02.csv', 'chiffre,', 'nombre,')
    expect(run('verify').said).toMatch(
      /ligne \d+, colonne « nature » \(cellule A\d+\) · publications\/versions\/2023-05-02\.csv:\d+:1[^]*Lu : « nombre »[^]*rétablir ce fichier depuis l’historique/,
    )
    edit('publications/versions/2023-05-02.csv', 'nombre,', 'chiffre,')
  })

  test('a file that no release has written is not passed over', () => {
    writeFileSync(join(folder, 'publications/documents/rap-2022.csv'), '')
    expect(run('verify').said).toContain(
      'publications/documents/rap-2022.csv\n  Attendu : dans publications/, rien que ce que « npm run release » écrit.',
    )
    rmSync(join(folder, 'publications/documents/rap-2022.csv'))
  })

  test('both feeds tell them, to readers that others wrote', () => {
    const archive = archiveNow()
    const feed = dataFeed(archive, releaseNotes(archive), site)
    const titles = [
      'Version du 2 mai 2023 (2)',
      'Visiteurs, part des enfants, réalisation 2021, RAP 2022 : retiré',
      'Jardins ouverts, réalisation 2022, RAP 2022 : 16',
      'RAP 2022 : 1 chiffre',
      'Version du 2 mai 2023',
    ]
    const atom = parseAtomFeed(atomFeed(feed))
    expect(atom.entries?.map(({ title }) => plain(title?.value))).toEqual(titles)
    expect(atom.entries?.[2]).toMatchObject({
      id: 'tag:exemple.fr,2023-05-02:version/2023-05-02.2/indicateurs/jardins-ouverts/#2022-realisation-rap-2022',
      links: [
        {
          href: 'https://exemple.fr/indicateurs/jardins-ouverts/#2022-realisation-rap-2022',
          rel: 'alternate',
        },
      ],
      updated: '2023-05-02T00:00:00Z',
    })
    const json = parseJsonFeed(jsonFeed(feed))
    expect(json.items?.map(({ title }) => plain(title))).toEqual(titles)
    expect(json.items?.[2]).toMatchObject({
      id: atom.entries?.[2]?.id,
      content_text: 'Corrigé : 14 devient 16.',
    })
    expect(new Set(json.items?.map(({ id }) => id)).size).toBe(titles.length)
  })

  test('an indicator that is renamed withdraws nothing, and past news follow it under their old name', () => {
    const before = dataFeed(archiveNow(), releaseNotes(archiveNow()), site).entries
    const pending = pendingChanges(archiveNow())
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const file = join(folder, name)
      if (!/\.(csv|mdx|yaml)$/.test(name) || name.startsWith('publications')) continue
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll('jardins-ouverts', 'jardins'))
    }
    const sheets = join(folder, 'content/indicateurs')
    renameSync(join(sheets, 'jardins-ouverts.mdx'), join(sheets, 'jardins.mdx'))
    edit('content/indicateurs/jardins.mdx', '\ntitre:', '\nanciens_identifiants: [jardins-ouverts]\ntitre:')
    expect(run('verify').status).toBe(0)
    const archive = archiveNow()
    expect(pendingChanges(archive)).toEqual(
      pending.map((fact) => ({ ...fact, identity: fact.identity.replace('jardins-ouverts', 'jardins') })),
    )
    const after = dataFeed(archive, releaseNotes(archive), site).entries
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
    expect(after[2]?.url).toBe('https://exemple.fr/indicateurs/jardins/#2022-realisation-rap-2022')
  })
})
