import Chiffre from '#site/prose/Chiffre.astro'
import Credits from '#site/prose/Credits.astro'
import Link from '#site/prose/Link.astro'
import Source from '#site/prose/Source.astro'
import Terme from '#site/prose/Terme.astro'

/** The closed list of tags that editors may write in MDX; `a` are their links, which get the site's base. */
export const proseTags = { Chiffre, Credits, Source, Terme, a: Link }
