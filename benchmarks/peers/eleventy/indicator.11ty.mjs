import { body } from '../page.mjs'

export const data = {
  pagination: { data: 'indicators', size: 1, alias: 'indicator' },
  permalink: ({ indicator }) => `indicateurs/${indicator.slug}/index.html`,
}

export function render({ indicator }) {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${indicator.title}</title></head><body>${body(indicator)}</body></html>`
}
