import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

// The rules of publiccode.yml 0.4 (https://yml.publiccode.tools/) that a catalogue of public software refuses a file for.
const described = parse(readFileSync('publiccode.yml', 'utf8')) as {
  readonly publiccodeYmlVersion: string
  readonly platforms: readonly string[]
  readonly categories: readonly string[]
  readonly developmentStatus: string
  readonly softwareType: string
  readonly intendedAudience: { readonly countries: readonly string[]; readonly scope: readonly string[] }
  readonly description: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>
  readonly legal: { readonly license: string }
  readonly localisation: { readonly availableLanguages: readonly string[] }
  readonly maintenance: { readonly type: string }
}

/** Of the closed list of categories, those that may suit a site of figures; add others from the standard's list. */
const categories = [
  ...['accounting', 'budgeting', 'business-intelligence', 'content-management', 'data-analytics'],
  ...['data-collection', 'data-visualization', 'digital-citizenship', 'document-management'],
  ...['financial-reporting', 'knowledge-management', 'website-builder'],
]

/** The closed list of fields of application; « government » was once in it, and is no longer. */
const scopes = [
  ...['agriculture', 'culture', 'defence', 'education', 'emergency-services', 'employment', 'energy'],
  ...['environment', 'finance-and-economic-development', 'foreign-affairs', 'healthcare', 'infrastructures'],
  ...['justice', 'local-authorities', 'manufacturing', 'research', 'science-and-technology', 'security'],
  ...['society', 'sport', 'tourism', 'transportation', 'welfare'],
]

test('publiccode.yml uses the words of its standard', () => {
  expect(described.publiccodeYmlVersion).toBe('0.4')
  expect(described.categories.length).toBeGreaterThan(0)
  expect(described.categories.filter((name) => !categories.includes(name))).toEqual([])
  expect(described.intendedAudience.scope.filter((name) => !scopes.includes(name))).toEqual([])
  // The standard's text says lower case; its validator asks for upper case.
  for (const country of described.intendedAudience.countries) expect(country).toMatch(/^[A-Z]{2}$/)
  expect(['concept', 'development', 'beta', 'stable', 'obsolete']).toContain(described.developmentStatus)
  expect(described.softwareType).toMatch(
    /^(?:standalone\/(?:mobile|iot|desktop|web|backend|other)|addon|library|configurationFiles)$/,
  )
  expect(['internal', 'contract', 'community', 'none']).toContain(described.maintenance.type)
})

test('publiccode.yml describes the software within the lengths of its standard', () => {
  const languages = Object.entries(described.description)
  expect(languages.map(([language]) => language)).toEqual(described.localisation.availableLanguages)
  for (const [language, { shortDescription, longDescription, features }] of languages) {
    expect(shortDescription?.length, language).toBeLessThanOrEqual(150)
    // 500 in the first versions, 150 since.
    expect(longDescription?.length, language).toBeGreaterThanOrEqual(500)
    expect(longDescription?.length, language).toBeLessThanOrEqual(10_000)
    expect(features?.length, language).toBeGreaterThan(0)
  }
})
