import type { ServerResponse } from 'node:http'
import { getArchive } from '#read/archive.ts'
import type { Problem } from '#read/problem.ts'
import { firstOf, problemText, toldOnce } from '#read/report.ts'
import { readSources } from '#read/ingest-files.ts'
import { readFiles } from '#read/read-files.ts'
import { escapeXml } from '#words/markup.ts'
import { typeset } from '#words/typography.ts'

/** What is wrong in the archive at `root`, for the pages made while one writes; empty when they can be made. */
export function archiveFaults(root: string): readonly Problem[] {
  try {
    getArchive(root)
    return []
  } catch {
    return readSources(readFiles(root)).problems.filter(({ severity }) => severity === 'error')
  }
}

/** The site's address as `content/programme.yaml` writes it, whatever else is wrong at `root`; that of this machine without any. */
export function writtenAddress(root: string): string {
  const text = new TextDecoder().decode(readFiles(root).get('content/programme.yaml'))
  return /^\s*adresse:\s*["']?(https?:\/\/[^/?#\s]+\/(?:[\w.~-]+\/)*)/m.exec(text)?.[1] ?? 'http://localhost/'
}

/** Answers with the page of the problems. */
export function answerProblems(response: ServerResponse, problems: readonly Problem[]): void {
  response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' })
  response.end(problemsPage(problems))
}

/** The page that tells the problems in the place of every page of `npm run dev`. It comes again when its answer changes. */
export function problemsPage(problems: readonly Problem[]): string {
  const all = toldOnce(problems)
  const { shown, left } = firstOf(all)
  const title = all.length === 1 ? '1 problème à corriger' : `${all.length} problèmes à corriger`
  return typeset(`<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem }
li { margin-bottom: 1.5rem; white-space: pre-wrap; overflow-wrap: anywhere }
</style>
</head>
<body>
<h1>${title}</h1>
<p>Le site ne peut pas être montré tant qu’ils restent. Cette page se recharge quand un fichier change ; « npm run verify » donne la même liste.</p>
<ol>
${shown.map((problem) => `<li>${escapeXml(problemText(problem))}</li>`).join('\n')}
</ol>
${left > 0 ? `<p>… et ${left} de plus.</p>` : ''}
<script>
let seen
setInterval(async () => {
  try {
    const text = await (await fetch(location.href, { headers: { accept: 'text/html' } })).text()
    if (seen !== undefined && text !== seen) location.reload()
    seen = text
  } catch {}
}, 1000)
</script>
</body>
</html>
`)
}
