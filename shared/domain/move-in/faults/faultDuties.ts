/** What is owed next of a fault, and until when (handbook R45, R46): the notice, the mending, the second look, all by the day agreed with the owner. */
import type { HouseFault } from '#shared/domain/move-in/inspection/houseFaults.ts'
import type { Day } from '#shared/kernel/days.ts'

/** What comes next: 待通知, 待整改, 待复验, 已结. */
export type HouseFaultDuty = 'tell' | 'mend' | 'look' | 'none'

/** The same with its day. */
export interface HouseFaultDue {
  readonly duty: HouseFaultDuty
  /** ISO day that the owner was told; empty where none was. */
  readonly day: string
  readonly isLate: boolean
}

/** What is owed of a fault. Source: handbook R45, R46. */
export function houseFaultDuty({ status, dueOn, itemId }: HouseFault, today: Day): HouseFaultDue {
  const duty = dutyOf(status, itemId)
  if (duty === 'none') return { duty, day: '', isLate: false }
  return { duty, day: dueOn, isLate: dueOn !== '' && dueOn < today }
}

/** A work order tells the department as a notice does; what is tracked was told of, or is. */
function dutyOf(status: HouseFault['status'], itemId: string | null): HouseFaultDuty {
  if (status === 'mended') return 'look'
  if (status === 'good' || status === 'declined') return 'none'
  return status === 'found' && itemId === null ? 'tell' : 'mend'
}
