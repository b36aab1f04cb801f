/** Commands on permits: load, decide, commit; the permit and its paper are issued in one change. */
import type { Desk } from '#renderer/db/deskContext.ts'
import { issueFilled } from '#renderer/db/papers.ts'
import type { Store } from '#renderer/db/store.ts'
import { permitPaper } from '#renderer/features/decoration/people/permitPapers.ts'
import { loadPermitFacts } from '#renderer/features/decoration/queries/caseFacts.ts'
import { hoursFactsOf, loadHoursRules } from '#renderer/features/decoration/queries/hours.ts'
import type { CaseFacts } from '#shared/domain/decoration/cases/caseFacts.ts'
import { permitGaps } from '#shared/domain/decoration/cases/permitGaps.ts'
import { scheduleLines } from '#shared/domain/decoration/hours/scheduleText.ts'
import type { PassFacts } from '#shared/domain/decoration/people/passes.ts'
import { buildPermitSheet } from '#shared/domain/decoration/people/permitSheet.ts'
import {
  decideExtendPermit,
  decideLosePermit,
  decidePermit,
  decideReturnPermit,
  decideVoidPermit,
  extensionItems,
  type PermitInput,
  permitItem,
  permitPapersOf,
} from '#shared/domain/decoration/people/permits.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { loadCase, onCase } from './onCase.ts'
import { loadPasses, passesOfCase } from './passFacts.ts'

/** What is asked for on 发证; `admits` where a leader lets a barred contractor in. */
export interface PermitAsked extends PermitInput {
  readonly admits: boolean
}

/** Issues the permit of a case with its paper. Refusals as `decidePermit` and `decideIssue`, `case-unknown`. */
export function issuePermit(desk: Desk, caseId: string, { admits, ...input }: PermitAsked) {
  const { store } = desk
  return issueFilled(desk, permitPaper, async (context, decision) => {
    const facts = await loadCase(store, caseId)
    if (facts === undefined) return err({ code: 'case-unknown' })
    const mayAdmit = admits && decision.mayAct('worker.admit', decision.actor.role) === 'allowed'
    const guard = await loadPermitFacts(store, { id: caseId, v: facts.state }, { period: input, admits: mayAdmit })
    const decided = decidePermit(permitGaps(guard), input, decision)
    if (!decided.ok) return decided
    const { personId, unitId } = facts.state
    const model = buildPermitSheet(await sheetInput(store, facts, decided.value), context)
    return ok({
      model: model as unknown as JsonObject,
      personId,
      unitId,
      items: (issued) => [permitItem(facts, decided.value, issued)],
    })
  })
}

async function sheetInput(store: Store, { state }: CaseFacts, permit: PermitInput) {
  const { application, agreements, unitId, personId } = state
  const unit = unitId === null ? undefined : await store.db.units.get(unitId)
  const owner = personId === null ? undefined : await store.db.people.get(personId)
  const hours = hoursFactsOf(await loadHoursRules(store, permit.from), unit?.v.buildingId)
  return {
    unit: unit?.v.code ?? '',
    owner: owner?.v.name ?? application.ownerName,
    contractor: application.contractorName === '' ? '业主自装' : application.contractorName,
    siteManager: application.siteManager,
    siteManagerPhone: application.siteManagerPhone,
    fireOfficer: application.fireOfficer || (agreements.undertaking?.fireOfficer ?? ''),
    scope: permit.scope,
    from: permit.from,
    to: permit.to,
    schedule: scheduleLines({ from: permit.from as Day, to: permit.to as Day }, hours),
    extensions: [],
    replaces: '',
  }
}

/** What an extension asks: `passIds` follow the permit to the same day. */
export interface ExtensionAsked {
  readonly to: string
  readonly reason: string
  readonly passIds: readonly string[]
}

/** Extends a permit, and passes with it, and issues its paper anew: the old one is void. Refusals as `decideExtendPermit` and `decideIssue`, `case-unknown`. */
export function extendPermit(desk: Desk, caseId: string, { passIds, ...asked }: ExtensionAsked) {
  const { store } = desk
  return issueFilled(desk, permitPaper, async (context, decision) => {
    const facts = await loadCase(store, caseId)
    if (facts === undefined) return err({ code: 'case-unknown' })
    const decided = decideExtendPermit(facts, asked, decision)
    if (!decided.ok) return decided
    const { to } = decided.value
    const { personId, unitId, permit } = facts.state
    const { from = '', scope = '', number = '', extensions = [] } = permit ?? {}
    const following = { passes: await loadPasses(store, passIds), sheetIds: await standingPapers(store, facts) }
    const place = await sheetInput(store, facts, { from, to, scope })
    const modelOf = (issued: string): JsonObject => {
      const all = [...extensions, { to, number: issued }]
      return buildPermitSheet({ ...place, extensions: all, replaces: number }, context) as unknown as JsonObject
    }
    return ok({
      model: modelOf(''),
      numbered: modelOf,
      personId,
      unitId,
      cmd: 'permit.extend',
      items: (issued) => extensionItems(facts, { ...decided.value, ...following }, issued),
    })
  })
}

/** Papers of the permit that are not void yet. */
async function standingPapers({ db }: Store, { events }: CaseFacts): Promise<readonly string[]> {
  const rows = await db.sheets.bulkGet([...permitPapersOf(events)])
  return rows.flatMap((row) => (row === undefined || row.v.status === 'void' ? [] : [row.id]))
}

/** 挂失. Refusals as `decideLosePermit`, `case-unknown`. */
export function losePermit(desk: Desk, caseId: string, remark: string) {
  return onCase(desk, caseId, (facts, context) => decideLosePermit(facts, remark, context))
}

/** 收回. Refusals as `decideReturnPermit`, `case-unknown`. */
export function returnPermit(desk: Desk, caseId: string, remark: string) {
  return onCase(desk, caseId, (facts, context) => decideReturnPermit(facts, remark, context))
}

/** A leader takes a permit back. Refusals as `decideVoidPermit`, `case-unknown`. */
export function voidPermit(desk: Desk, caseId: string, reason: string) {
  const { store } = desk
  return onCase(desk, caseId, async (facts, context) => {
    const passes: readonly PassFacts[] = await passesOfCase(store, caseId)
    const sheetIds = await standingPapers(store, facts)
    return decideVoidPermit({ ...facts, passes, sheetIds }, reason, context)
  })
}
