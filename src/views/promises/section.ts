import type { Archive } from '#domain/archive.ts'
import type { Indicator } from '#domain/indicator.ts'
import { indicatorPath } from '#french/address.ts'
import type { FactTable } from '#views/fact-table.ts'
import type { Crumb } from '#views/page.ts'

/** One part of the page of promises: what the data shows in sentences, then the facts in a table. */
export interface PromiseSection {
  readonly id: string
  readonly title: string
  readonly sentences: readonly string[]
  /** `undefined` when there is nothing to list. */
  readonly table: FactTable | undefined
}

/** The link to an indicator, or to the part of it that a sub-indicator is. */
export function indicatorLink(
  archive: Pick<Archive, 'indicatorBySlug'>,
  { indicator, subIndicator }: { readonly indicator: string; readonly subIndicator: string },
): Crumb {
  const found = archive.indicatorBySlug.get(indicator)
  const sub = found?.subIndicators.find(({ slug }) => slug === subIndicator)
  const title = found?.title ?? indicator
  return {
    label: sub === undefined ? title : `${title}, ${lowerFirst(sub.title)}`,
    path: indicatorPath(indicator),
  }
}

/** The unit of an indicator, or of one of its sub-indicators. */
export function unitOf(
  archive: Pick<Archive, 'indicatorBySlug'>,
  key: { readonly indicator: string; readonly subIndicator: string },
): string {
  const found: Indicator | undefined = archive.indicatorBySlug.get(key.indicator)
  return found?.subIndicators.find(({ slug }) => slug === key.subIndicator)?.unit ?? found?.unit ?? ''
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('fr') + text.slice(1)
}
