import { existsSync, readFileSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { layoutColumns } from '#model/table-layout.ts'
import { columnHeading } from '#words/names.ts'
import { tagShapes } from '#read/prose/check-body.ts'

const guide = readFileSync('GUIDE-EDITEURS.md', 'utf8')
const outsideCode = guide.replaceAll(/^```[^]*?^```/gm, '')
/** Without what it tells editors to write. */
const prose = outsideCode.replaceAll(/`[^`\n]*`/g, '')
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }

/** The anchor that both forges give to a heading. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')

test('every link leads to a heading or a file', () => {
  const anchors = new Set([...guide.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading)))
  const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link)
  expect(links.length).toBeGreaterThan(30)
  const examples = /^(?:https?:|www\.|budget\.gouv)/
  const lost = links.filter((link) =>
    link.startsWith('#') ? !anchors.has(link.slice(1)) : !examples.test(link) && !existsSync(link),
  )
  expect(lost).toEqual([])
})

test('every section but the summary is in it', () => {
  const sections = [...outsideCode.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading)
  const listed = [...guide.matchAll(/^- \[(.+)\]\(#/gm)].map(([, title = '']) => title)
  expect(listed).toEqual(sections.filter((heading) => heading !== 'Sommaire'))
})

test('its pictures are light, and say in words what they show', () => {
  const pictures = [...prose.matchAll(/!\[(.*?)\]\((.+?)\)/g)]
  expect(pictures.length).toBeGreaterThan(3)
  for (const [, words = '', file = ''] of pictures) {
    expect(words.length, file).toBeGreaterThan(40)
    expect(statSync(file).size, file).toBeLessThanOrEqual(80_000)
  }
})

test('its commands exist, and it names every tag', () => {
  const commands = [...guide.matchAll(/npm run ([a-z-]+)/g)].map(([, name = '']) => name)
  expect(commands.filter((name) => !(name in scripts))).toEqual([])
  for (const tag of tagShapes.keys()) expect(guide).toContain(`**\`${tag}\`**`)
})

test('the columns that it gives for the RAP 2024 are those that new-document writes', () => {
  const headings = layoutColumns('rap', 2024).columns.map((column) => columnHeading(column))
  expect(guide).toContain(`code,indicateur,sous_indicateur,libelle,unite,lecture,${headings.join(',')}\n`)
})
