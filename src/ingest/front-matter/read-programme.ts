import type { Programme } from '#domain/programme.ts'
import type { Fields } from '#ingest/front-matter/fields.ts'
import { parseMap } from '#ingest/front-matter/parse-fields.ts'
import { readAudit } from '#ingest/front-matter/read-audit.ts'
import { problemOf, type Problem } from '#ingest/problem.ts'
import { isIsoDate, isWebAddress } from '#ingest/read-documents.ts'

/** The programme, from `content/programme.yaml`; `undefined` when the file cannot be read at all. */
export function readProgramme(file: string, text: string, problems: Problem[]): Programme | undefined {
  const map = parseMap(file, text, 1, problems)
  return map === undefined ? undefined : programmeOf(file, map, problems)
}

/** The programme, from the keys of its file. */
export function programmeOf(file: string, map: Fields, problems: Problem[]): Programme {
  const names = map.maps('noms').map((name) => {
    const entry = {
      name: name.text('libelle'),
      from: name.integer('de') ?? 0,
      to: name.integer('a', 'optional'),
    }
    name.done()
    return entry
  })
  const successor = map.map('successeur', 'optional')
  const site = map.map('site')
  const audit = map.map('accessibilite', 'optional')
  const siteUrl = site?.text('adresse') ?? ''
  const contact = site?.text('contact') ?? ''
  const repository = site?.text('depot') ?? ''
  const check = (key: string, value: string, isRight: boolean, expected: string) => {
    if (site === undefined || value === '' || isRight) return
    const place = { file, line: site.lineOf(key), heading: key }
    problems.push(problemOf('adresse-invalide', place, value, { expected, remedy: 'corriger l’adresse.' }))
  }
  check(
    'adresse',
    siteUrl,
    isWebAddress(siteUrl) && siteUrl.endsWith('/'),
    'l’adresse publique du site, de https:// à la barre oblique finale.',
  )
  check(
    'contact',
    contact,
    isWebAddress(contact) || /^[^\s@<>:]+@[^\s@<>:]+$/.test(contact),
    'une adresse électronique (nom@exemple.fr), ou l’adresse d’une page commençant par https://.',
  )
  check(
    'depot',
    repository,
    isWebAddress(repository),
    'l’adresse du dépôt des fichiers, commençant par https://.',
  )
  const updatedOn = map.text('mis_a_jour_le')
  if (updatedOn !== '' && !isIsoDate(updatedOn)) {
    problems.push(
      problemOf(
        'date-invalide',
        { file, line: map.lineOf('mis_a_jour_le'), heading: 'mis_a_jour_le' },
        updatedOn,
      ),
    )
  }
  const programme: Programme = {
    number: map.text('numero'),
    name: map.text('nom'),
    owner: map.text('responsable'),
    ownerFullName: map.text('responsable_complet'),
    names,
    state: map.word('etat', { ouvert: 'open', clos: 'closed' } as const) ?? 'open',
    successor:
      successor === undefined
        ? undefined
        : {
            number: successor.text('numero'),
            name: successor.text('nom'),
            since: successor.integer('depuis') ?? 0,
          },
    firstYear: map.integer('premier_exercice') ?? 0,
    lastYear: map.integer('dernier_exercice', 'optional'),
    summary: map.texts('resume'),
    keyIndicators: map.texts('chiffres_cles'),
    siteUrl,
    siteName: site?.text('nom') ?? '',
    publisher: site?.text('editeur') ?? '',
    legal: {
      publisherAddress: site?.text('coordonnees', 'optional') ?? '',
      director: site?.text('directeur_publication', 'optional') ?? '',
      host: site?.text('hebergeur', 'optional') ?? '',
    },
    audit: audit && readAudit(file, audit, problems),
    contact,
    repository,
    updatedOn,
  }
  successor?.done()
  site?.done()
  map.done()
  return programme
}
