/** Visits of the practice community: a morning at the desk, three people still there, and regulars from earlier days. */
import { commit } from '#renderer/db/commit.ts'
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import { decideArrive, decideLeave } from '#shared/domain/desk-visits/decisions.ts'
import type { VisitPurpose } from '#shared/domain/desk-visits/schema.ts'
import { addDays, instantFrom } from '#shared/kernel/days.ts'
import { dayInZone, zonedInstant } from '#shared/kernel/zone.ts'

interface DemoVisit {
  readonly purpose: VisitPurpose
  /** Which of the community's people, by the order of their stays; a told name for somebody without a file. */
  readonly who: number | string
  /** Which of the units a stranger comes for. */
  readonly unit?: number
  readonly daysAgo?: number
  /** Minutes before now; on an earlier day minutes of the clock there. */
  readonly minutes: number
  /** Minutes at the desk; absent while still here. */
  readonly stay?: number
}

const VISITS: readonly DemoVisit[] = [
  { purpose: 'resident', who: 0, daysAgo: 12, minutes: 560, stay: 9 },
  { purpose: 'resident', who: 1, daysAgo: 5, minutes: 930, stay: 21 },
  { purpose: 'resident', who: 0, daysAgo: 3, minutes: 615, stay: 14 },
  { purpose: 'resident', who: 3, daysAgo: 1, minutes: 1010, stay: 6 },
  { purpose: 'department', who: '工程部 老郑', minutes: 205, stay: 12 },
  { purpose: 'resident', who: 2, minutes: 168, stay: 18 },
  { purpose: 'viewing', who: '中介 小何', unit: 4, minutes: 121, stay: 35 },
  { purpose: 'resident', who: 4, minutes: 74, stay: 7 },
  { purpose: 'courier', who: '快递员 小吴', minutes: 52, stay: 4 },
  { purpose: 'worker', who: '施工队 张工', unit: 2, minutes: 23 },
  { purpose: 'visitor', who: '李先生', unit: 1, minutes: 11 },
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
    }
    const decided = decideArrive(input, [], context)
    return decided.ok ? { ok: true, value: { ...decided.value, at: instantFrom(at) } } : decided
  })
  if (!arrived.ok || visit.stay === undefined) return
  const { visitId } = arrived.value.draft
  const leftAt = instantFrom(at + visit.stay * 60_000)
  await commit(store, signature, async (context) => {
    const row = await store.db.visits.get(visitId)
    if (!row) return { ok: false, error: { code: 'not-here' as const } }
    const decided = decideLeave(visitId, row.v, await loadLiveEvents(store, 'visit', visitId), context)
    return decided.ok ? { ok: true, value: { ...decided.value, at: leftAt } } : decided
  })
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
