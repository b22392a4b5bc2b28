/**
 * What two printed labels have in common when only their typography differs: case, accents, ligatures (« ﬁ », « œ »),
 * and whatever stands between words, any space, hyphen, dash, apostrophe or quotation mark.
 */
export function labelKey(label: string): string {
  const known = keys.get(label)
  if (known !== undefined) return known
  const key = label
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll(/[\s\p{Pd}\p{Pi}\p{Pf}\u00AD\u2212'"`´ʼ′″„‚]+/gu, ' ')
    .trim()
  keys.set(label, key)
  return key
}

/** Each label is compared with many others. */
const keys = new Map<string, string>()

/** Whether two printed labels say the same words. */
export function sameLabel(a: string, b: string): boolean {
  return a === b || labelKey(a) === labelKey(b)
}
