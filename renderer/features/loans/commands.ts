/** Commands of loans: load, decide, commit. A deposit issues its slip in the same change. */

import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { loadSetFacts, thingOf } from '#renderer/db/keySets.ts'
import { applyLate, sheetByNumber } from '#renderer/db/lateEntry.ts'
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import { issueFilled } from '#renderer/db/papers.ts'
import { openForm } from '#renderer/db/registerForm.ts'
import { settingOf } from '#renderer/db/settings.ts'
import type { Store, UndoPlan } from '#renderer/db/store.ts'
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import type { LateEntry, LateRefusal } from '#shared/domain/lateEntry.ts'
import {
  type Borrower,
  decideExtend,
  decideLend,
  decideLose,
  decideReturn,
  type LendFacts,
  type LoanFacts,
  type LoanRefusal,
  plainReturn,
  type ReturnWord,
} from '#shared/domain/loans/decisions.ts'
import { dueInstant } from '#shared/domain/loans/due.ts'
import { missedItem } from '#shared/domain/loans/keys/missDecisions.ts'
import { buildLoanSlip } from '#shared/domain/loans/loanSlip.ts'
import {
  decideAddThings,
  decideEditThing,
  decideRetireThing,
  type ThingFacts,
  type ThingInput,
} from '#shared/domain/loans/thingDecisions.ts'
import { type Day, instantFrom } from '#shared/kernel/days.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { closingInstant } from '#shared/kernel/openHours.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { loanPaper, momentOn, noteOn } from './loanPaper.ts'

/** What is lent to whom; `late` for a slip that was written by hand. */
export interface Lend {
  readonly thingId: string
  readonly borrower: Borrower
  readonly late?: LateEntry | undefined
}

/** A lending that is stored; the paper, where a deposit was taken. */
export interface Lent {
  readonly loanId: string
  readonly sheetId: string | undefined
  readonly undo: UndoPlan | undefined
}

type Refused = { readonly code: string; readonly field?: string }

/** Lends a thing. Refusals as `decideLend`, `enterLate`, and of the slip as `decideIssue`. */
export async function lendThing(desk: Desk, lend: Lend): Promise<Result<Lent, Refused>> {
  const row = await desk.store.db.loanThings.get(lend.thingId)
  const wantsSlip = lend.late === undefined && row !== undefined && thingOf(row).depositFen > 0
  return wantsSlip ? lendWithSlip(desk, lend) : lendPlain(desk, lend)
}

type PlainLending = ChangeDraft & { readonly loanId: string }

async function lendPlain(desk: Desk, { thingId, borrower, late }: Lend): Promise<Result<Lent, Refused>> {
  const { store } = desk
  const done = await runCommand(desk, async (context): Promise<Result<PlainLending, LoanRefusal | LateRefusal>> => {
    const atMs = late === undefined ? context.nowMs : Date.parse(late.at)
    const facts = await lendFacts(store, thingId, Number.isNaN(atMs) ? context.nowMs : atMs)
    const draft = decideLend(thingId, borrower, facts, context)
    if (!draft.ok) return draft
    const { cmd, item, loanId } = draft.value
    // What was written on a blank has the blank for its slip.
    const blank = late === undefined ? undefined : await sheetByNumber(store, late.paperNumber)
    const slip = blank === undefined ? {} : { sheetId: blank.id, number: blank.v.number }
    const items = [{ ...item, data: { ...item.data, ...slip } }]
    return applyLate(store, { cmd, items, loanId }, { late, context })
  })
  if (!done.ok) return err(refusalOf(done.error))
  return ok({ loanId: done.value.draft.loanId, sheetId: undefined, undo: done.value.undo })
}

async function lendWithSlip(desk: Desk, { thingId, borrower }: Lend): Promise<Result<Lent, Refused>> {
  const { store } = desk
  let loanId = ''
  const done = await issueFilled(desk, loanPaper, async (context, decision) => {
    const facts = await lendFacts(store, thingId, decision.nowMs)
    const draft = decideLend(thingId, borrower, facts, decision)
    if (!draft.ok) return draft
    const { item } = draft.value
    loanId = item.id
    const model = buildLoanSlip(await slipInput(store, { borrower, facts, at: decision.nowMs }), context)
    return ok({
      model: model as unknown as JsonObject,
      personId: borrower.personId,
      unitId: borrower.unitId,
      items: (issued) => [{ ...item, data: { ...item.data, ...issued } }],
    })
  })
  if (!done.ok) return err(refusalOf(done.error))
  return ok({ loanId, sheetId: done.value.draft.sheetId, undo: done.value.undo })
}

/** What a command refuses, as far as a screen needs it. */
function refusalOf(refusal: { readonly code: string } & object): Refused {
  return 'field' in refusal && typeof refusal.field === 'string'
    ? { code: refusal.code, field: refusal.field }
    : { code: refusal.code }
}

type Facts = LendFacts & { readonly kind: ReturnType<typeof thingOf>['kind'] }

async function lendFacts(store: Store, thingId: string, atMs: number): Promise<Facts> {
  const row = await store.db.loanThings.get(thingId)
  const thing = row === undefined || row.deleted ? undefined : thingOf(row)
  const loans = await store.db.loans.where('v.thingId').equals(thingId).toArray()
  const ranges = await settingOf(store, 'desk.open-hours')
  const dueAt = dueInstant(thing?.due ?? 'same-day', atMs, { ranges, zone: store.zone() })
  const keySet = (await store.db.keySets.get(thingId))?.v
  return { thing, loans: loans.map(({ v }) => v), keySet, dueAt, kind: thing?.kind ?? 'other' }
}

