/** Commands of the hand-over of a home: keys, cards, gifts and bag in one change with its paper; taken back as a whole by a leader. */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { applyLate, sheetByNumber } from '#renderer/db/lateEntry.ts'
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import { issueFilled } from '#renderer/db/papers.ts'
import { forgetSealedBlob, keepSealedBlob } from '#renderer/db/sealedBlobs.ts'
import type { Store } from '#renderer/db/store.ts'
import { asJson, giftPaper, handedItemsPaper, signedHere } from '#renderer/features/move-in/handing/handingPapers.ts'
import { loadCabinetSets, loadHandedItem, loadKnownThings } from '#renderer/features/move-in/queries/handing.ts'
import { loadMoveInFacts } from '#renderer/features/move-in/queries/stand.ts'
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import { fieldsOf } from '#shared/domain/eventFields.ts'
import { contextOfPaper, type LateEntry, lateTimeFault } from '#shared/domain/lateEntry.ts'
import { type MoveInCaseFacts, mayRun, moveInEvent } from '#shared/domain/move-in/cases/caseFacts.ts'
import { buildGiftSheet } from '#shared/domain/move-in/handing/giftSheet.ts'
import { buildHandedSheet, type HandedWord } from '#shared/domain/move-in/handing/handedSheet.ts'
import {
  type DecidedHandOver,
  decideHandOverHome,
  type HandOverInput,
  packetGiftReceipt,
  paperThere,
} from '#shared/domain/move-in/handing/handOver.ts'
import { decideTakeBackHandOver, type SetThatLeft } from '#shared/domain/move-in/handing/takingBack.ts'
import { handOverGaps } from '#shared/domain/move-in/steps/moveInSteps.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { loadMoveIn, onMoveIn, type Refused } from './onMoveIn.ts'

/** What was drawn on the pad: for the keys, and for the gifts. */
export interface HandOverInk {
  readonly keys?: Uint8Array | undefined
  readonly gifts?: Uint8Array | undefined
}

/** A hand-over that is stored: its paper, and that of the gifts. */
export interface HandOverDone {
  readonly number: string
  /** Undefined for a paper that lies signed already. */
  readonly sheetId: string | undefined
  readonly gifts: { readonly number: string; readonly sheetId: string } | undefined
  /** Why the receipt of the gifts was not issued; the keys are handed over all the same. */
  readonly giftsRefused: string | undefined
}

/** How a hand-over is entered. */
export interface HandOverHow {
  readonly ink?: HandOverInk
  /** For one that was written by hand while the program was out. */
  readonly late?: LateEntry | undefined
}

/**
 * Hands a home over. The gifts' receipt is a second paper with a number of its own, and one change takes one number: it follows in the next change,
 * and what a cut of the power loses of it is asked for by the archive.
 * Refusals as `decideHandOverHome`, `enterLate`, `decideIssue`, `case-unknown`, `file-no-host`.
 */
export async function handOverHome(
  desk: Desk,
  caseId: string,
  typed: HandOverInput,
  { ink = {}, late }: HandOverHow = {},
): Promise<Result<HandOverDone, Refused>> {
  const kept = typed.way === 'pad' && ink.keys !== undefined ? await keepSealedBlob(desk, ink.keys) : undefined
  if (kept !== undefined && !kept.ok) return kept
  const input = { ...typed, signature: kept?.value ?? '' }
  const done =
    late === undefined && input.way !== 'signed'
      ? await withPaper(desk, caseId, input)
      : await onSignedPaper(desk, caseId, { input, late })
  if (!done.ok) {
    if (kept !== undefined) await forgetSealedBlob(desk, kept.value)
    return done
  }
  const hasGifts = input.gifts.some(({ count }) => count > 0)
  // The packet brought its receipt, which was signed with the register.
  const state = (await desk.store.db.moveInCases.get(caseId))?.v
  const isInPacket = input.way === 'signed' && state !== undefined && packetGiftReceipt(state) !== undefined
  if (!hasGifts || isInPacket || late !== undefined)
    return ok({ ...done.value, gifts: undefined, giftsRefused: undefined })
  const gifts = await issueGiftReceipt(desk, caseId, ink.gifts)
  return ok({
    ...done.value,
    gifts: gifts.ok ? gifts.value : undefined,
    giftsRefused: gifts.ok ? undefined : gifts.error.code,
  })
}

type PaperDone = Pick<HandOverDone, 'number' | 'sheetId'>

