/** Keys and cards that go out over the desk (handbook 2.4): what is typed of them becomes one record a number, and one a kind that has none. */
import type { RecordItem } from '#shared/domain/draft.ts'
import { type HandedPlace, handedItemClaim, handedItemIdOf } from '#shared/domain/move-in/ids.ts'
import { HANDED_KINDS, type HandedKind, TAKER_RELATIONS } from '#shared/domain/move-in/kinds.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { foldWidth, normalizeName, normalizeText } from '#shared/kernel/text.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'
import type { HandedItemState } from './handedItemFold.ts'

/** One kind as it is typed; amounts in fen for each piece. */
export interface ThingInput {
  readonly kind: string
  /** Pieces without a number; those with one are counted by their numbers. */
  readonly count: number
  readonly serials: readonly string[]
  readonly depositFen: number
  readonly costFen: number
}

/** Who takes things, and what was said of them. */
export interface TakerInput {
  readonly takerName: string
  /** `TakerRelation`. */
  readonly relation: string
  readonly isIdChecked: boolean
  /** Number of the receipt for deposit and cost. */
  readonly receiptNumber: string
  readonly remark: string
}

/** A thing that was given before, as far as it matters for the next one. */
export interface KnownThing extends Pick<HandedItemState, 'status' | 'unitId' | 'kind' | 'serial'> {
  readonly id: string
}

/** Why nothing is handed over; `field` names the input. */
export type ThingRefusal = Refusal<
  | 'nothing-given'
  | 'kind-unknown'
  | 'count-invalid'
  | 'serial-twice'
  | 'serial-taken'
  | 'amount-invalid'
  | 'receipt-missing'
  | 'taker-missing'
  | 'relation-unknown'
  | 'id-not-checked'
  | 'text-too-long'
>

/** Most pieces of one kind in one act. */
export const MOST_PIECES = 50
const LONGEST_SERIAL = 40
const LONGEST_NAME = 60
/** Longest remark on things, in characters. */
export const LONGEST_REMARK = 200
/** No deposit for a card is above ten thousand yuan. */
const MOST_FEN = 1_000_000

/** The number of a key or card as it is kept: half-width, capitals, no spaces. */
export function serialOf(typed: string): string {
  return foldWidth(normalizeText(typed)).toUpperCase().replaceAll(' ', '')
}

/** The name and relation of whoever takes things, tidied. **Refuses** `taker-missing`, `relation-unknown`, `id-not-checked`, `text-too-long`. Source: handbook 2.4. */
export function readTaker(input: TakerInput): Result<TakerInput, ThingRefusal> {
  const takerName = normalizeName(input.takerName)
  const [remark, receiptNumber] = [normalizeText(input.remark), normalizeText(input.receiptNumber)]
  if (takerName === '') return err({ code: 'taker-missing', field: 'takerName' })
  if (takerName.length > LONGEST_NAME) return err({ code: 'text-too-long', field: 'takerName' })
  if (!(TAKER_RELATIONS as readonly string[]).includes(input.relation))
    return err({ code: 'relation-unknown', field: 'relation' })
  if (!input.isIdChecked) return err({ code: 'id-not-checked', field: 'isIdChecked' })
  if (remark.length > LONGEST_REMARK) return err({ code: 'text-too-long', field: 'remark' })
  if (receiptNumber.length > LONGEST_SERIAL) return err({ code: 'text-too-long', field: 'receiptNumber' })
  return ok({ ...input, takerName, remark, receiptNumber })
}

/** Where things go: the home, its owner on file, the move-in they went with. */
export interface ThingPlace {
  readonly unitId: string
  readonly personId: string | null
  readonly caseId: string | null
}

/** One thing ready to be told; its paper's number comes with the issue. */
export interface IssuedThing {
  readonly id: string
  readonly kind: HandedKind
  readonly serial: string
  readonly count: number
  readonly depositFen: number
  readonly costFen: number
  readonly claim: string
}

interface ThingSurroundings {
  readonly unitId: string
  readonly workspace: WorkspaceId
  /** All things of the home, and those anywhere that have one of the numbers. */
  readonly known: readonly KnownThing[]
}

/**
 * The things of one act, each with its id and claim.
 * **Refuses** `kind-unknown`, `count-invalid`, `serial-twice` (also one kind on two lines), `serial-taken` (somebody has it, or it is lost), `amount-invalid`, `text-too-long`.
 * Source: handbook R42, 2.4.
 */
