import { dataPath } from '#french/address.ts'
import { datasets, dictionary } from '#publish/datasets.ts'

/** The page that describes each data set, its dictionary included. */
export const datasetPages: readonly { readonly path: string; readonly label: string }[] = [
  ...datasets,
  dictionary,
].map(({ stem, title }) => ({ path: dataPath(`${stem}/`), label: title }))
