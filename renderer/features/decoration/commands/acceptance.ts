/** Commands of acceptance and archive: load, decide, commit; an acceptance is told in the change that issues its sheet. */
import type { Desk } from '#renderer/db/deskContext.ts'
import { sheetByNumber } from '#renderer/db/lateEntry.ts'
import { issueFilled } from '#renderer/db/papers.ts'
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import { acceptancePaper } from '#renderer/features/decoration/acceptance/acceptancePapers.ts'
import { sitePlaceOf } from '#renderer/features/decoration/hotWork/hotWorkPapers.ts'
import { loadArchiveAround, loadPassCount } from '#renderer/features/decoration/queries/acceptance.ts'
import { buildAcceptanceSheet } from '#shared/domain/decoration/acceptance/acceptanceSheet.ts'
import {
  type AcceptanceAround,
  type AcceptInput,
  decideAccept,
  decideAskAcceptance,
} from '#shared/domain/decoration/acceptance/accepting.ts'
import { decideArchive } from '#shared/domain/decoration/acceptance/archiving.ts'
import { caseAsOf, lastStepOfAcceptance } from '#shared/domain/decoration/hotWork/lateSteps.ts'
import type { LateEntry } from '#shared/domain/lateEntry.ts'
import type { PaperDecision } from '#shared/domain/paperDecision.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { clockInZone, dayInZone } from '#shared/kernel/zone.ts'
import { decideAsTold } from './lateStep.ts'
import { loadCase, onCase } from './onCase.ts'

/** 申请验收; `late` where it was told on paper. Refusals as `decideAskAcceptance` and `decideAsTold`, `case-unknown`. */
export function askAcceptance(
  desk: Desk,
  caseId: string,
  { doneOn, late }: { readonly doneOn: string; readonly late?: LateEntry | undefined },
) {
  return onCase(desk, caseId, (facts, context) => {
    const asTold = late === undefined ? facts : caseAsOf(facts, late)
    const last = lastStepOfAcceptance(facts.state.acceptance)
    return decideAsTold(desk.store, { late, last, context }, (then) => decideAskAcceptance(asTold, doneOn, then))
  })
}

/** An acceptance as typed, and whose signed sheet it was typed from where that is somebody else's. */
export interface Accepted {
  readonly input: AcceptInput
  readonly paper?: PaperDecision | undefined
}

async function loadAround(store: Store, caseId: string, paper: PaperDecision | undefined): Promise<AcceptanceAround> {
  const { issued, back } = await loadPassCount(store, caseId)
  return {
    ...{ passesIssued: issued, passesBack: back },
    observationMonths: await settingOf(store, 'decoration.observation-months'),
    ...(paper === undefined ? {} : { paper }),
  }
}

/** Enters 初验 or 复验 and issues its sheet: whoever may accept has it. Refusals as `decideAccept` and `decideIssue`, `case-unknown`. */
export function acceptCase(desk: Desk, caseId: string, { input, paper }: Accepted) {
  const { store } = desk
  return issueFilled(desk, acceptancePaper, async (context, decision) => {
    const facts = await loadCase(store, caseId)
    if (facts === undefined) return err({ code: 'case-unknown' })
    const around = await loadAround(store, caseId, paper)
    const decided = decideAccept(facts, { input, around }, decision)
    if (!decided.ok) return decided
    const { cmd, stage, until, input: read, item } = decided.value
    const { passesBack, passesIssued } = around
    const model = buildAcceptanceSheet(
      {
        ...(await sitePlaceOf(store, facts.state)),
        ...{ ...read, stage, until, passesBack, passesIssued },
        doneOn: facts.state.acceptance.doneOn,
        closedWater: read.closedWater.map((test) => ({
          ...test,
          from: momentPrinted(test.from, store.zone()),
          to: momentPrinted(test.to, store.zone()),
        })),
        inspector: paper?.name ?? context.operator,
      },
      context,
    )
    const { personId, unitId } = facts.state
    return ok({ model: model as unknown as JsonObject, personId, unitId, cmd, items: (sheet) => [item(sheet)] })
  })
}

function momentPrinted(at: string, zone: string): string {
  const ms = Date.parse(at)
  return `${dayInZone(ms, zone)} ${clockInZone(ms, zone)}`
}

/**
 * 补录 of an acceptance written on a blank sheet: the record names the blank, nothing is printed. Refusals as `decideAccept` and
 * `decideAsTold`, `number-missing`, `case-unknown`.
 */
export function enterAcceptance(
  desk: Desk,
  caseId: string,
  { input, paper, late }: Accepted & { readonly late: LateEntry },
) {
  const { store } = desk
  return onCase(desk, caseId, async (facts, context) => {
    if (late.paperNumber.trim() === '') return err({ code: 'number-missing', field: 'paperNumber' } as const)
    const around = await loadAround(store, caseId, paper)
    const blank = await sheetByNumber(store, late.paperNumber)
    const last = lastStepOfAcceptance(facts.state.acceptance)
    return decideAsTold(store, { late, last, context }, (then) => {
      const decided = decideAccept(facts, { input, around }, then)
      if (!decided.ok) return decided
      const issued = { sheetId: blank?.id ?? '', number: blank?.v.number ?? '' }
      return ok({ cmd: decided.value.cmd, items: [decided.value.item(issued)] })
    })
  })
}

/** 归档. Refusals as `decideArchive`, `case-unknown`. */
export function archiveCase(desk: Desk, caseId: string, reason: string) {
  return onCase(desk, caseId, async (facts, context) =>
    decideArchive(facts, { ...(await loadArchiveAround(desk.store, caseId)), reason }, context),
  )
}
