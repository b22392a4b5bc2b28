import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'

const eslint = new ESLint()

/** Whether lint refuses an import written in a file at `path`. */
async function refuses(path: string, specifier: string): Promise<boolean> {
  const code = path.endsWith('.astro')
    ? `---\nimport x from '${specifier}'\n---\n<p>{x}</p>\n`
    : `import x from '${specifier}'\nexport default x\n`
  const [result] = await eslint.lintText(code, { filePath: path })
  return (result?.messages ?? []).some(({ ruleId }) => ruleId === 'no-restricted-imports')
}

const planted: readonly (readonly [path: string, specifier: string])[] = [
  ['src/domain/planted.ts', '#french/terms.ts'],
  ['src/domain/planted.ts', '#charts/svg.ts'],
  ['src/domain/planted.ts', 'd3-scale'],
  ['src/domain/planted.ts', 'node:fs'],
  ['src/french/planted.ts', '#ingest/parse-cell.ts'],
  ['src/french/planted.ts', 'd3-array'],
  ['src/ingest/planted.ts', '#charts/svg.ts'],
  ['src/ingest/planted.ts', '#publish/downloads.ts'],
  ['src/ingest/planted.ts', 'node:fs'],
  ['src/charts/planted.ts', '#ingest/parse-cell.ts'],
  ['src/charts/planted.ts', '#views/home.ts'],
  ['src/charts/planted.ts', 'd3'],
  ['src/publish/planted.ts', '#charts/svg.ts'],
  ['src/publish/planted.ts', 'node:crypto'],
  ['src/views/planted.ts', '#ingest/parse-cell.ts'],
  ['src/views/planted.ts', '#publish/downloads.ts'],
  ['src/views/planted.ts', '#components/Layout.astro'],
  ['src/views/planted.ts', 'd3-scale'],
  ['src/components/Planted.astro', '#archive.ts'],
  ['src/components/Planted.astro', '#publish/downloads.ts'],
  ['src/checker/planted.ts', 'node:fs'],
  ['src/checker/planted.ts', '#archive.ts'],
  ['src/checker/planted.ts', '#publish/downloads.ts'],
  ['src/checker/planted.ts', '#components/Layout.astro'],
  ['src/checker/planted.ts', 'd3-scale'],
  ['src/checker/planted.ts', 'csv-parse'],
  ['src/views/planted.ts', '#checker/check-file.ts'],
  ['src/cli/planted.ts', '#checker/check-file.ts'],
  ['src/pages/planted.astro', 'd3-scale'],
  ['src/pages/planted.ts', 'node:fs'],
  ['src/cli/planted.ts', '#components/Layout.astro'],
  ['src/cli/planted.ts', '#charts/svg.ts'],
  ['src/views/planted.ts', '../archive.ts'],
  ['src/hosting/planted.ts', '#domain/programme.ts'],
  ['src/publish/planted.ts', '#hosting/header-rules.ts'],
]

const allowed: readonly (readonly [path: string, specifier: string])[] = [
  ['src/french/planted.ts', '#domain/measure.ts'],
  ['src/ingest/read-files.ts', 'node:fs'],
  ['src/charts/planted.ts', 'd3-scale'],
  ['src/views/planted.ts', '#charts/svg.ts'],
  ['src/components/Planted.astro', '#views/home.ts'],
  ['src/components/prose/Planted.astro', '#archive.ts'],
  ['src/checker/planted.ts', '#ingest/read-data.ts'],
  ['src/checker/planted.ts', '#views/credits.ts'],
  ['src/pages/planted.astro', 'astro:content'],
  ['src/pages/planted.ts', '#archive.ts'],
  ['src/cli/planted.ts', 'node:fs'],
  ['src/cli/planted.ts', '#views/changes/archive-changes.ts'],
]

describe('the layers of src/', () => {
  it.each(planted)('%s may not import %s', async (path, specifier) => {
    expect(await refuses(path, specifier)).toBe(true)
  })

  it.each(allowed)('%s may import %s', async (path, specifier) => {
    expect(await refuses(path, specifier)).toBe(false)
  })
})
