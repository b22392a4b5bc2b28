/**
 * The settings of a server for a site under the path `base`, made from those of docs/deploy/, which are for the root of a
 * domain, as docs/deploy/README.md says to.
 */
export function underPath(text: string, base: string): string {
  return text.replaceAll(
    /(\^| )\/(?=\(|404|integrer|graphiques|donnees|_astro|pagefind)/g,
    (_, before: string) => `${before}${base}`,
  )
}