interface SlipParts {
  readonly borrower: Borrower
  readonly facts: Facts
  readonly at: number
}

async function slipInput(store: Store, { borrower, facts, at }: SlipParts) {
  const { personId, staffId, unitId, name } = borrower
  const person = personId === null ? undefined : (await store.db.people.get(personId))?.v.name
  const colleague = staffId === null ? undefined : (await store.db.staff.get(staffId))?.v.name
  const phones = personId === null ? [] : await store.db.phones.where('v.personId').equals(personId).toArray()
  const { label = '', feeFen = 0, depositFen = 0 } = facts.thing ?? {}
  const lentAt = momentOn(store, instantFrom(at))
  return {
    unit: unitId === null ? '' : ((await store.db.units.get(unitId))?.v.code ?? ''),
    borrower: person ?? colleague ?? name,
    phone: borrower.phone || (phones.find((row) => !row.deleted)?.v.number ?? ''),
    loans: [{ label, lentAt, due: momentOn(store, facts.dueAt), feeFen, depositFen }],
    note: await noteOn(store, [facts.kind]),
  }
}

/** A thing comes back; without words the whole fee was paid and the whole deposit given back. Refusals as `decideReturn`. */
export function returnLoan(desk: Desk, loanId: string, word?: ReturnWord) {
  return onLoan(desk, loanId, (loan, context) => decideReturn(loan, word ?? plainReturn(loan.state), context))
}

/** A thing is lost while it is out; a set of keys is missing from then on, until its lock is changed. Refusals as `decideLose`. */
export function loseLoan(desk: Desk, loanId: string, word: Omit<ReturnWord, 'damaged'>) {
  const { store } = desk
  return runCommand(desk, async (context): Promise<Result<ChangeDraft, LoanRefusal>> => {
    const loan = await store.db.loans.get(loanId)
    if (loan === undefined) return err({ code: 'loan-not-out' })
    const events = await loadLiveEvents(store, 'loan', loanId)
    const decided = decideLose({ id: loanId, state: loan.v, events }, word, context)
    if (!decided.ok) return decided
    const thing = await store.db.loanThings.get(loan.v.thingId)
    if (thing?.v.kind !== 'key') return decided
    const missed = missedItem(await loadSetFacts(store, thing.id), { why: word.remark, loanId })
    return ok({ ...decided.value, items: [...decided.value.items, missed] })
  })
}

/** Lets a thing stay out until the desk closes on a day. Refusals as `decideExtend`. */
export async function extendLoan(
  desk: Desk,
  loanId: string,
  { day, reason }: { readonly day: Day; readonly reason: string },
) {
  const { store } = desk
  const dueAt = closingInstant(day, await settingOf(store, 'desk.open-hours', day), store.zone())
  return onLoan(desk, loanId, (loan, context) => decideExtend(loan, { dueAt, reason }, context))
}

type LoanDecision = (loan: LoanFacts, context: DecisionContext) => Result<ChangeDraft, LoanRefusal>

function onLoan(desk: Desk, id: string, decide: LoanDecision) {
  return runCommand(desk, async (context): Promise<Result<ChangeDraft, LoanRefusal>> => {
    const row = await desk.store.db.loans.get(id)
    if (row === undefined) return err({ code: 'loan-not-out' })
    return decide({ id, state: row.v, events: await loadLiveEvents(desk.store, 'loan', id) }, context)
  })
}

/** Adds things to the cabinet. Refusals as `decideAddThings`. */
export function addThings(desk: Desk, input: ThingInput) {
  return runCommand(desk, async (context) => decideAddThings(input, await labelsTaken(desk.store), context))
}

/** What the form of a thing showed, and on what writes it rests. */
export type ThingShown = Pick<ThingFacts, 'before' | 'seen'>

/** Mends a thing; without `shown` as it stands now. Refusals as `decideEditThing`. */
export function editThing(desk: Desk, { id, input, shown }: { id: string; input: ThingInput; shown?: ThingShown }) {
  return runCommand(desk, async (context) => {
    const row = await desk.store.db.loanThings.get(id)
    if (row === undefined) return err({ code: 'thing-unknown' as const })
    const { values, seen } = await openForm(desk.store, 'loanThing', row)
    const rests = shown ?? { before: values, seen }
    return decideEditThing({ id, ...rests, othersLabels: await labelsTaken(desk.store, id) }, input, context)
  })
}

/** Takes a thing out of the cabinet for good, or back in. Refusals as `decideRetireThing`. */
export function retireThing(desk: Desk, id: string) {
  return runCommand(desk, async (context) => {
    const row = await desk.store.db.loanThings.get(id)
    const loans = await desk.store.db.loans.where('v.thingId').equals(id).toArray()
    const isOut = loans.some(({ v }) => v.status === 'out')
    return decideRetireThing(id, { thing: row && thingOf(row), isOut }, context)
  })
}

async function labelsTaken({ db }: Store, except?: string): Promise<readonly string[]> {
  const rows = await db.loanThings.toArray()
  return rows.filter((row) => !row.deleted && row.id !== except).map((row) => row.v.label ?? '')
}
