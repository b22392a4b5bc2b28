import { expect, test } from 'vitest'
import { reportAddress, reportAbout } from '#site/report-address.ts'

const page = 'https://exemple.fr/sous/chemin/archives/2021/'
const given = (address: string) => Object.fromEntries(new URL(address).searchParams)

test('an electronic address gets a letter that says which page', () => {
  const address = reportAddress('contact@exemple.fr', page)
  expect(address).toMatch(/^mailto:contact@exemple\.fr\?subject=[^&+]+&body=[^&+]+$/)
  expect(given(address)).toEqual({ subject: 'Erreur sur une page', body: `${page}\n\n` })
})

test('a page of contact gets the same in its address, which keeps what it had', () => {
  const address = reportAddress('https://forge.example/depot/issues/new?template=erreur', page)
  expect(address).toMatch(/^https:\/\/forge\.example\/depot\/issues\/new\?/)
  expect(given(address)).toEqual({ template: 'erreur', title: 'Erreur sur une page', body: `${page}\n\n` })
})

test.each(['contact@exemple.fr', 'https://forge.example/depot/issues/new?template=erreur'])(
  'a message to %s about a figure says what it is, and where it stands',
  (contact) => {
    const figure = `Produits & services, réalisation 2021 : 5 $ (RAP 2021).\n${page}#2021-realisation`
    const ofPage = reportAddress(contact, page)
    for (const address of [reportAddress(contact, figure), reportAbout(ofPage, figure)])
      expect(given(address)).toEqual({ ...given(ofPage), body: `${figure}\n\n` })
  },
)