async function withPaper(desk: Desk, caseId: string, input: HandOverInput): Promise<Result<PaperDone, Refused>> {
  const { store } = desk
  const source = input.way === 'pad' ? signedHere(handedItemsPaper) : handedItemsPaper
  const done = await issueFilled(desk, source, async (context, decision) => {
    const facts = await loadMoveIn(store, caseId)
    if (facts === undefined) return err({ code: 'case-unknown' })
    const decided = await decideFor(store, { facts, input }, decision)
    if (!decided.ok) return decided
    const { unitId, personId, party } = facts.state
    const { things, taker, items, cmd } = decided.value
    const unit = (await store.db.units.get(unitId ?? ''))?.v.code ?? ''
    const words = [...things.map((thing): HandedWord => ({ ...thing, remark: '' })), ...(await setWords(store, unitId))]
    const said = { unit, owner: party.ownerName, ...taker, things: words, bag: input.bag }
    return ok({ model: asJson(buildHandedSheet(said, context)), personId, unitId, cmd, items })
  })
  return done.ok ? ok({ number: done.value.draft.number, sheetId: done.value.draft.sheetId }) : done
}

/** Sets of the cabinet stand on the paper as what they open. */
async function setWords(store: Store, unitId: string | null): Promise<readonly HandedWord[]> {
  const sets = unitId === null ? [] : await loadCabinetSets(store, unitId)
  return sets.map(({ thing }) => setWord(thing))
}

/** A set of keys from the cabinet as a line of the paper: its tag stands beside it. */
export function setWord({
  count,
  label,
  opens,
}: {
  readonly count: number
  readonly label: string
  readonly opens: string
}): HandedWord {
  return {
    kind: 'door-key',
    count,
    serial: '',
    depositFen: 0,
    costFen: 0,
    remark: [label, opens].filter(Boolean).join(' '),
  }
}

interface SignedAlready {
  readonly input: HandOverInput
  readonly late: LateEntry | undefined
}

async function onSignedPaper(
  desk: Desk,
  caseId: string,
  { input, late }: SignedAlready,
): Promise<Result<PaperDone, Refused>> {
  const { store } = desk
  let number = ''
  const done = await runCommand(desk, async (context): Promise<Result<ChangeDraft, Refused>> => {
    const facts = await loadMoveIn(store, caseId)
    if (facts === undefined) return err({ code: 'case-unknown' })
    const timeFault = late === undefined ? undefined : lateTimeFault(late, context)
    if (timeFault !== undefined) return err(timeFault)
    const then = late === undefined ? context : contextOfPaper(context, late, store.zone())
    const signedPaper = late?.paperNumber ?? input.signedPaper
    const decided = await decideFor(store, { facts, input: { ...input, way: 'signed', signedPaper } }, then)
    if (!decided.ok)
      return late !== undefined && decided.error.code === 'paper-missing'
        ? err({ ...decided.error, field: 'paperNumber' })
        : decided
    const sheet = await sheetByNumber(store, signedPaper)
    number = sheet?.v.number ?? signedPaper.trim().toUpperCase()
    const { cmd, items } = decided.value
    return applyLate(store, { cmd, items: items({ sheetId: sheet?.id ?? '', number }) }, { late, context })
  })
  return done.ok ? ok({ number, sheetId: undefined }) : done
}

async function decideFor(
  store: Store,
  { facts, input }: { readonly facts: MoveInCaseFacts; readonly input: HandOverInput },
  context: DecisionContext,
): Promise<Result<DecidedHandOver, Refused>> {
  const unitId = facts.state.unitId ?? ''
  const serials = input.things.flatMap((thing) => thing.serials)
  return decideHandOverHome(
    facts,
    input,
    {
      gaps: handOverGaps(await loadMoveInFacts(store, facts.state)),
      known: await loadKnownThings(store, { unitId, serials }),
      sets: (await loadCabinetSets(store, unitId)).map((set) => set.facts),
      deliveredDay: (await store.db.units.get(unitId))?.v.deliveredDay ?? null,
    },
    context,
  )
}

