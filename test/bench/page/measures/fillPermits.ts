// Fills the desk of the wall row: running permits with two patrols a day for weeks, through the decision that enters patrols. The bench page is
// shown at the desk's own address, as in startDesk.ts.
import { openDesk } from '#renderer/app/openDesk.ts'
import { commitMany } from '#renderer/db/commitMany.ts'
import { knowRecords } from '#renderer/db/knownRecords.ts'
import type { Store } from '#renderer/db/store.ts'
import { PATROL_SLOTS, type PatrolSlot, SITE_STATES } from '#shared/domain/decoration/kinds.ts'
import { decideRecordPatrols, type PatrolTarget, type PatrolWord } from '#shared/domain/decoration/patrols/record.ts'
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import { addDays, type Day, instantMs } from '#shared/kernel/days.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { zonedInstant } from '#shared/kernel/zone.ts'
import { CLERK } from './commitStrict.ts'
import { startParts } from './startDesk.ts'

interface Permits {
  readonly permits: number
  /** Days before today that are patrolled. */
  readonly days: number
}

/** Cases of one change, and patrols of one change: one officer's round. */
const A_CHANGE = 25
const WALKED: Readonly<Record<PatrolSlot, number>> = { morning: 10 * 60, afternoon: 15 * 60 }

function must<Value>(done: Result<Value, unknown>): Value {
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  return done.value
}

/** Opens the community of this address and brings the cases and their patrols in; today is not patrolled yet. */
export async function fillPermits({ permits, days }: Permits): Promise<number> {
  const opened = await openDesk(startParts())
  if (opened.kind !== 'open') throw new Error(opened.kind)
  const { store } = opened
  const today = store.dayOf(store.clock.nowMs())
  const from = addDays(today, -days)
  const cases = await addCases(store, { permits, from })
  for (let back = days; back > 0; back -= 1) await addPatrols(store, cases, addDays(today, -back))
  const running = await store.db.decorationCases.where('v.status').equals('permitted').count()
  store.db.close()
  return running
}

async function addCases(
  store: Store,
  { permits, from }: { readonly permits: number; readonly from: Day },
): Promise<readonly string[]> {
  const stays = await store.db.stays.toArray()
  const ids = Array.from({ length: permits }, () => store.ids.newId())
  const drafts = ids.flatMap((id, index): ChangeDraft[] => {
    const { unitId = null, personId = null } = stays[(index * 7) % stays.length]?.v ?? {}
    const at = zonedInstant(addDays(from, -1), WALKED.morning + (index % 60), store.zone())
    const applied = { unitId, personId, applicantName: '李宏', contractorName: '安居装饰', declared: ['surface'] }
    const number = `A-XK-${String(index + 1).padStart(5, '0')}`
    const permit = { number, sheetId: null, from, to: addDays(from, 60 + (index % 45)), scope: '室内装修' }
    return [
      { cmd: 'decoration.apply', at, items: [caseEvent(id, 'applied', applied)] },
      { cmd: 'permit.issue', at, items: [caseEvent(id, 'permitIssued', permit)] },
    ]
  })
  const known = knowRecords(['decorationCase'])
  for (let at = 0; at < drafts.length; at += A_CHANGE)
    must(await commitMany(store, CLERK, () => ok({ drafts: drafts.slice(at, at + A_CHANGE) }), { known }))
  return ids
}

function caseEvent(id: string, ev: string, data: Readonly<Record<string, string | null | readonly string[]>>) {
  return { kind: 'event', e: 'decorationCase', id, ev, data } as const
}

const WORD: PatrolWord = {
  ...{ officerId: 'bench-officer', companion: '周工', work: ['tiling', 'carpentry'], people: 3, withPass: 3 },
  ...{
    items: [],
    photos: [],
    noPhotoWhy: '',
    progress: '水电完成，开始铺砖',
    handled: '',
    at: '',
    paperNumber: '',
    site: '',
  },
}

async function addPatrols(store: Store, cases: readonly string[], day: Day): Promise<void> {
  const known = knowRecords(['decorationPatrol'])
  const zone = store.zone()
  const draftsOf = (slot: PatrolSlot, context: DecisionContext): readonly ChangeDraft[] => {
    const at = zonedInstant(day, WALKED[slot], zone)
    const then = { ...context, nowMs: instantMs(at), zone }
    const targets = cases.map((id): PatrolTarget => {
      return { kind: 'site', id, day, slot, name: id, isDue: true, isKnown: false, end: 24 * 60 }
    })
    return Array.from({ length: Math.ceil(targets.length / A_CHANGE) }, (_, index) => {
      const site = SITE_STATES[index % 3] ?? 'working'
      const round = targets.slice(index * A_CHANGE, (index + 1) * A_CHANGE)
      const { isLate: _isLate, ...draft } = must(decideRecordPatrols(round, { ...WORD, site }, then))
      return { ...draft, at }
    })
  }
  for (const slot of PATROL_SLOTS)
    must(await commitMany(store, CLERK, (context) => ok({ drafts: draftsOf(slot, context) }), { known }))
}
