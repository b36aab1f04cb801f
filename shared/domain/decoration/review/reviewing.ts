/** 审图 (handbook R52, 3.6, D19): drawings go to engineering in numbered rounds, each drawing gets its opinion, the client is told. */
import { type CaseFacts, caseEvent, isEnded, mayRun } from '#shared/domain/decoration/cases/caseFacts.ts'
import type { CaseState } from '#shared/domain/decoration/cases/caseState.ts'
import { drawingKey, drawingStand } from '#shared/domain/decoration/cases/drawingState.ts'
import type { PermitGap } from '#shared/domain/decoration/cases/permitGaps.ts'
import { reviewClaim } from '#shared/domain/decoration/ids.ts'
import { DRAWING_KINDS } from '#shared/domain/decoration/kinds.ts'
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import { enterOnPaper, type PaperDecision, type PaperRefusal } from '#shared/domain/paperDecision.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { lengthInCharacters, normalizeText } from '#shared/kernel/text.ts'
import type { WorkingCalendar } from '#shared/kernel/workingDays.ts'
import type { ReviewRound } from './reviewFold.ts'

/** Why drawings are not sent, judged or told of. */
export type ReviewRefusal =
  | PaperRefusal
  | Refusal<
      | 'beyond-role'
      | 'case-ended'
      | 'under-review'
      | 'nothing-to-review'
      | 'round-unknown'
      | 'round-decided'
      | 'round-open'
      | 'opinion-unanswered'
      | 'opinion-missing'
      | 'red-line'
      | 'told-already'
      | 'text-too-long'
    >

const LONGEST = 400

/** One drawing by kind and version. */
export interface DrawingRef {
  readonly kind: string
  readonly version: number
}

/** What a round is about, read from `plan/2`; version 0 for a key this version does not know. */
export function drawingsOf({ drawings }: Pick<ReviewRound, 'drawings'>): readonly DrawingRef[] {
  return drawings.map((key) => {
    const [kind = '', version = ''] = key.split('/')
    return { kind, version: /^[1-9][0-9]{0,3}$/u.test(version) ? Number(version) : 0 }
  })
}

/** The newest drawings that wait for an opinion, in the order of the form: what the next round is about. Source: handbook R52. */
export function drawingsToSend(state: Pick<CaseState, 'drawings' | 'review'>): readonly DrawingRef[] {
  return DRAWING_KINDS.flatMap((kind) => {
    const newest = state.drawings.findLast((drawing) => drawing.kind === kind)
    return newest && drawingStand(kind, state) === 'waiting' ? [{ kind, version: newest.version }] : []
  })
}

/** The round that engineering has not answered, or undefined. */
export function openRound({ review }: Pick<CaseState, 'review'>): ReviewRound | undefined {
  return review.findLast(({ conclusion }) => conclusion === '')
}

/** The day by which engineering answers: `decoration.review-days` working days after the round was sent. Source: handbook 2.5. */
export function reviewDueDay(sentOn: Day, reviewDays: number, calendar: WorkingCalendar): Day {
  return calendar.addWorkingDays(sentOn, reviewDays).value
}

/**
 * Sends the drawings that wait to engineering, as the next round; drawings that were refused come back as new versions.
 * **Refuses** `under-review` (a round is not answered yet), `nothing-to-review`, `text-too-long` (over 400), `case-ended`, `beyond-role`.
 * Source: handbook R52.
 */
export function decideSendToReview(
  facts: CaseFacts,
  { remark }: { readonly remark: string },
  context: DecisionContext,
): Result<ChangeDraft, ReviewRefusal> {
  const cmd = 'decoration.sendToReview'
  if (!mayRun(cmd, context)) return err({ code: 'beyond-role' })
  if (isEnded(facts.state)) return err({ code: 'case-ended' })
  if (openRound(facts.state)) return err({ code: 'under-review' })
  const drawings = drawingsToSend(facts.state)
  if (drawings.length === 0) return err({ code: 'nothing-to-review' })
  if (lengthInCharacters(remark) > LONGEST) return err({ code: 'text-too-long', field: 'remark' })
  const round = (facts.state.review.at(-1)?.round ?? 0) + 1
  const data = { round, drawings: drawings.map(drawingKey), remark: normalizeText(remark) }
  return ok({ cmd, items: [caseEvent(facts, 'sentToReview', { data })] })
}

/**
 * The round that a signed answer is entered on although nobody sent it by screen: the drawings went by hand. Undefined while a round waits, and
 * where no drawing does. Source: handbook R52, D19.
 */
export function unsentRound(state: Pick<CaseState, 'drawings' | 'review'>): ReviewRound | undefined {
  const drawings = drawingsToSend(state).map(drawingKey)
  if (openRound(state) || drawings.length === 0) return undefined
  return {
    ...{ round: (state.review.at(-1)?.round ?? 0) + 1, drawings, opinions: [], onPaper: null },
    ...{ sentAt: '', sentBy: '', conclusion: '', opinion: '', decidedAt: '', decidedBy: '', toldAt: '' },
  }
}

