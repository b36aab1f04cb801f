/** Commands of entrusted keys: taken with their paper in one change, kept longer, given back. */

import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { loadSetFacts, thingOf } from '#renderer/db/keySets.ts'
import { applyLate, sheetByNumber } from '#renderer/db/lateEntry.ts'
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import { issueFilled } from '#renderer/db/papers.ts'
import { settingOf } from '#renderer/db/settings.ts'
import type { Store, UndoPlan } from '#renderer/db/store.ts'
import type { LateEntry, LateRefusal } from '#shared/domain/lateEntry.ts'
import {
  decideEntrust,
  type EntrustFacts,
  type EntrustInput,
  type Entrusting,
  type EntrustRefusal,
} from '#shared/domain/loans/keys/entrustDecisions.ts'
import { decideEndEntrustment, decideExtendEntrustment, type EndWord } from '#shared/domain/loans/keys/entrustEnds.ts'
import { buildEntrustSheet } from '#shared/domain/loans/keys/entrustSheet.ts'
import type { DueRule } from '#shared/domain/loans/schema.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { entrustWords, keyEntrustmentPaper } from './keyPapers.ts'

/** An entrustment that is stored; the paper, unless it was written by hand. */
export interface EntrustDone {
  readonly entrustmentId: string
  readonly thingId: string
  readonly sheetId: string | undefined
  readonly number: string
  readonly undo: UndoPlan | undefined
}

/** Takes a key with its paper; `late` for one that was written by hand. Refusals as `decideEntrust`, `enterLate`, and of the paper as `decideIssue`. */
export function takeEntrustment(desk: Desk, input: EntrustInput, late?: LateEntry) {
  return late === undefined ? takeWithPaper(desk, input) : takeLate(desk, input, late)
}

async function takeWithPaper(desk: Desk, input: EntrustInput) {
  const { store } = desk
  let made: Entrusting | undefined
  const done = await issueFilled(desk, keyEntrustmentPaper, async (context, decision) => {
    const decided = decideEntrust(input, await entrustFacts(store, input), decision)
    if (!decided.ok) return decided
    const { items, item } = decided.value
    made = decided.value
    const told = { ...input, sealNumber: String(item.data.sealNumber ?? ''), agent: String(item.data.agent ?? '') }
    return ok({
      model: buildEntrustSheet(await entrustWords(store, told), context) as unknown as JsonObject,
      personId: input.personId,
      unitId: input.unitId,
      cmd: 'keyEntrustment.take',
      items: (issued) => items.map((one) => (one === item ? { ...item, data: { ...item.data, ...issued } } : one)),
    })
  })
  if (!done.ok || made === undefined) return done.ok ? doneOf(undefined) : done
  const { sheetId, number } = done.value.draft
  return ok<EntrustDone>({ ...idsOf(made), sheetId, number, undo: done.value.undo })
}

const idsOf = ({ entrustmentId, thingId }: Entrusting) => ({ entrustmentId, thingId })
const doneOf = (undo: UndoPlan | undefined) =>
  ok<EntrustDone>({ entrustmentId: '', thingId: '', sheetId: undefined, number: '', undo })

async function takeLate(desk: Desk, input: EntrustInput, late: LateEntry) {
  const { store } = desk
  const done = await runCommand(desk, async (context): Promise<Result<Entrusting, EntrustRefusal | LateRefusal>> => {
    const decided = decideEntrust(input, await entrustFacts(store, input), context)
    if (!decided.ok) return decided
    const { items, item } = decided.value
    // What was written on a blank has the blank for its paper.
    const blank = await sheetByNumber(store, late.paperNumber)
    const paper = blank === undefined ? {} : { sheetId: blank.id, number: blank.v.number }
    const named = items.map((one) => (one === item ? { ...item, data: { ...item.data, ...paper } } : one))
    return applyLate(store, { ...decided.value, items: named }, { late, context })
  })
  if (!done.ok) return done
  return ok<EntrustDone>({ ...idsOf(done.value.draft), sheetId: undefined, number: '', undo: done.value.undo })
}

async function entrustFacts(store: Store, { unitId, thingId }: EntrustInput): Promise<EntrustFacts> {
  const { db } = store
  const unit = await db.units.get(unitId)
  const things = (await db.loanThings.toArray()).filter((row) => !row.deleted && row.id !== thingId)
  const inUse = things.map(thingOf).filter(({ active, kind }) => active && kind === 'key')
  const kept = await db.keySets.where('v.status').equals('kept').toArray()
  return {
    isUnitKnown: unit !== undefined && !unit.deleted,
    set: thingId === null ? undefined : await loadSetFacts(store, thingId),
    labels: things.map(({ v }) => v.label ?? ''),
    slots: inUse.map(({ slot }) => slot).filter((slot) => slot !== ''),
    sealNumbers: kept.flatMap(({ id, v }) => (id !== thingId && v.seal ? [v.seal.number] : [])),
    due: (await settingOf(store, 'loans.keys-due')) as DueRule,
  }
}

async function loadEntrustment(store: Store, id: string) {
  const row = await store.db.keyEntrustments.get(id)
  return { id, state: row?.v, events: await loadLiveEvents(store, 'keyEntrustment', id) }
}

/** Keeps a key longer. Refusals as `decideExtendEntrustment`. */
export function extendEntrustment(desk: Desk, id: string, word: { readonly until: string; readonly remark: string }) {
  return runCommand(desk, async (context) =>
    decideExtendEntrustment(await loadEntrustment(desk.store, id), word, context),
  )
}

/** Gives a key back, and frees its hook. Refusals as `decideEndEntrustment`. */
export function endEntrustment(desk: Desk, id: string, word: EndWord) {
  const { store } = desk
  return runCommand(desk, async (context) => {
    const facts = await loadEntrustment(store, id)
    const set = facts.state ? await loadSetFacts(store, facts.state.thingId) : undefined
    return decideEndEntrustment({ ...facts, set }, word, context)
  })
}
