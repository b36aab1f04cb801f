/** Commands of review and signatures: load, decide, commit. What is to be signed is drawn up in the change that issues it. */
import type { Desk } from '#renderer/db/deskContext.ts'
import { issueFilled, issueFilledAt, type ModelBuilder } from '#renderer/db/papers.ts'
import { forgetSealedBlob, keepSealedBlob } from '#renderer/db/sealedBlobs.ts'
import type { Store } from '#renderer/db/store.ts'
import { loadPermitFacts } from '#renderer/features/decoration/queries/caseFacts.ts'
import {
  caseHoursOf,
  loadClausesInUse,
  loadReviewTerms,
  opinionFactsOf,
  paperPlaceOf,
  periodOf,
} from '#renderer/features/decoration/queries/reviewPapers.ts'
import { reviewPaper } from '#renderer/features/decoration/review/reviewPapers.ts'
import { FORM_OF } from '#renderer/features/decoration/review/reviewWords.ts'
import type { CaseState } from '#shared/domain/decoration/cases/caseState.ts'
import { redLineGaps } from '#shared/domain/decoration/cases/permitGaps.ts'
import { missingHeads } from '#shared/domain/decoration/review/agreementHeads.ts'
import { buildAgreement } from '#shared/domain/decoration/review/agreementSheet.ts'
import { buildNeighbourNotice, buildNotice } from '#shared/domain/decoration/review/noticeSheets.ts'
import { buildOpinion } from '#shared/domain/decoration/review/opinionSheet.ts'
import {
  decideReview,
  decideSendToReview,
  decideTellOpinion,
  type ReviewInput,
} from '#shared/domain/decoration/review/reviewing.ts'
import type { ReviewPaper } from '#shared/domain/decoration/review/reviewPaperModel.ts'
import {
  type DrawnUpKind,
  decideDrawUp,
  decideSign,
  decideTellNeighbours,
  type Signatory,
  type SigningInput,
} from '#shared/domain/decoration/review/signing.ts'
import { buildUndertaking, statementsOf } from '#shared/domain/decoration/review/undertakingSheet.ts'
import type { SheetContext } from '#shared/domain/sheets/sheetModel.ts'
import type { Instant } from '#shared/kernel/days.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { loadCase, onCase } from './onCase.ts'

/** Sends what waits to engineering. Refusals as `decideSendToReview`. */
export function sendToReview(desk: Desk, caseId: string, remark = '') {
  return onCase(desk, caseId, (facts, context) => decideSendToReview(facts, { remark }, context))
}

/** Enters engineering's answer on a round. Refusals as `decideReview`. */
export function answerReview(desk: Desk, caseId: string, input: ReviewInput) {
  return onCase(desk, caseId, async (facts, context) => {
    const redLines = redLineGaps(await loadPermitFacts(desk.store, { id: facts.id, v: facts.state }))
    return decideReview(facts, input, { redLines, context })
  })
}

/** The client was told of a round. Refusals as `decideTellOpinion`. */
export function tellOpinion(desk: Desk, caseId: string, round: number) {
  return onCase(desk, caseId, (facts, context) => decideTellOpinion(facts, { round, remark: '' }, context))
}

/** Issues 审图意见单 of a round. Refusals as `decideIssue`; `round-unknown`. */
export function issueOpinion(desk: Desk, caseId: string, round: number) {
  const { store } = desk
  return issueFilled(desk, reviewPaper('drawing-review'), async (context) => {
    const facts = await loadCase(store, caseId)
    if (facts === undefined) return err({ code: 'case-unknown' })
    const { state } = facts
    const standing = state.review.find((one) => one.round === round)
    if (standing === undefined) return err({ code: 'round-unknown' })
    const model = buildOpinion(await opinionFactsOf(store, state, standing), context)
    return ok({ model: model as unknown as JsonObject, personId: state.personId, unitId: state.unitId })
  })
}

