/** The shelves of the practice community: about forty things of all kinds, a run that is out, a count that missed one, two overdue, one found. */
import { commit } from '#renderer/db/commit.ts'
import type { Desk } from '#renderer/db/deskContext.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import { isCurrentStay } from '#shared/domain/owner-files/stays.ts'
import { decideReceive } from '#shared/domain/parcel-custody/intake.ts'
import type { ItemFacts } from '#shared/domain/parcel-custody/itemFacts.ts'
import { decideDamage, decideDecline, decideNotify } from '#shared/domain/parcel-custody/keeping.ts'
import { decideHandOut, decideReturn } from '#shared/domain/parcel-custody/wayOut.ts'
import { type Instant, instantFrom } from '#shared/kernel/days.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { DEMO_REFUSALS, DEMO_THINGS, type DemoThing, demoInput } from './demoThings.ts'
import { turnAway } from './intakeCommands.ts'
import { intakeFacts } from './intakeFacts.ts'
import { loadFacts } from './itemChanges.ts'
import { loadSlots, type SlotLine } from './queries.ts'
import { beginRun, closeRun, enterCameBack } from './runCommands.ts'
import { addSlots, closeCount } from './slotCommands.ts'

const HOUR_MS = 3_600_000
const SHELVES = [
  { shelf: 'A', numbers: '1-12', size: 'small', capacity: 4 },
  { shelf: 'B', numbers: '1-8', size: 'medium', capacity: 2 },
  { shelf: 'C', numbers: '1-4', size: 'large', capacity: 2 },
  { shelf: 'D', numbers: '1-2', size: 'huge', capacity: 1 },
] as const
/** Signed in the register on paper: the practice community keeps no pictures. */
const SIGNED = { signature: '', signedPaper: '登记表第 4 页', remark: '' }
const SELF = { to: 'self', byPersonId: null, name: '', phone: '', idLast4: '', authority: '', ...SIGNED } as const
const PROXY = {
  ...SELF,
  to: 'proxy',
  name: '李强',
  phone: '13800138021',
  idLast4: '0417',
  authority: '业主电话同意',
} as const
const COURIER = { ...SELF, to: 'carrier', name: '快递员 小马', receipt: 'R20261101' } as const

interface DemoHome {
  readonly personId: string
  readonly unitId: string
}

/** Fills the practice community; people and units come from the owner files. Everything goes through the real decisions. */
export async function addDemoCustody(store: Store): Promise<void> {
  const desk = await demoDesk(store)
  const homes = await homesOf(store)
  for (const shelf of SHELVES) await addSlots(desk, shelf)
  const slots = await loadSlots(store)
  const ids = new Map<DemoThing, string>()
  for (const [index, thing] of DEMO_THINGS.entries()) {
    const id = await takeIn(desk, thing, { slots, index, home: homes[(thing.who ?? 0) % Math.max(1, homes.length)] })
    if (id !== undefined) ids.set(thing, id)
  }
  await tellStories(desk, ids)
  await sendOut(desk, ids)
  for (const { who, ...refusal } of DEMO_REFUSALS) {
    const home = homes[who % Math.max(1, homes.length)]
    const nobody = { waybill: '', carrier: '', name: '', phone: '', remark: '', photos: [] }
    await turnAway(desk, { kind: 'deposit', ...nobody, ...refusal, personId: null, unitId: null, ...home })
  }
  await countShelf(desk)
}

interface Placing {
  readonly slots: readonly SlotLine[]
  readonly index: number
  readonly home: DemoHome | undefined
}

async function takeIn(desk: Desk, thing: DemoThing, { slots, index, home }: Placing): Promise<string | undefined> {
  const { store } = desk
  const ofShelf = slots.filter(({ shelf }) => shelf === thing.shelf)
  const isFound = thing.input.kind === 'found'
  const at = before(store, thing.hoursAgo)
  const input = {
    ...demoInput(thing),
    ...(isFound || home === undefined ? {} : home),
    slotId: ofShelf[index % Math.max(1, ofShelf.length)]?.id ?? null,
    ...(isFound ? { foundAt: at, countedBy: await somebodyElse(desk) } : {}),
  }
  let itemId: string | undefined
  await tell(desk, at, async (context) => {
    const [read] = await intakeFacts(store, [input])
    if (read === undefined) throw new Error('An intake has its facts.')
    const decided = decideReceive(input, read.facts, context)
    if (decided.ok) itemId = decided.value.itemId
    return decided
  })
  return itemId
}

/** The second of the two who count. */
async function somebodyElse({ store, signature }: Desk): Promise<string | null> {
  const others = (await store.db.staff.toArray()).filter(({ id, v }) => v.active === true && id !== signature.actor.id)
  return others[0]?.id ?? null
}

