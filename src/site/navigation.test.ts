import { expect, test } from 'vitest'
import { partsOf } from '#site/navigation.ts'

const heading = (id: string, title: string) =>
  `<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2><p>…</p></section>`

test('the parts of a page are its headings that a link can reach, as text', () => {
  const html = [
    heading('a', 'Un'),
    '<h2>Sans adresse</h2>',
    '<details><summary><h2 class="x" id="b"> Deux\n</h2></summary></details>',
    heading('c', '<q>Trois</q>&nbsp;: suite'),
    '<h3 id="d">Plus bas</h3>',
    heading('e', 'Quatre'),
  ].join('')
  expect(partsOf(html)).toEqual([
    { id: 'a', title: 'Un' },
    { id: 'b', title: 'Deux' },
    { id: 'c', title: 'Trois&nbsp;: suite' },
    { id: 'e', title: 'Quatre' },
  ])
})

test('a page of a few parts has no list', () => {
  expect(partsOf(heading('a', 'Un') + heading('b', 'Deux') + heading('c', 'Trois'))).toEqual([])
})