interface Drawn {
  readonly model: ReviewPaper
  readonly clauseVersion: number
  readonly statements: readonly string[]
  readonly missingHeads: readonly string[]
}

async function drawn(
  store: Store,
  { paper, state }: { readonly paper: DrawnUpKind; readonly state: CaseState },
  context: SheetContext,
): Promise<Drawn> {
  const place = await paperPlaceOf(store, state)
  const hours = await caseHoursOf(store, state)
  const { extinguishers, topUpDays } = await loadReviewTerms(store)
  const nothing = { clauseVersion: 0, statements: [], missingHeads: [] }
  const { application, money } = state
  if (paper === 'agreed') {
    const { version: clauseVersion, clauses } = await loadClausesInUse(store)
    const facts = { place, application, hours, charges: money.charges, clauseVersion, clauses, topUpDays }
    return { ...nothing, model: buildAgreement(facts, context), clauseVersion, missingHeads: missingHeads(context) }
  }
  if (paper === 'undertook') {
    const { fireOfficer } = application
    const model = buildUndertaking({ place, fireOfficer, extinguishers }, context)
    return { ...nothing, model, statements: statementsOf(place, context) }
  }
  const facts = { place, ...periodOf(state), hours }
  const model = paper === 'told' ? buildNotice(facts, context) : buildNeighbourNotice(facts, context)
  return { ...nothing, model }
}

/** Issues a paper to be signed, `at` where it is not now. Refusals as `decideDrawUp` and `decideIssue`. */
export function drawUp(desk: Desk, caseId: string, told: { readonly paper: DrawnUpKind; readonly at?: Instant }) {
  const { store } = desk
  const { paper, at } = told
  const build: ModelBuilder = async (context, decision) => {
    const facts = await loadCase(store, caseId)
    if (facts === undefined) return err({ code: 'case-unknown' })
    const { state } = facts
    const { model, ...words } = await drawn(store, { paper, state }, context)
    const done = decideDrawUp(facts, { paper, ...words }, decision)
    if (!done.ok) return done
    return ok({
      model: model as unknown as JsonObject,
      // The neighbours' notice is nobody's file.
      personId: paper === 'neighboursTold' ? null : state.personId,
      unitId: state.unitId,
      items: (issued) => [done.value.item(issued)],
    })
  }
  const source = reviewPaper(FORM_OF[paper])
  return at === undefined ? issueFilled(desk, source, build) : issueFilledAt(desk, source, { build, at })
}

/** One signature from the pad. */
export interface Ink {
  readonly as: Signatory
  readonly picture: Uint8Array
}

/**
 * A signature on the paper that was drawn up last; pictures are kept first. A refused command leaves no file.
 * Refusals as `decideSign`, `file-no-host`, and as the host.
 */
export async function signPaper(desk: Desk, caseId: string, input: SigningInput, ink: readonly Ink[] = []) {
  const drawn: { as: string; signature: string }[] = []
  const forget = async (): Promise<void> => {
    for (const { signature } of drawn) await forgetSealedBlob(desk, signature)
  }
  for (const { as, picture } of ink) {
    const kept = await keepSealedBlob(desk, picture)
    if (!kept.ok) {
      await forget()
      return kept
    }
    drawn.push({ as, signature: kept.value })
  }
  const signature = drawn.find(({ as }) => as === 'owner')?.signature ?? ''
  const signed = ink.length === 0 ? input : { ...input, signature, alsoDrawn: drawn.filter(({ as }) => as !== 'owner') }
  const done = await onCase(desk, caseId, (facts, context) => decideSign(facts, signed, context))
  if (!done.ok) await forget()
  return done
}

/** The neighbours were told. Refusals as `decideTellNeighbours`. */
export function tellNeighbours(desk: Desk, caseId: string, input: { readonly way: string; readonly remark: string }) {
  return onCase(desk, caseId, (facts, context) => decideTellNeighbours(facts, input, context))
}
