import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { indexArchive } from '#domain/index-archive.ts'
import { ingestFiles } from '#ingest/ingest-files.ts'
import { readFiles } from '#ingest/read-files.ts'
import { atomFeed } from '#publish/feed/atom.ts'
import { dataFeed } from '#publish/feed/data-feed.ts'
import { jsonFeed } from '#publish/feed/json-feed.ts'
import { pendingChanges } from '#publish/releases/next-release.ts'
import { releaseNotes } from '#views/release-notes.ts'

const site = 'https://exemple.fr/'

/** The same text with ordinary spaces. */
const plain = (text = '') => text.replaceAll(/[\u00A0\u202F]/g, ' ')

describe('an editor’s releases', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'releases-'))
    cpSync('tests/archives/base', folder, { recursive: true })
  })
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  const run = (script: string) =>
    spawnSync(process.execPath, [resolve('src/cli', script)], { cwd: folder, encoding: 'utf8' })
  const edit = (file: string, from: string, to: string) => {
    const text = readFileSync(join(folder, file), 'utf8')
    expect(text).toContain(from)
    writeFileSync(join(folder, file), text.replace(from, to))
  }
  const versions = () => readdirSync(join(folder, 'data/versions')).toSorted()
  const archiveNow = () => {
    const { sources } = ingestFiles(readFiles(folder))
    if (sources === undefined) throw new Error('not valid')
    return indexArchive(sources)
  }

  test('the first one holds everything, under the date of the data', () => {
    expect(run('verify.ts').stdout).not.toContain('release-data')
    expect(plain(run('release-data.ts').stdout)).toBe(
      'Version écrite : data/versions/2023-05-02.csv (26 chiffres ajoutés, 2 documents ajoutés, 12 montants de crédits ajoutés). À enregistrer avec les données.\n',
    )
    expect(versions()).toEqual(['2023-05-02.csv'])
    const archive = archiveNow()
    expect(pendingChanges(archive)).toEqual([])
    expect(
      releaseNotes(archive).map(({ title, summary, notes }) => [plain(title), plain(summary), notes]),
    ).toEqual([
      ['Version du 2 mai 2023', 'Première version : 26 chiffres, 2 documents, 12 montants de crédits.', []],
    ])
  })

  test('without a change, none is written', () => {
    expect(run('release-data.ts').stdout).toBe(
      'Rien n’a changé depuis la dernière version : rien n’est écrit.\n',
    )
    expect(versions()).toEqual(['2023-05-02.csv'])
  })

  test('verify tells what no release holds yet', () => {
    edit('data/tableaux/rap-2022.csv', '10,13,15,14,20', '10,13,15,16,20')
    edit('data/tableaux/rap-2022.csv', '31,"32,4","33,5",,35', '31,,"33,5",34,35')
    expect(plain(run('verify.ts').stdout)).toContain(
      `Depuis la version du 2 mai 2023 : 1 chiffre retiré, 1 chiffre corrigé, 1 chiffre ajouté.
Déjà publié, et changé ou retiré depuis (à vérifier sur le document) :
  Visiteurs (part des enfants), réalisation 2021, RAP 2022 : 32,4 → retiré
  Jardins ouverts, réalisation 2022, RAP 2022 : 14 → 16
À faire avant de publier`,
    )
  })

  test('a second one on the same day has its own name, and the first stays as it was', () => {
    const first = readFileSync(join(folder, 'data/versions/2023-05-02.csv'))
    expect(run('release-data.ts').status).toBe(0)
    expect(versions()).toEqual(['2023-05-02.2.csv', '2023-05-02.csv'])
    expect(readFileSync(join(folder, 'data/versions/2023-05-02.csv'))).toEqual(first)
  })

  test('each change is told once, by its figure and by the document that prints it', () => {
    const [last] = releaseNotes(archiveNow())
    expect(plain(last?.title)).toBe('Version du 2 mai 2023 (2)')
    expect(
      last?.notes.map(({ title, path, text }) => ({ title: plain(title), path, text: plain(text) })),
    ).toEqual([
      {
        title: 'Visiteurs (part des enfants), réalisation 2021, RAP 2022 : retiré',
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
        text: 'Visiteurs (part des enfants), réalisation 2022, RAP 2022 : 34.',
      },
    ])
  })

  test('a date older than the last release is refused', () => {
    edit('content/programme.yaml', '2023-05-02', '2023-05-01')
    edit('data/tableaux/rap-2022.csv', '10,13,15,16,20', '10,13,15,17,20')
    const { status, stderr } = run('release-data.ts')
    expect(status).toBe(1)
    expect(stderr).toContain('mettre « mis_a_jour_le » à jour')
    expect(versions()).toHaveLength(2)
  })

  test('a release that someone edited is refused by verify, at its cell', () => {
    edit('data/versions/2023-05-02.csv', 'chiffre,', 'nombre,')
    expect(run('verify.ts').stdout).toMatch(
      /data\/versions\/2023-05-02\.csv:\d+:1 · colonne « nature »[^]*Lu : « nombre »[^]*rétablir ce fichier depuis l’historique/,
    )
    edit('data/versions/2023-05-02.csv', 'nombre,', 'chiffre,')
  })

  test('both feeds tell them, to readers that others wrote', () => {
    const archive = archiveNow()
    const feed = dataFeed(archive, releaseNotes(archive), site)
    const titles = [
      'Version du 2 mai 2023 (2)',
      'Visiteurs (part des enfants), réalisation 2021, RAP 2022 : retiré',
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
      if (!/\.(csv|mdx|yaml)$/.test(name) || name.includes('versions')) continue
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll('jardins-ouverts', 'jardins'))
    }
    const sheets = join(folder, 'content/indicateurs')
    renameSync(join(sheets, 'jardins-ouverts.mdx'), join(sheets, 'jardins.mdx'))
    edit('content/indicateurs/jardins.mdx', '\ntitre:', '\nanciens_identifiants: [jardins-ouverts]\ntitre:')
    expect(run('verify.ts').status).toBe(0)
    const archive = archiveNow()
    expect(pendingChanges(archive)).toEqual(
      pending.map((fact) => ({ ...fact, identity: fact.identity.replace('jardins-ouverts', 'jardins') })),
    )
    const after = dataFeed(archive, releaseNotes(archive), site).entries
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
    expect(after[2]?.url).toBe('https://exemple.fr/indicateurs/jardins/#2022-realisation-rap-2022')
  })
})
