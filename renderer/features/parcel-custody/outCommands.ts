/** Commands by which things leave: handed out, returned, passed on, and a wrong way out taken back. */
import type { Desk } from '#renderer/db/deskContext.ts'
import { issueFilled } from '#renderer/db/papers.ts'
import type { UndoPlan } from '#renderer/db/store.ts'
import type { ChangeDraft } from '#shared/domain/draft.ts'
import type { ItemFacts } from '#shared/domain/parcel-custody/itemFacts.ts'
import { decideMendWayOut, decideWhereNow, type WhereNow } from '#shared/domain/parcel-custody/mendWayOut.ts'
import {
  decideHandOut,
  decidePassOn,
  decideReturn,
  type PASS_TO,
  type Parting,
  type RETURN_TO,
  type Taking,
} from '#shared/domain/parcel-custody/wayOut.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { loadFacts, onItem, onItems, type Refused, withFiles } from './itemChanges.ts'
import { collectionReceiptPaper } from './papers.ts'
import { collectionReceiptModel } from './sheetModels.ts'
import { takerWords } from './takerWords.ts'

/** Things, and how they were signed for: `drawn` are the bytes of the pad's picture. */
interface Leaving {
  readonly ids: readonly string[]
  readonly drawn?: Uint8Array | undefined
}

/** Things that somebody takes at the desk. */
export type HandOut = Leaving & { readonly taking: Omit<Taking, 'signature'> }

/** What left; the receipt, where one was issued to be signed. */
export interface WentOut {
  readonly undo: UndoPlan | undefined
  readonly receipt?: { readonly sheetId: string; readonly number: string }
}

/** Hands things out, all in one change. Refusals as `decideHandOut` and `withFiles`. */
export async function handOut(desk: Desk, { ids, drawn, taking }: HandOut): Promise<Result<WentOut, Refused>> {
  return signed(desk, drawn, (signature) =>
    onItems(desk, ids, (items, context) => decideHandOut(items, { ...taking, signature }, context)),
  )
}

/** A number for the decision; the change carries the one that the receipt was issued under. */
const TO_BE_ISSUED = '-'

/**
 * Hands things out on a receipt that is issued in the same change and signed on paper.
 * Refusals as `decideHandOut`, `decideIssue` and `collectionReceiptModel`.
 */
export async function handOutOnReceipt(
  desk: Desk,
  { ids, taking }: Omit<HandOut, 'drawn'>,
): Promise<Result<WentOut, Refused>> {
  const done = await issueFilled(desk, collectionReceiptPaper, async (context, decision) => {
    const items = await loadFacts(desk.store, ids)
    const draft = decideHandOut(items, { ...taking, signature: '', signedPaper: TO_BE_ISSUED }, decision)
    if (!draft.ok) return draft
    const choice = { ids, ...(await takerWords(desk.store, taking)), signedOn: 'paper' as const, remark: taking.remark }
    const paper = await collectionReceiptModel(desk.store, choice, context)
    if (!paper.ok) return paper
    const told = (number: string) =>
      draft.value.items.map((item) =>
        item.kind === 'event' ? { ...item, data: { ...item.data, signedPaper: number } } : item,
      )
    return ok({ ...paper.value, items: ({ number }) => told(number) })
  })
  if (!done.ok) return { ok: false, error: plain(done.error) }
  const { sheetId, number } = done.value.draft
  return ok({ undo: done.value.undo, receipt: { sheetId, number } })
}

type PartingOf<To extends string> = Leaving & { readonly parting: Omit<Parting<To>, 'signature'> }

/** Gives things back. Refusals as `decideReturn` and `withFiles`. */
export function returnItems(desk: Desk, { ids, drawn, parting }: PartingOf<(typeof RETURN_TO)[number]>) {
  return signed(desk, drawn, (signature) =>
    onItems(desk, ids, (items, context) => decideReturn(items, { ...parting, signature }, context)),
  )
}

/** Passes things on. Refusals as `decidePassOn` and `withFiles`. */
export function passOnItems(desk: Desk, { ids, drawn, parting }: PartingOf<(typeof PASS_TO)[number]>) {
  return signed(desk, drawn, (signature) =>
    onItems(desk, ids, (items, context) => decidePassOn(items, { ...parting, signature }, context)),
  )
}

export interface Mending {
  readonly reason: string
  readonly where: WhereNow
}

/**
 * 更正 of a wrong way out, and then where the thing is. Refusals as `decideMendWayOut`.
 * Where it lies is a change of its own: `unplaced` is why that one failed; the thing is in store at its old slot then.
 */
export async function mendWayOut(desk: Desk, id: string, word: Mending) {
  const mended = await onItem(desk, id, (item, context) => decideMendWayOut(item, word, context))
  if (!mended.ok) return mended
  const placed = await placeMended(desk, id, word)
  return ok({ ...mended.value, unplaced: placed.ok ? undefined : placed.error.code })
}

/** The second half of `mendWayOut`, again where it failed. Refusals as `decideWhereNow`. */
export async function placeMended(desk: Desk, id: string, word: Mending): Promise<Result<unknown, Refused>> {
  const [item] = await loadFacts(desk.store, [id])
  return item !== undefined && needsPlace(item, word) ? sayWhere(desk, id, word) : ok(undefined)
}

const needsPlace = ({ state: { status, slotId } }: ItemFacts, { where }: Mending): boolean =>
  where !== 'with-run' && (where === 'missing' || status !== 'in-store' || slotId !== where.slotId)

function sayWhere(desk: Desk, id: string, word: Mending) {
  return onItem(
    desk,
    id,
    (item, context): Result<ChangeDraft, Refused> => decideWhereNow(item, word, context) ?? err({ code: 'same-slot' }),
  )
}

function signed<Done extends { readonly undo: UndoPlan | undefined }>(
  desk: Desk,
  drawn: Uint8Array | undefined,
  run: (signature: string) => Promise<Result<Done, Refused>>,
): Promise<Result<Done, Refused>> {
  return withFiles(desk, drawn === undefined ? [] : [drawn], ([hash = '']) => run(hash))
}

/** What a command refuses, as far as a screen needs it. */
function plain(refusal: { readonly code: string } & object): Refused {
  return 'field' in refusal && typeof refusal.field === 'string'
    ? { code: refusal.code, field: refusal.field }
    : { code: refusal.code }
}
