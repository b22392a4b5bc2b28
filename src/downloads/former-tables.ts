import type { Archive } from '#model/archive.ts'
import type { ResourceTable } from '#downloads/resource.ts'

/** The tables of indicators under the slugs that they had before: the same files, for those who kept that address. */
export function formerTables(
  { indicators }: Pick<Archive, 'indicators'>,
  tables: readonly ResourceTable[],
): readonly ResourceTable[] {
  return indicators.flatMap(({ slug, formerSlugs }) =>
    tables
      .filter(({ resource }) => formerSlugs.length > 0 && resource.stem === `indicateurs/${slug}`)
      .flatMap(({ resource, table }) =>
        formerSlugs.map((former) => ({ resource: { ...resource, stem: `indicateurs/${former}` }, table })),
      ),
  )
}
