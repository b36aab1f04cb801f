/**
 * How a thing leaves (handbook 3.5, R105, R106, 2.15): handed out at the desk, delivered to the home, returned, passed on. Each needs a
 * person, a time, a signature and a handler, and holds the one claim of its stay.
 */
import type { ChangeDraft, DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import { type Instant, instantMs } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import { wayOutClaim } from './ids.ts'
import { firstFault, type ItemFacts, itemEvent, mayRun, storeFault, tagDetail } from './itemFacts.ts'
import { blobsOf, readTaking, type Taking, takingData, takingFault, textFault, type WayOutRefusal } from './taking.ts'

export type { Taking, WayOutRefusal } from './taking.ts'

const LONGEST = 60

/**
 * Hands things out at the desk, all of them in one change. Somebody who is not on file takes a thing under the recipient's own name or gives one.
 * A damaged thing waits for the leader's word, or leaves with the taker's word on it as the remark. A found thing goes to somebody whose description fitted.
 * **Refuses** `nothing-chosen`, `item-left`, `item-out` (with a run), `item-missing`, `taker-missing`, `several-recipients` (one person takes what is their own), of a proxy `authority-missing` and
 * where there is no file `id-last4-missing`, `id-last4-invalid`, `phone-invalid`, `signature-missing` without a drawn signature or a paper's number,
 * `damage-not-ruled`, `claim-not-asked`, `text-too-long`, `beyond-role`. The detail `tag` names the thing.
 * Source: handbook 3.5, R106, 2.17 (《快递暂行条例》 25); claim: sync 4.4.
 */
export function decideHandOut(
  items: readonly ItemFacts[],
  taking: Taking,
  context: DecisionContext,
): Result<ChangeDraft, WayOutRefusal> {
  if (!mayRun('custody.handOut', context)) return err({ code: 'beyond-role' })
  if (items.length === 0) return err({ code: 'nothing-chosen' })
  const read = readTaking(taking)
  const fault = firstFault(items, storeFault) ?? takingFault(items, read)
  if (fault) return err(fault)
  const out = items.map((item) => leaving(item, 'handedOut', { ...takingData(item, read) }))
  return ok({ cmd: 'custody.handOut', items: out, blobs: blobsOf(read) })
}

/** What came back from a run of one thing that was delivered. */
export interface Delivery extends Taking {
  readonly runId: string
  /** When it was given over at the home, as the run's list says; null for now. */
  readonly at: Instant | null
}

/**
 * A thing was delivered to the home.
 * **Refuses** `item-not-out`, `other-run`, `told-in-future`, `told-before-intake`, and of the taker as `decideHandOut`.
 * Source: handbook R105, 2.15.
 */
export function decideDeliver(
  item: ItemFacts,
  { runId, at, ...taking }: Delivery,
  context: DecisionContext,
): Result<ChangeDraft, WayOutRefusal> {
  if (!mayRun('custody.deliver', context)) return err({ code: 'beyond-role' })
  const read = readTaking(taking)
  const fault = runFault(item, runId) ?? timeFault(item, at, context) ?? takingFault([item], read)
  if (fault) return err(fault)
  const out = leaving(item, 'delivered', { ...takingData(item, read), runId })
  return ok({ cmd: 'custody.deliver', items: [out], blobs: blobsOf(read), ...(at === null ? {} : { at }) })
}

/** Why a thing that comes back from a run is not taken in. */
export type ComeBackRefusal = Refusal<'beyond-role' | 'item-not-out' | 'remark-missing' | 'text-too-long'>

/**
 * A delivery found nobody, or was refused at the door: the thing is in store again, in the slot named or the one it had.
 * **Refuses** `item-not-out`, `remark-missing` (why it came back), `text-too-long`, `beyond-role`.
 * Source: handbook 3.5.
 */
export function decideComeBack(
  item: ItemFacts,
  { slotId, remark }: { readonly slotId: string | null; readonly remark: string },
  context: DecisionContext,
): Result<ChangeDraft, ComeBackRefusal> {
  if (!mayRun('custody.comeBack', context)) return err({ code: 'beyond-role' })
  if (item.state.status !== 'out-for-delivery') return err({ code: 'item-not-out', detail: tagDetail(item) })
  const words = normalizeText(remark)
  if (words === '') return err({ code: 'remark-missing', field: 'remark' })
  if (words.length > LONGEST * 2) return err({ code: 'text-too-long', field: 'remark' })
  const data = { slotId: slotId ?? item.state.slotId, remark: words, runId: item.state.runId }
  return ok({ cmd: 'custody.comeBack', items: [itemEvent(item, 'cameBack', data)] })
}

/** To whom a thing goes back. */
export const RETURN_TO = ['carrier', 'sender', 'depositor'] as const
/** To whom a thing is passed on. */
export const PASS_TO = ['police', 'department', 'supervisor'] as const

/** A return or a passing on: who takes it, and what they gave for it. */
export interface Parting<To extends string> extends Omit<Taking, 'to' | 'authority'> {
  readonly to: To
  /** Waybill of the return, or the number of the receipt. */
  readonly receipt: string
}

/**
 * Gives things back to the courier, the sender or whoever deposited them.
 * **Refuses** `found-not-returned` (a found thing never goes back to its finder), `to-unfit` (a courier takes courier's parcels only),
 * `taker-missing`, `signature-missing` where there is neither signature nor paper nor receipt, and as `decideHandOut`.
 * Source: handbook 3.5.
 */
export function decideReturn(
  items: readonly ItemFacts[],
  parting: Parting<(typeof RETURN_TO)[number]>,
  context: DecisionContext,
): Result<ChangeDraft, WayOutRefusal> {
  if (!mayRun('custody.return', context)) return err({ code: 'beyond-role' })
  const unfit = firstFault(items, (item) => returnFault(item, parting.to))
  if (unfit) return err(unfit)
  return part(items, { cmd: 'custody.return', ev: 'returned' }, parting)
}

/**
 * Passes things on: what was found to the police or the department, what nobody fetches to the supervisor.
 * **Refuses** `found-to-police` (a found thing goes nowhere else), `receipt-missing` of the police or the department, and as `decideReturn`.
 * Source: handbook D12, 3.5.
 */
export function decidePassOn(
  items: readonly ItemFacts[],
  parting: Parting<(typeof PASS_TO)[number]>,
  context: DecisionContext,
): Result<ChangeDraft, WayOutRefusal> {
  if (!mayRun('custody.passOn', context)) return err({ code: 'beyond-role' })
  const isOutside = parting.to !== 'supervisor'
  const found = items.find(({ state }) => state.kind === 'found')
  if (found && !isOutside) return err({ code: 'found-to-police', field: 'to', detail: tagDetail(found) })
  if (isOutside && normalizeText(parting.receipt) === '') return err({ code: 'receipt-missing', field: 'receipt' })
  return part(items, { cmd: 'custody.passOn', ev: 'passedOn' }, parting)
}

interface Way {
  readonly cmd: string
  readonly ev: string
}

function part(
  items: readonly ItemFacts[],
  { cmd, ev }: Way,
  parting: Parting<string>,
): Result<ChangeDraft, WayOutRefusal> {
  if (items.length === 0) return err({ code: 'nothing-chosen' })
  const read = readTaking({ ...parting, to: 'self', authority: '' })
  const receipt = normalizeText(parting.receipt)
  const fault = firstFault(items, storeFault) ?? textFault({ ...read, receipt }) ?? partingFault(read, receipt)
  if (fault) return err(fault)
  const out = items.map((item) => leaving(item, ev, { ...read, to: parting.to, receipt }))
  return ok({ cmd, items: out, blobs: blobsOf(read) })
}

function partingFault(read: Taking, receipt: string): WayOutRefusal | undefined {
  if (read.byPersonId === null && read.name === '') return { code: 'taker-missing', field: 'name' }
  const proved = read.signature !== '' || read.signedPaper !== '' || receipt !== ''
  return proved ? undefined : { code: 'signature-missing', field: 'signedPaper' }
}

function returnFault(item: ItemFacts, to: (typeof RETURN_TO)[number]): WayOutRefusal | undefined {
  const { kind } = item.state
  if (kind === 'found') return { code: 'found-not-returned', detail: tagDetail(item) }
  const fits = kind === 'courier' ? to !== 'depositor' : to === 'depositor'
  return fits ? undefined : { code: 'to-unfit', field: 'to', detail: tagDetail(item) }
}

function runFault(item: ItemFacts, runId: string): WayOutRefusal | undefined {
  const { status, runId: current } = item.state
  if (status !== 'out-for-delivery') return { code: 'item-not-out', detail: tagDetail(item) }
  return current === runId ? undefined : { code: 'other-run', detail: tagDetail(item) }
}

function timeFault({ state }: ItemFacts, at: Instant | null, { nowMs }: DecisionContext): WayOutRefusal | undefined {
  if (at === null) return undefined
  if (instantMs(at) > nowMs) return { code: 'told-in-future', field: 'at' }
  // Paper has minutes: what came in at 10:12:40 may be delivered at 10:12.
  const tooEarly = instantMs(at) < instantMs(state.receivedAt as Instant) - 60_000
  return tooEarly ? { code: 'told-before-intake', field: 'at' } : undefined
}

function leaving(item: ItemFacts, ev: string, data: RecordItem['data']): RecordItem {
  return { ...itemEvent(item, ev, data), claim: wayOutClaim(item.id, item.state.visit) }
}
