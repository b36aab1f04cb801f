/** Papers of a violation and of a stop: issued with what they say, in one change. */

import type { Desk } from '#renderer/db/deskContext.ts'
import { issueFilled, momentOf } from '#renderer/db/papers.ts'
import type { Store } from '#renderer/db/store.ts'
import { caseClausesOf } from '#renderer/features/decoration/queries/review.ts'
import { loadViolationView } from '#renderer/features/decoration/queries/violations.ts'
import { evidenceOf } from '#renderer/features/decoration/violations/evidence.ts'
import { violationPaper } from '#renderer/features/decoration/violations/violationPapers.ts'
import { topUpTermsOf } from '#renderer/features/money/commands/money.ts'
import type { CaseFacts } from '#shared/domain/decoration/cases/caseFacts.ts'
import { approvalItem, proposalToBook } from '#shared/domain/decoration/violations/deducting.ts'
import { buildEvidenceSheet } from '#shared/domain/decoration/violations/evidenceSheet.ts'
import { decideNotice, type NoticeInput } from '#shared/domain/decoration/violations/serving.ts'
import { buildNoticeSheet, buildStopSheet, type SlipSite } from '#shared/domain/decoration/violations/slips.ts'
import { ADDRESSEE_LABELS } from '#shared/domain/decoration/violations/slipText.ts'
import { decideResumeWork, decideStopWork, type StopInput } from '#shared/domain/decoration/violations/stopping.ts'
import { isOpen } from '#shared/domain/decoration/violations/violationFacts.ts'
import { isTopUpLate, topUpsOfCase } from '#shared/domain/money/topUps.ts'
import type { PaperDecision } from '#shared/domain/paperDecision.ts'
import { formatMoment } from '#shared/domain/sheets/sheetModel.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { bookDeduction, loadDecorationMoney } from './money.ts'
import { loadCase } from './onCase.ts'
import { loadViolation } from './violations.ts'

const asJson = (model: object): JsonObject => model as unknown as JsonObject

/** The site of a case as papers name it; undefined for a public area. */
async function siteOf(store: Store, caseId: string): Promise<SlipSite> {
  const row = caseId === '' ? undefined : await store.db.decorationCases.get(caseId)
  const unit = row?.v.unitId ? await store.db.units.get(row.v.unitId) : undefined
  const contractor = row?.v.contractorId ? await store.db.contractors.get(row.v.contractorId) : undefined
  return {
    unit: unit?.v.code ?? '公共区域',
    owner: row?.v.application.ownerName || '—',
    contractor: contractor?.v.name ?? row?.v.application.contractorName ?? '',
    permit: row?.v.permitNumber ?? '',
  }
}

/** Issues the notice. Refusals as `decideNotice` and `decideIssue`. */
export function issueNotice(desk: Desk, id: string, input: NoticeInput) {
  const { store } = desk
  return issueFilled(desk, violationPaper('rectification-notice'), async (context, decision) => {
    const facts = await loadViolation(store, id)
    if (facts === undefined) return err({ code: 'violation-unknown' })
    const decided = decideNotice(facts, input, decision)
    if (!decided.ok) return decided
    const { state } = facts
    const { notice, item } = decided.value
    const { clauses, isSigned, isMissing } = await caseClausesOf(store, state.caseId === '' ? null : state.caseId)
    const site = await siteOf(store, state.caseId)
    const to = notice.to.map((one) => {
      const name = one === 'owner' ? site.owner : site.contractor
      return `${one === 'owner' ? ADDRESSEE_LABELS.owner : ADDRESSEE_LABELS.contractor} ${name}`.trim()
    })
    const model = buildNoticeSheet(
      {
        to: to.join('、'),
        foundAt: formatMoment(momentOf(store, Date.parse(state.foundAt))),
        place: state.place,
        facts: state.facts,
        photos: state.photos.length,
        policeReceipt: state.policeReceipt,
        clauses: clauses.filter(({ code }) => state.clauses.includes(code)),
        isSigned: isSigned && !isMissing,
        demand: notice.demand,
        until: notice.until as Day,
        stops: notice.stops,
      },
      site,
      context,
    )
    const { personId, unitId } = state
    return ok({ model: asJson(model), personId, unitId, items: (issued) => [item(issued)] })
  })
}

/** Who ordered it, as the slip names them. */
const orderedBy = (input: Pick<StopInput, 'paper'>, operator: string): string => input.paper?.name ?? operator

