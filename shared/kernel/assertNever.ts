/**
 * Ends a `switch` over a closed set of words: a new word that nobody handled does not compile.
 *
 * **Throws** when data that the types deny reaches it all the same.
 */
export function assertNever(value: never): never {
  throw new TypeError(`Unhandled case: ${String(value)}`)
}
