/** Where a hot-work permit stands now (handbook 3.6): its time runs out by itself, and what still lacks before a flame is lit. */
import { type Instant, instantMs, isInstant } from '#shared/kernel/days.ts'
import type { HotWork } from './hotWorkFold.ts'

/** The two places where a notice has to hang before work begins: 楼栋主出入口、作业地点. */
export const NOTICE_PLACES = ['building-entrance', 'work-place'] as const
/** One of them. */
export type NoticePlace = (typeof NOTICE_PLACES)[number]

/**
 * As the desk sees it: its status, or what time made of it. `expired` = never lit and its time is over; `overdue` = its time is over and the
 * fire still burns.
 */
export type HotWorkStanding = HotWork['status'] | 'expired' | 'overdue'

const NOT_LIT: ReadonlySet<string> = new Set(['asked', 'approved', 'checked'])

/** What the permit is at this moment, milliseconds since 1970. A permit without a readable end never expires. Source: handbook 3.6. */
export function hotWorkStanding({ status, to }: Pick<HotWork, 'status' | 'to'>, nowMs: number): HotWorkStanding {
  if (!isInstant(to) || nowMs < instantMs(to as Instant)) return status
  if (status === 'running') return 'overdue'
  return NOT_LIT.has(status) ? 'expired' : status
}

/** Whether the desk still has something to do on it: not refused, not closed. An expired one is closed by hand. */
export function isHotWorkOpen({ status }: Pick<HotWork, 'status'>): boolean {
  return status !== 'refused' && status !== 'closed'
}

/** What high-rise hot work needs, 《高层民用建筑消防安全管理规定》 art. 15. */
export const HOT_WORK_NEEDS = ['procedure', 'guardian', 'equipment', 'notice', 'certificate', 'clearing'] as const
/** One of them: 审批手续、现场监护人、消防器材、两处公告、作业人证件、清理隔离. */
export type HotWorkNeed = (typeof HOT_WORK_NEEDS)[number]

/** The needs that are not met yet, in the order of the form; empty = it may be lit. Source: handbook 2.17. */
export function hotWorkNeeds(work: HotWork): readonly HotWorkNeed[] {
  const met: Readonly<Record<HotWorkNeed, boolean>> = {
    procedure: work.approvedAt !== '',
    guardian: work.guardian !== '',
    equipment: work.extinguishers !== '' && work.isEquipped,
    notice: NOTICE_PLACES.every((place) => work.postedAt.includes(place)),
    certificate: work.operator !== '' && work.certificateNo !== '',
    clearing: work.clearing !== '' && work.isCleared,
  }
  return HOT_WORK_NEEDS.filter((need) => !met[need])
}
