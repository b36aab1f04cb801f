/** 收发文登记 (handbook R24, R25): registering, passing on, answering and filing a paper that came in or goes out. */
import { z } from 'zod'
import { type CorrectionRefusal, decideCorrection, decideVoid, type VoidRefusal } from '#shared/domain/correction.ts'
import type { ChangeDraft, DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import { isDay } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { type LetterState, letterSpec } from './letters.ts'

/** Why a paper of the register cannot be written down, passed on, answered or filed. */
export type LetterRefusal = Refusal<
  | 'beyond-role'
  | 'letter-unknown'
  | 'title-missing'
  | 'party-missing'
  | 'day-missing'
  | 'day-in-future'
  | 'copies-invalid'
  | 'answer-before-day'
  | 'too-long'
  | 'to-missing'
  | 'answered-already'
  | 'box-missing'
  | 'nothing-to-take-back'
>

/** Most copies of one paper. */
export const MAX_LETTER_COPIES = 99
const TEXT = z.string().max(120)
const SHORT = z.string().max(40)

const letterSchema = z.object({
  direction: z.enum(['in', 'out']),
  day: z.string(),
  title: TEXT,
  /** 来文/发文单位 or person. */
  party: TEXT,
  /** 文号, as the paper says; may be empty. */
  number: SHORT,
  copies: z.number(),
  personId: z.string().nullable(),
  unitId: z.string().nullable(),
  /** Day by which it must be answered, or null. */
  answerBy: z.string().nullable(),
})
/** A paper as it is written into the register. */
export type LetterInput = z.infer<typeof letterSchema>

function readLetter(input: LetterInput, today: string): Result<LetterInput, LetterRefusal> {
  const typed = {
    title: normalizeText(input.title),
    party: normalizeText(input.party),
    number: normalizeText(input.number),
  }
  const parsed = letterSchema.safeParse({ ...input, ...typed })
  if (!parsed.success) return err({ code: 'too-long', field: String(parsed.error.issues[0]?.path[0] ?? 'title') })
  const { title, party, day, copies, answerBy } = parsed.data
  if (title === '') return err({ code: 'title-missing', field: 'title' })
  if (party === '') return err({ code: 'party-missing', field: 'party' })
  if (!isDay(day)) return err({ code: 'day-missing', field: 'day' })
  if (day > today) return err({ code: 'day-in-future', field: 'day' })
  if (!Number.isInteger(copies) || copies < 1 || copies > MAX_LETTER_COPIES)
    return err({ code: 'copies-invalid', field: 'copies' })
  if (answerBy !== null && (!isDay(answerBy) || answerBy < day))
    return err({ code: 'answer-before-day', field: 'answerBy' })
  return ok(parsed.data)
}

const mayNot = (cmd: string, { mayAct, actor }: DecisionContext): boolean => mayAct(cmd, actor.role) !== 'allowed'

/**
 * Writes a paper into the register.
 * **Refuses** `title-missing`, `party-missing`, `day-missing`, `day-in-future`, `copies-invalid` (1 to 99), `answer-before-day`,
 * `too-long` (title and party 120, number 40), `beyond-role`. Source: handbook R24.
 */
export function decideRegisterLetter(
  input: LetterInput,
  context: DecisionContext,
): Result<ChangeDraft & { readonly letterId: string }, LetterRefusal> {
  if (mayNot('letter.register', context)) return err({ code: 'beyond-role' })
  const data = readLetter(input, context.today)
  if (!data.ok) return data
  const letterId = context.newId()
  const item: RecordItem = { kind: 'event', e: 'letter', id: letterId, ev: 'registered', data: data.value }
  return ok({ cmd: 'letter.register', items: [item], letterId })
}

/** A line of the register and what stands there. */
export interface LetterFacts {
  readonly id: string
  readonly state: LetterState
}

/** The paper goes on to a department or colleague. **Refuses** `letter-unknown` (void), `to-missing`, `too-long`, `beyond-role`. */
export function decideForwardLetter(
  { id, state }: LetterFacts,
  to: string,
  context: DecisionContext,
): Result<ChangeDraft, LetterRefusal> {
  if (mayNot('letter.forward', context)) return err({ code: 'beyond-role' })
  if (state.status === 'void') return err({ code: 'letter-unknown' })
  const name = normalizeText(to)
  if (name === '') return err({ code: 'to-missing', field: 'text' })
  if (!SHORT.safeParse(name).success) return err({ code: 'too-long', field: 'text' })
  return ok({ cmd: 'letter.forward', items: [{ kind: 'event', e: 'letter', id, ev: 'forwarded', data: { to: name } }] })
}

/** The answer went out, or came. **Refuses** `letter-unknown`, `answered-already`, `beyond-role`. */
export function decideAnswerLetter(
  { id, state }: LetterFacts,
  context: DecisionContext,
): Result<ChangeDraft, LetterRefusal> {
  if (mayNot('letter.answer', context)) return err({ code: 'beyond-role' })
  if (state.status === 'void') return err({ code: 'letter-unknown' })
  if (state.answeredAt !== '') return err({ code: 'answered-already' })
  return ok({ cmd: 'letter.answer', items: [{ kind: 'event', e: 'letter', id, ev: 'answered', data: {} }] })
}

/** The archive copy lies in a box or binder. **Refuses** `letter-unknown`, `box-missing`, `too-long`, `beyond-role`. */
export function decideFileLetter(
  { id, state }: LetterFacts,
  box: string,
  context: DecisionContext,
): Result<ChangeDraft, LetterRefusal> {
  if (mayNot('letter.file', context)) return err({ code: 'beyond-role' })
  if (state.status === 'void') return err({ code: 'letter-unknown' })
  const place = normalizeText(box)
  if (place === '') return err({ code: 'box-missing', field: 'text' })
  if (!SHORT.safeParse(place).success) return err({ code: 'too-long', field: 'text' })
  return ok({ cmd: 'letter.file', items: [{ kind: 'event', e: 'letter', id, ev: 'filed', data: { box: place } }] })
}

/** 更正 of one's own line in the same session. **Refuses** as `decideCorrection` and `decideRegisterLetter`, and `letter-unknown`. */
export function decideCorrectLetter(
  id: string,
  events: readonly LiveEvent[],
  input: LetterInput,
  context: DecisionContext,
): Result<ChangeDraft, LetterRefusal | CorrectionRefusal> {
  if (mayNot('letter.correct', context)) return err({ code: 'beyond-role' })
  const target = events.find((event) => event.ev === 'registered')
  if (!target) return err({ code: 'letter-unknown' })
  const data = readLetter(input, context.today)
  if (!data.ok) return data
  const item = decideCorrection(letterSpec, { id, target }, data.value, context)
  return item.ok ? ok({ cmd: 'letter.correct', items: [item.value] }) : item
}

/**
 * Takes the last fact of a line back, the line itself when nothing else stands: one's own slip in the same session, or anybody's by a leader
 * with a reason. **Refuses** as `decideVoid`, `nothing-to-take-back`, `beyond-role`.
 */
export function decideTakeBackLetter(
  id: string,
  events: readonly LiveEvent[],
  reason: string,
  context: DecisionContext,
): Result<ChangeDraft, LetterRefusal | VoidRefusal> {
  const target = events.at(-1)
  if (!target) return err({ code: 'nothing-to-take-back' })
  const isOwn = target.actor.id === context.actor.id && target.session === context.session
  const cmd = isOwn ? 'letter.undo' : 'letter.void'
  if (mayNot(cmd, context)) return err({ code: 'beyond-role' })
  const item = decideVoid(letterSpec, { id, target }, reason, context)
  return item.ok ? ok({ cmd, items: [item.value] }) : item
}
