/** Commands of the intake: load, decide, commit. Pictures lie on the disk before a change names them (sync 4.8). */
import { type Desk, type RunResult, runCommand } from '#renderer/db/deskContext.ts'
import { applyLate } from '#renderer/db/lateEntry.ts'
import { forgetSealedBlob, keepSealedBlob } from '#renderer/db/sealedBlobs.ts'
import type { ChangeDraft } from '#shared/domain/draft.ts'
import type { LateEntry } from '#shared/domain/lateEntry.ts'
import { decideReceive, type Receiving } from '#shared/domain/parcel-custody/intake.ts'
import type { ReceiveInput } from '#shared/domain/parcel-custody/intakeInput.ts'
import { decideTurnAway, type TurnAwayInput, type TurningAway } from '#shared/domain/parcel-custody/turnAway.ts'
import { instantMs, isInstant } from '#shared/kernel/days.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { freeTags, intakeFacts } from './intakeFacts.ts'

/** A refusal as screens need it. */
export type Refused = {
  readonly code: string
  readonly field?: string
  readonly detail?: Readonly<Record<string, string | number>>
}

/** How an intake is told: `at` when a whole delivery came earlier (an ISO instant), `late` from a paper. */
export interface Telling {
  readonly at?: string | undefined
  readonly late?: LateEntry | undefined
}

/** Most parcels of one change: a change stays small enough to travel. */
export const MOST_AT_ONCE = 60
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
  return runCommand(desk, async (context): Promise<Result<ReceivingMany, Refused>> => {
    if (inputs.length === 0) return err({ code: 'nothing-scanned', field: 'waybill' })
    if (inputs.length > MOST_AT_ONCE) return err({ code: 'too-many-parcels', field: 'waybill' })
    const told = toldFault(at, context.nowMs)
    if (told) return err(told)
    const tags = await freeTags(desk.store, inputs.length)
    const receivings: Receiving[] = []
    for (const [index, input] of inputs.entries()) {
      const facts = await intakeFacts(desk.store, input, tags[index] ?? '')
      const decided = decideReceive(input, facts, context)
      if (!decided.ok) return decided
      receivings.push(decided.value)
    }
    if (new Set(receivings.map(({ itemId }) => itemId)).size < receivings.length)
      return err({ code: 'scanned-twice', field: 'waybill' })
    return applyLate(desk.store, joined(receivings, at), { late, context })
  })
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

/** Writes down that something was not taken. Refusals as `decideTurnAway`. */
export function turnAway(desk: Desk, input: TurnAwayInput): Promise<RunResult<TurningAway, Refused>> {
  return runCommand(desk, async (context): Promise<Result<TurningAway, Refused>> => decideTurnAway(input, context))
}

/**
 * Keeps pictures, then runs what names them; where that is refused they are forgotten again.
 * **Refuses** `file-no-host`, as the host does, and as `run`.
 */
export async function withPictures<Done>(
  desk: Desk,
  pictures: readonly Uint8Array[],
  run: (hashes: readonly string[]) => Promise<Result<Done, Refused>>,
): Promise<Result<Done, Refused>> {
  const hashes: string[] = []
  const forget = () => Promise.all(hashes.map((hash) => forgetSealedBlob(desk, hash)))
  for (const bytes of pictures) {
    const kept = await keepSealedBlob(desk, bytes)
    if (!kept.ok) {
      await forget()
      return kept
    }
    hashes.push(kept.value)
  }
  const done = await run(hashes)
  // No change names these bytes, so that no sweep would ever find them.
  if (!done.ok) await forget()
  return done
}
