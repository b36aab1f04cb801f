/** Commands of keys and cards after the hand-over: more of them, 补办, 挂失, 退还. */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { applyLate, sheetByNumber } from '#renderer/db/lateEntry.ts'
import { issueFilled } from '#renderer/db/papers.ts'
import type { Store, UndoPlan } from '#renderer/db/store.ts'
import { asJson, handedItemsPaper } from '#renderer/features/move-in/handing/handingPapers.ts'
import {
  type CabinetSet,
  loadCabinetSets,
  loadHandedItem,
  loadHome,
  loadKnownThings,
} from '#renderer/features/move-in/queries/handing.ts'
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import type { LateEntry } from '#shared/domain/lateEntry.ts'
import { buildHandedSheet, type HandedWord } from '#shared/domain/move-in/handing/handedSheet.ts'
import {
  type DecidedIssue,
  decideIssueItems,
  decideReplaceItem,
  type IssueInput,
  type ReplaceInput,
} from '#shared/domain/move-in/handing/issuing.ts'
import {
  decideFindItem,
  decideLoseItem,
  decideReturnItems,
  decideVoidItem,
  type HandedItemFacts,
} from '#shared/domain/move-in/handing/itemSteps.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { setWord } from './handing.ts'
import type { Refused } from './onMoveIn.ts'

/** What is given later to which home, with which sets from the cabinet. */
export interface IssueAsked extends IssueInput {
  readonly unitId: string | null
  readonly setIds: readonly string[]
}

/** Things that went out, with their paper. */
export interface ThingsDone {
  readonly number: string
  /** Undefined for a paper written by hand. */
  readonly sheetId: string | undefined
  readonly undo: UndoPlan | undefined
}

interface Outgoing {
  readonly decided: DecidedIssue
  readonly unitId: string
  readonly unit: string
  readonly personId: string | null
  readonly owner: string
  readonly words: readonly HandedWord[]
}

type Decide = (context: DecisionContext) => Promise<Result<Outgoing, Refused>>

/** Tells what goes out with its paper; `late` for one that was written by hand. */
async function goOut(desk: Desk, decide: Decide, late: LateEntry | undefined): Promise<Result<ThingsDone, Refused>> {
  if (late !== undefined) return goOutLate(desk, decide, late)
  const done = await issueFilled(desk, handedItemsPaper, async (context, decision) => {
    const out = await decide(decision)
    if (!out.ok) return out
    const { decided, unit, owner, words, personId, unitId } = out.value
    const model = buildHandedSheet({ ...decided.taker, unit, owner, things: words, bag: null }, context)
    return ok({ model: asJson(model), personId, unitId, cmd: decided.cmd, items: decided.items })
  })
  return done.ok ? ok({ ...done.value.draft, undo: done.value.undo }) : done
}

async function goOutLate(desk: Desk, decide: Decide, late: LateEntry): Promise<Result<ThingsDone, Refused>> {
  const { store } = desk
  let number = ''
  const done = await runCommand(desk, async (context): Promise<Result<ChangeDraft, Refused>> => {
    const out = await decide(context)
    if (!out.ok) return out
    const sheet = await sheetByNumber(store, late.paperNumber)
    number = sheet?.v.number ?? late.paperNumber.trim()
    const { cmd, items } = out.value.decided
    return applyLate(store, { cmd, items: items({ sheetId: sheet?.id ?? '', number }) }, { late, context })
  })
  return done.ok ? ok({ number, sheetId: undefined, undo: done.value.undo }) : done
}