/** What became of them in the hours after. */
async function tellStories(desk: Desk, ids: ReadonlyMap<DemoThing, string>): Promise<void> {
  for (const [thing, id] of ids) {
    const { told, became, hoursAgo } = thing
    const on = (hours: number, decide: (items: readonly ItemFacts[], context: DecisionContext) => Decided) =>
      tell(desk, before(desk.store, hours), async (context) => decide(await loadFacts(desk.store, [id]), context))
    const later = Math.max(0, hoursAgo - 3)
    if (told !== undefined) await on(hoursAgo - 1, (items, context) => decideNotify(items, told, context))
    if (became === 'handed-out') await on(later, (items, context) => decideHandOut(items, SELF, context))
    if (became === 'by-proxy') await on(later, (items, context) => decideHandOut(items, PROXY, context))
    if (became === 'returned') await on(1, (items, context) => decideReturn(items, COURIER, context))
    if (became === 'declined') await on(later, (items, context) => decideDecline(items, '说不是自己买的', context))
    if (became === 'damaged')
      await on(later, ([item], context) =>
        item ? decideDamage(item, { remark: '外箱压破，里面完好', photos: [] }, context) : ok(NOTHING),
      )
  }
}

/** One delivery came back yesterday; one run is out now. */
async function sendOut(desk: Desk, ids: ReadonlyMap<DemoThing, string>): Promise<void> {
  const officerId = (await desk.store.db.staff.toArray()).find(({ v }) => v.role === 'tower-officer')?.id ?? ''
  const idsThen = (became: DemoThing['became']) =>
    [...ids].filter(([thing]) => thing.became === became).map(([, id]) => id)
  const failed = idsThen('came-back')
  const first = await beginRun(desk, { officerId, itemIds: failed })
  if (first.ok) {
    const of = { runId: first.value.runId, itemIds: failed }
    await enterCameBack(desk, of, { reason: 'nobody-home', remark: '敲门无人，电话未接', slotId: null })
    await closeRun(desk, of.runId)
  }
  await beginRun(desk, { officerId, itemIds: idsThen('on-run') })
}

/** Shelf A was counted: everything lies there but one. */
async function countShelf(desk: Desk): Promise<void> {
  const { store } = desk
  const codes = new Map((await loadSlots(store)).map(({ id, shelf }) => [id, shelf]))
  const lying = (await store.db.custodyItems.where('v.status').equals('in-store').toArray()).filter(
    ({ v }) => codes.get(v.slotId ?? '') === 'A',
  )
  const missing = lying.find(({ v }) => v.kind === 'courier' && v.notices.length > 0)
  const scans = lying.filter((row) => row !== missing).map(({ id, v }) => ({ text: v.tag, id, slotId: v.slotId }))
  await closeCount(desk, { shelves: ['A'], startedAt: before(store, 0), keepHere: [], remark: '', scans })
}

type Decided = Result<ChangeDraft, { readonly code: string }>
const NOTHING: ChangeDraft = { cmd: 'custody.damage', items: [] }

const before = (store: Store, hours: number): Instant => instantFrom(store.clock.nowMs() - hours * HOUR_MS)

/** A change at its own time: the day it is decided on is that of the time. */
async function tell(
  { store, signature }: Desk,
  at: Instant,
  decide: (context: DecisionContext) => Decided | Promise<Decided>,
): Promise<void> {
  await commit(store, signature, async (context) => {
    const decided = await decide({ ...context, today: store.dayOf(Date.parse(at)) })
    return decided.ok ? ok({ ...decided.value, at }) : decided
  })
}

/** Homes with somebody in them, in the order of the units: the same on every start. */
async function homesOf(store: Store): Promise<readonly DemoHome[]> {
  const today = store.dayOf(store.clock.nowMs())
  const homes = new Map<string, DemoHome>()
  for (const { deleted, v } of await store.db.stays.orderBy('id').toArray()) {
    const isCurrent = !deleted && isCurrentStay({ fromDay: v.fromDay ?? null, toDay: v.toDay ?? null }, today)
    if (isCurrent && v.unitId && v.personId && !homes.has(v.unitId))
      homes.set(v.unitId, { personId: v.personId, unitId: v.unitId })
  }
  return [...homes.values()]
}

async function demoDesk(store: Store): Promise<Desk> {
  const staff = (await store.db.staff.toArray()).filter(({ v }) => v.active === true)
  const one = staff.find(({ v }) => v.role === 'front-desk') ?? staff[0]
  const actor = { id: one?.id ?? 'practice', role: one?.v.role ?? 'supervisor' }
  const signature: Signature = { actor, session: `practice/${store.device}` }
  const nothing = (): void => undefined
  const observer = { saving: nothing, saved: nothing, refused: nothing, failed: nothing }
  // Only what a command asks of a desk: the practice community fills itself before a screen is there.
  return { store, signature, observer, papers: [] } as unknown as Desk
}
