/** The parts of `package-lock.json` that tell what is for development alone, by place. */
export interface Lockfile {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean }>>
}

/** A bill of materials (SPDX 2.3), as far as its parts are read here. */
export interface SpdxDocument {
  readonly packages: readonly { readonly SPDXID: string; readonly packageFileName: string }[]
  readonly relationships: readonly { readonly spdxElementId: string; readonly relatedSpdxElement: string }[]
}

/**
 * The same bill without what is for development alone. npm's own `--omit=dev` also leaves out packages that are for
 * both, such as the reader of YAML.
 */
export function productionOnly<T extends SpdxDocument>(document: T, lock: Lockfile): T {
  const dropped = new Set(
    document.packages
      .filter(({ packageFileName }) => lock.packages[packageFileName]?.dev === true)
      .map(({ SPDXID }) => SPDXID),
  )
  // A package installed in two places has one identifier: it is kept if either is.
  const kept = document.packages.filter(({ packageFileName }) => lock.packages[packageFileName]?.dev !== true)
  for (const { SPDXID } of kept) dropped.delete(SPDXID)
  return {
    ...document,
    packages: kept,
    relationships: document.relationships.filter(
      ({ spdxElementId, relatedSpdxElement }) =>
        !dropped.has(spdxElementId) && !dropped.has(relatedSpdxElement),
    ),
  }
}
