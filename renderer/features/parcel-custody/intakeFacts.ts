/** What the decision of an intake must know, read inside its transaction: few reads, because thirty parcels come at once. */
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import type { LookAhead } from '#renderer/db/lookAhead.ts'
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import { lastTagGiven } from '#renderer/stores/lastTags.ts'
import { parcelIdOf } from '#shared/domain/parcel-custody/ids.ts'
import type { IntakeFacts } from '#shared/domain/parcel-custody/intake.ts'
import type { ReceiveInput } from '#shared/domain/parcel-custody/intakeInput.ts'
import type { ItemFacts } from '#shared/domain/parcel-custody/itemFacts.ts'
import { numbersAfter, tagNumber, tagOf, tagParts } from '#shared/domain/parcel-custody/tags.ts'
import { heldByTag } from './queries.ts'

/** How far back the last tag of this desk is looked for: other desks' things lie between. */
const LAST_LOOKED_AT = 60
/** Tags asked for at once where the next one is not free: more and more of them, for a store that is full. */
const CHUNK = 24
const MOST_ASKED = 768

/** Tables that an intake reads and writes, beside those of the store. */
export const TABLES_OF_INTAKE = ['custodyItems', 'desks', 'shelfSlots', 'settings', 'sheets'] as const

/** Facts of several intakes, each with a tag of its own: everything is asked for at once, because a courier waits. `ahead` looked at their parcels. */
export async function intakeFacts(
  store: Store,
  inputs: readonly ReceiveInput[],
  ahead?: LookAhead,
): Promise<readonly { readonly input: ReceiveInput; readonly facts: IntakeFacts }[]> {
  const [tags, facts] = await Promise.all([
    freeTags(store, inputs.length),
    Promise.all(inputs.map((input) => factsOf(store, input, ahead))),
  ])
  return inputs.map((input, index) => {
    const own = facts[index] as Omit<IntakeFacts, 'tag'>
    return { input, facts: { ...own, tag: tags[index] ?? '' } }
  })
}

async function factsOf(
  store: Store,
  input: ReceiveInput,
  ahead: LookAhead | undefined,
): Promise<Omit<IntakeFacts, 'tag'>> {
  const isDeposit = input.kind === 'deposit' || input.kind === 'left-for'
  const [before, slot] = await Promise.all([
    input.kind === 'courier' ? parcelFacts(store, input.waybill, ahead) : undefined,
    slotFact(store, input.slotId),
  ])
  return {
    before,
    slot,
    // Settings of other kinds are not asked for.
    acceptValuables: isDeposit && (await settingOf(store, 'custody.accept-valuables')),
    valuableFromFen: isDeposit ? await settingOf(store, 'custody.valuable-from') : Number.MAX_SAFE_INTEGER,
    foundDays: input.kind === 'found' ? await settingOf(store, 'custody.found-days') : 0,
  }
}

async function parcelFacts(
  store: Store,
  waybill: string,
  ahead: LookAhead | undefined,
): Promise<ItemFacts | undefined> {
  const id = parcelIdOf(store.workspace, waybill)
  if (ahead !== undefined && !(await ahead.isThere(id))) return undefined
  const row = await store.db.custodyItems.get(id)
  if (row === undefined) return undefined
  return { id, state: row.v, events: await loadLiveEvents(store, 'custodyItem', id) }
}

async function slotFact({ db }: Store, slotId: string | null): Promise<IntakeFacts['slot']> {
  if (slotId !== null) {
    const row = await db.shelfSlots.get(slotId)
    return row === undefined || row.deleted || row.v.active === false ? 'unknown' : 'known'
  }
  const any = await db.shelfSlots.filter(({ deleted, v }) => !deleted && v.active !== false).first()
  return any === undefined ? 'no-shelf' : 'not-chosen'
}

/**
 * The next tags of this desk, as many as asked for; what is held keeps its own. Where the last one is remembered, its successors are asked for
 * at once, by an index that past things with the same tag do not lengthen.
 */
export async function freeTags(store: Store, count: number): Promise<readonly string[]> {
  if (count === 0) return []
  const given = tagParts(lastTagGiven(store))
  const [desk, guessed] = await Promise.all([
    store.db.desks.get(store.device),
    freeAmong(store, given.number === 0 ? [] : some(numbersAfter(given.number), given.prefix, count)),
  ])
  const prefix = desk?.v.prefix ?? ''
  const isRemembered = given.number > 0 && given.prefix === prefix
  if (isRemembered && guessed.length === count) return guessed
  const numbers = numbersAfter(isRemembered ? given.number : tagNumber(prefix, await lastTag(store, prefix)))
  const tags: string[] = []
  for (let asked = CHUNK; tags.length < count; asked = Math.min(2 * asked, MOST_ASKED)) {
    const free = await freeAmong(store, some(numbers, prefix, asked))
    tags.push(...free.slice(0, count - tags.length))
  }
  return tags
}

const some = (numbers: Iterator<number, never>, prefix: string, count: number): readonly string[] =>
  Array.from({ length: count }, () => tagOf(prefix, numbers.next().value))

/** Those that nothing held carries; one request each, all under way together. */
async function freeAmong(store: Store, tags: readonly string[]): Promise<readonly string[]> {
  const held = await Promise.all(tags.map((tag) => heldByTag(store, tag)))
  return tags.filter((_, index) => held[index]?.length === 0)
}

/** The tag this desk gave last; of several in one instant the highest. */
async function lastTag({ db }: Store, prefix: string): Promise<string> {
  let at = ''
  let last = ''
  const newest = db.custodyItems.orderBy('v.receivedAt').reverse().limit(LAST_LOOKED_AT)
  await newest
    .until(({ v }) => last !== '' && v.receivedAt !== at)
    .each(({ v }) => {
      const number = tagNumber(prefix, v.tag)
      if (number === 0 || number <= tagNumber(prefix, last)) return
      at = v.receivedAt
      last = v.tag
    })
  return last
}
