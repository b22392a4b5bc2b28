import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { builtPages, fileOf } from './built-pages.ts'
import { openSite } from './open-site.ts'
import { knownRoot } from '../support/known-archive.ts'
import { knownAddress, knownSite } from './known-site.ts'
import { readPages } from './page-facts.ts'

const site = await openSite(knownSite, '/')
const pages = await readPages(site.browser, site.folder)
const pageOf = (path: string) => pages.find((page) => page.path === path)
const textOf = (path: string) => (pageOf(path)?.text ?? '').replaceAll(/\s+/g, ' ')

test('every page says « Accessibilité : non conforme » and leads to the declaration and the legal notice', () => {
  for (const path of builtPages(site.folder)) {
    const [, footer = ''] = readFileSync(fileOf(path, site.folder), 'utf8').split('<footer')
    const links = [...footer.matchAll(/<a href="([^"]*)">([^<]*)<\/a>/g)].map(([, href, text = '']) => [
      text.replaceAll('&nbsp;', '\u00A0'),
      href,
    ])
    expect(links, path).toEqual(
      expect.arrayContaining([
        ['Accessibilité\u00A0: non conforme', expect.stringMatching(/\/accessibilite\/$/)],
        ['Mentions légales', expect.stringMatching(/\/mentions-legales\/$/)],
        ['Données personnelles', expect.stringMatching(/^(?:\/mentions-legales\/)?#donnees-personnelles$/)],
      ]),
    )
  }
})

test('every page leads to whoever mends its errors, and its address goes with the message', () => {
  for (const path of builtPages(site.folder)) {
    const [, footer = ''] = readFileSync(fileOf(path, site.folder), 'utf8').split('<footer')
    const [, written = ''] = /<a [^>]*href="([^"]*)">Signaler une erreur sur cette page</.exec(footer) ?? []
    const link = new URL(written.replaceAll('&amp;', '&'))
    expect(`${link.protocol}${link.pathname}`, path).toBe('mailto:contact@performance-352.example')
    expect(link.searchParams.get('body')?.trim(), path).toBe(`${knownAddress.slice(0, -1)}${path}`)
  }
})

test('the declaration has the parts that the order of 20 September 2019 asks for, in their order', () => {
  expect(pageOf('/accessibilite/')?.headings.map(({ text }) => text)).toEqual([
    'Déclaration d’accessibilité',
    'État de conformité',
    'Résultats des tests',
    'Contenus non accessibles',
    'Non-conformités',
    'Dérogations pour charge disproportionnée',
    'Contenus non soumis à l’obligation d’accessibilité',
    'Établissement de cette déclaration d’accessibilité',
    'Technologies utilisées pour la réalisation du site',
    'Environnement de test',
    'Outils pour évaluer l’accessibilité',
    'Pages du site ayant fait l’objet de la vérification de conformité',
    'Retour d’information et contact',
    'Voies de recours',
    'Contrôle critère par critère',
  ])
  expect(textOf('/accessibilite/')).toContain(
    'Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07',
  )
  expect(textOf('/accessibilite/')).toContain('Le site n’a pas encore été audité')
})

test('no share of criteria stands in the declaration, for want of an audit', () => {
  expect(textOf('/accessibilite/')).not.toMatch(
    /%\s(?:des|de) critères|taux de \d|\d\scritères? (?:sont|est) respecté/,
  )
})

test('the legal notice invents nothing: what nobody has written is said to be missing', () => {
  const written = readFileSync(`${knownRoot}/content/programme.yaml`, 'utf8')
  const host = /hebergeur: '?([^'#\n]*)/.exec(written)?.[1]?.trim()
  expect(host).toBe('à compléter')
  expect(textOf('/mentions-legales/')).not.toContain('à compléter')
  expect(textOf('/mentions-legales/')).toMatch(/L’éditeur n’a pas encore donné\s: .*hébergeur/)
  expect(textOf('/mentions-legales/')).toContain('Licence Ouverte 2.0')
})
