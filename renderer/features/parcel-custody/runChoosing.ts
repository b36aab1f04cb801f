/** Choosing what goes out (handbook R105): by tower, by the officer of towers, all that was told of; in walking order. */
import { ALL_SELECTED, type ListSelection, selectedAmong } from '#renderer/ui/listSelection.ts'
import { failedTooOften } from '#shared/domain/parcel-custody/runs.ts'
import { doorKey, doorsOf, type FloorOrder, walkingOrder } from '#shared/domain/parcel-custody/runWalk.ts'
import type { RunCandidate, RunCarrier, RunChoice } from './runQueries.ts'

/** What is to be carried: everything, a tower, or the towers of an officer. */
export interface RunWish {
  /** `all`, `chosen` in the register, `tower/<id>` or `officer/<id>`. */
  readonly which: string
  readonly onlyNotified: boolean
  readonly order: FloorOrder
}

export const EVERYTHING: RunWish = { which: 'all', onlyNotified: false, order: 'down' }
/** What was chosen in the register. */
export const CHOSEN = 'chosen'

/** What can go out, and what was chosen in the register, where somebody came from there. */
export interface ChoiceAndChosen extends RunChoice {
  readonly chosen: ReadonlySet<string> | undefined
}

/** The candidates that the wish means, in walking order. */
export function wished(choice: ChoiceAndChosen, wish: RunWish): readonly RunCandidate[] {
  return walkingOrder(meant(choice, wish), ({ place }) => place, wish.order)
}

/** How many the wish means. */
export function countWished(choice: ChoiceAndChosen, which: string): number {
  return meant(choice, { ...EVERYTHING, which }).length
}

function meant({ candidates, carriers, chosen }: ChoiceAndChosen, wish: RunWish): readonly RunCandidate[] {
  const [kind, id = ''] = wish.which.split('/')
  const towers = kind === 'officer' ? (carriers.find((one) => one.id === id)?.towers ?? []) : [id]
  const isMeant = (line: RunCandidate): boolean => {
    if (kind === CHOSEN) return chosen?.has(line.id) ?? false
    return kind === 'all' || towers.includes(line.buildingId)
  }
  return candidates.filter((line) => isMeant(line) && (!wish.onlyNotified || line.item.notices.length > 0))
}

/** All of it is ticked at first, but what found nobody too often: somebody says a word with the recipient before it goes again, unless it was chosen in the register. */
export function firstTicks(lines: readonly RunCandidate[], which: string): ListSelection {
  if (which === CHOSEN) return ALL_SELECTED
  return { mode: 'all-but', keys: new Set(lines.filter(({ item }) => failedTooOften(item)).map(({ id }) => id)) }
}

/** What is ticked, in walking order. */
export function ticked(lines: readonly RunCandidate[], selection: ListSelection): readonly RunCandidate[] {
  const ids = new Set(
    selectedAmong(
      selection,
      lines.map(({ id }) => id),
    ),
  )
  return lines.filter(({ id }) => ids.has(id))
}

/** How many doors these things are for. */
export const countDoors = (lines: readonly RunCandidate[]): number => doorsOf(lines, ({ item }) => doorKey(item)).length

/** Who would carry this: the officer that was chosen, the only one to whom all the towers belong, or who is signed in as an officer; else nobody. */
export function likelyCarrier(
  carriers: readonly RunCarrier[],
  { which, lines, self }: { readonly which: string; readonly lines: readonly RunCandidate[]; readonly self: string },
): string {
  const [kind, id = ''] = which.split('/')
  if (kind === 'officer') return id
  const towers = new Set(lines.map(({ buildingId }) => buildingId))
  const fit = carriers.filter((one) => lines.length > 0 && [...towers].every((tower) => one.towers.includes(tower)))
  const [only, ...more] = fit
  if (only !== undefined && more.length === 0) return only.id
  return carriers.find((one) => one.id === self && one.isOfficer)?.id ?? ''
}
