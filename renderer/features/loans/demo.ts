/** The cabinet of the practice community: trolleys, umbrellas, keys, radios; some out, one due today, one late. */
import { commit } from '#renderer/db/commit.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import { decideLend } from '#shared/domain/loans/decisions.ts'
import { dueInstant } from '#shared/domain/loans/due.ts'
import { decideAddThings, type ThingInput } from '#shared/domain/loans/thingDecisions.ts'
import { instantFrom } from '#shared/kernel/days.ts'
import { loadCabinet } from './queries.ts'

const CABINET: readonly ThingInput[] = [
  { kind: 'trolley', labels: '平板车 1-3', slot: 'A-01', unitId: null, feeFen: 0, depositFen: 0, due: 'same-day' },
  { kind: 'umbrella', labels: '雨伞 1-6', slot: 'A-02', unitId: null, feeFen: 0, depositFen: 2000, due: 'next-day' },
  { kind: 'key', labels: '天台门钥匙', slot: 'K-01', unitId: null, feeFen: 0, depositFen: 0, due: 'same-day' },
  { kind: 'key', labels: '设备房钥匙', slot: 'K-02', unitId: null, feeFen: 0, depositFen: 0, due: 'same-day' },
  { kind: 'radio', labels: '对讲机 1-4', slot: 'B-01', unitId: null, feeFen: 0, depositFen: 0, due: 'same-day' },
]

const HOUR = 3_600_000
/** Label, who of the community's people (by the order of their stays) or `staff`, and how many hours ago. */
const LENT = [
  { label: '平板车 2', who: 2, hoursAgo: 1 },
  { label: '雨伞 3', who: 4, hoursAgo: 49 },
  { label: '对讲机 1', who: 'staff', hoursAgo: 2 },
  { label: '天台门钥匙', who: 'staff', hoursAgo: 26 },
] as const

/** Fills the practice community; people come from the owner files. */
export async function addDemoLoans(store: Store): Promise<void> {
  const staff = (await store.db.staff.toArray()).filter((row) => row.v.active === true)
  const actor = { id: staff[0]?.id ?? 'practice', role: staff[0]?.v.role ?? 'front-desk' }
  const signature: Signature = { actor, session: `practice/${store.device}` }
  for (const things of CABINET) await commit(store, signature, (context) => decideAddThings(things, [], context))
  const stays = await store.db.stays.orderBy('id').toArray()
  const lines = await loadCabinet(store)
  for (const { label, who, hoursAgo } of LENT) {
    const line = lines.find(({ thing }) => thing.label === label)
    const stay = who === 'staff' ? undefined : stays[who]?.v
    const staffId = who === 'staff' ? (staff.at(-1)?.id ?? null) : null
    const personId = stay?.personId ?? null
    if (line === undefined || (personId === null && staffId === null)) continue
    const at = store.clock.nowMs() - hoursAgo * HOUR
    const dueAt = dueInstant(line.thing.due, at, { ranges: ['07:50-18:00'], zone: store.zone() })
    const borrower = { personId, staffId, unitId: stay?.unitId ?? null, name: '', phone: '', idLast4: '' }
    await commit(store, signature, (context) => {
      const facts = { thing: { ...line.thing, depositFen: 0 }, loans: [], dueAt }
      const decided = decideLend(line.id, borrower, facts, context)
      return decided.ok ? { ok: true, value: { ...decided.value, at: instantFrom(at) } } : decided
    })
  }
}
