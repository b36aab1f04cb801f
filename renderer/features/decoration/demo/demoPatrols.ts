/** Sixty days of patrols of the practice community's sites, in one go: a hundred visits of nobody need no hundred transactions. */
import { commitMany } from '#renderer/db/commitMany.ts'
import type { DemoDesks } from '#renderer/db/practiceDesk.ts'
import { loadPatrolTarget } from '#renderer/features/decoration/queries/patrols.ts'
import { PATROL_ITEMS, PATROL_SLOTS } from '#shared/domain/decoration/kinds.ts'
import { decideRecordPatrols } from '#shared/domain/decoration/patrols/record.ts'
import type { ChangeDraft } from '#shared/domain/draft.ts'
import { addDays, instantFrom } from '#shared/kernel/days.ts'
import { ok } from '#shared/kernel/result.ts'
import { zonedInstant } from '#shared/kernel/zone.ts'

const DAYS = 60
/** When a slot is walked; minutes of the day. */
const WALKED = { morning: 605, afternoon: 905 } as const
/** A slot in so many is missed: red on the board, as in life. */
const MISSED_EVERY = 37
const ITEMS = PATROL_ITEMS.map((item) => ({ item, found: 'ok' as const, remark: '' }))

/** First and last day of the walks, in days ago. */
interface Walks {
  readonly from: number
  readonly to: number
}

/** Sites whose patrols are kept in full, up to yesterday. */
export const WHOLE: Walks = { from: DAYS, to: 1 }
/** The others: this week, and nobody came yesterday. */
export const THIS_WEEK: Walks = { from: 8, to: 2 }

/** Patrols of these cases. */
export async function walkSites(
  desks: DemoDesks,
  caseIds: readonly string[],
  { from, to, officerId }: Walks & { readonly officerId: string },
): Promise<void> {
  const { store, signature } = desks({ daysAgo: 0 })
  const today = store.dayOf(store.clock.nowMs())
  await commitMany(store, signature, async (context) => {
    const drafts: ChangeDraft[] = []
    for (let ago = from; ago >= to; ago -= 1) {
      const day = addDays(today, -ago)
      for (const slot of PATROL_SLOTS) {
        if ((ago * 2 + slot.length) % MISSED_EVERY === 0) continue
        const asked = caseIds.map((id) => loadPatrolTarget(store, { kind: 'site', id, day, slot }))
        const targets = (await Promise.all(asked)).flatMap((target) =>
          target?.isDue && !target.isKnown ? [target] : [],
        )
        if (targets.length === 0) continue
        const nowMs = Date.parse(zonedInstant(day, WALKED[slot], store.zone()))
        const then = { ...context, nowMs, today: day, zone: store.zone() }
        const decided = decideRecordPatrols(targets, wordOf(slot, ago, officerId), then)
        if (!decided.ok) continue
        const { isLate: _, ...draft } = decided.value
        drafts.push({ ...draft, at: instantFrom(nowMs) })
      }
    }
    return ok({ drafts })
  })
}

const WORK = ['masonry', 'plumbing-electrical', 'tiling', 'carpentry', 'painting'] as const

function wordOf(slot: 'morning' | 'afternoon', ago: number, officerId: string) {
  const isAway = ago % 11 === 0
  return {
    site: isAway ? 'nobody' : 'working',
    officerId,
    companion: slot === 'afternoon' ? '工程 老梁' : '',
    work: isAway ? [] : [WORK[Math.floor((DAYS - ago) / 13) % WORK.length] ?? 'tiling'],
    ...(isAway ? { people: 0, withPass: 0, items: [] } : { people: 2, withPass: 2, items: ITEMS }),
    ...{ photos: [], noPhotoWhy: '', progress: '', handled: '', at: '', paperNumber: '' },
  }
}
