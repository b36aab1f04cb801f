/** Conflicts of the practice community: a second desk that worked apart, made of real changes, applied as another desk's are. */
import { applyChanges } from '#renderer/db/applyChanges.ts'
import type { Store } from '#renderer/db/store.ts'
import { instantFrom } from '#shared/kernel/days.ts'
import type { Actor, Change, ChangeItem, DeviceId, Dot } from '#shared/sync/change.ts'
import { makeDot } from '#shared/sync/dot.ts'
import { makeHlc } from '#shared/sync/hlc.ts'
import { headsOf } from '#shared/sync/registerEye.ts'
import { CURRENT_SCHEMA } from '#shared/sync/upcast.ts'

/** The made-up desk; the practice community is never bound to a target, so that it meets no real one. */
const SECOND_DESK = 'practicedesk2222' as DeviceId
const HOUR = 3_600_000

/** A field that two desks wrote differently, a trolley that both lent, and a parcel that both handed out. */
export async function addDemoConflicts(store: Store): Promise<void> {
  const staff = await store.db.staff.toArray()
  const idOf = (role: string) => staff.find(({ v }) => v.role === role)?.id ?? 'practice'
  const clerk: Actor = { id: idOf('front-desk'), role: 'front-desk' }
  const leader: Actor = { id: idOf('supervisor'), role: 'supervisor' }
  const told = [
    deskItem(leader),
    await depositItem(store, clerk),
    await secondLoan(store, clerk),
    await secondHandOut(store, clerk),
  ]
  const nowMs = store.clock.nowMs()
  const changes = told.flatMap((one, index): readonly Change[] => {
    if (one === undefined) return []
    const ms = nowMs - HOUR + index * 60_000
    return [
      {
        v: 1,
        ws: store.workspace,
        dot: makeDot(SECOND_DESK, index + 1),
        hlc: makeHlc(ms, 0, SECOND_DESK),
        cmd: one.cmd,
        actor: one.actor,
        session: `practice/${SECOND_DESK}`,
        at: instantFrom(ms),
        app: store.app.version,
        schema: CURRENT_SCHEMA,
        items: one.items,
        blobs: [],
      },
    ]
  })
  await applyChanges(store, changes)
}

interface Told {
  readonly actor: Actor
  readonly cmd: string
  readonly items: readonly ChangeItem[]
}

function deskItem(actor: Actor): Told {
  const items = [{ e: 'desk', id: SECOND_DESK, ev: 'registered', data: { name: '2 号台' }, refs: [] }]
  return { actor, cmd: 'desk.name', items }
}

/** The deposit of a thing, of which the other desk heard another amount. */
async function depositItem(store: Store, actor: Actor): Promise<Told | undefined> {
  const row = (await store.db.loanThings.toArray()).find(({ v }) => v.kind === 'umbrella')
  const head = row && headsOf(row.s, 'depositFen')[0]
  if (!row || !head) return undefined
  // Written there without knowing the deposit that stands here: concurrent, as two desks apart are.
  const bases: readonly Dot[] = []
  return {
    actor,
    cmd: 'loanThing.save',
    items: [{ e: 'loanThing', id: row.id, f: { depositFen: { v: 1000, b: bases } } }],
  }
}

/** The thing that was lent here an hour ago was lent there too: both tell the same turn and hold one claim. */
async function secondLoan(store: Store, actor: Actor): Promise<Told | undefined> {
  const row = (await store.db.loans.toArray()).find(({ v }) => v.status === 'out')
  const lent = row?.s.find(({ ev }) => ev === 'lent')
  if (!row || !lent || lent.claim === undefined) return undefined
  const { name: _name, phone: _phone, idLast4: _last4, personId: _person, ...plain } = lent.data
  return {
    actor,
    cmd: 'loan.lend',
    items: [
      {
        e: 'loan',
        id: `${row.id}-2`,
        ev: 'lent',
        claim: lent.claim,
        data: { ...plain, personId: null, staffId: actor.id },
        refs: [],
      },
    ],
  }
}

/** A parcel that its owner signed for here was given to somebody else there: both hold the claim of the one stay. */
async function secondHandOut(store: Store, actor: Actor): Promise<Told | undefined> {
  const row = (await store.db.custodyItems.toArray()).find(({ v }) => v.status === 'handed-out' && v.out?.to === 'self')
  const out = row?.s.find(({ ev }) => ev === 'handedOut')
  if (!row || !out || out.claim === undefined) return undefined
  const data = { visit: row.v.visit, personId: row.v.personId, to: 'proxy', signedPaper: '登记表第 9 页' }
  const { claim } = out
  return {
    actor,
    cmd: 'custody.handOut',
    items: [{ e: 'custodyItem', id: row.id, ev: 'handedOut', claim, data, refs: [] }],
  }
}