/** The opinion on one drawing as it is given: `approved` or `refused`, with words where it is refused. */
export interface OpinionInput extends DrawingRef {
  readonly conclusion: string
  readonly opinion: string
}

/** Engineering's answer on a round. */
export interface ReviewInput {
  readonly round: number
  readonly opinions: readonly OpinionInput[]
  /** On the whole; may be empty. */
  readonly opinion: string
  /** The signed paper, where the desk enters it (代录, handbook D19). */
  readonly paper?: PaperDecision
}

/**
 * Engineering's answer on a round that was sent, or, from its signed paper, on drawings that went by hand: approved when every drawing is, refused otherwise. Nobody clicks a red line away: while a document from outside is
 * missing or an item is forbidden (`redLines`, by `redLineGaps`), the whole is not approved.
 * **Refuses** `round-unknown`, `round-decided`, `opinion-unanswered` (a drawing without a conclusion: field = its kind), `opinion-missing`
 * (refused without words), `red-line` (with what stands in the way), `text-too-long`, `case-ended`, `beyond-role`, and as `enterOnPaper`.
 * Source: handbook R52, 3.6, 2.17, D19.
 */
export function decideReview(
  facts: CaseFacts,
  { round, opinions, opinion, paper }: ReviewInput,
  { redLines, context }: { readonly redLines: readonly PermitGap[]; readonly context: DecisionContext },
): Result<ChangeDraft, ReviewRefusal> {
  const cmd = 'decoration.review'
  if (paper === undefined && !mayRun(cmd, context)) return err({ code: 'beyond-role' })
  if (isEnded(facts.state)) return err({ code: 'case-ended' })
  const sent = facts.state.review.find((one) => one.round === round)
  const unsent = paper === undefined ? undefined : unsentRound(facts.state)
  const standing = sent ?? (unsent?.round === round ? unsent : undefined)
  if (standing === undefined) return err({ code: 'round-unknown' })
  if (standing.conclusion !== '') return err({ code: 'round-decided' })
  const read = readOpinions(standing, opinions)
  if (!read.ok) return read
  if (lengthInCharacters(opinion) > LONGEST) return err({ code: 'text-too-long', field: 'opinion' })
  const isApproved = read.value.every(({ conclusion }) => conclusion === 'approved')
  const [first] = redLines
  if (isApproved && first) return err({ code: 'red-line', detail: { gap: first.code, of: first.of ?? '' } })
  const conclusion = isApproved ? 'approved' : 'refused'
  const named = sent === undefined ? { drawings: [...standing.drawings] } : {}
  const data = { round, conclusion, opinions: [...read.value], opinion: normalizeText(opinion), ...named }
  const item = caseEvent(facts, 'reviewed', { data, claim: reviewClaim(facts.id, round) })
  if (paper === undefined) return ok({ cmd, items: [item] })
  const entered = enterOnPaper({ cmd, item }, paper, context)
  return entered.ok ? ok({ cmd: entered.value.cmd, items: [entered.value.item] }) : entered
}

function readOpinions(
  round: ReviewRound,
  given: readonly OpinionInput[],
): Result<readonly { kind: string; version: number; conclusion: string; opinion: string }[], ReviewRefusal> {
  const read = []
  for (const { kind, version } of drawingsOf(round)) {
    const one = given.find((opinion) => opinion.kind === kind && opinion.version === version)
    if (one === undefined || (one.conclusion !== 'approved' && one.conclusion !== 'refused'))
      return err({ code: 'opinion-unanswered', field: kind })
    const opinion = normalizeText(one.opinion)
    if (one.conclusion === 'refused' && opinion === '') return err({ code: 'opinion-missing', field: kind })
    if (lengthInCharacters(opinion) > LONGEST) return err({ code: 'text-too-long', field: kind })
    read.push({ kind, version, conclusion: one.conclusion, opinion })
  }
  return ok(read)
}

/**
 * The client was told of the opinion, or fetched it.
 * **Refuses** `round-unknown`, `round-open` (no answer yet), `told-already`, `beyond-role`. Source: handbook R52.
 */
export function decideTellOpinion(
  facts: CaseFacts,
  { round, remark }: { readonly round: number; readonly remark: string },
  context: DecisionContext,
): Result<ChangeDraft, ReviewRefusal> {
  const cmd = 'decoration.tellOpinion'
  if (!mayRun(cmd, context)) return err({ code: 'beyond-role' })
  const standing = facts.state.review.find((one) => one.round === round)
  if (standing === undefined) return err({ code: 'round-unknown' })
  if (standing.conclusion === '') return err({ code: 'round-open' })
  if (standing.toldAt !== '') return err({ code: 'told-already' })
  return ok({ cmd, items: [caseEvent(facts, 'opinionTold', { data: { round, remark: normalizeText(remark) } })] })
}
