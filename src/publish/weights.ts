import { remembered } from '#domain/remembered.ts'
import { formatBytes } from '#french/number.ts'
import { dataPath } from '#french/address.ts'
import { allFiles, type Published } from '#publish/publish.ts'

/** Format and weight of every published file, by its address on the site: `/donnees/observations.csv` → « CSV, 136 ko ». */
export const weightsOf = remembered(
  (published: Published): ReadonlyMap<string, string> =>
    new Map(
      allFiles(published).map(({ name, size }) => [
        dataPath(name),
        `${(name.split('.').at(-1) ?? '').toUpperCase()}, ${formatBytes(size)}`,
      ]),
    ),
)
