import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'

const eslint = new ESLint()

/** The rules that lint says are broken by an import written in a file at `path`. */
async function broken(path: string, specifier: string, word = 'import'): Promise<readonly (string | null)[]> {
  const code = path.endsWith('.astro')
    ? `---\n${word} x from '${specifier}'\n---\n<p>{x}</p>\n`
    : `${word} x from '${specifier}'\nexport default x\n`
  const [result] = await eslint.lintText(code, { filePath: path })
  return (result?.messages ?? []).map(({ ruleId }) => ruleId)
}

const planted: readonly (readonly [path: string, specifier: string])[] = [
  ['src/model/planted.ts', '#words/terms.ts'],
  ['src/model/planted.ts', '#charts/svg.ts'],
  ['src/model/planted.ts', '#urls.ts'],
  ['src/model/planted.ts', 'd3-scale'],
  ['src/model/planted.ts', 'node:fs'],
  ['src/model/planted.ts', './measure.ts'],
  ['src/words/planted.ts', '#read/archive.ts'],
  ['src/words/planted.ts', '#urls.ts'],
  ['src/urls.ts', '#site/links.ts'],
  ['src/urls.ts', 'node:fs'],
  ['src/read/planted.ts', '#charts/svg.ts'],
  ['src/read/planted.ts', '#downloads/table.ts'],
  ['src/read/planted.ts', '#import/draft/draft.ts'],
  ['src/read/planted.ts', 'node:fs'],
  ['src/import/planted.ts', '#downloads/table.ts'],
  ['src/import/planted.ts', '#cli/write-draft.ts'],
  ['src/import/planted.ts', 'node:fs'],
  ['src/charts/planted.ts', '#model/archive.ts'],
  ['src/charts/planted.ts', '#read/archive.ts'],
  ['src/charts/planted.ts', '#urls.ts'],
  ['src/charts/planted.ts', '#downloads/table.ts'],
  ['src/charts/planted.ts', '#site/page.ts'],
  ['src/charts/planted.ts', 'd3'],
  ['src/charts/planted.ts', 'node:fs'],
  ['src/downloads/planted.ts', '#charts/svg.ts'],
  ['src/downloads/planted.ts', '#read/archive.ts'],
  ['src/downloads/publications.ts', '#read/archive.ts'],
  ['src/downloads/planted.ts', '#site/page.ts'],
  ['src/downloads/planted.ts', 'node:crypto'],
  ['src/site/planted.ts', '#pages/_home.ts'],
  ['src/site/planted.ts', '#read/archive.ts'],
  ['src/site/Planted.astro', '#downloads/table.ts'],
  ['src/site/prose/Planted.astro', '#read/archive.ts'],
  ['src/site/Planted.astro', '#pages/_Home.astro'],
  ['src/pages/planted/index.astro', '#import/draft/draft.ts'],
  ['src/pages/planted/index.astro', '#cli/settings.ts'],
  ['src/pages/planted/index.astro', '../_home.ts'],
  ['src/pages/planted/index.astro', 'd3-scale'],
  ['src/pages/planted/data.csv.ts', 'node:fs'],
  ['src/pages/planted/_planted.ts', '#read/archive.ts'],
  ['src/pages/planted/_planted.ts', '#downloads/table.ts'],
  ['src/pages/planted/_planted.ts', '#site/Layout.astro'],
  ['src/pages/planted/_planted.ts', '#site/components.ts'],
  ['src/pages/planted/_Planted.astro', '#read/archive.ts'],
  ['src/pages/planted/_Planted.astro', '#downloads/table.ts'],
  ['src/pages/planted/_browser/planted.ts', 'node:fs'],
  ['src/pages/planted/_browser/planted.ts', '#read/archive.ts'],
  ['src/pages/planted/_browser/planted.ts', '#read/read-files.ts'],
  ['src/pages/planted/_browser/planted.ts', '#downloads/table.ts'],
  ['src/pages/planted/_browser/planted.ts', '#charts/pictures/rasterise.ts'],
  ['src/pages/planted/_browser/planted.ts', '#site/Layout.astro'],
  ['src/pages/planted/_browser/planted.ts', 'csv-parse'],
  ['src/cli/planted.ts', '#pages/_home.ts'],
  ['src/cli/planted.ts', '#charts/svg.ts'],
  ['src/cli/planted.ts', '#site/Layout.astro'],
  ['src/pages/_middleware.ts', '#site/Layout.astro'],
  ['src/pages/_middleware.ts', '#import/draft/draft.ts'],
]

const allowed: readonly (readonly [path: string, specifier: string])[] = [
  ['src/words/planted.ts', '#model/observation.ts'],
  ['src/urls.ts', '#words/terms.ts'],
  ['src/read/read-files.ts', 'node:fs'],
  ['src/read/planted.ts', 'csv-parse'],
  ['src/import/planted.ts', '#read/archive.ts'],
  ['src/charts/planted.ts', 'd3-scale'],
  ['src/charts/pictures/planted.ts', 'node:fs'],
  ['src/downloads/planted.ts', '#urls.ts'],
  ['src/downloads/kept-files.ts', 'node:fs'],
  ['src/site/Planted.astro', '#charts/svg.ts'],
  ['src/pages/_middleware.ts', '#read/archive.ts'],
  ['src/pages/planted/index.astro', '#read/archive.ts'],
  ['src/pages/planted/index.astro', '#downloads/table.ts'],
  ['src/pages/planted/_Planted.astro', '#site/components.ts'],
  ['src/pages/planted/index.astro', './_planted.ts'],
  ['src/pages/planted/index.astro', 'astro:content'],
  ['src/pages/planted/_planted.ts', '#charts/svg.ts'],
  ['src/pages/planted/_planted.ts', '#pages/_home.ts'],
  ['src/pages/planted/_browser/planted.ts', './other.ts'],
  ['src/pages/planted/_browser/planted.ts', '#words/typography.ts'],
  ['src/cli/planted.ts', 'node:fs'],
  ['src/cli/search-index.ts', '#pages/recherche/_search-records.ts'],
  ['src/cli/planted.ts', '#import/draft/draft.ts'],
]

describe('the layers of src/', () => {
  it.each(planted)('%s may not import %s', async (path, specifier) => {
    expect(await broken(path, specifier)).toContain('no-restricted-imports')
    expect(await broken(path, specifier, 'import type')).toContain('no-restricted-imports')
  })

  it.each(allowed)('%s may import %s', async (path, specifier) => {
    expect(await broken(path, specifier)).not.toContain('no-restricted-imports')
  })
})

// Each of these files is imported by the other, as it stands on disk.
const circles: readonly (readonly [path: string, specifier: string])[] = [
  ['src/words/number.ts', '#words/value.ts'],
  ['src/site/Head.astro', '#site/Layout.astro'],
  ['src/urls.ts', '#urls.ts'],
]

describe('circles', () => {
  it.each(circles)('%s may not import %s, which leads back to it', async (path, specifier) => {
    expect(await broken(path, specifier)).toContain('layers/no-circle')
    expect(await broken(path, specifier, 'import type')).toContain('layers/no-circle')
  })

  it('an import that leads elsewhere is no circle', async () => {
    expect(await broken('src/words/value.ts', '#words/number.ts')).not.toContain('layers/no-circle')
  })
})
