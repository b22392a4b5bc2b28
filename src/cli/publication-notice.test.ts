import { expect, test } from 'vitest'
import { publicationNotice } from '#cli/publication-notice.ts'

const file = {
  name: '',
  title: '',
  description: '',
  format: '',
  mediaType: '',
  size: 0,
  sha256: '',
}

test('only a table corrected after its publication is spoken of', () => {
  const versions = [
    { document: 'pap-2021', title: '', frozen: true, files: [file] },
    { document: 'rap-2020', title: '', frozen: false, files: [file] },
  ]
  expect(publicationNotice({ versions }, [])).toEqual([])
  expect(
    publicationNotice(
      { versions: [{ document: 'rap-2021', title: '', frozen: false, files: [file, file] }] },
      [],
    ),
  ).toEqual([
    'Tableaux déjà publiés et corrigés depuis : rap-2021 (version 2).',
    'La version précédente reste en ligne à son adresse. À faire avant de publier : npm run freeze, puis enregistrer le dossier publications/.',
  ])
})

test('new addresses come as the lines to add', () => {
  expect(publicationNotice({ versions: [] }, ['/donnees/a.csv', '/donnees/b.csv'])).toEqual([
    'Adresses nouvelles. À faire avant de publier : npm run freeze, ou ajouter ces lignes à publications/adresses.txt, à leur place dans l’ordre alphabétique :\n/donnees/a.csv\n/donnees/b.csv',
  ])
})
