/** Commands on passes: load, decide, commit; several are issued in one act with the sheet of their cards. */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { issueFilled } from '#renderer/db/papers.ts'
import type { Store } from '#renderer/db/store.ts'
import { passPaper } from '#renderer/features/decoration/people/permitPapers.ts'
import { contractorOf, holdsPass, readPeople, type WorkerLine } from '#renderer/features/decoration/queries/people.ts'
import { passCode } from '#shared/domain/decoration/people/passCode.ts'
import {
  type DecidedPasses,
  decideExtendPasses,
  decideLosePass,
  decidePasses,
  decideReturnPasses,
  decideVoidPass,
  type PassFacts,
  type PassRefusal,
  passItems,
  passNumber,
} from '#shared/domain/decoration/people/passes.ts'
import { buildPassCard, buildPassSheet, type PassCard } from '#shared/domain/decoration/people/passSheet.ts'
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { loadPasses } from './passFacts.ts'

/** Whom passes are made out for; days `YYYY-MM-DD`, the deposit in fen for each. */
export interface PassesAsked {
  readonly caseId: string
  readonly workerIds: readonly string[]
  readonly from: string
  readonly to: string
  readonly depositFen: number
  readonly isDayPass: boolean
}

/** Issues passes with the sheet of their cards. Refusals as `decidePasses` and `decideIssue`, `case-unknown`, `pass-unknown` for a worker who is gone. */
export function issuePasses(desk: Desk, { caseId, workerIds, ...asked }: PassesAsked) {
  const { store } = desk
  return issueFilled(desk, passPaper, async (context, decision) => {
    const site = await store.db.decorationCases.get(caseId)
    if (site === undefined) return err({ code: 'case-unknown' })
    const { workers } = await readPeople(store, decision.today)
    const lines = workerIds.map((id) => workers.find((line) => line.id === id)).filter((line) => line !== undefined)
    if (lines.length < workerIds.length) return err({ code: 'worker-unknown' })
    const named = lines.map((line) => ({
      workerId: line.id,
      trade: line.worker.trade,
      gaps: line.gaps,
      hasPass: holdsPass(line, caseId),
    }))
    const decided = decidePasses({ ...site.v, id: caseId }, { ...asked, workers: named }, decision)
    if (!decided.ok) return decided
    const ids = lines.map(() => decision.newId())
    const unit = await unitCode(store, site.v.unitId)
    const contractor = await contractorName(store, { id: site.v.contractorId, told: site.v.application.contractorName })
    const modelOf = (number: string): JsonObject => {
      const cards = lines.map((line, index) =>
        cardOf(store, line, { ...decided.value, unit, contractor, number: passNumber(number, index + 1) }),
      )
      return buildPassSheet({ unit, cards }, context) as unknown as JsonObject
    }
    return ok({
      model: modelOf(''),
      numbered: modelOf,
      personId: null,
      unitId: site.v.unitId,
      items: (issued) => passItems(decided.value, ids, issued),
    })
  })
}

interface CardPlace extends Pick<DecidedPasses, 'from' | 'to' | 'isDayPass'> {
  readonly unit: string
  readonly contractor: string
  readonly number: string
}

function cardOf(
  { workspace, device, signer }: Store,
  { worker, photo }: Pick<WorkerLine, 'worker' | 'photo'>,
  { number, from, to, ...place }: CardPlace,
): PassCard {
  const { name, gender, idLast4, trade } = worker
  const code = passCode({ number, from: from as Day, to: to as Day }, { workspace, device, signer })
  const { unit, contractor, isDayPass } = place
  return buildPassCard({ number, name, gender, idLast4, trade, photo, code, from, to, unit, contractor, isDayPass })
}

async function unitCode({ db }: Store, unitId: string | null): Promise<string> {
  return unitId === null ? '' : ((await db.units.get(unitId))?.v.code ?? '')
}

