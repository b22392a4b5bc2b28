import type { APIRoute } from 'astro'
import type { Archive } from '#model/archive.ts'
import {
  exercisePath,
  indicatorPath,
  markdownPath,
  objectivePath,
  withBase,
  dataPath,
  prosePath,
  versionsPath,
} from '#urls.ts'
import { attribution } from '#words/names.ts'
import { typeset } from '#words/typography.ts'
import { indicatorFinding } from '#words/finding.ts'
import { inMarkdown, markdownLink } from '#words/markup.ts'

/** The site's table of contents for language models. */
export const GET: APIRoute = ({ locals: { publication } }) =>
  new Response(llmsText(publication.archive, publication.siteUrl), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  })

/**
 * The site's table of contents for language models (https://llmstxt.org/): a title, a summary, then lists of
 * links, each with what it holds. `siteUrl` is the public address of the site.
 */
export function llmsText(archive: Archive, siteUrl: string): string {
  const { programme } = archive
  const link = (label: string, path: string, text: string) =>
    `- ${markdownLink(label, withBase(siteUrl, path))}${text === '' ? '' : `: ${inMarkdown(text)}`}`
  const blocks = [
    `# ${inMarkdown(programme.siteName)}`,
    `> ${inMarkdown(programme.summary.join(' ') || `Ce que le programme ${programme.number} « ${programme.name} » a promis et ce qu’il a obtenu.`)}`,
    inMarkdown(
      `Chaque chiffre est celui qu’un document budgétaire de l’État imprime, avec le nom et l’adresse de ce document. Une même quantité peut être imprimée plusieurs fois, avec des valeurs différentes : dire laquelle. « non relevé » veut dire que personne n’a encore lu ce chiffre ; ce n’est ni zéro, ni « non déterminé ». Pour citer : ${attribution(programme)}`,
    ),
    '## Indicateurs',
    archive.indicators
      .map((indicator) =>
        link(indicator.title, markdownPath(indicator.slug), indicatorFinding(archive, indicator)),
      )
      .join('\n'),
    '## Données',
    [
      link(
        'observations.csv',
        dataPath('observations.csv'),
        'tous les chiffres imprimés, un par ligne, avec leur document.',
      ),
      link('credits.csv', dataPath('credits.csv'), 'les crédits du programme, en euros.'),
      link(
        'documents.csv',
        dataPath('documents.csv'),
        'les documents, leurs dates et leurs adresses officielles.',
      ),
      link('datapackage.json', dataPath('datapackage.json'), 'le sens de chaque colonne.'),
      link('Versions', versionsPath, 'ce qui a changé d’une version des données à l’autre.'),
    ].join('\n'),
    '## Exercices',
    archive.years
      .map(({ year, title, summary }) =>
        link(
          `${year} : ${title}`,
          exercisePath(year),
          summary || 'les tableaux des documents, et les crédits.',
        ),
      )
      .join('\n'),
    '## Optional',
    [
      ...archive.objectives.map(({ slug, title, summary }) =>
        link(title, objectivePath(slug), summary || 'ses indicateurs, promis et obtenus.'),
      ),
      ...archive.pages.map(({ slug, title, description }) => link(title, prosePath(slug), description)),
      ...archive.indicators.map(({ slug, title }) =>
        link(`${title} (page)`, indicatorPath(slug), 'la page de l’indicateur, avec son graphique.'),
      ),
    ].join('\n'),
  ]
  return typeset(`${blocks.join('\n\n')}\n`)
}