/** More keys and cards, and sets that still hung here. Refusals as `decideIssueItems`, `set-unknown`, `enterLate`, `decideIssue`. */
export function issueItems(desk: Desk, { unitId, setIds, ...input }: IssueAsked, late?: LateEntry) {
  const { store } = desk
  const decide: Decide = async (context) => {
    const home = unitId === null ? undefined : await loadHome(store, unitId)
    const sets = home === undefined ? [] : await chosenSets(store, home.unitId, setIds)
    if (sets === undefined) return err({ code: 'thing-unknown', field: 'setIds' })
    const serials = input.things.flatMap((thing) => thing.serials)
    const known = home === undefined ? [] : await loadKnownThings(store, { unitId: home.unitId, serials })
    const isBeforeHandOver = home !== undefined && (await waitsForKeys(store, home.unitId))
    const facts = { place: home, known, sets: sets.map((set) => set.facts), isBeforeHandOver }
    const decided = decideIssueItems(input, facts, context)
    if (!decided.ok) return decided
    if (home === undefined) return err({ code: 'unit-missing', field: 'unitCode' })
    const { remark } = decided.value.taker
    const words = [
      ...decided.value.things.map((thing) => ({ ...thing, remark })),
      ...sets.map(({ thing }) => setWord(thing)),
    ]
    const place = { unitId: home.unitId, unit: home.unitCode, personId: home.personId, owner: home.ownerName }
    return ok({ ...place, decided: decided.value, words })
  }
  return goOut(desk, decide, late)
}

async function chosenSets(
  store: Store,
  unitId: string,
  setIds: readonly string[],
): Promise<readonly CabinetSet[] | undefined> {
  const sets = (await loadCabinetSets(store, unitId)).filter(({ id }) => setIds.includes(id))
  return sets.length < setIds.length ? undefined : sets
}

/** A move-in that runs and has not come to the keys. Index: `moveInCases.unitId`. */
async function waitsForKeys({ db }: Store, unitId: string): Promise<boolean> {
  const rows = await db.moveInCases.where('v.unitId').equals(unitId).toArray()
  return rows.some(({ v }) => v.status === 'noticed' || v.status === 'received' || v.status === 'refused')
}

/** 补办: a new one in the place of another. Refusals as `decideReplaceItem`, `item-unknown`, `enterLate`, `decideIssue`. */
export function replaceItem(desk: Desk, id: string, input: ReplaceInput, late?: LateEntry) {
  const { store } = desk
  const decide: Decide = async (context) => {
    const old = await loadHandedItem(store, id)
    if (old === undefined) return err({ code: 'item-unknown' })
    const { unitId, serial } = old.state
    const known = await loadKnownThings(store, { unitId, serials: [input.serial] })
    const decided = decideReplaceItem(old, input, known, context)
    if (!decided.ok) return decided
    const home = await loadHome(store, unitId)
    const remark = serial === '' ? '补办' : `补办，原号 ${serial}`
    const words = decided.value.things.map((thing) => ({ ...thing, remark }))
    const place = { unitId, unit: home?.unitCode ?? '', personId: old.state.personId, owner: home?.ownerName ?? '' }
    return ok({ ...place, decided: decided.value, words })
  }
  return goOut(desk, decide, late)
}

function onItem(
  desk: Desk,
  id: string,
  decide: (facts: HandedItemFacts, context: DecisionContext) => Result<ChangeDraft, Refused>,
) {
  return runCommand(desk, async (context): Promise<Result<ChangeDraft, Refused>> => {
    const facts = await loadHandedItem(desk.store, id)
    return facts === undefined ? err({ code: 'item-unknown' }) : decide(facts, context)
  })
}

/** 挂失. Refusals as `decideLoseItem`, `item-unknown`. */
export function loseItem(desk: Desk, id: string, why: string) {
  return onItem(desk, id, (facts, context) => decideLoseItem(facts, why, context))
}

/** A lost one turned up. Refusals as `decideFindItem`, `item-unknown`. */
export function findItem(desk: Desk, id: string, why: string) {
  return onItem(desk, id, (facts, context) => decideFindItem(facts, why, context))
}

/** A leader takes back that a thing was issued. Refusals as `decideVoidItem`, `item-unknown`. */
export function voidItem(desk: Desk, id: string, reason: string) {
  return onItem(desk, id, (facts, context) => decideVoidItem(facts, reason, context))
}

/** 退还, one thing or all of a home; `counts` by id. Refusals as `decideReturnItems`, `item-unknown`. */
export function returnItems(desk: Desk, counts: Readonly<Record<string, number>>, why: string) {
  return runCommand(desk, async (context): Promise<Result<ChangeDraft, Refused>> => {
    const returned = []
    for (const [id, count] of Object.entries(counts)) {
      const facts = await loadHandedItem(desk.store, id)
      if (facts === undefined) return err({ code: 'item-unknown' })
      returned.push({ facts, count })
    }
    return decideReturnItems(returned, why, context)
  })
}
