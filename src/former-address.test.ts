import { expect, test } from 'vitest'
import { presentAddresses } from '#urls.ts'

const present = presentAddresses([
  { slug: 'visiteurs', formerSlugs: ['entrees', 'entrees-gratuites'] },
  { slug: 'jardins', formerSlugs: [] },
])

test.each([
  ['/indicateurs/entrees/#2022-realisation-rap-2022', '/indicateurs/visiteurs/#2022-realisation-rap-2022'],
  ['/indicateurs/entrees-gratuites/', '/indicateurs/visiteurs/'],
  ['/indicateurs/visiteurs/#2022', '/indicateurs/visiteurs/#2022'],
  ['/indicateurs/jardins/', '/indicateurs/jardins/'],
  ['/archives/2022/#rap-2022', '/archives/2022/#rap-2022'],
])('%s stands at %s', (address, today) => {
  expect(present(address)).toBe(today)
})
