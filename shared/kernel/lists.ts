/** Lists of any length. The arguments of a call lie on the stack: V8 throws near 100,000 of them, and a community's log is longer. */

/** Puts the items behind those of `target`, however many: `target.push(...items)` throws near 100,000. `items` is not `target` itself. */
export function appendAll<T>(target: T[], items: Iterable<T>): void {
  for (const item of items) target.push(item)
}

/** The greatest of any number of numbers; `least` where none is greater, and where there is none. */
export function greatestOf(numbers: Iterable<number>, least: number): number {
  let greatest = least
  for (const number of numbers) if (number > greatest) greatest = number
  return greatest
}
