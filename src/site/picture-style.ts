import chart from '#charts/chart.css?raw'
import poster from '#charts/pictures/poster.css?raw'
import tokens from '#site/theme/tokens.css?raw'
import { standaloneStyle } from '#charts/pictures/standalone-style.ts'

/** The style that every picture carries inside, from the style sheets of the site. */
export const pictureStyle = standaloneStyle([poster, chart], tokens)
