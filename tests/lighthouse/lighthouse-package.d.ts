/** The parts that `lighthouse.ts` uses of a package that `npm ci` alone does not install. */
declare module 'lighthouse' {
  interface Audit {
    readonly title: string
    /** From 0 to 1; `null` when it has none. */
    readonly score: number | null
    readonly numericValue?: number
  }
  interface Category extends Pick<Audit, 'score'> {
    readonly auditRefs: readonly { readonly id: string; readonly weight: number }[]
  }
  export interface Report {
    readonly runtimeError?: { readonly message: string }
    readonly categories: Readonly<Record<string, Category>>
    readonly audits: Readonly<Record<string, Audit>>
  }
  /** Audits a page in the browser that listens on `port`. */
  export default function lighthouse(url: string, options: object): Promise<{ lhr: Report } | undefined>
}

declare module 'lighthouse/core/gather/gatherers/trace.js' {
  const Trace: { getDefaultTraceCategories: () => readonly string[] }
  export default Trace
}
