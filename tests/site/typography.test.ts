import { readFileSync } from 'node:fs'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { expect, test } from 'vitest'
import { builtPages, fileOf } from './built-pages.ts'

type Node = DefaultTreeAdapterTypes.ChildNode

/** The texts that a reader sees, block by block; code and text to copy aside. */
function textsOf(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if (node.nodeName === '#text' && 'value' in node) return node.value
      if (!('childNodes' in node) || ['script', 'style', 'textarea', 'code', 'pre'].includes(node.nodeName))
        return ''
      const inside = textsOf(node.childNodes)
      return ['a', 'b', 'em', 'strong', 'span', 'q', 'abbr', 'button', 'time', 'tspan'].includes(
        node.nodeName,
      )
        ? inside
        : `\n${inside}\n`
    })
    .join('')
}

/** What French typography refuses, each with its name. */
const faults: readonly (readonly [string, RegExp])[] = [
  ['a straight apostrophe', /.{0,30}\p{L}'\p{L}.{0,30}/gu],
  ['a space that may break before a mark', /.{0,30}[\p{L}\p{N}»)] [:;!?»%](?:\s|$)/gu],
  ['a space that may break after «', /« .{0,30}/g],
  ['a document parted from its year', /.{0,30}\b(?:PAP|RAP) \d{4}/g],
  ['a number parted from its unit', /.{0,30}\d (?:M€|€|%)/g],
  [
    'a day parted from its month',
    /.{0,30}\d (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)/g,
  ],
]

test.each(builtPages())('%s follows French typography', (path) => {
  const document = parse(readFileSync(fileOf(path, 'dist'), 'utf8'))
  const text = textsOf(document.childNodes)
  const found = faults.flatMap(([name, pattern]) =>
    [...text.matchAll(pattern)].map(([words]) => `${name} : ${words}`),
  )
  expect(found).toEqual([])
})
