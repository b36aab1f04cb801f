/** Commands of shifts and of the evening close: load, decide, commit. The signature decides who acts: a colleague signs by PIN at the same desk. */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import type { PaperDecision } from '#shared/domain/paperDecision.ts'
import {
  type CloseToSign,
  type Disposition,
  decideCarry,
  decideCountersign,
  decideReview,
  decideSignClose,
} from '#shared/domain/shifts/dayCloseDecisions.ts'
import {
  decideAccept,
  decideBundle,
  decideCheck,
  decideFileBlank,
  decideHandOver,
  decideOpenShift,
  decideRefuse,
  decideReturnBlanks,
  type Handover,
  type ShiftToOpen,
} from '#shared/domain/shifts/shiftDecisions.ts'

/** What a command needs of the desk; `signature` may be a colleague's who signs here by PIN. */
export type Signing = Pick<Desk, 'store' | 'signature' | 'observer'>

/** 转次日 or 交给. Refusals as `decideCarry`. */
export function carry(desk: Signing, input: Disposition) {
  return runCommand(desk, async (context) => decideCarry(input, await closeOf(desk, input.day), context))
}

/** First signature of the evening close. Refusals as `decideSignClose`. */
export function signClose(desk: Signing, input: CloseToSign) {
  return runCommand(desk, async (context) => decideSignClose(input, await closeOf(desk, input.day), context))
}

/** Second signature; with a paper it is 代录. Refusals as `decideCountersign`. */
export function countersign(desk: Signing, day: string, paper?: PaperDecision) {
  return runCommand(desk, async (context) =>
    decideCountersign(day, { close: await closeOf(desk, day), ...(paper ? { paper } : {}) }, context),
  )
}

/** A leader has seen the exceptions. Refusals as `decideReview`. */
export function reviewClose(desk: Signing, day: string, note: string) {
  return runCommand(desk, async (context) => decideReview(day, { close: await closeOf(desk, day), note }, context))
}

/** 开班. Refusals as `decideOpenShift`. */
export function openShift(desk: Signing, input: ShiftToOpen) {
  return runCommand(desk, async (context) => {
    const open = await desk.store.db.shifts.where('v.status').equals('open').toArray()
    return decideOpenShift(input, open, context)
  })
}

/** The giver signs. Refusals as `decideHandOver`. */
export function handOver(desk: Signing, input: Handover) {
  return runCommand(desk, async (context) => decideHandOver(input, await shiftOf(desk, input.shiftId), context))
}

/** The taker signs; with a paper it is 代录. Refusals as `decideAccept`. */
export function acceptShift(desk: Signing, shiftId: string, paper?: PaperDecision) {
  return runCommand(desk, async (context) =>
    decideAccept(shiftId, { shift: await shiftOf(desk, shiftId), ...(paper ? { paper } : {}) }, context),
  )
}

/** The taker does not sign. Refusals as `decideRefuse`. */
export function refuseShift(desk: Signing, shiftId: string, reason: string) {
  return runCommand(desk, async (context) =>
    decideRefuse(shiftId, { shift: await shiftOf(desk, shiftId), reason }, context),
  )
}

/** The weekly check of a leader. Refusals as `decideCheck`. */
export function checkShift(desk: Signing, shiftId: string, note: string) {
  return runCommand(desk, async (context) =>
    decideCheck(shiftId, { shift: await shiftOf(desk, shiftId), note }, context),
  )
}

/** Notes the blanks of a downtime bundle with the shift. Refusals as `decideBundle`. */
export function bundleShift(desk: Signing, shiftId: string, sheetIds: readonly string[]) {
  return runCommand(desk, async (context) => decideBundle({ shiftId, sheetIds }, await shiftOf(desk, shiftId), context))
}

/** Voids unused blanks together. Refusals as `decideReturnBlanks`. */
export function returnBlanks(desk: Signing, sheetIds: readonly string[], reason: string) {
  return runCommand(desk, async (context) => {
    const rows = await desk.store.db.sheets.bulkGet([...sheetIds])
    return decideReturnBlanks(
      rows.flatMap((row) => (row ? [row] : [])),
      reason,
      context,
    )
  })
}

/** A blank that was written on and is kept as it is. Refusals as `decideFileBlank`. */
export function fileBlank(desk: Signing, sheetId: string) {
  return runCommand(desk, async (context) => decideFileBlank(await desk.store.db.sheets.get(sheetId), context))
}

async function closeOf({ store }: Signing, day: string) {
  return (await store.db.dayCloses.get(day))?.v
}

async function shiftOf({ store }: Signing, shiftId: string) {
  return (await store.db.shifts.get(shiftId))?.v
}
