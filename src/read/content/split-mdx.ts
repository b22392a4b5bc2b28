import { problemOf, type Problem } from '#read/problem.ts'

/** The two parts of an MDX file, each with the line at which it starts. */
export interface MdxParts {
  readonly yaml: string
  readonly yamlLine: number
  readonly body: string
  readonly bodyLine: number
}

/** Separates the front matter between two lines « --- » from the body; a file without one is a problem. */
export function splitMdx(file: string, text: string, problems: Problem[]): MdxParts | undefined {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const match = /^---\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(source)
  if (match === null) {
    problems.push(problemOf('fiche-illisible', { file, line: 1 }, source.split('\n', 1)[0]))
    return undefined
  }
  const body = source.slice(match[0].length)
  return { yaml: match[1] ?? '', yamlLine: 2, body, bodyLine: match[0].split('\n').length }
}
