import type { Programme } from '#model/programme.ts'
import { isToComplete } from '#words/names.ts'
import type { Yaml } from '#read/content/parse-yaml.ts'
import { problemOf } from '#read/content-problem.ts'
import type { Problem } from '#read/problem.ts'

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
