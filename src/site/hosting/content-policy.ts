/** The three kinds of address that a policy tells apart. */
export type Area = 'pages' | 'embeds' | 'pictures'

/** What a page may load and do: its own files, nothing of anybody else, no markup made of text. */
const pageDirectives = [
  "default-src 'none'",
  // The search index is read by WebAssembly, in a worker.
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
]

/**
 * The Content-Security-Policy of each kind of address (https://www.w3.org/TR/CSP3/). Other sites may frame the
 * pages made for that, and no other. A chart opened alone is a picture with its own styles: it can run and load
 * nothing.
 */
export const contentPolicy: Readonly<Record<Area, string>> = {
  pages: [...pageDirectives, "frame-ancestors 'none'"].join('; '),
  embeds: [...pageDirectives, 'frame-ancestors *'].join('; '),
  pictures: ["default-src 'none'", "style-src 'unsafe-inline'", 'sandbox'].join('; '),
}

/** The same for a `<meta>`, where nothing can be said of frames: hosts that set no header obey it too. */
export const metaPolicy = pageDirectives.join('; ')

/** What other sites learn of where a reader comes from: nothing. */
export const referrerPolicy = 'same-origin'
