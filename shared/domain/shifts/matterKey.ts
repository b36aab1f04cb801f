/** What an open matter is, whichever of its sides is owed just now: the evening close carries the matter, not the side. */

/**
 * Kind and record of an open matter: `item/x` of `item/x/attend`, so that one carried yesterday is the same today.
 * Source: handbook D18.
 */
export function matterKey(id: string): string {
  const [kind = '', record] = id.split('/')
  return record === undefined ? kind : `${kind}/${record}`
}
