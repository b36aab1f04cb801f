/**
 * Taking a hand-over back (handbook D19): nothing was handed over after all. It goes as a whole: the sets of keys hang in the cabinet again, each card
 * and key is taken back, the home is not delivered, the paper is void. Keys that are really out are found first.
 */
import type { ChangeDraft, DecisionContext, DraftItem } from '#shared/domain/draft.ts'
import { type MoveInCaseFacts, mayRun } from '#shared/domain/move-in/cases/caseFacts.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import type { Dot } from '#shared/sync/change.ts'
import { LONGEST_REMARK } from './handedThings.ts'
import type { HandedItemFacts } from './itemSteps.ts'

/** A set of keys that left the cabinet with the hand-over. */
export interface SetThatLeft {
  readonly thingId: string
  readonly slot: string
  /** Its `handedOver` events: two where two desks entered one. */
  readonly dots: readonly Dot[]
  /** Another set hangs there by now. */
  readonly isHookTaken: boolean
}

/** What the records say of the hand-over. */
export interface TakingBackFacts {
  /** Every thing that went with it. */
  readonly items: readonly HandedItemFacts[]
  readonly sets: readonly SetThatLeft[]
  /** The papers that were issued with it, while they are valid. */
  readonly sheetIds: readonly string[]
}

/** Why it is not taken back. */
export type TakingBackRefusal = Refusal<
  'beyond-role' | 'not-handed-over' | 'case-archived' | 'item-moved-on' | 'reason-missing' | 'text-too-long'
>

/**
 * A leader takes a hand-over back as a whole.
 * **Refuses** `beyond-role`, `not-handed-over`, `case-archived`, `item-moved-on` where one of its things was lost, replaced or given back since,
 * `reason-missing`, `text-too-long`. Source: handbook 3.8, D19.
 */
export function decideTakeBackHandOver(
  { id, state, events }: MoveInCaseFacts,
  why: string,
  { items, sets, sheetIds }: TakingBackFacts,
  context: DecisionContext,
): Result<ChangeDraft, TakingBackRefusal> {
  const cmd = 'moveIn.void'
  if (!mayRun(cmd, context)) return err({ code: 'beyond-role' })
  const refs = events.filter(({ ev }) => ev === 'handedOver').map(({ dot }) => dot)
  if (refs.length === 0) return err({ code: 'not-handed-over' })
  if (state.archive !== null) return err({ code: 'case-archived' })
  if (items.some((item) => item.state.status !== 'held')) return err({ code: 'item-moved-on' })
  const reason = normalizeText(why)
  if (reason === '') return err({ code: 'reason-missing', field: 'why' })
  if (reason.length > LONGEST_REMARK) return err({ code: 'text-too-long', field: 'why' })
  const voided = (e: string, recordId: string, dots: readonly Dot[]): DraftItem => {
    return { kind: 'event', e, id: recordId, ev: 'void', data: { reason }, refs: dots }
  }
  const back = sets.flatMap(({ thingId, slot, dots, isHookTaken }): readonly DraftItem[] => [
    voided('keySet', thingId, dots),
    { kind: 'set', e: 'loanThing', id: thingId, values: { active: true, slot: isHookTaken ? '' : slot } },
  ])
  const unit: readonly DraftItem[] =
    state.unitId === null
      ? []
      : [{ kind: 'set', e: 'unit', id: state.unitId, values: { sale: 'sold', deliveredDay: null } }]
  const paper = sheetIds.map(
    (sheetId): DraftItem => ({ kind: 'event', e: 'sheet', id: sheetId, ev: 'voided', data: { reason } }),
  )
  return ok({
    cmd,
    items: [
      voided('moveInCase', id, refs),
      ...items.map((item) =>
        voided(
          'handedItem',
          item.id,
          item.events.map(({ dot }) => dot),
        ),
      ),
      ...back,
      ...unit,
      ...paper,
    ],
  })
}
