/** What the desk does with a notice: posts it, prolongs it, takes it down place by place, mends it (handbook R25). */
import { type CorrectionRefusal, decideCorrection, decideVoid, type VoidRefusal } from '#shared/domain/correction.ts'
import type { ChangeDraft, DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { type NoticeState, noticeSpec } from './schema.ts'
import { hangingAt } from './standing.ts'
import { gapLeft } from './templates.ts'

/** A notice as the form gives it; texts as typed. */
export interface NoticeInput {
  readonly title: string
  readonly text: string
  readonly places: readonly string[]
  readonly fromDay: Day | null
  readonly untilDay: Day | null
  /** Whether its sheet goes into the archive afterwards. */
  readonly keep: boolean
}

/** A notice with its live events. */
export interface NoticeRecord {
  readonly id: string
  readonly v: NoticeState
  readonly events: readonly LiveEvent[]
}

/** From where a notice was taken, and where its kept sheet lies. */
export interface Taking {
  readonly places: readonly string[]
  readonly box: string
}

/** Why nothing is done with a notice; each code is explained where it is given. */
export type NoticeRefusal =
  | CorrectionRefusal
  | VoidRefusal
  | Refusal<
      | 'beyond-role'
      | 'title-missing'
      | 'text-too-long'
      | 'gap-left'
      | 'places-missing'
      | 'too-many-places'
      | 'days-missing'
      | 'until-before-from'
      | 'until-past'
      | 'until-not-later'
      | 'notice-gone'
      | 'notice-down'
      | 'place-not-hanging'
      | 'box-missing'
    >

const LONGEST_TITLE = 60
const LONGEST_TEXT = 2_000
const LONGEST_PLACE = 40
const LONGEST_BOX = 40
const MOST_PLACES = 80

/** What a notice holds once it is read. */
type NoticeFacts = Omit<NoticeInput, 'fromDay' | 'untilDay'> & { readonly fromDay: Day; readonly untilDay: Day }

/**
 * A notice goes up.
 * **Refuses** `title-missing`, `text-too-long`, `gap-left` (a shipped wording with 〔…〕 still in it), `places-missing`, `too-many-places`
 * (over 80), `days-missing`, `until-before-from`, `until-past`, `beyond-role`.
 * Source: handbook R25.
 */
export function decidePost(input: NoticeInput, context: DecisionContext): Result<ChangeDraft, NoticeRefusal> {
  if (!mayRun('notice.post', context)) return err({ code: 'beyond-role' })
  const facts = readInput(input)
  if (!facts.ok) return facts
  if (facts.value.untilDay < context.today) return err({ code: 'until-past', field: 'untilDay' })
  return ok({ cmd: 'notice.post', items: [eventOn(context.newId(), 'posted', dataOf(facts.value))] })
}

/**
 * The notice hangs on until a later day.
 * **Refuses** `notice-gone`, `notice-down`, `days-missing`, `until-not-later`, `until-past`, `beyond-role`.
 */
export function decideProlong(
  notice: NoticeRecord,
  untilDay: Day | null,
  context: DecisionContext,
): Result<ChangeDraft, NoticeRefusal> {
  const fault = handlingFault('notice.prolong', notice, context)
  if (fault) return err(fault)
  if (untilDay === null) return err({ code: 'days-missing', field: 'untilDay' })
  if (untilDay <= notice.v.untilDay) return err({ code: 'until-not-later', field: 'untilDay' })
  if (untilDay < context.today) return err({ code: 'until-past', field: 'untilDay' })
  const item = eventOn(notice.id, 'prolonged', { untilDay }, notice.events)
  return ok({ cmd: 'notice.prolong', items: [item] })
}

/**
 * Sheets were taken down. With the last one of a notice that is kept goes the box it lies in.
 * **Refuses** `notice-gone`, `notice-down`, `places-missing`, `place-not-hanging`, `box-missing`, `text-too-long`, `beyond-role`.
 * Source: handbook R25.
 */
export function decideTakeDown(
  notice: NoticeRecord,
  taking: Taking,
  context: DecisionContext,
): Result<ChangeDraft, NoticeRefusal> {
  const fault = handlingFault('notice.takeDown', notice, context)
  if (fault) return err(fault)
  const hanging = hangingAt(notice.v)
  const places = [...new Set(taking.places)]
  if (places.length === 0) return err({ code: 'places-missing', field: 'places' })
  if (!places.every((place) => hanging.includes(place))) return err({ code: 'place-not-hanging', field: 'places' })
  const box = normalizeText(taking.box)
  const isLast = places.length === hanging.length
  if (notice.v.keep && isLast && box === '' && notice.v.box === '') return err({ code: 'box-missing', field: 'box' })
  if (box.length > LONGEST_BOX) return err({ code: 'text-too-long', field: 'box' })
  const item = eventOn(notice.id, 'taken-down', { places, box }, notice.events)
  return ok({ cmd: 'notice.takeDown', items: [item] })
}

/**
 * 更正 of what one posted in the same session.
 * **Refuses** as `decideCorrection` and `decidePost`; `notice-gone`, `beyond-role`.
 */
export function decideCorrectNotice(
  notice: NoticeRecord,
  input: NoticeInput,
  context: DecisionContext,
): Result<ChangeDraft, NoticeRefusal> {
  if (!mayRun('notice.correct', context)) return err({ code: 'beyond-role' })
  const target = notice.events.find((event) => event.ev === 'posted')
  if (!target || notice.v.status === 'void') return err({ code: 'notice-gone' })
  const facts = readInput(input)
  if (!facts.ok) return facts
  const data = Object.fromEntries(
    Object.entries(dataOf(facts.value)).filter(([field, value]) => !sameValue(target.data[field], value)),
  )
  const mended = decideCorrection(noticeSpec, { id: notice.id, target }, data, context)
  return mended.ok ? ok({ cmd: 'notice.correct', items: [mended.value] }) : mended
}

/**
 * Takes the last step back: one's own in the same session, or anybody's by a leader with a reason.
 * **Refuses** as `decideVoid`; `notice-gone` when nothing is left.
 */
export function decideTakeBackNotice(
  notice: NoticeRecord,
  reason: string,
  context: DecisionContext,
): Result<ChangeDraft, NoticeRefusal> {
  const target = notice.events.at(-1)
  if (!target) return err({ code: 'notice-gone' })
  const isOwn = target.actor.id === context.actor.id && target.session === context.session
  const cmd = isOwn ? 'notice.undo' : 'notice.void'
  if (!mayRun(cmd, context)) return err({ code: 'beyond-role' })
  const taken = decideVoid(noticeSpec, { id: notice.id, target }, reason, context)
  return taken.ok ? ok({ cmd, items: [taken.value] }) : taken
}

/** A leader voids the whole notice, with a reason. **Refuses** `beyond-role`, `notice-gone`, `reason-missing`. */
export function decideVoidNotice(
  notice: NoticeRecord,
  reason: string,
  context: DecisionContext,
): Result<ChangeDraft, NoticeRefusal> {
  if (!mayRun('notice.void', context)) return err({ code: 'beyond-role' })
  const target = notice.events.find((event) => event.ev === 'posted')
  if (!target || notice.v.status === 'void') return err({ code: 'notice-gone' })
  if (reason.trim() === '') return err({ code: 'reason-missing', field: 'reason' })
  const taken = decideVoid(noticeSpec, { id: notice.id, target }, reason, context)
  return taken.ok ? ok({ cmd: 'notice.void', items: [taken.value] }) : taken
}

function mayRun(cmd: string, { mayAct, actor }: DecisionContext): boolean {
  return mayAct(cmd, actor.role) === 'allowed'
}

function handlingFault(cmd: string, { v }: NoticeRecord, context: DecisionContext): NoticeRefusal | undefined {
  if (!mayRun(cmd, context)) return { code: 'beyond-role' }
  if (v.status === 'void') return { code: 'notice-gone' }
  return v.status === 'down' ? { code: 'notice-down' } : undefined
}

function eventOn(id: string, ev: string, data: JsonObject, after: readonly LiveEvent[] = []): RecordItem {
  return { kind: 'event', e: 'notice', id, ev, data, refs: after.map(({ dot }) => dot) }
}

function dataOf(facts: NoticeFacts): JsonObject {
  return { ...facts, places: [...facts.places] }
}

function sameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function readInput(input: NoticeInput): Result<NoticeFacts, NoticeRefusal> {
  const title = normalizeText(input.title)
  // The lines of the text are its own.
  const text = input.text.split('\n').map(normalizeText).join('\n').trim()
  const places = [...new Set(input.places.map(normalizeText).filter((place) => place !== ''))]
  const { fromDay, untilDay, keep } = input
  if (title === '') return err({ code: 'title-missing', field: 'title' })
  if (title.length > LONGEST_TITLE) return err({ code: 'text-too-long', field: 'title' })
  if (text.length > LONGEST_TEXT) return err({ code: 'text-too-long', field: 'text' })
  const gap = gapLeft(`${title}\n${text}`)
  if (gap !== undefined) return err({ code: 'gap-left', field: gapLeft(title) === undefined ? 'text' : 'title' })
  if (places.length === 0) return err({ code: 'places-missing', field: 'places' })
  if (places.length > MOST_PLACES) return err({ code: 'too-many-places', field: 'places' })
  if (places.some((place) => place.length > LONGEST_PLACE)) return err({ code: 'text-too-long', field: 'places' })
  if (fromDay === null) return err({ code: 'days-missing', field: 'fromDay' })
  if (untilDay === null) return err({ code: 'days-missing', field: 'untilDay' })
  if (untilDay < fromDay) return err({ code: 'until-before-from', field: 'untilDay' })
  return ok({ title, text, places, fromDay, untilDay, keep })
}
