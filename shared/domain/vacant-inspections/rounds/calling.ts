/** Calling a round besides the weekly one, and ending it (handbook 2.14, 3.7): one record a kind and day, whoever called it and how often. */
import type { ChangeDraft, DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import { roundIdOf } from '#shared/domain/vacant-inspections/ids.ts'
import { ROUND_KINDS, type RoundKind } from '#shared/domain/vacant-inspections/kinds.ts'
import { addDays, type Day, isDay } from '#shared/kernel/days.ts'
import { type Refusal, refuse } from '#shared/kernel/errors.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { lengthInCharacters, normalizeText } from '#shared/kernel/text.ts'
import type { RoundState } from './roundFold.ts'

/** Why a round is not called or not ended; each code is explained where it is given. */
export type RoundRefusal = Refusal<
  | 'beyond-role'
  | 'round-kind-missing'
  | 'round-why-missing'
  | 'round-why-too-long'
  | 'round-due-invalid'
  | 'round-no-homes'
  | 'round-called-already'
  | 'round-closed'
  | 'round-unknown'
  | 'round-remark-missing'
  | 'round-remark-too-long'
>

/** What is said when a round is called. */
export interface CallInput {
  readonly kind: RoundKind | ''
  readonly why: string
  /** Buildings; none = all. */
  readonly buildingIds: readonly string[]
  /** Day by which it is to be walked; an ISO day. */
  readonly dueOn: string
}

/** What the desk knows when a round is called. */
export interface CallFacts {
  /** The round of this kind and day, where one was called. */
  readonly known: Pick<RoundState, 'status' | 'buildingIds'> | undefined
  /** Homes in these buildings that are in the rounds today. */
  readonly homes: number
}

const LONGEST = 60
const LONGEST_REMARK = 200
/** Days within which a round that was called is walked at the latest. */
const LATEST_DAYS = 60

/** A call, and the id of its round. */
export type Call = ChangeDraft & { readonly roundId: string }

/**
 * Calls a round of today. Where this kind was called today already, the buildings of both calls are one round.
 * **Refuses** `round-kind-missing`, `round-why-missing`, `round-why-too-long` (60), `round-due-invalid` (before today, or more than 60 days
 * ahead), `round-no-homes`, `round-called-already` (every building of it), `round-closed` (today's was ended), `beyond-role`.
 * Source: handbook 2.14, 3.7; sync 4.3.
 */
export function decideCallRound(
  input: CallInput,
  { known, homes }: CallFacts,
  context: DecisionContext,
): Result<Call, RoundRefusal> {
  const { today, actor, workspace } = context
  if (context.mayAct('inspectionRound.call', actor.role) !== 'allowed') return refuse('beyond-role')
  const kind = ROUND_KINDS.find((one) => one === input.kind)
  if (kind === undefined) return refuse('round-kind-missing', { field: 'kind' })
  const why = normalizeText(input.why)
  if (why === '') return refuse('round-why-missing', { field: 'why' })
  if (lengthInCharacters(why) > LONGEST) return refuse('round-why-too-long', { field: 'why', detail: { max: LONGEST } })
  const { dueOn } = input
  if (!isDay(dueOn) || dueOn < today || dueOn > addDays(today, LATEST_DAYS))
    return refuse('round-due-invalid', { field: 'dueOn' })
  if (known?.status === 'closed') return refuse('round-closed')
  if (known?.status === 'open' && isWithin(input.buildingIds, known.buildingIds)) return refuse('round-called-already')
  if (homes === 0) return refuse('round-no-homes', { field: 'buildings' })
  const roundId = roundIdOf(workspace, kind, today)
  const buildingIds = [...new Set(input.buildingIds)].sort()
  const data = { kind, why, buildingIds, day: today, dueOn }
  const item: RecordItem = { kind: 'event', e: 'inspectionRound', id: roundId, ev: 'called', data }
  return ok({ cmd: 'inspectionRound.call', items: [item], roundId })
}

/** Whether a round through `covered` goes through all that is asked for; none = all buildings. */
function isWithin(asked: readonly string[], covered: readonly string[]): boolean {
  if (covered.length === 0) return true
  return asked.length > 0 && asked.every((id) => covered.includes(id))
}

/** What the desk knows when a round is ended. */
export interface CloseFacts {
  readonly id: string
  readonly state: Pick<RoundState, 'status'> | undefined
  /** Homes that nobody has been to. */
  readonly left: number
}

/**
 * Ends a round. How many homes nobody went to is kept with it, and wants a word.
 * **Refuses** `round-unknown`, `round-closed`, `round-remark-missing`, `round-remark-too-long` (200), `beyond-role`.
 * Source: handbook 2.14, 3.7.
 */
export function decideCloseRound(
  { id, state, left }: CloseFacts,
  remark: string,
  context: DecisionContext,
): Result<ChangeDraft, RoundRefusal> {
  if (context.mayAct('inspectionRound.close', context.actor.role) !== 'allowed') return refuse('beyond-role')
  if (state === undefined || state.status === 'void') return refuse('round-unknown')
  if (state.status === 'closed') return refuse('round-closed')
  const words = normalizeText(remark)
  if (left > 0 && words === '') return refuse('round-remark-missing', { field: 'remark', detail: { left } })
  if (lengthInCharacters(words) > LONGEST_REMARK)
    return refuse('round-remark-too-long', { field: 'remark', detail: { max: LONGEST_REMARK } })
  const item: RecordItem = {
    ...({ kind: 'event', e: 'inspectionRound', id, ev: 'closed' } as const),
    data: { remark: words, left },
  }
  return ok({ cmd: 'inspectionRound.close', items: [item] })
}

/** Day by which a round that is called today is walked where nothing else is said. Source: handbook 2.14. */
export function defaultDueOn(today: Day, stormDays: number): Day {
  return addDays(today, stormDays)
}
