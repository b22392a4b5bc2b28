import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { stableIndex } from '#cli/stable-index.ts'

const text = (value: string) => Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)])
const array = (...items: readonly Buffer[]) => Buffer.concat([Buffer.from([0x80 + items.length]), ...items])
const packed = (cbor: Buffer) => gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), cbor]))

/** A tiny index whose hash tables came out in the order given. */
function index(values: readonly string[]) {
  const filter = array(
    text('page'),
    array(...values.map((value) => array(text(value), array(Buffer.from([7]))))),
  )
  const hash = values.join('') === 'ab' ? '1111111' : '2222222'
  const meta = array(text('1.5.2'), array(), array(), array(array(text('page'), text(`fr_${hash}`))))
  return [
    { path: `filter/fr_${hash}.pf_filter`, content: packed(filter) },
    { path: `pagefind.fr_9${hash}aa.pf_meta`, content: packed(meta) },
    { path: 'pagefind-entry.json', content: Buffer.from(`{"hash":"fr_9${hash}aa"}`) },
    { path: 'pagefind.js', content: Buffer.from('x') },
  ]
}

test('the order of a hash table leaves no trace: same names, same bytes', () => {
  expect(stableIndex(index(['b', 'a']))).toEqual(stableIndex(index(['a', 'b'])))
})

test('names that hold a hash follow it everywhere', () => {
  const files = stableIndex(index(['b', 'a']))
  const filter = files.find(({ path }) => path.endsWith('.pf_filter'))
  const meta = files.find(({ path }) => path.endsWith('.pf_meta'))
  const name = /fr_[0-9a-f]{7}/.exec(filter?.path ?? '')?.[0] ?? '?'
  expect(name).not.toBe('fr_2222222')
  expect(gunzipSync(meta?.content ?? '').toString('latin1')).toContain(name)
  const entry = files.find(({ path }) => path === 'pagefind-entry.json')
  expect(
    `pagefind.${(JSON.parse(Buffer.from(entry?.content ?? '').toString()) as { hash: string }).hash}.pf_meta`,
  ).toBe(meta?.path)
})

test('an unknown format is an error, not a silent change', () => {
  const odd = [{ path: 'filter/fr_1111111.pf_filter', content: packed(Buffer.from([0xa0])) }]
  expect(() => stableIndex(odd)).toThrow('CBOR : type 5')
})
