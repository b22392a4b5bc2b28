import { noBreakSpace, thinSpace } from '#french/number.ts'

/**
 * Sets the spaces of French typography in a text or a page: a no-break space inside « guillemets » and
 * before a colon, a thin one before « ; ! ? ». Only spaces change, so that markup stays as it is.
 */
export function typeset(text: string): string {
  return text
    .replaceAll('« ', `«${noBreakSpace}`)
    .replaceAll(' »', `${noBreakSpace}»`)
    .replace(/(?<=[\p{L}\p{N}»)%]) :(?=\s|<|$)/gu, `${noBreakSpace}:`)
    .replace(/(?<=[\p{L}\p{N}»)%]) ([;!?])(?=\s|<|$)/gu, `${thinSpace}$1`)
}
