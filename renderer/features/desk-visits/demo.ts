/** Visits of the practice community: a morning at the desk, three people still there, and regulars from earlier days. */
import { commit } from '#renderer/db/commit.ts'
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import type { StayRow } from '#renderer/db/tables.ts'
import type { ArrivalInput, VisitPurpose } from '#shared/domain/desk-visits/arrival.ts'
import { decideSignOut } from '#shared/domain/desk-visits/closing.ts'
import { decideArrive, decideLeave } from '#shared/domain/desk-visits/decisions.ts'
import { decidePlan } from '#shared/domain/desk-visits/planning.ts'
import { addDays, instantFrom } from '#shared/kernel/days.ts'
import { dayInZone, zonedInstant } from '#shared/kernel/zone.ts'
import { loadVisitsOf } from './queries.ts'
import { closingAfter } from './signOut.ts'

interface DemoVisit {
  readonly purpose: VisitPurpose
  /** Which of the community's people, by the order of their stays; a told name for somebody without a file. */
  readonly who: number | string
  /** Which of the units a stranger comes for. */
  readonly unit?: number
  readonly daysAgo?: number
  /** Minutes before now; on an earlier day minutes of the clock there. */
  readonly minutes: number
  /** Minutes at the desk; `forgotten` = signed out by the program at closing; absent while still here. */
  readonly stay?: number | 'forgotten'
  readonly more?: Partial<ArrivalInput>
}

const VISITS: readonly DemoVisit[] = [
  { purpose: 'resident', who: 0, daysAgo: 12, minutes: 560, stay: 9 },
  { purpose: 'resident', who: 1, daysAgo: 5, minutes: 930, stay: 21 },
  { purpose: 'resident', who: 0, daysAgo: 3, minutes: 615, stay: 14 },
  { purpose: 'resident', who: 3, daysAgo: 1, minutes: 1010, stay: 6 },
  { purpose: 'visitor', who: '陈女士', unit: 3, daysAgo: 1, minutes: 1030, stay: 'forgotten', more: { headCount: 2 } },
  { purpose: 'department', who: '老郑', minutes: 205, stay: 12, more: { department: '工程部' } },
  { purpose: 'resident', who: 2, minutes: 168, stay: 18 },
  { purpose: 'viewing', who: '小何', unit: 4, minutes: 121, stay: 35, more: { company: '安家中介', headCount: 3 } },
  { purpose: 'resident', who: 4, minutes: 74, stay: 7 },
  { purpose: 'courier', who: '小吴', minutes: 52, stay: 4, more: { company: '顺丰' } },
  {
    purpose: 'worker',
    who: '张工',
    unit: 2,
    minutes: 23,
    more: { company: '宏发装饰', headCount: 4, leaveBy: '18:00' },
  },
  { purpose: 'visitor', who: '李先生', unit: 1, minutes: 11, more: { plate: '粤B12345', headCount: 2 } },
  { purpose: 'resident', who: 0, minutes: 6 },
]

/** Fills the practice community; people and units come from the owner files, which are filled before. */
export async function addDemoVisits(store: Store): Promise<void> {
  const signature = await demoSignature(store)
  const stays = await store.db.stays.orderBy('id').toArray()
  for (const visit of VISITS) {
    const stay = stays[typeof visit.who === 'number' ? visit.who : (visit.unit ?? -1)]
    if (typeof visit.who === 'number' && !stay) continue
    await addVisit(store, signature, visit, stay?.v ?? {})
  }
  await addPlans(store, signature, stays)
}

/** Announced for today: an owner in the afternoon, a viewing without a time. */
async function addPlans(store: Store, signature: Signature, stays: readonly StayRow[]): Promise<void> {
  const plans = [
    { time: '16:30', stay: stays[5], input: { purpose: 'resident' as const, name: '' } },
    { time: '', stay: stays[6], input: { purpose: 'viewing' as const, name: '周先生', company: '安家中介' } },
  ]
  for (const { time, stay, input } of plans) {
    const personId = input.name === '' ? (stay?.v.personId ?? null) : null
    if (personId === null && input.name === '') continue
    await commit(store, signature, (context) =>
      decidePlan(
        { ...input, personId, unitId: stay?.v.unitId ?? null, day: context.today, time },
        { name: input.name, here: [], planned: [] },
        context,
      ),
    )
  }
}

async function addVisit(
  store: Store,
  signature: Signature,
  visit: DemoVisit,
  stay: { readonly personId?: string; readonly unitId?: string },
): Promise<void> {
  const isKnown = typeof visit.who === 'number'
  const at = momentOf(store, visit)
  const arrived = await commit(store, signature, async (context) => {
    const input = {
      purpose: visit.purpose,
      personId: isKnown ? (stay.personId ?? null) : null,
      unitId: stay.unitId ?? null,
      name: isKnown ? '' : String(visit.who),
      ...visit.more,
    }
    const before = input.personId === null ? [] : await loadVisitsOf(store, { kind: 'person', id: input.personId })
    const previousId = before.at(-1)?.id
    const facts = { here: [], ...(previousId === undefined ? {} : { previousId }) }
    const decided = decideArrive(input, facts, context)
    return decided.ok ? { ok: true, value: { ...decided.value, at: instantFrom(at) } } : decided
  })
  if (!arrived.ok || visit.stay === undefined) return
  const { visitId } = arrived.value.draft
  if (visit.stay === 'forgotten') {
    await signOut(store, signature, { visitId, at })
    return
  }
  const leftAt = instantFrom(at + visit.stay * 60_000)
  await commit(store, signature, async (context) => {
    const row = await store.db.visits.get(visitId)
    if (!row) return { ok: false, error: { code: 'not-here' as const } }
    const events = await loadLiveEvents(store, 'visit', visitId)
    const decided = decideLeave(visitId, { visit: row.v, events, isOfToday: true }, context)
    return decided.ok ? { ok: true, value: { ...decided.value, at: leftAt } } : decided
  })
}

/** Nobody told when they left: the desk closed on them. */
async function signOut(
  store: Store,
  signature: Signature,
  { visitId, at }: { readonly visitId: string; readonly at: number },
): Promise<void> {
  const closing = await closingAfter(store, instantFrom(at))
  const row = await store.db.visits.get(visitId)
  if (!row) return
  const events = await loadLiveEvents(store, 'visit', visitId)
  const dots = events.map((event) => event.dot)
  await commit(store, signature, (context) => decideSignOut([{ id: visitId, v: row.v, dots }], closing, context))
}

/** Never before the day began: a practice community opened at half past midnight has a short morning. */
function momentOf(store: Store, { daysAgo, minutes }: DemoVisit): number {
  const now = store.clock.nowMs()
  const today = dayInZone(now, store.zone())
  if (daysAgo !== undefined) return Date.parse(zonedInstant(addDays(today, -daysAgo), minutes, store.zone()))
  return Math.max(Date.parse(zonedInstant(today, 0, store.zone())), now - minutes * 60_000)
}

async function demoSignature(store: Store): Promise<Signature> {
  const [first] = (await store.db.staff.toArray()).filter((row) => row.v.active === true)
  const actor = { id: first?.id ?? 'practice', role: first?.v.role ?? 'front-desk' }
  return { actor, session: `practice/${store.device}` }
}
