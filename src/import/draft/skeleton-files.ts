import { bytesOf, type Files } from '#import/draft/draft.ts'
import { mdxFile } from '#import/draft/mdx-files.ts'
import type { PrintedDocument } from '#import/extract/join-extracts.ts'

const documentsHeading =
  'document,type,exercice,programme,editeur,programme_libelle,responsable,fonction,publie_le,maquette,url_presentation,url_performance,url_credits\n'
const creditsHeading = 'exercice,etape,perimetre,titre,ae,cp,document,partie,mention\n'

/** The files that every site needs besides its programme, its documents and its indicators. */
export function skeletonFiles(number: string, documents: readonly PrintedDocument[]): Files {
  const page = (titre: string, description: string, body: string) =>
    mdxFile({ titre, description }, ['À réécrire par l’éditeur.'], body)
  const years = [...new Set(documents.map(({ identity }) => identity.year))].join(', ')
  return new Map([
    ['data/documents.csv', bytesOf(documentsHeading)],
    ['data/credits.csv', bytesOf(creditsHeading)],
    [
      'content/glossaire.yaml',
      bytesOf(
        '# Les mots du programme : une liste de { identifiant, terme, sigle, definition, source }.\n[]\n',
      ),
    ],
    [
      'content/pages/methode.mdx',
      page(
        'Méthode',
        'D’où viennent les chiffres et comment ils sont relevés.',
        `Les chiffres du programme ${number} sont relevés dans ses projets et rapports annuels de performances (exercices ${years}), tels que l’État les publie. Chaque chiffre garde le document qui l’imprime.`,
      ),
    ],
    [
      'content/pages/comprendre.mdx',
      page(
        'Comprendre',
        'Ce que sont un projet et un rapport annuel de performances.',
        'Le projet annuel de performances (PAP) dit, avant que l’année commence, quels résultats le programme annonce. Le rapport annuel de performances (RAP) dit, une fois l’année terminée, ce qui a été obtenu.',
      ),
    ],
    [
      'content/pages/a-propos.mdx',
      page('À propos', 'Ce qu’est ce site et qui le publie.', 'Cette page n’est pas encore écrite.'),
    ],
  ])
}
