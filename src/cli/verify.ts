import { randomUUID } from 'node:crypto'
import { appendFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import process from 'node:process'
import { checkArchive, emptyFault } from '#cli/check-archive.ts'
import { githubAnnotations, githubSummary, gitlabIssues } from '#cli/reporters/forges.ts'
import { releaseNotice } from '#cli/release-notice.ts'
import { verifyReport } from '#cli/reporters/terminal.ts'
import { commandArguments } from '#cli/settings.ts'
import { archiveRoot, readFiles } from '#read/read-files.ts'

/**
 * Checks every file of data/, content/ and publications/ and prints the report; exit status 1 when an error blocks.
 * In a pipeline of GitHub or of GitLab, the problems are also shown beside the lines of the change.
 */
const usage = 'Écrire : npm run verify, ou npm run verify -- <dossier> pour une autre archive.'
const [root = archiveRoot()] = commandArguments({}, usage).positionals
// eslint-disable-next-line no-restricted-syntax -- Dates to come are told from today, in this report alone.
const today = new Date().toISOString().slice(0, 10)
const files = readFiles(root)
const fault = emptyFault(root, files)
if (fault !== undefined) {
  console.error(`Vérification impossible : ${fault}`)
  process.exit(1)
}
const ingested = checkArchive(files, today)
const pathOf = (file: string) => relative('.', join(root, file)).replaceAll('\\', '/')
const { GITHUB_ACTIONS, GITHUB_STEP_SUMMARY, GITLAB_CI } = process.env

if (GITHUB_ACTIONS === 'true') {
  if (ingested.problems.length > 0) console.log(githubAnnotations(ingested.problems, pathOf))
  if (GITHUB_STEP_SUMMARY !== undefined) appendFileSync(GITHUB_STEP_SUMMARY, githubSummary(ingested.problems))
}
if (GITLAB_CI === 'true') {
  const issues = gitlabIssues(ingested.problems, pathOf)
  writeFileSync('gl-code-quality-report.json', `${JSON.stringify(issues, null, 2)}\n`)
}
// GitHub takes for commands what it finds in the journal: names and texts of the archive are none.
const silence = GITHUB_ACTIONS === 'true' ? randomUUID() : undefined
if (silence !== undefined) console.log(`::stop-commands::${silence}`)
console.log(verifyReport(ingested))
const notice =
  ingested.made === undefined ? '' : releaseNotice(ingested.made.archive, ingested.made.published)
if (notice !== '') console.log(`\n${notice}`)
if (silence !== undefined) console.log(`::${silence}::`)
process.exitCode = ingested.made === undefined ? 1 : 0
