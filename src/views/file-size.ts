import { formatNumber, noBreakSpace } from '#french/number.ts'

/** « 12 ko », « 1,2 Mo »: decimal units, as download managers count. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${formatNumber(bytes)}${noBreakSpace}octets`
  if (bytes < 1e6) return `${formatNumber(Math.max(1, Math.round(bytes / 1000)))}${noBreakSpace}ko`
  return `${formatNumber(Math.round(bytes / 1e5) / 10)}${noBreakSpace}Mo`
}
