/** What the files at the root of a domain say of the site. */
export interface RootFacts {
  /** Public address of the site, ending in a slash. */
  readonly siteUrl: string
  /** E-mail address, or address of a page. */
  readonly contact: string
  /** Date of the last update of the data, ISO 8601. */
  readonly updatedOn: string
  /** Day of the commit from which the site is built, ISO 8601; `undefined` when nobody knows. */
  readonly builtOn?: string | undefined
}

/** `robots.txt` (RFC 9309): everything may be read by anyone; the sitemap. */
export function robotsFile({ siteUrl }: Pick<RootFacts, 'siteUrl'>): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${siteUrl}sitemap.xml\n`
}

/**
 * `security.txt` (RFC 9116): whom to tell of a weakness. It holds for a year from the commit that is built, as no clock runs
 * in the build; from the last update of the data when no commit is known.
 */
export function securityFile({ siteUrl, contact, updatedOn, builtOn }: RootFacts): string {
  const expires = new Date(`${builtOn ?? updatedOn}T00:00:00Z`)
  expires.setUTCFullYear(expires.getUTCFullYear() + 1)
  return [
    `Contact: ${contact.includes('@') && !contact.includes('://') ? `mailto:${contact}` : contact}`,
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: fr',
    `Canonical: ${siteUrl}.well-known/security.txt`,
    '',
  ].join('\n')
}
