/** 临时动火作业 of a case (handbook 2.9, 2.17, 3.6): asked for, agreed by both, looked at before, at work, looked at after, closed. */
import { fieldsOf } from '#shared/domain/eventFields.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'

/** Where a hot-work permit stands; that its time has run out is derived from `to`, never stored. */
export type HotWorkStatus = 'asked' | 'approved' | 'refused' | 'checked' | 'running' | 'finished' | 'closed'

/** One word of engineering or security on it. */
export interface HotWorkOpinion extends JsonObject {
  readonly by: string
  readonly at: string
  readonly agrees: boolean
  readonly opinion: string
}

/** One hot-work permit; `from` and `to` are instants. */
export interface HotWork extends JsonObject {
  readonly id: string
  readonly status: HotWorkStatus
  readonly number: string
  readonly sheetId: string | null
  readonly place: string
  readonly ways: readonly string[]
  readonly reason: string
  readonly from: string
  readonly to: string
  readonly operator: string
  readonly certificateNo: string
  readonly guardian: string
  readonly extinguishers: string
  readonly clearing: string
  readonly postedAt: readonly string[]
  readonly askedAt: string
  readonly askedBy: string
  readonly engineering: HotWorkOpinion | null
  readonly security: HotWorkOpinion | null
  readonly approvedAt: string
  readonly checkedAt: string
  readonly startedAt: string
  readonly finishedAt: string
  readonly recheckedAt: string
  readonly recheckedBy: string
  readonly closedAt: string
}

const STEPS: Readonly<Record<string, { readonly status: HotWorkStatus; readonly field: keyof HotWork }>> = {
  hotWorkApproved: { status: 'approved', field: 'approvedAt' },
  hotWorkChecked: { status: 'checked', field: 'checkedAt' },
  hotWorkStarted: { status: 'running', field: 'startedAt' },
  hotWorkFinished: { status: 'finished', field: 'finishedAt' },
  hotWorkRechecked: { status: 'finished', field: 'recheckedAt' },
  hotWorkClosed: { status: 'closed', field: 'closedAt' },
}

/** The hot-work permits of a case in the order in which they were asked for. */
export function foldHotWorks(events: readonly LiveEvent[]): readonly HotWork[] {
  const works = new Map<string, HotWork>()
  for (const event of events) {
    const id = fieldsOf(event).text('hotWorkId')
    if (id === '') continue
    const standing = works.get(id)
    if (event.ev === 'hotWorkAsked' && !standing) works.set(id, asked(id, event))
    else if (standing) works.set(id, after(standing, event))
  }
  return [...works.values()]
}

function asked(id: string, event: LiveEvent): HotWork {
  const { text, id: idIn, texts, instant } = fieldsOf(event)
  return {
    id,
    status: 'asked',
    number: text('number'),
    sheetId: idIn('sheetId'),
    place: text('place'),
    ways: texts('ways'),
    reason: text('reason'),
    from: instant('from'),
    to: instant('to'),
    operator: text('operator'),
    certificateNo: text('certificateNo'),
    guardian: text('guardian'),
    extinguishers: text('extinguishers'),
    clearing: text('clearing'),
    postedAt: texts('postedAt'),
    askedAt: event.at,
    askedBy: event.actor.id,
    engineering: null,
    security: null,
    approvedAt: '',
    checkedAt: '',
    startedAt: '',
    finishedAt: '',
    recheckedAt: '',
    recheckedBy: '',
    closedAt: '',
  }
}

function after(work: HotWork, event: LiveEvent): HotWork {
  const { text, isSet } = fieldsOf(event)
  if (event.ev === 'hotWorkJudged') {
    const opinion = { by: event.actor.id, at: event.at, agrees: isSet('agrees'), opinion: text('opinion') }
    const side = text('side') === 'security' ? { security: opinion } : { engineering: opinion }
    return { ...work, ...side, status: opinion.agrees ? work.status : 'refused' }
  }
  const step = STEPS[event.ev]
  if (step === undefined) return work
  const who = event.ev === 'hotWorkRechecked' ? { recheckedBy: event.actor.id } : {}
  return { ...work, ...who, status: step.status, [step.field]: event.at }
}

/** Whether fire may be burning: begun and not finished. */
export function isBurning({ status }: Pick<HotWork, 'status'>): boolean {
  return status === 'running'
}
