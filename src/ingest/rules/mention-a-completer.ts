import type { Archive } from '#domain/archive.ts'
import { isToComplete } from '#french/publisher.ts'
import type { Problem } from '#ingest/problem.ts'
import { problemOf, type Rule } from '#ingest/rules/rule.ts'

/** What the law asks a site to say, and nobody has written yet. */
export const toComplete: Rule = {
  name: 'mention-a-completer',
  severity: 'doubt',
  expected: 'la mention que la loi demande à un site en ligne.',
  remedy: 'la compléter avant la mise en ligne ; le site l’affiche dans ses mentions légales.',
}

/** Domains that lead nowhere, kept for examples (RFC 2606). */
const example = /\.(?:example|invalid|test)(?:[/:]|$)/

/** The keys of content/programme.yaml still to be completed before the site goes on line. */
export function mentionsToComplete({ programme }: Pick<Archive, 'programme'>): readonly Problem[] {
  const { publisher, siteUrl, contact, repository, legal } = programme
  const texts = {
    editeur: publisher,
    coordonnees: legal.publisherAddress,
    directeur_publication: legal.director,
    hebergeur: legal.host,
  }
  const addresses = { adresse: siteUrl, contact, depot: repository }
  return [
    ...Object.entries(texts).filter(([, text]) => isToComplete(text)),
    ...Object.entries(addresses).filter(([, address]) => example.test(address)),
  ].map(([key, found]) => problemOf(toComplete, { file: 'content/programme.yaml', heading: key }, found))
}
