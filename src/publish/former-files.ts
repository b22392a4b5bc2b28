import type { Archive } from '#domain/archive.ts'
import type { PublishedFile, TableFile } from '#publish/published-file.ts'

/** The files of indicators under the slugs that they had before: the same bytes, for those who kept that address. */
export function formerFiles(
  { indicators }: Pick<Archive, 'indicators'>,
  tables: readonly TableFile[],
): readonly PublishedFile[] {
  return indicators.flatMap(({ slug, formerSlugs }) =>
    formerSlugs.flatMap((former) =>
      tables
        .filter(({ resource }) => resource.stem === `indicateurs/${slug}`)
        .map((file) => ({ ...file, name: `indicateurs/${former}.${file.extension}` })),
    ),
  )
}
