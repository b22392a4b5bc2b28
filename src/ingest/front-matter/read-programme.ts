import type { Programme } from '#domain/programme.ts'
import { parseMap } from '#ingest/front-matter/parse-fields.ts'
import type { Problem } from '#ingest/problem.ts'
import { isIsoDate } from '#ingest/read-documents.ts'
import { invalidAddress } from '#ingest/rules/adresse-invalide.ts'
import { invalidDate } from '#ingest/rules/date-invalide.ts'
import { problemOf } from '#ingest/rules/rule.ts'

/** The programme, from `content/programme.yaml`; `undefined` when the file cannot be read at all. */
export function readProgramme(file: string, text: string, problems: Problem[]): Programme | undefined {
  const map = parseMap(file, text, 1, problems)
  if (map === undefined) return undefined
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
  const siteUrl = site?.text('adresse') ?? ''
  if (
    site !== undefined &&
    !(/^https?:\/\//.test(siteUrl) && siteUrl.endsWith('/') && URL.canParse(siteUrl))
  ) {
    problems.push(
      problemOf(invalidAddress, { file, line: site.lineOf('adresse'), heading: 'adresse' }, siteUrl, {
        expected: 'l’adresse publique du site, de https:// à la barre oblique finale.',
      }),
    )
  }
  const updatedOn = map.text('mis_a_jour_le')
  if (updatedOn !== '' && !isIsoDate(updatedOn)) {
    problems.push(problemOf(invalidDate, { file, line: map.lineOf('mis_a_jour_le') }, updatedOn))
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
    contact: site?.text('contact') ?? '',
    repository: site?.text('depot') ?? '',
    updatedOn,
  }
  successor?.done()
  site?.done()
  map.done()
  return programme
}
