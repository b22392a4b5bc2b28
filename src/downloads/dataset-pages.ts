import { dataPath } from '#urls.ts'
import { datasets, dictionary } from '#downloads/datasets.ts'

/** Every data set that has a page of its own: all of them, and the dictionary. */
export const describedSets: readonly { readonly stem: string; readonly title: string }[] = [
  ...datasets,
  dictionary,
]

/** The page that describes each data set, its dictionary included. */
export const datasetPages: readonly { readonly path: string; readonly label: string }[] = describedSets.map(
  ({ stem, title }) => ({ path: dataPath(`${stem}/`), label: title }),
)
