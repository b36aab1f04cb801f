/** What the papers of review and agreement are told of a case; read inside the issuing transaction. */
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import type { CaseState } from '#shared/domain/decoration/cases/caseState.ts'
import { scheduleLines } from '#shared/domain/decoration/hours/scheduleText.ts'
import { clausesInUse } from '#shared/domain/decoration/review/clausesInCase.ts'
import type { OpinionFacts } from '#shared/domain/decoration/review/opinionSheet.ts'
import type { ReviewRound } from '#shared/domain/decoration/review/reviewFold.ts'
import { openRound, reviewDueDay } from '#shared/domain/decoration/review/reviewing.ts'
import { type PaperPlace, SIGN_BOXES } from '#shared/domain/decoration/review/reviewPaperModel.ts'
import type { DrawnSignature } from '#shared/domain/sheets/sheetModel.ts'
import { type Day, formatDayChinese, isDay } from '#shared/kernel/days.ts'
import { hoursFactsOf, loadHoursRules } from './hours.ts'
import { staffNamesOf } from './patrolStaff.ts'
import { clauseSettingsOf, clauseStateOf } from './review.ts'

/** Whom the papers of a case are about, as printed. */
export async function paperPlaceOf(store: Store, state: CaseState): Promise<PaperPlace> {
  const { application, unitId, number } = state
  const unit = unitId === null ? undefined : await store.db.units.get(unitId)
  return {
    unit: unit?.v.code ?? '',
    owner: application.ownerName,
    contractor: application.workBy === 'self' ? '' : application.contractorName,
    caseNumber: number,
  }
}

/** First and last day that a case speaks of: of its permit, else as declared; empty where neither is known. */
export function periodOf({ permit, application }: CaseState): { readonly from: string; readonly to: string } {
  return { from: permit?.from || application.plannedFrom, to: permit?.to || application.plannedTo }
}

/** 施工时间 of a case's unit over its days, line by line. */
export async function caseHoursOf(store: Store, state: CaseState): Promise<readonly string[]> {
  const today = store.dayOf(store.clock.nowMs())
  const { from, to } = periodOf(state)
  const span = isDay(from) && isDay(to) ? { from, to } : { from: today, to: today }
  const unit = state.unitId === null ? undefined : await store.db.units.get(state.unitId)
  return scheduleLines(span, hoursFactsOf(await loadHoursRules(store, span.from), unit?.v.buildingId))
}

/** The same for a blank: no unit, from today. */
export async function blankHoursOf(store: Store): Promise<readonly string[]> {
  const today = store.dayOf(store.clock.nowMs())
  return scheduleLines({ from: today, to: today }, hoursFactsOf(await loadHoursRules(store), null))
}

/** The version that a new agreement is signed by, with its clauses. */
export async function loadClausesInUse(store: Store) {
  return clausesInUse(await clauseStateOf(store), await clauseSettingsOf(store))
}

/** Numbers that the papers name. */
export async function loadReviewTerms(store: Store) {
  return {
    extinguishers: await settingOf(store, 'decoration.extinguishers'),
    topUpDays: await settingOf(store, 'decoration.top-up-days'),
  }
}

/** The day by which engineering answers a round that was sent at this instant. */
export async function reviewDueOf(store: Store, sentAt: string): Promise<Day> {
  const days = await settingOf(store, 'decoration.review-days')
  const { calendar } = await loadHoursRules(store)
  return reviewDueDay(store.dayOf(Date.parse(sentAt)), days, calendar)
}

/** A round as its slip says it. */
export async function opinionFactsOf(store: Store, state: CaseState, round: ReviewRound): Promise<OpinionFacts> {
  const dayWords = (at: string): string => (at === '' ? '' : formatDayChinese(store.dayOf(Date.parse(at))))
  const staff = round.decidedBy === '' ? undefined : await store.db.staff.get(round.decidedBy)
  return {
    place: await paperPlaceOf(store, state),
    round,
    sentOn: dayWords(round.sentAt),
    answerBy: round.sentAt === '' ? '' : formatDayChinese(await reviewDueOf(store, round.sentAt)),
    decidedBy: round.onPaper?.name ?? staff?.v.name ?? '',
    decidedOn: round.onPaper ? formatDayChinese(round.onPaper.paperDay) : dayWords(round.decidedAt),
  }
}

/** Signatures that were drawn on the pad for an agreement, undertaking or notice, each for its box. Index: `decorationCases.unitId`. */
export async function drawnOnPaper(store: Store, sheetId: string): Promise<readonly DrawnSignature[]> {
  const unitId = (await store.db.sheets.get(sheetId))?.v.unitId
  if (!unitId) return []
  for (const { v } of await store.db.decorationCases.where('v.unitId').equals(unitId).toArray()) {
    const { agreement: agreed, undertaking: undertook, told } = v.agreements
    for (const [paper, signed] of Object.entries({ agreed, undertook, told })) {
      if (signed === null || signed.sheetId !== sheetId) continue
      const boxes: Readonly<Record<string, string>> = SIGN_BOXES[paper as keyof typeof SIGN_BOXES]
      const day = formatDayChinese(store.dayOf(Date.parse(signed.at)))
      return signed.drawn.flatMap(({ as, signature }) => {
        const label = boxes[as]
        return label === undefined ? [] : [{ label, day, hash: signature }]
      })
    }
  }
  return []
}

/** What the tab of review and agreement shows beside the case itself. */
export interface ReviewFacts {
  /** By when the open round is answered; null without one. */
  readonly dueDay: Day | null
  /** Version of the clauses that a new agreement is signed by. */
  readonly clauseVersion: number
  /** How many extinguishers the project asks for. */
  readonly extinguishers: number
  /** Names of staff by id. */
  readonly staff: ReadonlyMap<string, string>
}

/** The facts of the tab; see `ReviewFacts`. */
export async function loadReviewFacts(store: Store, state: CaseState): Promise<ReviewFacts> {
  const open = openRound(state)
  const { extinguishers } = await loadReviewTerms(store)
  return {
    dueDay: open === undefined ? null : await reviewDueOf(store, open.sentAt),
    clauseVersion: (await loadClausesInUse(store)).version,
    extinguishers,
    staff: await staffNamesOf(store),
  }
}
