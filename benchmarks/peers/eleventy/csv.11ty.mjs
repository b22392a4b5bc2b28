import { csv } from '../page.mjs'

export const data = {
  pagination: { data: 'indicators', size: 1, alias: 'indicator' },
  permalink: ({ indicator }) => `indicateurs/${indicator.slug}/donnees.csv`,
}

export function render({ indicator }) {
  return csv(indicator)
}
