import { spawnSync } from 'node:child_process'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { siteOf } from './measure.ts'

/**
 * `npx node benchmarks/all.ts --state plf-2025-performance.csv --eleventy <folder>`: every table of RESULTS.md in one
 * run of ten minutes, each under its command; what is not given is not measured.
 */
const { values } = parseArgs({
  options: { state: { type: 'string', default: '' }, eleventy: { type: 'string', default: '' } },
})
const sites = ['.', ...(values.state === '' ? [] : [values.state])].map(siteOf).join(' ')
const tables = {
  'Whole builds': `build.ts --repeat 4 . ${values.state}`,
  'A changed cell in `npm run dev`': `edit.ts . ${values.state}`,
  'A reader on slow 4G, with a processor four times slower': `reader.ts --repeat 3 ${sites}`,
  'The same pages by peers': `peers.ts 300x6 ${values.eleventy}`,
  'Growing size, drafts': 'build.ts --repeat 1 --draft 100x6 300x6 1000x6 100x20 1000x20',
}
for (const [title, command] of Object.entries(tables)) {
  const shown = command.split(' ').map((word) => (word === values.eleventy ? '<folder>' : basename(word)))
  console.log(`\n### ${title}\n\n\`npx node benchmarks/${shown.join(' ').trim()}\`\n`)
  const { status } = spawnSync('npx', ['node', ...`benchmarks/${command}`.split(' ')], { stdio: 'inherit' })
  if (status !== 0) console.log('\nThis command failed, or a goal that it holds is missed.')
}