async function contractorName(
  { db }: Store,
  { id, told }: { readonly id: string; readonly told: string },
): Promise<string> {
  const row = id === '' ? undefined : await db.contractors.get(id)
  return row === undefined || row.deleted ? told || '业主自装' : contractorOf(row).name
}

/** Cards of passes that stand, made out again with their days of today: after an extension, or with a photograph that came later. **Refuses** `pass-unknown`, and as `decideIssue`. */
export function printPassCards(desk: Desk, passIds: readonly string[]) {
  const { store } = desk
  return issueFilled(desk, passPaper, async (context, { today }) => {
    const { workers, passes } = await readPeople(store, today)
    const lines = passIds.map((id) => passes.find((line) => line.id === id)).filter((line) => line !== undefined)
    const [first] = lines
    if (first === undefined || lines.length < passIds.length) return err({ code: 'pass-unknown' })
    const cards = lines.map(({ pass, unitCode: unit, contractorName: contractor, end }) => {
      const line = workers.find(({ id }) => id === pass.workerId)
      const nobody = { worker: { ...NOBODY, trade: pass.trade }, photo: '' }
      const to = end < pass.from ? pass.to : end
      return cardOf(store, line ?? nobody, { ...pass, to, unit, contractor })
    })
    const model = buildPassSheet({ unit: first.unitCode, cards }, context) as unknown as JsonObject
    return ok({ model, personId: null, unitId: first.pass.unitId })
  })
}

const NOBODY: WorkerLine['worker'] = {
  ...{ name: '', gender: '', trade: '', contractorId: null, phone: '', idLast4: '', certificateNo: '' },
  ...{ certificateUntil: '', remark: '', barredOn: '', barredWhy: '' },
}

type PassDecision = (passes: readonly PassFacts[], context: DecisionContext) => Result<ChangeDraft, PassRefusal>

function onPasses(desk: Desk, ids: readonly string[], decide: PassDecision) {
  return runCommand(desk, async (context): Promise<Result<ChangeDraft, PassRefusal>> => {
    const passes = await loadPasses(desk.store, ids)
    return passes.length < ids.length ? err({ code: 'pass-unknown' }) : decide(passes, context)
  })
}

function onPass(
  desk: Desk,
  id: string,
  decide: (pass: PassFacts, context: DecisionContext) => Result<ChangeDraft, PassRefusal>,
) {
  return onPasses(desk, [id], ([pass], context) =>
    pass === undefined ? err({ code: 'pass-unknown' }) : decide(pass, context),
  )
}

/** Extends passes of one site within its permit. Refusals as `decideExtendPasses`, `pass-unknown`. */
export function extendPasses(desk: Desk, ids: readonly string[], to: string) {
  const { store } = desk
  return runCommand(desk, async (context): Promise<Result<ChangeDraft, PassRefusal>> => {
    const passes = await loadPasses(store, ids)
    const site = await store.db.decorationCases.get(passes[0]?.state.caseId ?? '')
    if (site === undefined || passes.length < ids.length) return err({ code: 'pass-unknown' })
    return decideExtendPasses(passes, { site: { ...site.v, id: site.id }, to }, context)
  })
}

/** 挂失. Refusals as `decideLosePass`, `pass-unknown`. */
export function losePass(desk: Desk, id: string, remark: string) {
  return onPass(desk, id, (pass, context) => decideLosePass(pass, remark, context))
}

/** 收回, several at once. Refusals as `decideReturnPasses`, `pass-unknown`. */
export function returnPasses(desk: Desk, ids: readonly string[], remark: string) {
  return onPasses(desk, ids, (passes, context) => decideReturnPasses(passes, remark, context))
}

/** A leader voids a pass. Refusals as `decideVoidPass`, `pass-unknown`. */
export function voidPass(desk: Desk, id: string, reason: string) {
  return onPass(desk, id, (pass, context) => decideVoidPass(pass, reason, context))
}
