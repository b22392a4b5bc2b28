import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { expect, test } from 'vitest'
import { commitDay, pathFault, siteAddress } from '#cli/settings.ts'
import { ingestFiles } from '#read/ingest-files.ts'
import { baseFiles, baseText } from '../../tests/support/base-archive.ts'

test('a commit has one day, whatever the place of who builds it; one that is not known has none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'depot-'))
  const before = process.cwd()
  const zone = process.env['TZ']
  try {
    process.chdir(folder)
    const date = '2024-12-31T23:30:00-05:00'
    const env = { ...process.env, GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: '2020-01-01T00:00:00Z' }
    const who = ['-c', 'user.name=x', '-c', 'user.email=x@exemple.fr']
    execFileSync('git', ['init', '--quiet'])
    execFileSync('git', [...who, 'commit', '--quiet', '--allow-empty', '--message', 'x'], { env })
    for (const place of ['Pacific/Auckland', 'America/Los_Angeles']) {
      process.env['TZ'] = place
      expect(commitDay('HEAD')).toBe('2025-01-01')
    }
    expect(commitDay('0123456789abcdef')).toBeUndefined()
    expect(commitDay('--output=x')).toBeUndefined()
    expect(commitDay(undefined)).toBeUndefined()
  } finally {
    process.chdir(before)
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
    rmSync(folder, { recursive: true })
  }
})

test.each([
  ["/home/x/l'archive", '/home/x/archive', "« ' »"],
  ['/home/x/a#b', '/home/x/archive', '« # »'],
  ['/home/x/100 %', '/home/x/archive', '« % »'],
  ['/home/x/où ?', '/home/x/archive', '« ? »'],
  ['/home/x/site', '/home/x/a#b', '/home/x/a#b'],
])('a checkout at %s with its archive at %s is refused', (checkout, archive, said) => {
  expect(pathFault(checkout, archive)).toContain(said)
})

test('spaces, accents and brackets are no fault, nor an apostrophe in the path of an archive', () => {
  expect(pathFault('/home/x/Données été (2) [x]', "/home/x/l'archive")).toBeUndefined()
})

test.each([
  'https://exemple.fr/Économie/',
  'https://exemple.fr/a b/',
  'https://exemple.fr/a/?b=/',
  'exemple.fr/',
])(
  'a site at %s is refused by verify, at its key, and as a setting: each link would have to be escaped',
  (address) => {
    const file = 'content/programme.yaml'
    const text = baseText(file, [['https://exemple.fr/999/', address]])
    const { problems } = ingestFiles(new Map(baseFiles).set(file, new TextEncoder().encode(text)))
    expect(problems).toMatchObject([{ rule: 'adresse-invalide', file, heading: 'adresse', found: address }])
    expect(() => siteAddress(address)).toThrow('attendu, une adresse telle que')
  },
)

test('a site may stand under a path, and at a name with accents', () => {
  expect(siteAddress('https://exemple.fr/a/b')).toEqual({ origin: 'https://exemple.fr', base: '/a/b/' })
  expect(siteAddress('https://économie.exemple.fr/').base).toBe('/')
})
