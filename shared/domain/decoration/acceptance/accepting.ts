/** 申请验收, 初验 and 复验 (handbook 2.13, 3.6): item by item, with the closed-water test and the passes that came back. */
import { type CaseFacts, caseEvent, isEnded, mayRun } from '#shared/domain/decoration/cases/caseFacts.ts'
import type { CaseState } from '#shared/domain/decoration/cases/caseState.ts'
import { isBurning } from '#shared/domain/decoration/hotWork/hotWorkFold.ts'
import { ACCEPTANCE_ITEMS } from '#shared/domain/decoration/kinds.ts'
import type { ChangeDraft, DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import { enterOnPaper, type PaperDecision, type PaperRefusal } from '#shared/domain/paperDecision.ts'
import { isDay, isInstant } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { lengthInCharacters, normalizeText } from '#shared/kernel/text.ts'
import type { AcceptedItem, ClosedWaterTest } from './acceptanceFold.ts'
import {
  type AcceptanceStage,
  needsClosedWater,
  nextStage,
  observationEnd,
  observedUntil,
} from './acceptanceStanding.ts'

/** Why an acceptance is not entered; each code is explained where it is given. */
export type AcceptRefusal =
  | PaperRefusal
  | Refusal<
      | 'case-ended'
      | 'not-permitted'
      | 'site-stopped'
      | 'asked-already'
      | 'accepted-already'
      | 'not-asked'
      | 'observation-running'
      | 'hot-work-running'
      | 'day-invalid'
      | 'day-in-future'
      | 'items-missing'
      | 'found-unknown'
      | 'remark-missing'
      | 'fault-passes'
      | 'nothing-at-fault'
      | 'closed-water-missing'
      | 'closed-water-leaks'
      | 'time-invalid'
      | 'end-before-start'
      | 'place-missing'
      | 'deadline-missing'
      | 'deadline-past'
      | 'passes-wrong'
      | 'text-too-long'
      | 'number-missing'
      | 'late-before-step'
    >

/** What an item was found to be: 合格、不合格、无此项. */
export const FOUND_STATES = ['ok', 'fault', 'none'] as const
const LONGEST = 200
const MOST_TESTS = 6

/**
 * 申请验收, with the day on which the work was done.
 * **Refuses** `asked-already`, `accepted-already` after 复验合格, `observation-running` (detail: its last day) before 复验, `site-stopped`,
 * `hot-work-running`, `not-permitted`, `case-ended`, `day-invalid`, `day-in-future`, `beyond-role`. Source: handbook 3.6.
 */
export function decideAskAcceptance(
  facts: CaseFacts,
  doneOn: string,
  context: DecisionContext,
): Result<ChangeDraft, AcceptRefusal> {
  const cmd = 'decoration.askAcceptance'
  if (!mayRun(cmd, context)) return err({ code: 'beyond-role' })
  const fault = askFault(facts.state, context)
  if (fault) return err(fault)
  if (!isDay(doneOn)) return err({ code: 'day-invalid', field: 'doneOn' })
  if (doneOn > context.today) return err({ code: 'day-in-future', field: 'doneOn' })
  return ok({ cmd, items: [caseEvent(facts, 'acceptanceAsked', { data: { doneOn } })] })
}

/**
 * Why acceptance cannot be asked for now, or undefined: what the button says before it is pressed. The end of observation is the last day of it:
 * on that day 复验 may be asked for.
 */
export function askFault(state: CaseState, { today }: Pick<DecisionContext, 'today'>): AcceptRefusal | undefined {
  if (isEnded(state)) return { code: 'case-ended' }
  if (state.status === 'accepted') return { code: 'accepted-already' }
  if (state.status === 'acceptance-asked') return { code: 'asked-already' }
  if (state.permit === null) return { code: 'not-permitted' }
  if (state.status === 'stopped') return { code: 'site-stopped' }
  if (state.hotWorks.some(isBurning)) return { code: 'hot-work-running' }
  const until = state.status === 'observing' ? observedUntil(state.acceptance) : null
  return until !== null && today < until ? { code: 'observation-running', detail: { day: until } } : undefined
}

/** What an acceptance found, as typed. */
export interface AcceptInput {
  readonly passed: boolean
  readonly items: readonly AcceptedItem[]
  readonly closedWater: readonly ClosedWaterTest[]
  readonly opinion: string
  /** 整改期限, only where it was not passed. */
  readonly deadline: string
}

/** What is known beside it. */
export interface AcceptanceAround {
  /** Passes issued for the case, and those that came back; lost and void ones are not out any more. */
  readonly passesIssued: number
  readonly passesBack: number
  /** `decoration.observation-months`. */
  readonly observationMonths: number
  readonly paper?: PaperDecision
}

/** An acceptance that may be entered: which one it is, until when it counts, and its event once its sheet has a number. */
export interface Accepting {
  readonly cmd: string
  readonly stage: AcceptanceStage
  readonly until: string
  readonly input: AcceptInput
  readonly item: (issued: { readonly sheetId: string; readonly number: string }) => RecordItem
}

/**
 * 初验 or 复验, by engineering or entered from its signed sheet.
 * **Refuses** `not-asked`; `items-missing` until every item has its word (detail: the first one), `found-unknown`, `remark-missing` of an item
 * at fault; `fault-passes`: what is at fault is not passed; `nothing-at-fault`: what is not passed says why; `closed-water-missing` where the
 * declaration touched waterproofing, `closed-water-leaks`, `time-invalid`, `end-before-start`, `place-missing` of a test; `deadline-missing`,
 * `deadline-past`; `passes-wrong`; `hot-work-running`, `case-ended`, `text-too-long`, as `enterOnPaper`, `beyond-role`.
 * Source: handbook 2.13, 3.6, R76, D19.
 */
export function decideAccept(
  facts: CaseFacts,
  { input, around }: { readonly input: AcceptInput; readonly around: AcceptanceAround },
  context: DecisionContext,
): Result<Accepting, AcceptRefusal> {
  const { state } = facts
  const read = cleaned(input)
  const fault = stateFault(state) ?? itemsFault(read) ?? waterFault(read, state) ?? conclusionFault(read, context)
  if (fault) return err(fault)
  const { paper, passesBack, passesIssued, observationMonths } = around
  if (passesBack > passesIssued) return err({ code: 'passes-wrong' })
  const stage = nextStage(state.acceptance)
  const passedUntil = stage === 'first' ? observationEnd(context.today, observationMonths) : ''
  const until = read.passed ? passedUntil : read.deadline
  const { deadline: _, ...found } = read
  const data = { ...found, stage, until, passesBack, passesIssued }
  const cmd = 'decoration.accept'
  const event = caseEvent(facts, 'accepted', { data })
  const entered = paper === undefined ? undefined : enterOnPaper({ cmd, item: event }, paper, context)
  if (entered?.ok === false) return entered
  if (entered === undefined && !mayRun(cmd, context)) return err({ code: 'beyond-role' })
  const { item } = entered?.value ?? { item: event }
  return ok({
    cmd: entered?.value.cmd ?? cmd,
    stage,
    until,
    input: read,
    item: (issued) => ({ ...item, data: { ...item.data, ...issued } }),
  })
}

function cleaned(input: AcceptInput): AcceptInput {
  return {
    passed: input.passed,
    items: input.items.map(({ item, found, remark }) => ({ item, found, remark: normalizeText(remark) })),
    closedWater: input.closedWater.map((test) => ({ ...test, place: normalizeText(test.place) })),
    opinion: normalizeText(input.opinion),
    deadline: input.passed ? '' : input.deadline,
  }
}

function stateFault(state: CaseState): AcceptRefusal | undefined {
  if (isEnded(state)) return { code: 'case-ended' }
  if (state.status !== 'acceptance-asked') return { code: 'not-asked' }
  return state.hotWorks.some(isBurning) ? { code: 'hot-work-running' } : undefined
}

function itemsFault({ items, opinion }: AcceptInput): AcceptRefusal | undefined {
  for (const kind of ACCEPTANCE_ITEMS) {
    const of = items.filter(({ item }) => item === kind)
    const [one] = of
    if (one === undefined || of.length > 1) return { code: 'items-missing', field: kind, detail: { item: kind } }
    if (!(FOUND_STATES as readonly string[]).includes(one.found)) return { code: 'found-unknown', field: kind }
    if (one.found === 'fault' && one.remark === '')
      return { code: 'remark-missing', field: kind, detail: { item: kind } }
    if (lengthInCharacters(one.remark) > LONGEST) return { code: 'text-too-long', field: kind }
  }
  if (items.length > ACCEPTANCE_ITEMS.length) return { code: 'found-unknown' }
  return lengthInCharacters(opinion) > LONGEST ? { code: 'text-too-long', field: 'opinion' } : undefined
}

function waterFault({ items, closedWater, passed }: AcceptInput, state: CaseState): AcceptRefusal | undefined {
  if (closedWater.length > MOST_TESTS) return { code: 'text-too-long', field: 'closedWater' }
  for (const { place, from, to } of closedWater) {
    if (place === '') return { code: 'place-missing', field: 'closedWater' }
    if (!isInstant(from) || !isInstant(to)) return { code: 'time-invalid', field: 'closedWater' }
    if (to <= from) return { code: 'end-before-start', field: 'closedWater' }
  }
  const isOk = items.some(({ item, found }) => item === 'closed-water' && found === 'ok')
  if (isOk && closedWater.length === 0) return { code: 'closed-water-missing', field: 'closedWater' }
  if (isOk && closedWater.some(({ held }) => !held)) return { code: 'closed-water-leaks', field: 'closedWater' }
  // 复验 need not stand under water again: the first one did, and was passed.
  const isProved = nextStage(state.acceptance) === 'second'
  return passed && !isOk && !isProved && needsClosedWater(state)
    ? { code: 'closed-water-missing', field: 'closedWater' }
    : undefined
}

function conclusionFault(
  { items, passed, opinion, deadline }: AcceptInput,
  { today }: DecisionContext,
): AcceptRefusal | undefined {
  const isAtFault = items.some(({ found }) => found === 'fault')
  if (passed) return isAtFault ? { code: 'fault-passes', field: 'passed' } : undefined
  if (!isAtFault && opinion === '') return { code: 'nothing-at-fault', field: 'opinion' }
  if (!isDay(deadline)) return { code: 'deadline-missing', field: 'deadline' }
  return deadline < today ? { code: 'deadline-past', field: 'deadline' } : undefined
}
