/** The figures of the page, and where its chart goes. */
export const rows = JSON.parse(document.querySelector('#data').textContent).filter(
  ({ number }) => number !== null,
)
export const place = document.querySelector('#chart')
export const width = 720
export const height = 320
