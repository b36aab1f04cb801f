/** Where a move-in stands (handbook 3.4): every step with what it lacks and whose turn it is; the guards of 移交 and 归档 are these lists. */
import type { MoveInPaper, MoveInStep } from '#shared/domain/move-in/kinds.ts'
import type { NeededBy, PaperNeed } from '#shared/domain/move-in/papers/requiredPapers.ts'

/** What a step lacks. */
export type MoveInGapCode =
  /** `of` = the paper; `person` = whose. */
  | 'paper-missing'
  /** Fewer copies than are kept: `short` says how many. */
  | 'copies-short'
  /** Seal and signatures were not compared, or do not agree (handbook R37). */
  | 'seal-not-checked'
  | 'seal-differs'
  | 'not-received'
  | 'numbers-not-reserved'
  /** Neither a receipt nor the director's waiver. */
  | 'not-paid'
  | 'not-inspected'
  /** `of` = the meter. */
  | 'reading-missing'
  /** One of the three signatures (handbook R44): `of` = owner, desk, engineering. */
  | 'signature-missing'
  | 'nothing-handed-over'
  /** The set of keys is still lent out (handbook 3.8). */
  | 'keys-on-loan'
  /** Faults that are neither good nor on the list that is tracked: `short` says how many. */
  | 'issues-open'
  | 'leaflet-not-told'

/** One thing that is missing. */
export interface MoveInGap {
  readonly code: MoveInGapCode
  readonly of?: string
  readonly person?: string
  readonly short?: number
  readonly turn: 'owner' | 'us' | 'engineering'
}

/** Papers that are there, by kind and person. */
export interface PaperThere {
  readonly paper: MoveInPaper
  readonly of: string
  readonly copies: number
}

/** What the steps are judged by. */
export interface MoveInFacts {
  /** 缴费 before 验房, or the other way round (setting `move-in.order`). */
  readonly order: 'pay-first' | 'inspect-first'
  readonly needs: readonly PaperNeed[]
  readonly papers: readonly PaperThere[]
  readonly isPrepared: boolean
  readonly isReceived: boolean
  /** Undefined until somebody compared them. */
  readonly sealAgrees: boolean | undefined
  /** Receipts for everything asked, or the waiver of the director. */
  readonly isPaid: boolean
  readonly isWaived: boolean
  /** The project lets what is unpaid hold up the keys, on the ground that its setting names; otherwise it is shown and followed (handbook D11). */
  readonly doesUnpaidBlock: boolean
  readonly isInspected: boolean
  /** Meters without a reading and without a kind that explains it (handbook D17). */
  readonly metersMissing: readonly string[]
  readonly signaturesMissing: readonly ('owner' | 'desk' | 'engineering')[]
  readonly isHandedOver: boolean
  readonly isKeyLent: boolean
  /** Faults that are open and not on the tracked list. */
  readonly issuesOpen: number
  readonly isLeafletTold: boolean
  readonly isArchived: boolean
}

/** One step as it stands. */
export interface StepStand {
  readonly step: MoveInStep
  readonly gaps: readonly MoveInGap[]
  /** Nothing is missing of it. */
  readonly isDone: boolean
  /** What must come before it is done. */
  readonly mayBegin: boolean
}

const PAY_FIRST: readonly MoveInStep[] = [
  ...(['prepare', 'receive', 'check-papers', 'sign', 'pay', 'inspect', 'hand-over', 'archive'] as const),
]
const INSPECT_FIRST: readonly MoveInStep[] = [
  ...(['prepare', 'receive', 'check-papers', 'sign', 'inspect', 'pay', 'hand-over', 'archive'] as const),
]

/**
 * Every step in the project's order with all that it lacks. A step may begin while another one waits, as long as nothing depends on it: only
 * 移交 waits for payment and inspection, and 归档 for everything. Source: handbook 3.4, R37–R48, D2, R136.
 */
export function moveInSteps(facts: MoveInFacts): readonly StepStand[] {
  const order = facts.order === 'pay-first' ? PAY_FIRST : INSPECT_FIRST
  const gaps = new Map(order.map((step) => [step, GAPS[step](facts)]))
  const isDone = (step: MoveInStep): boolean => gaps.get(step)?.length === 0
  return order.map((step) => ({
    ...{ step, gaps: gaps.get(step) ?? [], isDone: isDone(step) },
    mayBegin: BEFORE[step].every((before) => holdUps(facts, before).length === 0),
  }))
}

