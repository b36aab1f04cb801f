/** 更正 of what was taken down, taking the last step back, and voiding by a leader (handbook 2.16, architecture 6). */
import { type CorrectionRefusal, decideCorrection, decideVoid, type VoidRefusal } from '#shared/domain/correction.ts'
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import {
  type ActRefusal,
  checkPresent,
  type ItemRecord,
  LONGEST_NAME,
  mayRun,
  readText,
  type TextRefusal,
} from './acting.ts'
import { itemSpec } from './schema.ts'

/** What may be mended of a slip: the words and the names, never who received it and when. */
export interface MendedItem {
  readonly kind: string
  readonly matter: string
  readonly place: string
  readonly contactName: string
  readonly contactPhone: string
  readonly unitId: string | null
}

/** Why a slip is not mended or taken back. */
export type MendRefusal =
  | ActRefusal
  | TextRefusal
  | CorrectionRefusal
  | VoidRefusal
  | Refusal<'kind-missing' | 'who-missing'>

/**
 * 更正 of one's own slip in the same session.
 * **Refuses** as `decideCorrection`, `checkPresent`; `kind-missing`, `text-missing`, `text-too-long`, and `who-missing` where nobody
 * would be left (a patrol's find needs nobody).
 */
export function decideCorrectItem(
  item: ItemRecord,
  input: MendedItem,
  context: DecisionContext,
): Result<ChangeDraft, MendRefusal> {
  const refusal = checkPresent('item.correct', item.v, context)
  if (refusal) return err(refusal)
  const target = item.events.find((event) => event.ev === 'registered')
  if (!target) return err({ code: 'item-gone' })
  if (input.kind.trim() === '') return err({ code: 'kind-missing', field: 'kind' })
  const matter = readText(input.matter, { field: 'matter' })
  if (!matter.ok) return matter
  const place = readText(input.place, { field: 'place', max: LONGEST_NAME, isOptional: true })
  if (!place.ok) return place
  const name = readText(input.contactName, { field: 'contactName', max: LONGEST_NAME, isOptional: true })
  if (!name.ok) return name
  const phone = readText(input.contactPhone, { field: 'contactPhone', max: 40, isOptional: true })
  if (!phone.ok) return phone
  const { personId, channel } = item.v
  const isNobody = personId === null && input.unitId === null && name.value === '' && phone.value === ''
  if (isNobody && channel !== 'patrol') return err({ code: 'who-missing', field: 'contactName' })
  const data = {
    kind: input.kind,
    matter: matter.value,
    place: place.value,
    unitId: input.unitId,
    contactName: personId === null ? name.value : '',
    contactPhone: phone.value,
  }
  const mended = decideCorrection(itemSpec, { id: item.id, target }, data, context)
  if (!mended.ok) return mended
  // Whose key seals the new words.
  const withPerson = { ...mended.value, data: { ...mended.value.data, personId } }
  return ok({ cmd: 'item.correct', items: [withPerson] })
}

/**
 * Takes the last step back: one's own in the same session, or anybody's by a leader with a reason.
 * **Refuses** as `decideVoid`, and `item-gone` when nothing is left.
 */
export function decideTakeBackItem(
  item: ItemRecord,
  reason: string,
  context: DecisionContext,
): Result<ChangeDraft, MendRefusal> {
  const target = item.events.at(-1)
  if (!target) return err({ code: 'item-gone' })
  const isOwn = target.actor.id === context.actor.id && target.session === context.session
  const taken = decideVoid(itemSpec, { id: item.id, target }, reason, context)
  return taken.ok ? ok({ cmd: isOwn ? 'item.undo' : 'item.void', items: [taken.value] }) : taken
}

/** A leader voids the whole item, with a reason. **Refuses** `beyond-role`, `item-gone`, `reason-missing`. */
export function decideVoidItem(
  item: ItemRecord,
  reason: string,
  context: DecisionContext,
): Result<ChangeDraft, MendRefusal> {
  if (!mayRun('item.void', context)) return err({ code: 'beyond-role' })
  const target = item.events.find((event) => event.ev === 'registered')
  if (!target) return err({ code: 'item-gone' })
  if (reason.trim() === '') return err({ code: 'reason-missing', field: 'reason' })
  const taken = decideVoid(itemSpec, { id: item.id, target }, reason, context)
  return taken.ok ? ok({ cmd: 'item.void', items: [taken.value] }) : taken
}
