/**
 * A function of one object whose result is computed once and kept as long as that object is: for what several pages
 * ask of the same data, which never changes.
 */
export function remembered<Key extends object, Result>(work: (key: Key) => Result): (key: Key) => Result {
  const results = new WeakMap<Key, { readonly result: Result }>()
  return (key) => {
    const known = results.get(key) ?? { result: work(key) }
    results.set(key, known)
    return known.result
  }
}
