import { expect, test } from 'vitest'
import { robotsFile, securityFile } from '#site/hosting/root-files.ts'

const facts = {
  siteUrl: 'https://jardins.example/',
  contact: 'bonjour@jardins.example',
  updatedOn: '2024-02-29',
}

test('robots.txt lets everyone in and names the sitemap', () => {
  expect(robotsFile(facts)).toBe('User-agent: *\nAllow: /\n\nSitemap: https://jardins.example/sitemap.xml\n')
})

test('security.txt names the contact, by mail or page, and expires a year after the commit, or the last update', () => {
  expect(securityFile(facts)).toBe(
    'Contact: mailto:bonjour@jardins.example\nExpires: 2025-03-01T00:00:00.000Z\nPreferred-Languages: fr\n' +
      'Canonical: https://jardins.example/.well-known/security.txt\n',
  )
  expect(securityFile({ ...facts, builtOn: '2026-11-26' })).toContain('Expires: 2027-11-26T00:00:00.000Z\n')
  expect(securityFile({ ...facts, contact: 'https://jardins.example/contact/' })).toContain(
    'Contact: https://jardins.example/contact/\n',
  )
})