/** Stops the work of a case with its slip. Refusals as `decideStopWork` and `decideIssue`, `case-unknown`. */
export function stopWork(desk: Desk, caseId: string, input: StopInput) {
  const { store } = desk
  return issueFilled(desk, violationPaper('work-stop'), async (context, decision) => {
    const facts = await loadCase(store, caseId)
    if (facts === undefined) return err({ code: 'case-unknown' })
    const decided = decideStopWork(facts, input, decision)
    if (!decided.ok) return decided
    const { reason, item, cmd } = decided.value
    const violation =
      input.violationId === null ? undefined : await store.db.decorationViolations.get(input.violationId)
    const words = {
      reason,
      notice: violation?.v.noticeNumber || '—',
      stop: '',
      orderedBy: orderedBy(input, context.operator),
    }
    const model = buildStopSheet('work-stop', { input: words, site: await siteOf(store, caseId) }, context)
    return ok({ model: asJson(model), ...subjectOf(facts), items: (issued) => [item(issued)], cmd })
  })
}

/** Lets the work go on with its slip. Refusals as `decideResumeWork` and `decideIssue`, `case-unknown`. */
export function resumeWork(desk: Desk, caseId: string, input: Omit<StopInput, 'violationId'>) {
  const { store } = desk
  return issueFilled(desk, violationPaper('work-resume'), async (context, decision) => {
    const facts = await loadCase(store, caseId)
    if (facts === undefined) return err({ code: 'case-unknown' })
    const stop = facts.state.stops.find(({ resumedAt }) => resumedAt === '')
    const violation = stop?.violationId ? await store.db.decorationViolations.get(stop.violationId) : undefined
    const topUps = topUpsOfCase(facts.state, await topUpTermsOf(store))
    const grounds = {
      isViolationOpen: violation !== undefined && isOpen(violation.v),
      isTopUpLate: topUps.some((due) => isTopUpLate(due, decision.today)),
    }
    const decided = decideResumeWork(facts, { input, grounds }, decision)
    if (!decided.ok) return decided
    const { reason, item, cmd } = decided.value
    const words = { reason, notice: '', stop: stop?.number ?? '', orderedBy: orderedBy(input, context.operator) }
    const model = buildStopSheet('work-resume', { input: words, site: await siteOf(store, caseId) }, context)
    return ok({ model: asJson(model), ...subjectOf(facts), items: (issued) => [item(issued)], cmd })
  })
}

const subjectOf = ({ state }: CaseFacts) => ({ personId: state.personId, unitId: state.unitId })

/**
 * Approves a proposed deduction, at the screen or from the approver's signed slip (代录): the ledger's booking, its slip and the word on the
 * violation are one change. Refusals as
 * `proposalToBook`, `decideDeduct` and `decideIssue`, `violation-unknown`, `case-unknown`.
 */
export async function approveDeduction(desk: Desk, id: string, clause: string, paper?: PaperDecision) {
  const { store } = desk
  const facts = await loadViolation(store, id)
  if (facts === undefined) return err({ code: 'violation-unknown' } as const)
  const money = await loadDecorationMoney(store, facts.state.caseId)
  if (money === undefined) return err({ code: 'case-unknown' } as const)
  const clauses = await caseClausesOf(store, money.id)
  const asked = proposalToBook(facts, clause, { state: money.state, clauses })
  if (!asked.ok) return asked
  const clauseText = clauses.clauses.find(({ code }) => code === clause)?.text ?? ''
  // Who approves, and whether it was booked already, the ledger judges inside the transaction.
  return bookDeduction(desk, money.id, {
    deduction: { ...asked.value, paper },
    clauseText,
    also: (booked) => [approvalItem(facts, clause, booked)],
  })
}

/** Issues the bundle of evidence. Refusals as `decideIssue`, `violation-unknown`. */
export function issueEvidence(desk: Desk, id: string) {
  const { store } = desk
  return issueFilled(desk, violationPaper('violation-evidence'), async (context) => {
    const view = await loadViolationView(store, id)
    if (view === null) return err({ code: 'violation-unknown' })
    const site = await siteOf(store, view.state.caseId)
    const momentText = (at: string): string => {
      const { day, time } = momentOf(store, Date.parse(at))
      return `${day} ${time}`
    }
    const model = buildEvidenceSheet(evidenceOf(view, { site, momentText }), context)
    const { personId, unitId } = view.state
    return ok({ model: asJson(model), personId, unitId })
  })
}
