/**
 * A query as the index writes its words: straight apostrophes, plain spaces, and numbers cut by thousands as
 * the pages print them, so that « 17971 » finds « 17 971 ». Four digits that may be a year stay whole.
 */
export function searchable(query: string): string {
  return query
    .replaceAll('\u2019', "'")
    .replaceAll(/[\u202F\u00A0]/g, ' ')
    .replaceAll(/(?<![\d.,])\d{4,}/g, (digits) =>
      /^(19|20)\d\d$/.test(digits) ? digits : byThousands(digits),
    )
}

function byThousands(digits: string): string {
  return digits.replaceAll(/\B(?=(\d{3})+$)/g, ' ')
}
