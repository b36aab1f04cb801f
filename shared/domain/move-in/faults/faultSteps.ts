/** What is done about a fault of a home (handbook R45, R46, 3.4): told in writing, mended, tracked, declined; the look is in `lookingAgain`. */
import type { ChangeDraft, DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import { type MoveInCaseFacts, mayRun, moveInEvent } from '#shared/domain/move-in/cases/caseFacts.ts'
import { type HouseFault, isClosed } from '#shared/domain/move-in/inspection/houseFaults.ts'
import { enterOnPaper, type PaperDecision, type PaperRefusal } from '#shared/domain/paperDecision.ts'
import { addDays, instantMs, isDay, isInstant } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { lengthInCharacters, normalizeText } from '#shared/kernel/text.ts'

/** Why nothing is done about a fault; each code is explained where it is given. */
export type HouseFaultRefusal = Refusal<
  | 'beyond-role'
  | 'case-ended'
  | 'no-faults'
  | 'fault-unknown'
  | 'fault-closed'
  | 'not-mended'
  | 'mended-already'
  | 'tracked-already'
  | 'responsible-missing'
  | 'due-missing'
  | 'due-invalid'
  | 'due-passed'
  | 'why-missing'
  | 'answer-missing'
  | 'time-invalid'
  | 'text-too-long'
>

/** Longest words of one step. */
export const LONGEST_STEP_WORDS = 200
const LONGEST_TERM = 365

/** From today on, and within a year. */
export function dueFault(dueOn: string, { today }: Pick<DecisionContext, 'today'>): HouseFaultRefusal | undefined {
  const isGood = isDay(dueOn) && dueOn >= today && dueOn <= addDays(today, LONGEST_TERM)
  return isGood ? undefined : { code: 'due-invalid', field: 'dueOn' }
}

/** The named faults of a case, none of them closed. **Refuses** `no-faults`, `fault-unknown`, `fault-closed`, `case-ended`. */
export function openFaultsOf(
  { state }: MoveInCaseFacts,
  ids: readonly string[],
): Result<readonly HouseFault[], HouseFaultRefusal> {
  // What is filed is followed all the same: faults go on after the archive (handbook 3.4).
  if (state.status === 'broken-off' || state.status === 'void') return err({ code: 'case-ended' })
  const named = [...new Set(ids)]
  if (named.length === 0) return err({ code: 'no-faults' })
  const faults: HouseFault[] = []
  for (const id of named) {
    const fault = state.faults.find((one) => one.id === id)
    if (fault === undefined) return err({ code: 'fault-unknown' })
    if (isClosed(fault)) return err({ code: 'fault-closed' })
    faults.push(fault)
  }
  return ok(faults)
}

/** When a step was done, where it is told later; empty = now. Never before the fault was found, nor later than now. */
export function momentFault(
  at: string,
  faults: readonly HouseFault[],
  { nowMs }: Pick<DecisionContext, 'nowMs'>,
): HouseFaultRefusal | undefined {
  if (at === '') return undefined
  const isGood = isInstant(at) && instantMs(at) <= nowMs && faults.every(({ foundAt }) => at >= foundAt)
  return isGood ? undefined : { code: 'time-invalid', field: 'at' }
}

/** Business time of a change that is told later. */
export const timed = (at: string): { readonly at?: string } => (at === '' ? {} : { at })

/** Words of a step, kept short. */
export function longFault(text: string, field: string): HouseFaultRefusal | undefined {
  return lengthInCharacters(text) > LONGEST_STEP_WORDS ? { code: 'text-too-long', field } : undefined
}

/** What a notice says besides the faults themselves. */
export interface HouseNotice {
  readonly faultIds: readonly string[]
  /** Whom it goes to; empty = who answers for each by the inspection. */
  readonly responsible: string
  /** ISO day for those whose agreed day is none, or has passed; empty where each keeps its own. */
  readonly dueOn: string
}

/** A notice that may be issued: what each fault's day is on it, and the event once its paper has a number. */
export interface ToldHouseFaults {
  readonly faults: readonly { readonly fault: HouseFault; readonly responsible: string; readonly dueOn: string }[]
  readonly item: (issued: { readonly sheetId: string; readonly number: string }) => RecordItem
}

/**
 * Tells whoever answers for these faults of one case in writing; paper and fact are one change. What came back is told of again.
 * **Refuses** `responsible-missing`, `due-missing`, `due-passed` (its agreed day is gone and no new one is named), `due-invalid`,
 * `mended-already`, and as `openFaultsOf`; `beyond-role`. Source: handbook R46.
 */
export function decideTellFaults(
  facts: MoveInCaseFacts,
  { faultIds, responsible, dueOn }: HouseNotice,
  context: DecisionContext,
): Result<ToldHouseFaults, HouseFaultRefusal> {
  if (!mayRun('moveIn.tellFault', context)) return err({ code: 'beyond-role' })
  const open = openFaultsOf(facts, faultIds)
  if (!open.ok) return open
  if (open.value.some(({ status }) => status === 'mended')) return err({ code: 'mended-already' })
  const asked = normalizeText(responsible)
  const long = longFault(asked, 'responsible')
  if (long) return err(long)
  const late = dueOn === '' ? undefined : dueFault(dueOn, context)
  if (late) return err(late)
  const told = open.value.map((fault) => {
    const isKept = fault.dueOn >= context.today
    return { fault, responsible: asked || fault.responsible, dueOn: isKept ? fault.dueOn : dueOn }
  })
  if (told.some((one) => one.responsible === '')) return err({ code: 'responsible-missing', field: 'responsible' })
  const dayless = told.find((one) => one.dueOn === '')
  if (dayless) return err({ code: dayless.fault.dueOn === '' ? 'due-missing' : 'due-passed', field: 'dueOn' })
  const [first] = told
  const said: JsonObject = {
    faultIds: told.map(({ fault }) => fault.id),
    dues: told.map((one) => ({ id: one.fault.id, dueOn: one.dueOn })),
    responsible: first?.responsible ?? '',
  }
  return ok({ faults: told, item: (issued) => moveInEvent(facts, 'faultTold', { data: { ...said, ...issued } }) })
}

/** What whoever mended it says. */
export interface HouseMending {
  readonly faultIds: readonly string[]
  /** Staff id of who mended it, or says so; empty = who is signed in, unless `party` names somebody outside. */
  readonly byId: string
  /** 开发商, 施工单位, where nobody of the house mended it. */
  readonly party: string
  readonly remark: string
  /** When, an instant; empty = now. */
  readonly at: string
}

/**
 * Somebody says that these faults of one case are mended; they wait for the second look.
 * **Refuses** `mended-already`, `time-invalid`, `text-too-long`, and as `openFaultsOf`; `beyond-role`. Source: handbook R46.
 */
export function decideMendFaults(
  facts: MoveInCaseFacts,
  { faultIds, byId, party, remark, at }: HouseMending,
  context: DecisionContext,
): Result<ChangeDraft, HouseFaultRefusal> {
  const cmd = 'moveIn.mendFault'
  if (!mayRun(cmd, context)) return err({ code: 'beyond-role' })
  const open = openFaultsOf(facts, faultIds)
  if (!open.ok) return open
  if (open.value.some(({ status }) => status === 'mended')) return err({ code: 'mended-already' })
  const words = normalizeText(remark)
  const bad = longFault(words, 'remark') ?? longFault(party, 'party') ?? momentFault(at, open.value, context)
  if (bad) return err(bad)
  const outside = normalizeText(party)
  const by = outside === '' ? byId || context.actor.id : byId
  const data = { faultIds: open.value.map(({ id }) => id), byId: by, party: outside, remark: words }
  return ok({ cmd, items: [moveInEvent(facts, 'faultMended', { data })], ...timed(at) })
}

/**
 * 转跟踪: what cannot be mended soon goes on a list of its own, with a reason and a day, so that the case may be filed.
 * **Refuses** `why-missing`, `due-invalid`, `tracked-already`, `text-too-long`, and as `openFaultsOf`; `beyond-role`. Source: handbook 3.4.
 */
export function decideTrackFault(
  facts: MoveInCaseFacts,
  { faultId, why, dueOn }: { readonly faultId: string; readonly why: string; readonly dueOn: string },
  context: DecisionContext,
): Result<ChangeDraft, HouseFaultRefusal> {
  const cmd = 'moveIn.trackFault'
  if (!mayRun(cmd, context)) return err({ code: 'beyond-role' })
  const open = openFaultsOf(facts, [faultId])
  if (!open.ok) return open
  if (open.value.some(({ isTracked }) => isTracked)) return err({ code: 'tracked-already' })
  const words = normalizeText(why)
  if (words === '') return err({ code: 'why-missing', field: 'why' })
  const bad = longFault(words, 'why') ?? dueFault(dueOn, context)
  if (bad) return err(bad)
  return ok({ cmd, items: [moveInEvent(facts, 'faultTracked', { data: { faultId, why: words, dueOn } })] })
}

/** The answer to a demand that nobody owes. */
export interface FaultAnswer {
  readonly faultId: string
  readonly why: string
  /** The leader's signed answer, where the desk enters it (handbook D19). */
  readonly paper: PaperDecision | undefined
}

/**
 * A leader answers a demand that nobody owes: it is closed with that answer. At the desk it is entered from the leader's paper.
 * **Refuses** `answer-missing`, `mended-already`, `text-too-long`, and as `openFaultsOf` and `enterOnPaper`; `beyond-role`. Source: handbook R45, D19.
 */
export function decideDeclineFault(
  facts: MoveInCaseFacts,
  { faultId, why, paper }: FaultAnswer,
  context: DecisionContext,
): Result<ChangeDraft, HouseFaultRefusal | PaperRefusal> {
  const cmd = 'moveIn.declineFault'
  if (paper === undefined && !mayRun(cmd, context)) return err({ code: 'beyond-role' })
  const open = openFaultsOf(facts, [faultId])
  if (!open.ok) return open
  if (open.value.some(({ status }) => status === 'mended')) return err({ code: 'mended-already' })
  const words = normalizeText(why)
  if (words === '') return err({ code: 'answer-missing', field: 'why' })
  const long = longFault(words, 'why')
  if (long) return err(long)
  const item = moveInEvent(facts, 'faultDeclined', { data: { faultId, why: words } })
  if (paper === undefined) return ok({ cmd, items: [item] })
  const entered = enterOnPaper({ cmd, item }, paper, context)
  return entered.ok ? ok({ cmd: entered.value.cmd, items: [entered.value.item] }) : entered
}
