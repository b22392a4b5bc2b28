import { indicators } from '../indicators.mjs'

export default function (config) {
  config.addGlobalData('indicators', indicators)
  return { dir: { input: '.', includes: '_includes' } }
}
