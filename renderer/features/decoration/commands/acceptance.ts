/** Commands of acceptance and archive: load, decide, commit; an acceptance is told in the change that issues its sheet. */
import type { Desk } from '#renderer/db/deskContext.ts'
import { issueFilled } from '#renderer/db/papers.ts'
import { settingOf } from '#renderer/db/settings.ts'
import { acceptancePaper } from '#renderer/features/decoration/acceptance/acceptancePapers.ts'
import { sitePlaceOf } from '#renderer/features/decoration/hotWork/hotWorkPapers.ts'
import { loadArchiveAround, loadPassCount } from '#renderer/features/decoration/queries/acceptance.ts'
import { buildAcceptanceSheet } from '#shared/domain/decoration/acceptance/acceptanceSheet.ts'
import { type AcceptInput, decideAccept, decideAskAcceptance } from '#shared/domain/decoration/acceptance/accepting.ts'
import { decideArchive } from '#shared/domain/decoration/acceptance/archiving.ts'
import type { PaperDecision } from '#shared/domain/paperDecision.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { clockInZone, dayInZone } from '#shared/kernel/zone.ts'
import { loadCase, onCase } from './onCase.ts'

/** 申请验收. Refusals as `decideAskAcceptance`, `case-unknown`. */
export function askAcceptance(desk: Desk, caseId: string, doneOn: string) {
  return onCase(desk, caseId, (facts, context) => decideAskAcceptance(facts, doneOn, context))
}

/** Enters 初验 or 复验 and issues its sheet. Refusals as `decideAccept` and `decideIssue`, `case-unknown`. */
export function acceptCase(desk: Desk, caseId: string, input: AcceptInput, paper?: PaperDecision) {
  const { store } = desk
  return issueFilled(desk, acceptancePaper, async (context, decision) => {
    const facts = await loadCase(store, caseId)
    if (facts === undefined) return err({ code: 'case-unknown' })
    const { issued, back } = await loadPassCount(store, caseId)
    const around = {
      ...{ passesIssued: issued, passesBack: back },
      observationMonths: await settingOf(store, 'decoration.observation-months'),
      ...(paper === undefined ? {} : { paper }),
    }
    const decided = decideAccept(facts, { input, around }, decision)
    if (!decided.ok) return decided
    const { stage, until, input: read, item } = decided.value
    const time = (at: string): string => {
      const ms = Date.parse(at)
      return `${dayInZone(ms, store.zone())} ${clockInZone(ms, store.zone())}`
    }
    const model = buildAcceptanceSheet(
      {
        ...(await sitePlaceOf(store, facts.state)),
        ...{ ...read, stage, until, passesBack: back, passesIssued: issued },
        doneOn: facts.state.acceptance.doneOn,
        closedWater: read.closedWater.map((test) => ({ ...test, from: time(test.from), to: time(test.to) })),
        inspector: paper?.name ?? context.operator,
      },
      context,
    )
    const { personId, unitId } = facts.state
    return ok({ model: model as unknown as JsonObject, personId, unitId, items: (sheet) => [item(sheet)] })
  })
}

/** 归档. Refusals as `decideArchive`, `case-unknown`. */
export function archiveCase(desk: Desk, caseId: string, reason: string) {
  return onCase(desk, caseId, async (facts, context) =>
    decideArchive(facts, { ...(await loadArchiveAround(desk.store, caseId)), reason }, context),
  )
}
