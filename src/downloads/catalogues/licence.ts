/** The licence under which the data are published: Licence Ouverte 2.0 (data.gouv.fr: `lov2`; SPDX: `etalab-2.0`). */
export const licence = {
  id: 'etalab-2.0',
  title: 'Licence Ouverte / Open Licence version 2.0',
  /** Its French name, for pages in French. */
  name: 'Licence Ouverte 2.0',
  url: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence',
} as const
