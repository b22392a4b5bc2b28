import { existsSync, globSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { layers } from '../eslint.layers.mjs'

const read = (file: string) => readFileSync(file, 'utf8')
const readme = read('README.md')
const { scripts, ...manifest } = JSON.parse(read('package.json')) as {
  readonly scripts: Readonly<Record<string, string>>
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

const documents = ['README.md', 'CONTRIBUTING.md', 'tests/README.md', ...globSync('docs/**/*.md')]

/** Folders at the root, but those that commands make. */
const roots = readdirSync('.', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !['.build', 'dist', 'node_modules'].includes(entry.name))
  .map(({ name }) => name)

/** A fork has other files in `data/` and `content/`: those that documents name are in the programmes of the tests. */
const places = ['.', 'tests/cases/programme-352', 'tests/cases/programme-352-later']

/** Whether something is there; `<slug>` and `*` stand for any name. */
const isThere = (path: string) =>
  places.some((place) =>
    /[<*]/.test(path)
      ? globSync(join(place, path.replaceAll(/<[^>]+>/g, '*'))).length > 0
      : existsSync(join(place, path)),
  )

describe.each(documents)('%s', (file) => {
  const text = read(file)

  test('every path between backticks is there', () => {
    const spans = [...text.replaceAll(/^```[^]*?^```/gm, '').matchAll(/`([^`]+)`/g)]
    const paths = spans
      .map(([, span = '']) => span)
      .filter((span) => span.includes('/') && roots.includes(span.split('/')[0] ?? '') && !/\s/.test(span))
      // What a fork deletes, and the official files that a programme may do without.
      .filter((path) => !/^(publications|data\/etat|tests\/programme-[^/]+)\//.test(path))
    expect(paths.filter((path) => !isThere(path))).toEqual([])
  })

  test('every link leads to a file', () => {
    const links = [...text.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)].map(([, link = '']) => link)
    const lost = links.filter((link) => !/^https?:/.test(link) && !existsSync(join(dirname(file), link)))
    expect(lost).toEqual([])
  })
})

describe('the README', () => {
  test('lays out src/ as the linter does', () => {
    const layout = /^## Layout\n\n```\n([^]*?)^```/m.exec(readme)?.[1] ?? ''
    const rooms = [...layout.matchAll(/^ {2}([a-z]+)(?:\/|\.ts)/gm)].map(([, room]) => room)
    expect(rooms).toEqual([
      'model',
      'words',
      'urls',
      'read',
      'import',
      'charts',
      'downloads',
      'site',
      'pages',
      'cli',
    ])
    expect(rooms.toSorted()).toEqual(Object.keys(layers).toSorted())
  })

  test('names every script', () => {
    const said = Object.keys(scripts).filter((name) =>
      new RegExp(`npm (run )?${name}\\b|\`${name}\``).test(readme),
    )
    expect(said).toEqual(Object.keys(scripts))
  })

  test('gives a reason for every dependency, and for no other', () => {
    const [, table = ''] = readme.split('## Dependencies, and why\n')
    const named = [...table.matchAll(/^\| (?!package|-)(.+?) +\|/gm)]
      .flatMap(([, names = '']) => names.replaceAll(/\(.*?\)/g, '').split(', '))
      .map((name) => name.trim())
    const used = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      (name) => !name.startsWith('@types/'),
    )
    expect(named.filter((name) => !name.startsWith('@types/') && !name.startsWith('zod')).toSorted()).toEqual(
      used.toSorted(),
    )
  })
})