/** Issues the receipt of the gifts of a hand-over, signed on the pad where `ink` is given. **Refuses** `case-unknown`, `not-handed-over`, `no-gifts`, and as `decideIssue`. */
export async function issueGiftReceipt(
  desk: Desk,
  caseId: string,
  ink?: Uint8Array,
): Promise<Result<{ readonly number: string; readonly sheetId: string }, Refused>> {
  const { store } = desk
  const kept = ink === undefined ? undefined : await keepSealedBlob(desk, ink)
  if (kept !== undefined && !kept.ok) return kept
  const source = kept === undefined ? giftPaper : signedHere(giftPaper)
  const done = await issueFilled(desk, source, async (context) => {
    const facts = await loadMoveIn(store, caseId)
    if (facts === undefined) return err({ code: 'case-unknown' })
    const { unitId, personId, party, handOver } = facts.state
    if (handOver === null) return err({ code: 'not-handed-over' })
    if (handOver.gifts.length === 0) return err({ code: 'no-gifts' })
    const unit = (await store.db.units.get(unitId ?? ''))?.v.code ?? ''
    const said = { unit, owner: party.ownerName, takerName: handOver.takerName, gifts: handOver.gifts }
    return ok({
      ...{ model: asJson(buildGiftSheet(said, context)), personId, unitId, cmd: 'moveIn.handOver' },
      items: ({ number }) => {
        if (kept === undefined) return []
        const papers = [paperThere({ paper: 'gift-receipt', number, signature: kept.value })]
        return [moveInEvent(facts, 'paperGot', { data: { papers } })]
      },
    })
  })
  if (!done.ok && kept !== undefined) await forgetSealedBlob(desk, kept.value)
  return done.ok ? ok({ number: done.value.draft.number, sheetId: done.value.draft.sheetId }) : done
}

/** Receipts that were printed and are signed now. **Refuses** `beyond-role`, `not-handed-over`, `case-unknown`. Source: handbook R42. */
export function takeSignedReceipts(
  desk: Desk,
  caseId: string,
  receipts: readonly { readonly paper: 'key-receipt' | 'gift-receipt'; readonly number: string }[],
) {
  return onMoveIn(desk, caseId, (facts, context): Result<ChangeDraft, Refused> => {
    const cmd = 'moveIn.takePaper'
    if (!mayRun(cmd, context)) return err({ code: 'beyond-role' })
    if (facts.state.handOver === null) return err({ code: 'not-handed-over' })
    const papers = receipts.map((receipt) => paperThere({ ...receipt, signature: '' }))
    return ok({ cmd, items: [moveInEvent(facts, 'paperGot', { data: { papers } })] })
  })
}

/** A leader takes a hand-over back as a whole. Refusals as `decideTakeBackHandOver`, `case-unknown`. */
export function takeBackHandOver(desk: Desk, caseId: string, why: string) {
  const { store } = desk
  return onMoveIn(desk, caseId, async (facts, context) => {
    const told = facts.events.filter(({ ev }) => ev === 'handedOver')
    const dots = told.map(({ dot }) => dot)
    const items = []
    // Two desks may have entered it: whatever either of them handed over comes back.
    for (const id of new Set(told.flatMap((event) => fieldsOf(event).texts('itemIds')))) {
      const item = await loadHandedItem(store, id)
      if (item !== undefined && item.state.status !== 'void') items.push(item)
    }
    const sets = await setsOf(store, facts.state.unitId, dots)
    const sheetIds = []
    for (const id of new Set(told.flatMap((event) => fieldsOf(event).id('sheetId') ?? [])))
      if (await isOwnSheet(store, id, dots)) sheetIds.push(id)
    return decideTakeBackHandOver(facts, why, { items, sets, sheetIds }, context)
  })
}

async function setsOf(store: Store, unitId: string | null, dots: readonly string[]): Promise<readonly SetThatLeft[]> {
  if (unitId === null) return []
  const things = (await store.db.loanThings.toArray()).filter((row) => !row.deleted)
  const hooks = new Set(things.filter(({ v }) => v.active !== false).map(({ v }) => v.slot ?? ''))
  const left: SetThatLeft[] = []
  for (const { id, v } of things.filter((row) => row.v.unitId === unitId && row.v.kind === 'key')) {
    const over = (await loadLiveEvents(store, 'keySet', id)).filter(
      ({ ev, dot }) => ev === 'handedOver' && dots.includes(dot),
    )
    const slot = v.slot ?? ''
    const isHookTaken = slot !== '' && hooks.has(slot)
    if (over.length > 0) left.push({ thingId: id, slot, dots: over.map(({ dot }) => dot), isHookTaken })
  }
  return left
}

/** Whether the hand-over itself issued a paper that is valid; one that was drawn up before stays. */
async function isOwnSheet(store: Store, sheetId: string, dots: readonly string[]): Promise<boolean> {
  if ((await store.db.sheets.get(sheetId))?.v.status === 'void') return false
  const events = await loadLiveEvents(store, 'sheet', sheetId)
  return events.some(({ ev, dot }) => ev === 'issued' && dots.includes(dot))
}
