/** The parts that `lighthouse.ts` uses of a package that `npm ci` alone does not install. */
declare module 'lighthouse' {
  interface Audit {
    readonly id: string
    readonly title: string
    /** From 0 to 1; `null` when it has no score. */
    readonly score: number | null
    readonly numericValue?: number
  }
  interface Category {
    readonly id: string
    /** From 0 to 1; `null` when an audit failed. */
    readonly score: number | null
    readonly auditRefs: readonly { readonly id: string; readonly weight: number }[]
  }
  export interface Report {
    readonly lighthouseVersion: string
    readonly runtimeError?: { readonly message: string }
    readonly categories: Readonly<Record<string, Category>>
    readonly audits: Readonly<Record<string, Audit>>
  }
  /** Audits a page in the browser that listens on `port`. */
  export default function lighthouse(
    url: string,
    options: { port: number; onlyCategories: readonly string[]; logLevel: 'error' },
  ): Promise<{ readonly lhr: Report } | undefined>
}

declare module 'lighthouse/core/gather/gatherers/trace.js' {
  const Trace: { getDefaultTraceCategories: () => readonly string[] }
  export default Trace
}
