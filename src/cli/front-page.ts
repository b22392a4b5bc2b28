import type { Programme } from '#model/programme.ts'
import { escapeXml } from '#words/markup.ts'
import { typeset } from '#words/typography.ts'

/** A programme whose site stands in the folder of its number. */
export type Fronted = Pick<
  Programme,
  'number' | 'name' | 'question' | 'summary' | 'owner' | 'firstYear' | 'lastYear'
>

export const frontStyle = 'accueil.css'

/** The page in front of the sites of several programmes: each by its number, name and years. It needs `frontCss`. */
export function frontPage(programmes: readonly Fronted[]): string {
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
export const frontCss = `:root {
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
