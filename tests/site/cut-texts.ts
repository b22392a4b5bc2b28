/** The elements whose text is cut off by their own box. Runs in the browser. */
export function cutTexts(): string[] {
  return [...document.body.querySelectorAll('*')]
    .filter((element) => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(element)
      const cuts = [overflowX, overflowY].some((value) => value === 'hidden' || value === 'clip')
      const over =
        element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1
      return cuts && over && clipPath === 'none' && !(element instanceof SVGElement)
    })
    .map((element) => `${element.tagName} ${element.getAttribute('class') ?? ''}`)
}
