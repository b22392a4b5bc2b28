import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/** `npm run diff` in a Git repository of its own that holds the tiny programme. */
let root: string
const table = () => join(root, 'data/tableaux/rap-2022.csv')

const git = (...args: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@exemple.fr', ...args], { cwd: root })
const diff = (...args: readonly string[]) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['src/cli/diff.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, ARCHIVE: root },
  })
  return { stdout, stderr, status }
}
const change = (from: string, to: string) => {
  writeFileSync(table(), readFileSync(table(), 'utf8').replace(from, to))
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'diff-'))
  git('init', '--quiet', '--initial-branch=main')
  git('commit', '--quiet', '--allow-empty', '--message=Rien')
  git('tag', 'vide')
  cpSync('tests/cases/base', root, { recursive: true })
  git('add', '.')
  git('commit', '--quiet', '--message=Archive')
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('npm run diff', () => {
  test('nothing changed yet', () => {
    const { stdout, status } = diff('main')
    expect(stdout).toContain('Aucun chiffre ne change')
    expect(status).toBe(0)
  })

  test('a change in the files is seen before it is committed', () => {
    change('10,13,15,14,20', '10,13,15,16,20')
    const { stdout, status } = diff('main')
    expect(stdout).toContain('| modifié | Jardins ouverts | 2022 | Réalisation | RAP\u00A02022 | 14 → 16 |')
    expect(status).toBe(0)
  })

  test('what others changed on main since is not taken for a change of this branch', () => {
    git('stash', '--quiet')
    git('switch', '--quiet', '--create', 'proposition')
    git('switch', '--quiet', 'main')
    change('10,13,15,14,20', '11,13,15,14,20')
    git('commit', '--quiet', '--all', '--message=Ailleurs')
    git('switch', '--quiet', 'proposition')
    git('stash', 'pop', '--quiet')
    const { stdout } = diff('main')
    expect(stdout).toContain('14 → 16')
    expect(stdout).toContain('chiffres : 1 modification\n')
  })

  test('an old state that cannot be read is said, and is no failure', () => {
    expect(diff('vide')).toMatchObject({
      stdout: expect.stringContaining('il n’y avait pas encore de dossiers data/ et content/') as string,
      status: 0,
    })
    expect(diff('inconnue')).toMatchObject({
      stdout: expect.stringContaining('Git ne connaît pas cette référence') as string,
      status: 0,
    })
    expect(diff('--output=x').status).toBe(0)
  })

  test('a new state that does not pass the checks is a failure, with its located error', () => {
    change('10,13,15,16,20', '10,13,15,l6,20')
    const { stdout, status } = diff('main')
    expect(stdout).toContain('data/tableaux/rap-2022.csv:2:')
    expect(status).toBe(1)
    change('10,13,15,l6,20', '10,13,15,14,20')
  })

  test('an indicator that is only renamed loses no figure', () => {
    const sheet = join(root, 'content/indicateurs/visiteurs.mdx')
    const text = readFileSync(sheet, 'utf8')
    rmSync(sheet)
    writeFileSync(
      join(root, 'content/indicateurs/frequentation.mdx'),
      text.replace('voir_aussi:', 'anciens_identifiants: [visiteurs]\nvoir_aussi:'),
    )
    const tables = ['pap-2022', 'rap-2022'].map((name) => join(root, `data/tableaux/${name}.csv`))
    for (const file of tables)
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll(',visiteurs,', ',frequentation,'))
    const { stdout, status } = diff('main')
    expect(status).toBe(0)
    expect(stdout).toContain('- chiffres : aucun changement\n')
    expect(stdout).not.toContain('retiré')
    expect(stdout).toContain('ancien identifiant : visiteurs')
  })

  test('without a reference, it says how to call it', () => {
    const { stderr, status } = diff()
    expect(stderr).toContain('npm run diff -- <référence Git>')
    expect(status).toBe(1)
  })
})
