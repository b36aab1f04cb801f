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

/**
 * The number after which the next free tag is looked for. A tag goes on from the last one, so that one that became free a minute ago is not
 * called out again at once; after 999 (1999, …) it begins again with 1.
 */
export function lastNumberOf(prefix: string, last: string): number {
  const number = tagNumber(prefix, last)
  return number % ROUND === ROUND - 1 ? 0 : number
}

/**
 * The next tag of a desk: the first after `last` that nothing held carries; the letters are those of the desk's numbers, so that two desks
 * never give one tag. Never refused: above 999 it has four figures.
 * Source: handbook 2.15.
 */
export function nextTag(prefix: string, heldTags: ReadonlySet<string> | readonly string[], last = ''): string {
  const held = heldTags instanceof Set ? heldTags : new Set(heldTags)
  let number = lastNumberOf(prefix, last) + 1
  while (held.has(tagOf(prefix, number))) number += 1
  return tagOf(prefix, number)
}
