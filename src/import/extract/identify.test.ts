import { describe, expect, it } from 'vitest'
import { readExtract } from '#import/extract/read-extract.ts'

const title = 'INDICATEUR 1.1\nTitre'

/** What a page is, or the faults. */
function identityOf(file: string, text: string, given = {}, url = '') {
  const read = readExtract({ file, text, url }, given)
  return read.ok ? read.extract.identity : read.faults
}

describe('what a page is', () => {
  it.each([
    ['$@FwLOVariable(annee,2021)\n$@FwLOVariable(numProg,999)'],
    ['$@FwLOVariable(annee#2021) $@FwLOVariable(numProg#999)'],
  ])('comes from its settings: %s', (settings) => {
    const text = `${settings}\nPrésentation stratégique du rapport annuel de performances\n${title}`
    expect(identityOf('page.txt', text)).toEqual({ type: 'rap', year: 2021, programme: '999' })
  })

  it('comes from its official name, of the file or of the address', () => {
    const expected = { type: 'rap', year: 2021, programme: '999' }
    expect(identityOf('FR_2021_PLR_BG_PGM_999_PERF.html', title)).toEqual(expected)
    expect(identityOf('a.txt', title, {}, 'https://exemple.fr/FR_2021_PLR_BG_PGM_999_PERF.html')).toEqual(
      expected,
    )
    expect(identityOf('FR_2024_PLF_BG_PGM_102_STRAT', title)).toEqual({
      type: 'pap',
      year: 2024,
      programme: '102',
    })
  })

  it('comes from the command when nothing else says', () => {
    const given = { type: 'pap', year: 2020, programme: '999' } as const
    expect(identityOf('page.txt', title, given)).toEqual(given)
  })

  it('is no page of credits', () => {
    expect(identityOf('FR_2021_PLR_CAS_PGM_999_JPE.txt', title)).toEqual([
      expect.stringContaining('justification au premier euro (_JPE)'),
    ])
  })

  it('is signed by a name in capitals, after a rank or not', () => {
    const signed = (name: string) => {
      const lines = [name, 'Directrice', 'Responsable du programme n° 999 : Jardins', title]
      const read = readExtract({ file: 'FR_2021_PLR_BG_PGM_999_STRAT', text: lines.join('\n'), url: '' })
      return read.ok ? read.extract.manager : ''
    }
    expect(signed('Camille DE LA TOUR')).toBe('Camille DE LA TOUR')
    expect(signed('Générale d’armée Camille DE LA TOUR')).toBe('Générale d’armée Camille DE LA TOUR')
    expect(signed('Le texte dit autre chose.')).toBe('')
  })

  it('is never guessed', () => {
    expect(identityOf('page.txt', title, { year: 2020, programme: '999' })).toEqual([
      'page.txt : le type du document (PAP ou RAP) n’est ni dans la page, ni dans son nom. Ajouter l’option --type pap ou --type rap.',
    ])
    expect(identityOf('FR_2021_PLR_BG_PGM_999_PERF', title, { type: 'pap' })).toEqual([
      'FR_2021_PLR_BG_PGM_999_PERF : le type du document (PAP ou RAP) n’est pas sûr : la page, son nom et les options disent RAP et PAP. Vérifier le fichier et l’adresse.',
    ])
  })
})
