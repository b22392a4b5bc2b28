import type { Programme } from '#domain/programme.ts'
import { isToComplete } from '#french/publisher.ts'
import type { Yaml } from '#ingest/front-matter/parse-yaml.ts'
import { problemOf, type Problem } from '#ingest/problem.ts'

/** Domains that lead nowhere, kept for examples (RFC 2606). */
const example = /\.(?:example|invalid|test)(?:[/:]|$)/

/** The keys of content/programme.yaml still to be completed before the site goes on line. */
export function mentionsToComplete(programme: Programme, placeOf: Yaml['placeOf']): readonly Problem[] {
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
  ].map(([key, found]) => problemOf('mention-a-completer', placeOf(['site', key]), found))
}
