import type { AstroIntegration } from 'astro'

/**
 * Puts some pages after the others, by their components: those that wait for something that is made meanwhile. Uses
 * Astro's own hook for those who render in their own way.
 */
export function renderLast(components: ReadonlySet<string>): AstroIntegration {
  return {
    name: 'render-last',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((given) => ({
          ...given,
          async getStaticPaths() {
            const paths = await given.getStaticPaths()
            const waits = ({ route }: (typeof paths)[number]) => components.has(route.component)
            return [...paths.filter((path) => !waits(path)), ...paths.filter(waits)]
          },
        }))
      },
    },
  }
}
