import chart from '#charts/chart.css?raw'
import poster from '#charts/poster.css?raw'
import tokens from '#theme/tokens.css?raw'
import { standaloneStyle } from '#charts/standalone-style.ts'

/** The style that every picture carries inside, from the style sheets of the site. */
export const pictureStyle = standaloneStyle([poster, chart], tokens)
