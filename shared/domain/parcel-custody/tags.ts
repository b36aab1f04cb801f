/** 寄存牌号 (handbook 2.15): the short number that is called out and stands large on the label, A231. */

/** Three figures are read at arm's length and called across a hall; more come only when a thousand things lie there. */
const ROUND = 1_000

/** The tag with a number. */
export function tagOf(prefix: string, number: number): string {
  return `${prefix}${number}`
}

/** The number of a tag of this prefix; 0 for any other text. */
export function tagNumber(prefix: string, tag: string): number {
  const figures = tag.startsWith(prefix) ? tag.slice(prefix.length) : ''
  return /^[1-9][0-9]{0,6}$/.test(figures) ? Number(figures) : 0
}

/** A tag as letters and number; 0 where it has none. */
export function tagParts(tag: string): { readonly prefix: string; readonly number: number } {
  const prefix = tag.replace(/[0-9]+$/, '')
  return { prefix, number: tagNumber(prefix, tag) }
}

/**
 * Numbers in the order in which they are tried. They go on from the last one, so that a tag that became free a minute ago is not called out
 * again at once; after 999 (1999, …) what is free below a thousand comes first.
 */
export function* numbersAfter(last: number): Generator<number, never> {
  let hasBegunAgain = false
  for (let number = last + 1; ; number += 1) {
    if (number % ROUND === 0 && !hasBegunAgain) {
      hasBegunAgain = true
      for (let low = 1; low < ROUND && low <= last; low += 1) yield low
    }
    yield number
  }
}

/**
 * The next tag of a desk: the first after `last` that nothing held carries; the letters are those of the desk's numbers, so that two desks
 * never give one tag. Never refused: above 999 it has four figures.
 * Source: handbook 2.15.
 */
export function nextTag(prefix: string, heldTags: ReadonlySet<string> | readonly string[], last = ''): string {
  const held = heldTags instanceof Set ? heldTags : new Set(heldTags)
  const numbers = numbersAfter(tagNumber(prefix, last))
  let tag: string
  do tag = tagOf(prefix, numbers.next().value)
  while (held.has(tag))
  return tag
}
