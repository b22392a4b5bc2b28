import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { headersName } from '#cli/built-files.ts'
import { emptyFault } from '#cli/check-archive.ts'
import { siteAddress, type SiteAddress } from '#cli/settings.ts'
import { swapFolder, takeFolder, targetFault } from '#cli/swap-folder.ts'
import { ingestFiles } from '#read/ingest-files.ts'
import { readFiles } from '#read/read-files.ts'
import { verifyReport } from '#cli/reporters/terminal.ts'
import { headerRules, headersFile, metaPolicy, referrerPolicy } from '#site/hosting/headers.ts'
import type { Programme } from '#model/programme.ts'
import { escapeXml } from '#words/markup.ts'
import { typeset } from '#words/typography.ts'

/**
 * Builds the site of each folder into `<target>/<number of its programme>/`, one after the other, and a page in front of
 * them; then swaps the whole with the `target` of before, which stays as it was when anything fails. Each is built by a
 * process of its own, as it would be alone. Returns the exit status.
 */
export async function buildSeveral(
  folders: readonly string[],
  target: string,
  draft: boolean,
): Promise<number> {
  const refuse = (fault: string) => {
    console.error(`${fault}\n\nLe dossier ${target}/ n’a pas changé.`)
    return 1
  }
  const setting = process.env['SITE_URL']
  if (setting === undefined) {
    return refuse(
      'SITE_URL : dire l’adresse commune aux sites, par exemple SITE_URL=https://exemple.fr/performance/.',
    )
  }
  let address: SiteAddress
  try {
    address = siteAddress(setting)
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error))
  }
  const programmes: Fronted[] = []
  for (const folder of folders) {
    const files = readFiles(folder)
    const empty = emptyFault(folder, files)
    if (empty !== undefined) return refuse(empty)
    const ingested = ingestFiles(files)
    if (ingested.sources === undefined) return refuse(`${folder}\n\n${verifyReport(ingested)}`)
    const { programme } = ingested.sources
    if (programmes.some(({ number }) => number === programme.number)) {
      return refuse(`${folder} : le programme ${programme.number} est déjà celui d’un autre dossier.`)
    }
    programmes.push(programme)
  }
  const fresh = await takeFolder(target, console.log)
  const fault = targetFault(target)
  if (fault !== undefined) return refuse(fault)
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { recursive: true })
  const { origin, base } = address
  for (const [index, { number, name }] of programmes.entries()) {
    console.log(`Programme ${number} « ${name} »`)
    const { status } = spawnSync(process.execPath, ['src/cli/build.ts', ...(draft ? ['--draft'] : [])], {
      env: {
        ...process.env,
        ARCHIVE: folders[index] ?? '',
        OUT: join(fresh, number),
        SITE_URL: `${origin}${base}${number}/`,
      },
      stdio: 'inherit',
    })
    if (status !== 0) return refuse(`Le site du programme ${number} n’a pas pu être construit.`)
  }
  const page = frontPage(programmes)
  writeFileSync(join(fresh, 'index.html'), page)
  writeFileSync(join(fresh, '404.html'), page.replaceAll('href="', `href="${base}`))
  writeFileSync(join(fresh, frontStyle), frontCss)
  writeFileSync(join(fresh, headersName), rootHeaders(fresh, base, programmes))
  swapFolder(fresh, target)
  console.log(`${programmes.length} sites construits dans ${target}/, sous une page d’accueil.`)
  return 0
}

/** The headers of all sites in the one file that hosts read: those of the front page, then of each site's addresses. */
function rootHeaders(fresh: string, base: string, programmes: readonly Fronted[]): string {
  const own = headersFile(headerRules(['404.html', frontStyle, 'index.html']), base)
  const others = programmes.map(({ number }) => readFileSync(join(fresh, number, headersName), 'utf8').trim())
  return `${[own.trim(), ...others].join('\n\n')}\n`
}

/** A programme whose site stands in the folder of its number. */
type Fronted = Pick<
  Programme,
  'number' | 'name' | 'question' | 'summary' | 'owner' | 'firstYear' | 'lastYear'
>

const frontStyle = 'accueil.css'

/** The page in front of the sites of several programmes: each by its number, name and years. It needs `frontCss`. */
function frontPage(programmes: readonly Fronted[]): string {
  const text = (words: string) => escapeXml(typeset(words))
  const items = programmes.map(({ number, name, question, summary, owner, firstYear, lastYear }) => {
    const kicker = [`Programme ${number}`, owner, `${firstYear}–${lastYear ?? 'aujourd’hui'}`]
    const lead = question === '' ? (summary[0] ?? '') : question
    return `      <li>
        <p>${text(kicker.filter((part) => part !== '').join(' · '))}</p>
        <h2><a href="${number}/">${text(name)}</a></h2>${lead === '' ? '' : `\n        <p>${text(lead)}</p>`}
      </li>`
  })
  const title = 'Promis et obtenu, programme par programme'
  const lead =
    'Ce que des programmes du budget de l’État ont promis et obtenu, chiffre par chiffre, chacun avec le document qui l’imprime.'
  return `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${metaPolicy()}" />
    <meta name="referrer" content="${referrerPolicy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${text(title)}</title>
    <meta name="description" content="${text(lead)}" />
    <link rel="stylesheet" href="${frontStyle}" />
  </head>
  <body>
    <main>
    <h1>${text(title)}</h1>
    <p>${text(lead)}</p>
    <ul>
${items.join('\n')}
    </ul>
    </main>
  </body>
</html>
`
}

/** The style of that page: colours of the sites, light and dark, and a measure. */
const frontCss = `:root {
  color-scheme: light dark;
}
body {
  margin: 0 auto;
  max-width: 42rem;
  padding: 2rem 1rem;
  font:
    1.0625rem/1.6 system-ui,
    sans-serif;
  background: light-dark(#fff, #15171c);
  color: light-dark(#1a1a1f, #ececf1);
}
h1,
h2 {
  line-height: 1.2;
  margin: 0;
}
ul {
  list-style: none;
  padding: 0;
}
li {
  border-top: 2px solid;
  margin-top: 1.5rem;
  padding-top: 0.75rem;
}
li p {
  margin: 0;
}
a {
  color: light-dark(#0b4f8a, #7fb8f0);
}
`
