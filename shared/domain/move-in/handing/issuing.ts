/** Keys and cards given later than the hand-over (handbook 2.4): more of them, one in the place of another, a set of keys that still hung here. */
import type { DecisionContext, DraftItem, RecordItem } from '#shared/domain/draft.ts'
import { decideHandOver, type KeySetFacts, type KeySetRefusal } from '#shared/domain/loans/keys/setDecisions.ts'
import { mayRun } from '#shared/domain/move-in/cases/caseFacts.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import {
  type IssuedThing,
  issuedItems,
  type KnownThing,
  lacksReceipt,
  readTaker,
  type TakerInput,
  type ThingInput,
  type ThingPlace,
  type ThingRefusal,
  thingsOf,
} from './handedThings.ts'
import { type HandedItemFacts, handedEvent, type ItemStepRefusal, overFault } from './itemSteps.ts'

/** What is given later, and to whom. */
export interface IssueInput extends TakerInput {
  readonly things: readonly ThingInput[]
}

/** What the records say of the home. */
export interface IssueFacts {
  readonly place: Omit<ThingPlace, 'caseId'> | undefined
  readonly known: readonly KnownThing[]
  /** Sets of its keys that leave the cabinet with this. */
  readonly sets: readonly KeySetFacts[]
  /** A move-in of the home that has not come to the keys yet: they go out with it. */
  readonly isBeforeHandOver: boolean
}

/** Why nothing more is given. */
export type IssueRefusal =
  | ThingRefusal
  | ItemStepRefusal
  | KeySetRefusal
  | { readonly code: 'unit-missing' | 'hand-over-first'; readonly field?: string }

/** What goes out: told once its paper has a number. */
export interface DecidedIssue {
  readonly cmd: string
  readonly things: readonly IssuedThing[]
  readonly taker: TakerInput
  readonly items: (paper: { readonly sheetId: string; readonly number: string }) => readonly DraftItem[]
}

/** The facts by which sets of keys leave the cabinet for good. Refusals as `decideHandOver`. */
export function setsLeave(
  sets: readonly KeySetFacts[],
  { personId, takerName }: { readonly personId: string | null; readonly takerName: string },
  context: DecisionContext,
): Result<readonly DraftItem[], KeySetRefusal> {
  let items: readonly DraftItem[] = []
  for (const set of sets) {
    const left = decideHandOver(set, { personId, remark: takerName }, context)
    if (!left.ok) return left
    items = [...items, ...left.value.items]
  }
  return ok(items)
}

/**
 * More keys and cards for a home that has its keys already, or a set that hung here.
 * **Refuses** `beyond-role`, `unit-missing`, `hand-over-first` while a move-in waits for its keys, `nothing-given`, `receipt-missing`, and as
 * `thingsOf`, `readTaker`, `decideHandOver`. Source: handbook 2.4, 3.8.
 */
export function decideIssueItems(
  input: IssueInput,
  { place, known, sets, isBeforeHandOver }: IssueFacts,
  context: DecisionContext,
): Result<DecidedIssue, IssueRefusal> {
  const cmd = 'handedItem.issue'
  if (!mayRun(cmd, context)) return err({ code: 'beyond-role' })
  if (place === undefined) return err({ code: 'unit-missing', field: 'unitCode' })
  if (isBeforeHandOver) return err({ code: 'hand-over-first', field: 'unitCode' })
  const taker = readTaker(input)
  if (!taker.ok) return taker
  const things = thingsOf(input.things, { unitId: place.unitId, workspace: context.workspace, known })
  if (!things.ok) return things
  if (things.value.length + sets.length === 0) return err({ code: 'nothing-given', field: 'things' })
  if (lacksReceipt(things.value, taker.value)) return err({ code: 'receipt-missing', field: 'receiptNumber' })
  const left = setsLeave(sets, { personId: place.personId, takerName: taker.value.takerName }, context)
  if (!left.ok) return left
  const told = { taker: taker.value, things: things.value }
  return ok({
    ...told,
    cmd,
    items: (paper) => [
      ...issuedItems(things.value, { ...place, caseId: null }, { taker: taker.value, paper }),
      ...left.value,
    ],
  })
}

/** What is given in the place of another; amounts in fen. */
export interface ReplaceInput extends TakerInput {
  readonly serial: string
  readonly depositFen: number
  readonly costFen: number
}

/**
 * 补办: the new one and the end of the old one in one change, so that never both open a door in the books.
 * **Refuses** `beyond-role`, `item-void`, `item-replaced`, `item-returned`, `nothing-given` where a numbered one is replaced without a number,
 * `receipt-missing`, and as `thingsOf`, `readTaker`. Source: handbook 2.4, 3.8.
 */
export function decideReplaceItem(
  old: HandedItemFacts,
  input: ReplaceInput,
  known: readonly KnownThing[],
  context: DecisionContext,
): Result<DecidedIssue, IssueRefusal> {
  const cmd = 'handedItem.replace'
  if (!mayRun(cmd, context)) return err({ code: 'beyond-role' })
  const over = overFault(old.state)
  if (over !== undefined) return err({ code: over })
  const { kind, unitId, personId, caseId, serial: before, count } = old.state
  if (before !== '' && input.serial.trim() === '') return err({ code: 'nothing-given', field: 'serial' })
  const taker = readTaker(input)
  if (!taker.ok) return taker
  const { depositFen, costFen } = input
  const typed = { kind, count, serials: [input.serial], depositFen, costFen }
  const things = thingsOf([typed], { unitId, workspace: context.workspace, known })
  if (!things.ok) return err({ ...things.error, field: fieldOfOne(things.error.field) })
  const [thing] = things.value
  if (thing === undefined) return err({ code: 'nothing-given', field: 'serial' })
  if (lacksReceipt(things.value, taker.value)) return err({ code: 'receipt-missing', field: 'receiptNumber' })
  const replaced: RecordItem = handedEvent(old, 'replaced', { byItemId: thing.id })
  return ok({
    ...{ cmd, things: things.value, taker: taker.value },
    items: (paper) => [
      ...issuedItems(things.value, { unitId, personId, caseId }, { taker: taker.value, paper }),
      replaced,
    ],
  })
}

/** `things.access-card.serials` → `serial`: the form of one thing has no table. */
function fieldOfOne(field: string | undefined): string {
  const name = field?.split('.').at(-1) ?? ''
  return name === 'serials' || name === 'count' ? 'serial' : name
}
