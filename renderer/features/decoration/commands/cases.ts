/** Commands of applications: load, decide, commit. A declaration and its paper are issued in one change. */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { applyLate, sheetByNumber } from '#renderer/db/lateEntry.ts'
import { issueFilled, issueFilledAt, type ModelBuilder } from '#renderer/db/papers.ts'
import { pictureKeeper } from '#renderer/db/pictureKeeper.ts'
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import { applicationPaper, missingPaper } from '#renderer/features/decoration/cases/casePapers.ts'
import { loadApplicationPlace, loadApplyFacts } from '#renderer/features/decoration/queries/applying.ts'
import { loadPermitFacts } from '#renderer/features/decoration/queries/caseFacts.ts'
import { buildDecorationApplication } from '#shared/domain/decoration/cases/applicationSheet.ts'
import {
  type AmendInput,
  type ApplyInput,
  type ApplyRefusal,
  applyItem,
  decideAmend,
  decideApply,
} from '#shared/domain/decoration/cases/applying.ts'
import { decideLapse, decideWithdraw } from '#shared/domain/decoration/cases/ending.ts'
import { buildDecorationMissing } from '#shared/domain/decoration/cases/missingSheet.ts'
import { declarationGaps, permitGaps } from '#shared/domain/decoration/cases/permitGaps.ts'
import { requirementsOf } from '#shared/domain/decoration/cases/requirements.ts'
import { scansOf, showsSomebody } from '#shared/domain/decoration/cases/scans.ts'
import {
  type DrawingInput,
  decideReturnPaper,
  decideTakePapers,
  type PaperInput,
} from '#shared/domain/decoration/cases/takingPapers.ts'
import type { ChangeDraft, DecisionContext, DraftItem } from '#shared/domain/draft.ts'
import type { LateEntry, LateRefusal } from '#shared/domain/lateEntry.ts'
import { decideReveal } from '#shared/domain/owner-files/reveals.ts'
import type { Instant } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { loadCase, onCase, type Refused } from './onCase.ts'

/** A name that the register does not know yet is put there with the application (handbook D9). */
async function newContractor(store: Store, input: ApplyInput, context: DecisionContext) {
  const { contractorId, contractorName, workBy } = input
  if (workBy === 'self' || contractorId !== null || contractorName === '')
    return { input, items: [] as readonly DraftItem[] }
  const known = await store.db.contractors.filter((row) => !row.deleted && row.v.name === contractorName).first()
  if (known) return { input: { ...input, contractorId: known.id }, items: [] }
  const id = context.newId()
  const values = { kind: workBy === 'company' ? 'company' : 'individual', name: contractorName }
  const items: readonly DraftItem[] = [{ kind: 'set', e: 'contractor', id, values }]
  return { input: { ...input, contractorId: id }, items }
}

/** What a new application tells; its paper comes on top. */
async function decided(store: Store, typed: ApplyInput, context: DecisionContext) {
  const read = decideApply(typed, await loadApplyFacts(store, typed), context)
  if (!read.ok) return read
  return ok(await newContractor(store, read.value, context))
}

/** Takes an application in and issues its paper in one change, `at` where it is not now. Refusals as `decideApply` and `decideIssue`. */
export async function applyCase(desk: Desk, typed: ApplyInput, at?: Instant) {
  const { store } = desk
  let caseId = ''
  const build: ModelBuilder = async (context, decision) => {
    const read = await decided(store, typed, decision)
    if (!read.ok) return read
    const { input, items } = read.value
    const place = await loadApplicationPlace(store, input)
    const model = buildDecorationApplication(input, place, context) as unknown as JsonObject
    caseId = decision.newId()
    const { personId, unitId } = input
    return ok({ model, personId, unitId, items: (issued) => [...items, applyItem(caseId, input, issued)] })
  }
  const issued = await (at === undefined
    ? issueFilled(desk, applicationPaper, build)
    : issueFilledAt(desk, applicationPaper, { build, at }))
  return issued.ok ? ok({ ...issued.value, caseId }) : issued
}

type LateApplyRefusal = ApplyRefusal | LateRefusal | Refusal<'number-missing'>

/** 补录 of a declaration that was filled in by hand on a blank. Refusals as `decideApply` and `enterLate`. */
export async function enterCase(desk: Desk, typed: ApplyInput, late: LateEntry) {
  const { store } = desk
  let caseId = ''
  const done = await runCommand(desk, async (context): Promise<Result<ChangeDraft, LateApplyRefusal>> => {
    const read = await decided(store, typed, context)
    if (!read.ok) return read
    if (late.paperNumber.trim() === '') return err({ code: 'number-missing', field: 'paperNumber' })
    const blank = await sheetByNumber(store, late.paperNumber)
    caseId = context.newId()
    const paper = { sheetId: blank?.id ?? null, number: blank?.v.number ?? '' }
    const items = [...read.value.items, applyItem(caseId, read.value.input, paper)]
    return applyLate(store, { cmd: 'decoration.apply', items }, { late, context })
  })
  return done.ok ? ok({ ...done.value, caseId }) : done
}

