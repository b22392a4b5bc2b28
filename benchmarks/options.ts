import { parseArgs } from 'node:util'

/** What `bench.ts` measures. */
export interface Options {
  readonly sizes: readonly number[]
  readonly years: readonly number[]
  readonly repeat: number
  readonly parts: ReadonlySet<string>
  readonly name: string
}

/** Every part of the benchmark, in order. */
export const parts = ['build', 'pictures', 'peers', 'charts', 'search', 'edit'] as const

/** Reads the arguments: `--sizes 7,100 --years 6 --repeat 3 --parts build,peers --name trial`. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: 'string', default: '7,100,1000,5000' },
      years: { type: 'string', default: '6,20' },
      repeat: { type: 'string', default: '3' },
      parts: { type: 'string', default: parts.join(',') },
      name: { type: 'string', default: 'results' },
    },
  })
  return {
    sizes: numbers(values.sizes),
    years: numbers(values.years),
    repeat: Number(values.repeat),
    parts: new Set(values.parts.split(',')),
    name: values.name,
  }
}

function numbers(list: string): readonly number[] {
  return list.split(',').map(Number)
}
