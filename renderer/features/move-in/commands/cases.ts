/** Commands of a case as such: opened, its party, who came, its end. */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { applyLate } from '#renderer/db/lateEntry.ts'
import type { Store } from '#renderer/db/store.ts'
import { loadMoveInFacts } from '#renderer/features/move-in/queries/stand.ts'
import type { ChangeDraft } from '#shared/domain/draft.ts'
import { contextOfPaper, type LateEntry, lateTimeFault } from '#shared/domain/lateEntry.ts'
import { type AmendInput, decideAmendMoveIn } from '#shared/domain/move-in/cases/amending.ts'
import { type ArchiveInput, decideArchive } from '#shared/domain/move-in/cases/archiving.ts'
import { decideBreakOff, decideRefuse, decideResume } from '#shared/domain/move-in/cases/ending.ts'
import { decideOpenMoveIn, type OpenMoveInFacts, type OpenMoveInInput } from '#shared/domain/move-in/cases/opening.ts'
import { decideReceive, type QueueFacts, type ReceiveInput } from '#shared/domain/move-in/cases/receiving.ts'
import { decideTakeBack, type TakeBackInput } from '#shared/domain/move-in/cases/takingBackCase.ts'
import { err, type Result } from '#shared/kernel/result.ts'
import { onMoveIn, type Refused } from './onMoveIn.ts'

/** What is known of a home before its case is opened. Index: `moveInCases.unitId`. */
export async function openFactsOf(store: Store, unitId: string | null): Promise<OpenMoveInFacts> {
  if (unitId === null) return { cases: [], deliveredDay: null }
  const rows = await store.db.moveInCases.where('v.unitId').equals(unitId).toArray()
  const unit = await store.db.units.get(unitId)
  return { cases: rows.map(({ v }) => v), deliveredDay: unit?.v.deliveredDay ?? null }
}

/** Opens the case of a home. Refusals as `decideOpenMoveIn`. */
export function openMoveIn(desk: Desk, input: OpenMoveInInput) {
  return runCommand(desk, async (context) =>
    decideOpenMoveIn(input, await openFactsOf(desk.store, input.unitId), context),
  )
}

/** Amends the party. Refusals as `decideAmendMoveIn`, `case-unknown`. */
export function amendMoveIn(desk: Desk, id: string, input: AmendInput) {
  return onMoveIn(desk, id, (facts, context) => decideAmendMoveIn(facts, input, context))
}

/**
 * Numbers that were ever drawn on a day, by what the cases were told: what was taken back, or drawn again, was called out and stays used.
 * Cases that were through before the day have none. Indexes: `moveInCases.v.status`, `v.handedOverDay`.
 */
async function queueOf(store: Store, day: string): Promise<QueueFacts> {
  const prefix = (await store.db.desks.get(store.device))?.v.prefix ?? ''
  const { moveInCases } = store.db
  const rows = [
    ...(await moveInCases.where('v.status').notEqual('archived').toArray()),
    ...(await moveInCases.where('v.handedOverDay').aboveOrEqual(day).toArray()),
  ]
  const taken = rows.flatMap(({ s }) =>
    s.flatMap(({ ev, data }) => (ev === 'received' && data.day === day ? [String(data.queueNumber)] : [])),
  )
  return { prefix, taken }
}

/** Takes in whoever came, with `late` as 补录. Refusals as `decideReceive`, `enterLate`, `case-unknown`. */
export function receiveMoveIn(desk: Desk, id: string, input: ReceiveInput & { readonly late?: LateEntry | undefined }) {
  const { store } = desk
  const { late, ...came } = input
  return onMoveIn(
    desk,
    id,
    async (facts, now): Promise<Result<ChangeDraft & { readonly queueNumber: string }, Refused>> => {
      const fault = late === undefined ? undefined : lateTimeFault(late, now)
      if (fault) return err(fault)
      const context = late === undefined ? now : contextOfPaper(now, late, store.zone())
      const queue = await queueOf(store, context.today)
      const decided = decideReceive(facts, came, { queue, context })
      return decided.ok ? applyLate(store, decided.value, { late, context: now }) : decided
    },
  )
}

/** 业主拒收. Refusals as `decideRefuse`, `case-unknown`. */
export function refuseHome(desk: Desk, id: string, input: { readonly why: string; readonly dueOn: string }) {
  return onMoveIn(desk, id, (facts, context) => decideRefuse(facts, input, context))
}

/** 中止. Refusals as `decideBreakOff`, `case-unknown`. */
export function breakOffMoveIn(desk: Desk, id: string, input: { readonly why: string }) {
  return onMoveIn(desk, id, (facts, context) => decideBreakOff(facts, input, context))
}

/** Whether a case of the home runs, or went through. */
async function hasOtherCase(store: Store, unitId: string | null): Promise<boolean> {
  const { cases } = await openFactsOf(store, unitId)
  return cases.some(({ status }) => status !== 'broken-off' && status !== 'void')
}

/** 恢复. Refusals as `decideResume`, `case-unknown`. */
export function resumeMoveIn(desk: Desk, id: string, { why }: { readonly why: string }) {
  return onMoveIn(desk, id, async (facts, context) => {
    const hasOther = await hasOtherCase(desk.store, facts.state.unitId)
    return decideResume(facts, { why, hasOther }, context)
  })
}

/** 归档. Refusals as `decideArchive`, `case-unknown`. */
export function archiveMoveIn(desk: Desk, id: string, input: ArchiveInput) {
  return onMoveIn(desk, id, async (facts, context) =>
    decideArchive(facts, input, { stand: await loadMoveInFacts(desk.store, facts.state), context }),
  )
}

/** 撤回 of one act or of the whole case, by a leader. Refusals as `decideTakeBack`, `case-unknown`. */
export function takeBackOnMoveIn(desk: Desk, id: string, input: TakeBackInput) {
  const { store } = desk
  return onMoveIn(desk, id, async (facts, context) => {
    const hasOther = await hasOtherCase(store, facts.state.unitId)
    const sheets = await store.db.sheets.bulkGet(facts.state.drawn.map(({ sheetId }) => sheetId))
    const sheetIds = sheets.flatMap((row) => (row === undefined || row.v.status === 'void' ? [] : [row.id]))
    return decideTakeBack(facts, input, { hasOther, sheetIds, context })
  })
}
