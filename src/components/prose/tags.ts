import Chiffre from '#components/prose/Chiffre.astro'
import Credits from '#components/prose/Credits.astro'
import Link from '#components/prose/Link.astro'
import Source from '#components/prose/Source.astro'
import Terme from '#components/prose/Terme.astro'

/** The closed list of tags that editors may write in MDX; `a` are their links, which get the site's base. */
export const proseTags = { Chiffre, Credits, Source, Terme, a: Link }
