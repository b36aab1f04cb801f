/** What the decision of an intake must know, read inside its transaction: few reads, because thirty parcels come at once. */
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import { isHeld } from '#shared/domain/parcel-custody/custodyState.ts'
import { parcelIdOf } from '#shared/domain/parcel-custody/ids.ts'
import type { IntakeFacts } from '#shared/domain/parcel-custody/intake.ts'
import type { ReceiveInput } from '#shared/domain/parcel-custody/intakeInput.ts'
import type { ItemFacts } from '#shared/domain/parcel-custody/itemFacts.ts'
import { lastNumberOf, tagNumber, tagOf } from '#shared/domain/parcel-custody/tags.ts'

/** How far back the last tag of this desk is looked for: other desks' things lie between. */
const LAST_LOOKED_AT = 60
/** Tags asked for at once. */
const CHUNK = 24

/** Facts of several intakes, each with a tag of its own: everything is asked for at once, because a courier waits. */
export async function intakeFacts(
  store: Store,
  inputs: readonly ReceiveInput[],
): Promise<readonly { readonly input: ReceiveInput; readonly facts: IntakeFacts }[]> {
  const [tags, facts] = await Promise.all([
    freeTags(store, inputs.length),
    Promise.all(inputs.map((input) => factsOf(store, input))),
  ])
  return inputs.map((input, index) => {
    const own = facts[index] as Omit<IntakeFacts, 'tag'>
    return { input, facts: { ...own, tag: tags[index] ?? '' } }
  })
}

async function factsOf(store: Store, input: ReceiveInput): Promise<Omit<IntakeFacts, 'tag'>> {
  const isDeposit = input.kind === 'deposit' || input.kind === 'left-for'
  const [before, slot] = await Promise.all([
    input.kind === 'courier' ? parcelFacts(store, input.waybill) : undefined,
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

async function parcelFacts(store: Store, waybill: string): Promise<ItemFacts | undefined> {
  const id = parcelIdOf(store.workspace, waybill)
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

/** The next tags of this desk, as many as asked for; what is held keeps its own. */
export async function freeTags(store: Store, count: number): Promise<readonly string[]> {
  const prefix = (await store.db.desks.get(store.device))?.v.prefix ?? ''
  const tags: string[] = []
  let number = lastNumberOf(prefix, await lastTag(store, prefix)) + 1
  while (tags.length < count) {
    const candidates = Array.from({ length: CHUNK }, (_, step) => tagOf(prefix, number + step))
    const rows = await store.db.custodyItems.where('v.tag').anyOf(candidates).toArray()
    const held = new Set(rows.filter(({ v }) => isHeld(v)).map(({ v }) => v.tag))
    tags.push(...candidates.filter((tag) => !held.has(tag)).slice(0, count - tags.length))
    number += CHUNK
  }
  return tags
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
