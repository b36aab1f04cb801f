/** Commands of release slips: load, decide, commit. A slip and its paper are issued in one change. */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { applyLate, sheetByNumber } from '#renderer/db/lateEntry.ts'
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import { issueFilled, issueFilledAt, type ModelBuilder } from '#renderer/db/papers.ts'
import type { Store } from '#renderer/db/store.ts'
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import type { LateEntry, LateRefusal } from '#shared/domain/lateEntry.ts'
import {
  decideRelease,
  type ReleaseInput,
  type ReleaseRefusal,
  releaseItem,
} from '#shared/domain/releases/decisions.ts'
import {
  type CopyWord,
  decidePass,
  decideReconcile,
  decideRefuse,
  decideSignWeek,
  decideVoidRelease,
  type GateRefusal,
  type GateWord,
  type SlipFacts,
  type WeekCount,
} from '#shared/domain/releases/gateDecisions.ts'
import { buildReleaseSlip } from '#shared/domain/releases/releaseSlip.ts'
import type { Instant } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { clockInZone } from '#shared/kernel/zone.ts'
import { releasePaper } from './releasePaper.ts'

/** Issues a slip and its paper in one change, `at` where it is not now. Refusals as `decideRelease` and `decideIssue`. */
export function issueRelease(desk: Desk, input: ReleaseInput, at?: Instant) {
  const { store } = desk
  const build: ModelBuilder = async (context, decision) => {
    const facts = decideRelease(input, decision)
    if (!facts.ok) return facts
    const { unitId, personId, replaces, callAt } = facts.value
    const unit = unitId === null ? undefined : await store.db.units.get(unitId)
    const before = replaces === null ? undefined : await store.db.releases.get(replaces)
    const callTime = callAt === '' ? '' : clockInZone(Date.parse(callAt as Instant), store.zone())
    const place = { unit: unit?.v.code ?? '', replaces: before?.v.number ?? '', callTime }
    const model = buildReleaseSlip(facts.value, place, context) as unknown as JsonObject
    const id = decision.newId()
    return ok({ model, personId, unitId, items: (issued) => [releaseItem(id, facts.value, issued)] })
  }
  return at === undefined ? issueFilled(desk, releasePaper, build) : issueFilledAt(desk, releasePaper, { build, at })
}

type LateIssueRefusal = ReleaseRefusal | LateRefusal | Refusal<'number-missing'>

/** 补录 of a slip written by hand on a blank: the record names the blank's paper. Refusals as `decideRelease` and `enterLate`. */
export function enterRelease(desk: Desk, input: ReleaseInput, late: LateEntry) {
  const { store } = desk
  return runCommand(desk, async (context): Promise<Result<ChangeDraft, LateIssueRefusal>> => {
    const facts = decideRelease(input, context)
    if (!facts.ok) return facts
    if (late.paperNumber.trim() === '') return err({ code: 'number-missing', field: 'paperNumber' })
    const blank = await sheetByNumber(store, late.paperNumber)
    const issued = { sheetId: blank?.id ?? '', number: blank?.v.number ?? '' }
    const draft = { cmd: 'release.issue', items: [releaseItem(context.newId(), facts.value, issued)] }
    return applyLate(store, draft, { late, context })
  })
}

/** 已放行. Refusals as `decidePass`. */
export function passSlip(desk: Desk, id: string, word: GateWord) {
  return onSlip(desk, id, (slip, context) => decidePass(slip, word, context))
}

/** 不符. Refusals as `decideRefuse`. */
export function refuseSlip(desk: Desk, id: string, word: GateWord) {
  return onSlip(desk, id, (slip, context) => decideRefuse(slip, word, context))
}

/** The gate's copy came back. Refusals as `decideReconcile`. */
export function reconcileSlip(desk: Desk, id: string, word: CopyWord) {
  return onSlip(desk, id, (slip, context) => decideReconcile(slip, word, context))
}

/** Voids slip and paper. Refusals as `decideVoidRelease`. */
export function voidSlip(desk: Desk, id: string, reason: string) {
  return onSlip(desk, id, (slip, context) => decideVoidRelease(slip, reason, context))
}

/** Signs a week. Refusals as `decideSignWeek`. */
export function signWeek(desk: Desk, week: WeekCount) {
  return runCommand(desk, (context) => decideSignWeek(week, context))
}

type SlipDecision = (slip: SlipFacts, context: DecisionContext) => Result<ChangeDraft, GateRefusal>

function onSlip(desk: Desk, id: string, decide: SlipDecision) {
  return runCommand(desk, async (context): Promise<Result<ChangeDraft, GateRefusal>> => {
    const slip = await slipFacts(desk.store, id)
    return slip === undefined ? err({ code: 'slip-void' }) : decide(slip, context)
  })
}

async function slipFacts(store: Store, id: string): Promise<SlipFacts | undefined> {
  const row = await store.db.releases.get(id)
  if (row === undefined) return undefined
  const paper = await store.db.sheets.get(row.v.sheetId)
  return {
    id,
    state: row.v,
    events: await loadLiveEvents(store, 'release', id),
    isPaperVoid: paper?.v.status === 'void',
  }
}
