import { remembered } from '#model/remembered.ts'
import { formatBytes } from '#words/number.ts'
import { dataPath } from '#urls.ts'
import { allFiles, type Published } from '#downloads/publish.ts'

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
