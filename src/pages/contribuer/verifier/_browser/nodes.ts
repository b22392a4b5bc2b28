import { typeset } from '#words/typography.ts'

/**
 * A new element with its attributes and children. Texts get the spaces of French typography, as every page
 * does; they are set as text, never as markup.
 */
export function node<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children.map((child) => (typeof child === 'string' ? typeset(child) : child)))
  return made
}

/** A picture from SVG text, read as XML: what is not well formed, or runs, has no place in it. */
export function pictureNode(svg: string): Node {
  return document.importNode(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement, true)
}

/** A list under its title; nothing when it is empty. */
export function listNodes(title: string, texts: readonly string[]): readonly Node[] {
  return texts.length === 0
    ? []
    : [
        node('h3', {}, title),
        node('ol', { class: 'plain rows' }, ...texts.map((text) => node('li', {}, text))),
      ]
}
