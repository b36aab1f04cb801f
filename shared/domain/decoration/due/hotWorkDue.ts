/** What the hot-work permits of a case wait for (handbook 2.9, 2.17). */
import type { HotWork } from '#shared/domain/decoration/hotWork/hotWorkFold.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { CaseDue } from './caseDue.ts'

/** When it is, and the community's day of an instant. */
export interface HotWorkMoment {
  /** ISO 8601 UTC. */
  readonly now: string
  readonly dayOf: (at: string) => Day
}

/** One step for each permit that is neither refused nor closed. Source: handbook 3.6. */
export function hotWorkDue(works: readonly HotWork[], moment: HotWorkMoment): readonly CaseDue[] {
  return works.flatMap((work) => {
    const step = stepOf(work, moment.now)
    if (step === undefined) return []
    const at = step === 'hot-work-recheck' || step === 'hot-work-close' ? work.finishedAt : work.to
    return [{ step, due: moment.dayOf(at || work.askedAt), of: work.number || work.place }]
  })
}

function stepOf(work: HotWork, now: string): CaseDue['step'] | undefined {
  const { status, to, engineering, security, recheckedAt } = work
  if (status === 'closed' || status === 'refused') return undefined
  if (status === 'running') return 'hot-work-burning'
  if (status === 'finished') return recheckedAt === '' ? 'hot-work-recheck' : 'hot-work-close'
  if (to !== '' && to < now) return 'hot-work-expired'
  if (status !== 'asked') return 'hot-work-ready'
  return engineering === null || security === null ? 'hot-work-judge' : 'hot-work-approve'
}
