import { mkdirSync, writeFileSync } from 'node:fs'
import { serverSnippets } from '#hosting/server-snippets.ts'

/** Writes the servers' settings of `docs/deploy/`, from the rules themselves: run it when a rule changes. */
mkdirSync('docs/deploy', { recursive: true })
for (const [name, text] of serverSnippets) writeFileSync(`docs/deploy/${name}`, text)
