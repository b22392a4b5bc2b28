declare namespace App {
  /** What `src/middleware.ts` gives to every page, component and endpoint. `getStaticPaths` runs before, without it. */
  interface Locals {
    /** All that was transcribed and written. */
    readonly archive: import('#model/archive.ts').Archive
    /** The same with the site's public address, as the published files are made from it. */
    readonly publication: import('#downloads/publication.ts').Publication
    /** What the frame around every page says of the programme. */
    readonly site: import('#site/page.ts').Site
    /** Format and weight of each published file, by its address; empty while pages are written. */
    readonly weights: () => ReadonlyMap<string, string>
    /** Puts the site's base path in front of a root-relative address. */
    readonly to: (path: string) => string
  }
}
