/** Commands of sets of keys: seals, what is missed, handing over, several out and back in one change. Load, decide, commit. */

import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { loadSetFacts, thingOf } from '#renderer/db/keySets.ts'
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import type { Borrower } from '#shared/domain/loans/decisions.ts'
import { dueInstant } from '#shared/domain/loans/due.ts'
import { decideLendAll, decideReturnAll, type WantedSet } from '#shared/domain/loans/keys/manyLoans.ts'
import { decideFindSet, decideMissSet, decideRelock } from '#shared/domain/loans/keys/missDecisions.ts'
import {
  decideCheckSeal,
  decideHandOver,
  decideOpenSeal,
  decideSeal,
  type KeySetFacts,
  type KeySetRefusal,
  type SealWord,
} from '#shared/domain/loans/keys/setDecisions.ts'
import type { Result } from '#shared/kernel/result.ts'

type Decision = (set: KeySetFacts, context: DecisionContext) => Result<ChangeDraft, KeySetRefusal>

function onSet(desk: Desk, thingId: string, decide: Decision) {
  return runCommand(desk, async (context) => decide(await loadSetFacts(desk.store, thingId), context))
}

/** Seals a set in an envelope. Refusals as `decideSeal`. */
export function sealKeys(desk: Desk, thingId: string, word: SealWord) {
  return onSet(desk, thingId, (set, context) => decideSeal(set, word, context))
}

/** Tells that a seal was looked at. Refusals as `decideCheckSeal`. */
export function checkSeal(desk: Desk, thingId: string, look: { readonly isIntact: boolean; readonly remark: string }) {
  return onSet(desk, thingId, (set, context) => decideCheckSeal(set, look, context))
}

/** Opens an envelope. Refusals as `decideOpenSeal`. */
export function openSeal(desk: Desk, thingId: string, why: string) {
  return onSet(desk, thingId, (set, context) => decideOpenSeal(set, why, context))
}

/** A set is not on its hook. Refusals as `decideMissSet`. */
export function missKeys(desk: Desk, thingId: string, why: string) {
  return onSet(desk, thingId, (set, context) => decideMissSet(set, why, context))
}

/** A missing set turned up. Refusals as `decideFindSet`. */
export function findKeys(desk: Desk, thingId: string, remark: string) {
  return onSet(desk, thingId, (set, context) => decideFindSet(set, remark, context))
}

/** The lock of a missing set was changed. Refusals as `decideRelock`. */
export function relockKeys(desk: Desk, thingId: string, word: { readonly count: number; readonly remark: string }) {
  return onSet(desk, thingId, (set, context) => decideRelock(set, word, context))
}

/** Hands a set to the owner for good. Refusals as `decideHandOver`. */
export function handOverKeys(
  desk: Desk,
  thingId: string,
  word: { readonly personId: string | null; readonly remark: string },
) {
  return onSet(desk, thingId, (set, context) => decideHandOver(set, word, context))
}

/** Lends several sets to one borrower in one change. Refusals as `decideLendAll`. */
export function lendKeys(desk: Desk, thingIds: readonly string[], borrower: Borrower) {
  const { store } = desk
  return runCommand(desk, async (context) => {
    const sets: WantedSet[] = []
    for (const thingId of thingIds) sets.push(await wantedSet(store, thingId, context.nowMs))
    return decideLendAll(sets, borrower, context)
  })
}

async function wantedSet(store: Store, thingId: string, nowMs: number): Promise<WantedSet> {
  const { db } = store
  const row = await db.loanThings.get(thingId)
  const thing = row === undefined || row.deleted ? undefined : thingOf(row)
  const loans = (await db.loans.where('v.thingId').equals(thingId).toArray()).map(({ v }) => v)
  const hours = { ranges: await settingOf(store, 'desk.open-hours'), zone: store.zone() }
  const dueAt = dueInstant(thing?.due ?? 'same-day', nowMs, hours)
  return { thingId, thing, loans, keySet: (await db.keySets.get(thingId))?.v, dueAt }
}

/** Takes several loans back in one change, whole and well. Refusals as `decideReturnAll`. */
export function returnKeys(desk: Desk, loanIds: readonly string[]) {
  const { store } = desk
  return runCommand(desk, async (context) => {
    const loans = []
    for (const id of loanIds) {
      const row = await store.db.loans.get(id)
      if (row) loans.push({ id, state: row.v, events: await loadLiveEvents(store, 'loan', id) })
    }
    return decideReturnAll(loans, context)
  })
}
