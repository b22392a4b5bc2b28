import process from 'node:process'
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'

/** The options that a command was given; one that it does not know, or without its value, ends it with `usage`. */
export function commandOptions<const T extends ParseArgsOptionsConfig>(options: T, usage: string) {
  try {
    return parseArgs({ options }).values
  } catch {
    console.error(usage)
    process.exit(1)
  }
}
