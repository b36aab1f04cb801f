/** Which 寄存牌号 each open store gave last: memory only, the store knows where to go on after a start. */

const given = new WeakMap<object, string>()

/** The last tag of a store, or empty. */
export function lastTagGiven(store: object): string {
  return given.get(store) ?? ''
}

/** Keeps it, once the intake is stored. */
export function rememberTag(store: object, tag: string): void {
  given.set(store, tag)
}
