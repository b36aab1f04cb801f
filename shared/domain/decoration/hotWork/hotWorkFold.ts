/** 临时动火作业 of a case (handbook 2.9, 2.17, 3.6): asked for, agreed by both, looked at before, at work, looked at after, closed. */
import { fieldsOf } from '#shared/domain/eventFields.ts'
import { lateOf } from '#shared/domain/lateEntry.ts'
import { type PaperDecision, paperOf } from '#shared/domain/paperDecision.ts'
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
  /** The signed form that it was entered from (代录), null where the role entered it. */
  readonly onPaper: PaperDecision | null
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
  /** Where the notice hung when it was looked at before the work; whether the extinguishers stood there and the place was cleared. */
  readonly postedAt: readonly string[]
  readonly isEquipped: boolean
  readonly isCleared: boolean
  readonly askedAt: string
  readonly askedBy: string
  readonly engineering: HotWorkOpinion | null
  readonly security: HotWorkOpinion | null
  readonly approvedAt: string
  readonly approvedBy: string
  readonly approvedOnPaper: PaperDecision | null
  readonly checkedAt: string
  readonly checkedBy: string
  readonly startedAt: string
  readonly finishedAt: string
  readonly recheckedAt: string
  readonly recheckedBy: string
  /** What the re-check found. */
  readonly recheck: string
  readonly closedAt: string
  /** Why it was closed unlit. */
  readonly closedWhy: string
  /** 补录: it, or a step of it, was entered afterwards. */
  readonly isLate: boolean
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
    else if (standing) works.set(id, { ...after(standing, event), isLate: standing.isLate || isToldLate(event) })
  }
  return [...works.values()]
}

const isToldLate = ({ data }: LiveEvent): boolean => lateOf(data) !== undefined

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
    postedAt: [],
    isEquipped: false,
    isCleared: false,
    askedAt: event.at,
    askedBy: event.actor.id,
    engineering: null,
    security: null,
    approvedAt: '',
    approvedBy: '',
    approvedOnPaper: null,
    checkedAt: '',
    checkedBy: '',
    startedAt: '',
    finishedAt: '',
    recheckedAt: '',
    recheckedBy: '',
    recheck: '',
    closedAt: '',
    closedWhy: '',
    isLate: isToldLate(event),
  }
}

function after(work: HotWork, event: LiveEvent): HotWork {
  if (event.ev === 'hotWorkJudged') return judged(work, event)
  const step = STEPS[event.ev]
  if (step === undefined) return work
  return { ...noted(work, event), status: step.status, [step.field]: event.at }
}

function judged(work: HotWork, event: LiveEvent): HotWork {
  const { text, isSet } = fieldsOf(event)
  const word = { by: event.actor.id, at: event.at, agrees: isSet('agrees'), opinion: text('opinion') }
  const opinion: HotWorkOpinion = { ...word, onPaper: paperOf(event.data) ?? null }
  const side = text('side') === 'security' ? { security: opinion } : { engineering: opinion }
  return { ...work, ...side, status: opinion.agrees ? work.status : 'refused' }
}

/** What a step tells beside its time. */
function noted(work: HotWork, event: LiveEvent): HotWork {
  const { text, texts, isSet } = fieldsOf(event)
  const by = event.actor.id
  switch (event.ev) {
    case 'hotWorkApproved':
      return { ...work, approvedBy: by, approvedOnPaper: paperOf(event.data) ?? null }
    case 'hotWorkChecked':
      return {
        ...work,
        checkedBy: by,
        postedAt: texts('postedAt'),
        isEquipped: isSet('isEquipped'),
        isCleared: isSet('isCleared'),
      }
    case 'hotWorkRechecked':
      return { ...work, recheckedBy: by, recheck: text('remark') }
    case 'hotWorkClosed':
      return { ...work, closedWhy: text('reason') }
    default:
      return work
  }
}

/** Whether fire may be burning: begun and not finished. */
export function isBurning({ status }: Pick<HotWork, 'status'>): boolean {
  return status === 'running'
}

/** What a case's index says of its hot work: one that burns, one that is open, or nothing. */
export function flameOf(works: readonly HotWork[]): 'burning' | 'open' | '' {
  if (works.some(isBurning)) return 'burning'
  return works.some(({ status }) => status !== 'refused' && status !== 'closed') ? 'open' : ''
}