export function thingsOf(
  inputs: readonly ThingInput[],
  around: ThingSurroundings,
): Result<readonly IssuedThing[], ThingRefusal> {
  const things: IssuedThing[] = []
  for (const input of inputs) {
    const kind = HANDED_KINDS.find((one) => one === input.kind)
    if (kind === undefined) return err({ code: 'kind-unknown', field: 'things' })
    const serials = input.serials.map(serialOf).filter((serial) => serial !== '')
    const fault = lineFault({ ...input, serials }, around)
    if (fault !== undefined) return err(fault)
    const each = { kind, depositFen: input.depositFen, costFen: input.costFen }
    for (const serial of serials) things.push(placed({ ...each, serial, count: 1 }, around))
    if (serials.length > 0 || input.count === 0) continue
    const { count } = input
    const [depositFen, costFen] = [input.depositFen * count, input.costFen * count]
    things.push(placed({ kind, depositFen, costFen, serial: '', count }, around))
  }
  const twice = things.find(({ id }, index) => things.findIndex((one) => one.id === id) < index)
  if (twice === undefined) return ok(things)
  const column = twice.serial === '' ? 'count' : 'serials'
  return err({ code: 'serial-twice', field: `things.${twice.kind}.${column}` })
}

function lineFault(
  { kind, count, serials, depositFen, costFen }: ThingInput,
  { known }: ThingSurroundings,
): ThingRefusal | undefined {
  const at = (name: string): string => `things.${kind}.${name}`
  if (!Number.isSafeInteger(count) || count < 0 || count > MOST_PIECES || serials.length > MOST_PIECES)
    return { code: 'count-invalid', field: at('count') }
  if (new Set(serials).size < serials.length) return { code: 'serial-twice', field: at('serials') }
  if (serials.some(({ length }) => length > LONGEST_SERIAL)) return { code: 'text-too-long', field: at('serials') }
  // A number that somebody has, that is lost or was replaced is not given again; one that came back is.
  const taken = serials.find((serial) => known.some((one) => isSame(one, { kind, serial }) && isOut(one)))
  if (taken !== undefined) return { code: 'serial-taken', field: at('serials'), detail: { serial: taken } }
  for (const [name, fen] of [
    ['depositFen', depositFen],
    ['costFen', costFen],
  ] as const)
    if (!Number.isSafeInteger(fen) || fen < 0 || fen > MOST_FEN) return { code: 'amount-invalid', field: at(name) }
  return undefined
}

const isSame = (one: KnownThing, { kind, serial }: { readonly kind: string; readonly serial: string }): boolean =>
  one.kind === kind && one.serial === serial
const isOut = ({ status }: KnownThing): boolean => status !== 'void' && status !== 'returned'

function placed(
  thing: Omit<IssuedThing, 'id' | 'claim'>,
  { unitId, workspace, known }: ThingSurroundings,
): IssuedThing {
  const { kind, serial } = thing
  // Things without a number are counted in their own home.
  const before = known.filter(
    (one) => one.status !== 'void' && isSame(one, { kind, serial }) && (serial !== '' || one.unitId === unitId),
  )
  // The first turn that no entry has: one that was taken back leaves its turn free, and those after it keep theirs.
  const isHad = (turn: number) =>
    before.some((one) => one.id === handedItemIdOf(workspace, { unitId: one.unitId, kind, serial, turn }))
  let turn = 0
  while (isHad(turn)) turn += 1
  const place: HandedPlace = { unitId, kind, serial, turn }
  const id = handedItemIdOf(workspace, place)
  return { ...thing, id, claim: handedItemClaim(id, place) }
}

/** Whether any of them costs something: then the receipt is named (money itself is kept in the ledger). */
export function lacksReceipt(things: readonly IssuedThing[], { receiptNumber }: TakerInput): boolean {
  return receiptNumber === '' && things.some(({ depositFen, costFen }) => depositFen + costFen > 0)
}

/** The facts of one act: each thing told as `issued`, with the paper that says so. */
export function issuedItems(
  things: readonly IssuedThing[],
  { unitId, personId, caseId }: ThingPlace,
  {
    taker,
    paper,
  }: { readonly taker: TakerInput; readonly paper: { readonly sheetId: string; readonly number: string } },
): readonly RecordItem[] {
  const { takerName, relation, isIdChecked, remark, receiptNumber } = taker
  return things.map(({ id, claim, kind, serial, count, depositFen, costFen }) => {
    const receipt = depositFen + costFen > 0 ? receiptNumber : ''
    const what = { unitId, personId, caseId, kind, serial, count, depositFen, costFen, receiptNumber: receipt }
    const who = { takerName, relation, isIdChecked, remark }
    return { kind: 'event', e: 'handedItem', id, ev: 'issued', claim, data: { ...what, ...who, ...paper } }
  })
}
