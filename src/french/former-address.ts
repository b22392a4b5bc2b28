import type { Indicator } from '#domain/indicator.ts'
import { indicatorPath } from '#french/address.ts'

/**
 * Where an address of an indicator's page, fragment included, stands today, given the slugs that indicators had
 * before. Other addresses are left as they are.
 */
export function presentAddresses(
  indicators: readonly Pick<Indicator, 'slug' | 'formerSlugs'>[],
): (address: string) => string {
  const present = new Map(
    indicators.flatMap(({ slug, formerSlugs }) => formerSlugs.map((former) => [former, slug] as const)),
  )
  return (address) => {
    const [, former = '', rest = ''] = /^\/indicateurs\/([^/]+)\/(.*)$/.exec(address) ?? []
    const slug = present.get(former)
    return slug === undefined ? address : `${indicatorPath(slug)}${rest}`
  }
}