/** All that stands between a case and the keys; empty = they may be handed over. Source: handbook 3.4, 3.8. */
export function handOverGaps(facts: MoveInFacts): readonly MoveInGap[] {
  const before = BEFORE['hand-over'].flatMap((step) => holdUps(facts, step))
  const keys: readonly MoveInGap[] = facts.isKeyLent ? [{ code: 'keys-on-loan', turn: 'us' }] : []
  return [...before, ...keys]
}

/** All that stands between a case and the archive; empty = it may be closed. Source: handbook 3.4, R47. */
export function archiveGaps(facts: MoveInFacts): readonly MoveInGap[] {
  const steps = [...BEFORE['hand-over'], 'hand-over', 'archive'] as const
  return steps.flatMap((step) => (step === 'archive' ? archiving(facts) : holdUps(facts, step)))
}

/** What of a step's gaps keeps others waiting: money does so only where the project says on which ground (handbook D11). */
function holdUps(facts: MoveInFacts, step: MoveInStep): readonly MoveInGap[] {
  const gaps = GAPS[step](facts)
  return facts.doesUnpaidBlock ? gaps : gaps.filter(({ code }) => code !== 'not-paid')
}

const BEFORE: Readonly<Record<MoveInStep, readonly MoveInStep[]>> = {
  prepare: [],
  receive: [],
  'check-papers': ['receive'],
  sign: ['check-papers'],
  pay: [],
  inspect: ['receive'],
  'hand-over': ['check-papers', 'sign', 'pay', 'inspect'],
  archive: ['check-papers', 'sign', 'pay', 'inspect', 'hand-over'],
}

const GAPS: Readonly<Record<MoveInStep, (facts: MoveInFacts) => readonly MoveInGap[]>> = {
  // Once somebody is here it is too late to prepare, and nothing waits for it.
  prepare: ({ isPrepared, isReceived }) =>
    isPrepared || isReceived ? [] : [{ code: 'numbers-not-reserved', turn: 'us' }],
  receive: ({ isReceived }) => (isReceived ? [] : [{ code: 'not-received', turn: 'owner' }]),
  'check-papers': (facts) => [...papersBy(facts, 'check-papers', 'owner'), ...sealGaps(facts)],
  sign: (facts) => papersBy(facts, 'sign', 'us'),
  pay: ({ isPaid, isWaived }) => (isPaid || isWaived ? [] : [{ code: 'not-paid', turn: 'owner' }]),
  inspect: ({ isInspected, metersMissing, signaturesMissing }) => [
    ...(isInspected ? [] : [{ code: 'not-inspected', turn: 'engineering' } as const]),
    ...metersMissing.map((of): MoveInGap => ({ code: 'reading-missing', of, turn: 'engineering' })),
    ...signaturesMissing.map((of): MoveInGap => ({ code: 'signature-missing', of, turn: TURN_OF[of] })),
  ],
  'hand-over': ({ isHandedOver, isKeyLent }) => [
    ...(isHandedOver ? [] : [{ code: 'nothing-handed-over', turn: 'us' } as const]),
    ...(isKeyLent ? [{ code: 'keys-on-loan', turn: 'us' } as const] : []),
  ],
  archive: (facts) => (facts.isArchived ? [] : archiving(facts)),
}

const TURN_OF = { owner: 'owner', desk: 'us', engineering: 'engineering' } as const

function archiving(facts: MoveInFacts): readonly MoveInGap[] {
  const { issuesOpen, isLeafletTold } = facts
  return [
    ...papersBy(facts, 'archive', 'us'),
    ...(issuesOpen > 0 ? [{ code: 'issues-open', short: issuesOpen, turn: 'engineering' } as const] : []),
    ...(isLeafletTold ? [] : [{ code: 'leaflet-not-told', turn: 'us' } as const]),
  ]
}

function sealGaps({ sealAgrees }: MoveInFacts): readonly MoveInGap[] {
  if (sealAgrees === undefined) return [{ code: 'seal-not-checked', turn: 'us' }]
  return sealAgrees ? [] : [{ code: 'seal-differs', turn: 'owner' }]
}

function papersBy({ needs, papers }: MoveInFacts, by: NeededBy, turn: MoveInGap['turn']): readonly MoveInGap[] {
  return needs
    .filter((need) => need.by === by)
    .flatMap(({ paper, of, copies }): readonly MoveInGap[] => {
      const there = papers.find((one) => one.paper === paper && one.of === of)
      const whose = of === '' ? {} : { person: of }
      if (there === undefined) return [{ code: 'paper-missing', of: paper, ...whose, turn }]
      const short = copies - there.copies
      return short > 0 ? [{ code: 'copies-short', of: paper, ...whose, short, turn }] : []
    })
}
