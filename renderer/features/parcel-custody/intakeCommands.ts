/** Commands of the intake: load, decide, commit; a refusal issues its slip in the same change. */
import { type Desk, type RunResult, runCommand } from '#renderer/db/deskContext.ts'
import { applyLate } from '#renderer/db/lateEntry.ts'
import { lookAhead } from '#renderer/db/lookAhead.ts'
import { issueFilled } from '#renderer/db/papers.ts'
import { rememberTag } from '#renderer/stores/lastTags.ts'
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import type { LateEntry } from '#shared/domain/lateEntry.ts'
import { parcelIdOf } from '#shared/domain/parcel-custody/ids.ts'
import { decideReceive, type Receiving } from '#shared/domain/parcel-custody/intake.ts'
import type { ReceiveInput } from '#shared/domain/parcel-custody/intakeInput.ts'
import { decideTakeBack } from '#shared/domain/parcel-custody/intakeTakeBack.ts'
import { decideTurnAway, type TurnAwayInput } from '#shared/domain/parcel-custody/turnAway.ts'
import { instantMs, isInstant } from '#shared/kernel/days.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { intakeFacts, TABLES_OF_INTAKE } from './intakeFacts.ts'
import { onItem, type Refused } from './itemChanges.ts'
import { refusalSlipPaper } from './papers.ts'
import { refusalSlipModel } from './sheetModels.ts'

/** How an intake is told: `at` when a whole delivery came earlier (an ISO instant), `late` from a paper. */
export interface Telling {
  readonly at?: string | undefined
  readonly late?: LateEntry | undefined
}

/** Most parcels of one change: a change stays small enough to travel. */
const MOST_AT_ONCE = 60
/** A delivery is told on its day. */
const LATEST_MS = 24 * 3_600_000

/** Takes one thing in. Refusals as `decideReceive`, `told-in-future`, `told-too-old`, and of a 补录 as `enterLate`. */
export async function receiveItem(
  desk: Desk,
  input: ReceiveInput,
  telling: Telling = {},
): Promise<RunResult<Receiving, Refused>> {
  const done = await receiveMany(desk, [input], telling)
  if (!done.ok) return done
  const { draft, ...committed } = done.value
  const [first] = draft.receivings
  if (first === undefined) throw new Error('An intake became no record.')
  return ok({ ...committed, draft: first })
}

/** Several things taken in at once. */
export type ReceivingMany = ChangeDraft & { readonly receivings: readonly Receiving[] }

/**
 * Takes several things in as one change, or none of them.
 * **Refuses** `nothing-scanned`, `too-many-parcels` (over 60), `scanned-twice`, and as `receiveItem`.
 */
export async function receiveMany(
  desk: Desk,
  inputs: readonly ReceiveInput[],
  { at, late }: Telling = {},
): Promise<RunResult<ReceivingMany, Refused>> {
  const { store } = desk
  const waybills = inputs.flatMap((input) => (input.kind === 'courier' ? [input.waybill] : []))
  const ids = waybills.map((waybill) => parcelIdOf(store.workspace, waybill))
  const ahead = lookAhead('custodyItem', [...new Set(ids)].slice(0, MOST_AT_ONCE))
  const decide = async (context: DecisionContext): Promise<Result<ReceivingMany, Refused>> => {
    if (inputs.length === 0) return err({ code: 'nothing-scanned', field: 'waybill' })
    if (inputs.length > MOST_AT_ONCE) return err({ code: 'too-many-parcels', field: 'waybill' })
    const told = toldFault(at, context.nowMs)
    if (told) return err(told)
    const receivings: Receiving[] = []
    for (const { input, facts } of await intakeFacts(store, inputs, ahead)) {
      const decided = decideReceive(input, facts, context)
      if (!decided.ok) return decided
      receivings.push(decided.value)
    }
    if (new Set(receivings.map(({ itemId }) => itemId)).size < receivings.length)
      return err({ code: 'scanned-twice', field: 'waybill' })
    return applyLate(store, joined(receivings, at), { late, context })
  }
  const done = await runCommand(desk, decide, { known: ahead, tables: TABLES_OF_INTAKE })
  const last = done.ok ? done.value.draft.receivings.at(-1) : undefined
  if (last !== undefined) rememberTag(store, last.tag)
  return done
}

function toldFault(at: string | undefined, nowMs: number): Refused | undefined {
  if (at === undefined) return undefined
  if (!isInstant(at)) return { code: 'told-time-missing', field: 'batchTime' }
  const ms = instantMs(at)
  if (ms > nowMs) return { code: 'told-in-future', field: 'batchTime' }
  return nowMs - ms > LATEST_MS ? { code: 'told-too-old', field: 'batchTime' } : undefined
}

function joined(receivings: readonly Receiving[], at: string | undefined): ReceivingMany {
  const blobs = receivings.flatMap((one) => one.blobs ?? [])
  // One thing of value makes it a leader's change.
  const cmd = receivings.find((one) => one.cmd !== 'custody.receive')?.cmd ?? 'custody.receive'
  return {
    cmd,
    items: receivings.flatMap(({ items }) => items),
    receivings,
    ...(blobs.length === 0 ? {} : { blobs }),
    ...(at === undefined ? {} : { at }),
  }
}

/** A refusal that is written down, with its slip. */
export interface TurnedAway {
  readonly turnedAwayId: string
  readonly slip: { readonly sheetId: string; readonly number: string }
}

/** Writes down that something was not taken, and issues the slip of it, in one change. Refusals as `decideTurnAway` and `decideIssue`. */
export async function turnAway(desk: Desk, input: TurnAwayInput): Promise<Result<TurnedAway, Refused>> {
  let turnedAwayId = ''
  const done = await issueFilled(desk, refusalSlipPaper, async (context, decision) => {
    const decided = decideTurnAway(input, decision)
    if (!decided.ok) return decided
    const { item, read } = decided.value
    turnedAwayId = item.id
    const slip = await refusalSlipModel(desk.store, read, context)
    if (!slip.ok) return slip
    return ok({ ...slip.value, items: (issued) => [{ ...item, data: { ...item.data, ...issued } }] })
  })
  if (!done.ok) return err(plainRefusal(done.error))
  const { sheetId, number } = done.value.draft
  return ok({ turnedAwayId, slip: { sheetId, number } })
}

/** What a command refuses, as far as a screen needs it. */
function plainRefusal(refusal: { readonly code: string } & object): Refused {
  return 'field' in refusal && typeof refusal.field === 'string'
    ? { code: refusal.code, field: refusal.field }
    : { code: refusal.code }
}

/** Takes a registration back that was a mistake. Refusals as `decideTakeBack`. */
export function takeBackIntake(desk: Desk, id: string, reason = '') {
  return onItem(desk, id, (item, context) => decideTakeBack(item, reason, context))
}