/** Amends a declaration. Refusals as `decideAmend`. */
export function amendCase(desk: Desk, id: string, input: AmendInput) {
  return onCase(desk, id, async (facts, context) => {
    const contractor = input.contractorId === null ? undefined : await desk.store.db.contractors.get(input.contractorId)
    const isContractorBarred = (contractor?.v.barredOn ?? '') !== ''
    return decideAmend(facts, input, { isContractorBarred, context })
  })
}

/** Issues 申报表 again as the declaration stands now. Refusals as `decideIssue`. */
export function issueApplication(desk: Desk, id: string) {
  const { store } = desk
  return issueFilled(desk, applicationPaper, async (context) => {
    const row = await store.db.decorationCases.get(id)
    if (!row) return err({ code: 'case-unknown' })
    const { unitId, personId, application } = row.v
    const place = await loadApplicationPlace(store, { ...application, unitId })
    const model = buildDecorationApplication(application, place, context) as unknown as JsonObject
    return ok({ model, personId, unitId })
  })
}

/** Issues 缺件条: all that lacks, with whose turn it is. **Refuses** `nothing-missing`, and as `decideIssue`. */
export function issueMissing(desk: Desk, id: string) {
  const { store } = desk
  return issueFilled(desk, missingPaper, async (context) => {
    const facts = await loadCase(store, id)
    if (!facts) return err({ code: 'case-unknown' })
    const { unitId, personId, application, permit } = facts.state
    const guard = await loadPermitFacts(store, { id, v: facts.state })
    const gaps = permit === null ? permitGaps(guard) : declarationGaps(guard)
    if (gaps.length === 0) return err({ code: 'nothing-missing' })
    const unit = unitId === null ? undefined : await store.db.units.get(unitId)
    const needed = requirementsOf(application, guard.settings)
    const slip = { unit: unit?.v.code ?? '', owner: application.ownerName, gaps, needed }
    return ok({ model: buildDecorationMissing(slip, context) as unknown as JsonObject, personId, unitId })
  })
}

/** What the client handed in; `scans` are kept first and belong to all that is ticked. */
export interface Taking {
  readonly papers: readonly PaperInput[]
  readonly drawings: readonly DrawingInput[]
  readonly scans: readonly Uint8Array[]
}

/** Takes papers and drawings in. A refused command leaves no file. Refusals as `decideTakePapers`, `file-no-host`, and as the host. */
export async function takePapers(desk: Desk, id: string, { papers, drawings, scans }: Taking) {
  const pictures = pictureKeeper(desk)
  const kept = await pictures.keep(scans)
  if (!kept.ok) {
    await pictures.forget()
    return kept
  }
  const blobs = kept.value
  const taking = { papers, drawings, blobs, remark: '' }
  const done = await onCase(desk, id, (facts, context) => decideTakePapers(facts, taking, context))
  if (!done.ok) await pictures.forget()
  return done
}

/** Records that somebody looks at the scans of a case; drawings alone show nobody. Refusals as `decideReveal`, `case-unknown`. */
export async function lookAtScans(desk: Desk, id: string): Promise<Result<null, Refused>> {
  const row = await desk.store.db.decorationCases.get(id)
  if (!row) return err({ code: 'case-unknown' })
  if (!scansOf(row.v).some(showsSomebody)) return ok(null)
  const personId = row.v.personId ?? id
  const looked = { personId, what: 'scan', reason: 'open-matter' } as const
  const done = await runCommand(desk, (context) => decideReveal(looked, context))
  return done.ok ? ok(null) : done
}

/** Gives a paper back. Refusals as `decideReturnPaper`. */
export function returnPaper(desk: Desk, id: string, kind: string) {
  return onCase(desk, id, (facts, context) => decideReturnPaper(facts, { kind, remark: '' }, context))
}

/** 撤销. Refusals as `decideWithdraw`. */
export function withdrawCase(desk: Desk, id: string, reason: string) {
  return onCase(desk, id, (facts, context) => decideWithdraw(facts, reason, context))
}

/** 逾期未开工作废. Refusals as `decideLapse`. */
export function lapseCase(desk: Desk, id: string, reason: string) {
  const { store } = desk
  return onCase(desk, id, async (facts, context) => {
    const lapseDays = await settingOf(store, 'decoration.lapse-days')
    const patrols = await store.db.decorationPatrols.where('v.caseId').equals(id).toArray()
    const hasBegun = patrols.some((row) => row.v.site === 'working' || row.v.site === 'nearly-done')
    return decideLapse(facts, { reason, lapseDays, hasBegun }, context)
  })
}
