/** Commands over the ledger of a case of either kind: load, decide, commit. What has a slip is booked in the change that issues it. */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import type { PaperSource } from '#renderer/db/paperSource.ts'
import { issueFilled, type ModelBuilder } from '#renderer/db/papers.ts'
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import { chargeForm, type MoneyCase } from '#renderer/features/money/moneyCase.ts'
import { ledgerPaper } from '#renderer/features/money/moneyPapers.ts'
import { moneyRow } from '#renderer/features/money/queries/moneyCases.ts'
import type { ChangeDraft, DecisionContext, DraftItem } from '#shared/domain/draft.ts'
import { decideCharge } from '#shared/domain/money/charges.ts'
import { type Collection, decideCollect } from '#shared/domain/money/collect.ts'
import type { ChargeLine } from '#shared/domain/money/ledger.ts'
import { buildLossDeclaration } from '#shared/domain/money/lossSheet.ts'
import { type MoneyFacts, type MoneyRefusal, moneyCommand } from '#shared/domain/money/moneyFacts.ts'
import { buildChargeSheet, buildReceipt, type MoneyPlace } from '#shared/domain/money/moneySheets.ts'
import { decideLoseReceipt } from '#shared/domain/money/receipts.ts'
import { decideReverse } from '#shared/domain/money/reversals.ts'
import { topUpsOfCase } from '#shared/domain/money/topUps.ts'
import type { SheetContext } from '#shared/domain/sheets/sheetModel.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { moneyPlaceOf } from './moneyPlace.ts'

/** A case as money is decided on it; undefined where there is none. May run inside a transaction of the store. */
export async function loadMoney(store: Store, of: MoneyCase): Promise<MoneyFacts | undefined> {
  const row = await moneyRow(store, of)
  if (row === undefined) return undefined
  const events = await loadLiveEvents(store, of.entity, of.id)
  return { entity: of.entity, id: of.id, state: row.v, dots: events.map(({ dot }) => dot) }
}

/** Days to top up and the community's day of an instant, as the project has them. */
export async function topUpTermsOf(store: Store) {
  const days = await settingOf(store, 'decoration.top-up-days')
  return { days, dayOf: (at: string) => store.dayOf(Date.parse(at)) }
}

/** What a slip of a case is made from. */
export interface SlipParts<Facts extends MoneyFacts = MoneyFacts> {
  readonly facts: Facts
  readonly place: MoneyPlace
  readonly context: SheetContext
  readonly decision: DecisionContext
}

/** A slip that was decided: its words, what it tells, and the command that is judged. */
export type Slip = Result<
  {
    readonly model: object
    readonly items: (issued: { readonly sheetId: string; readonly number: string }) => readonly DraftItem[]
    readonly cmd: string
  },
  Refusal<string>
>

/** What a slip is issued from: its form, its case as it stands, and what is decided of both. */
export interface SlipToIssue<Facts extends MoneyFacts> {
  readonly paper: PaperSource
  readonly load: (store: Store) => Promise<Facts | undefined>
  readonly make: (parts: SlipParts<Facts>) => Promise<Slip> | Slip
}

/** Issues a slip of a case, with what it tells, in one change. **Refuses** `case-unknown`, and as `make` and `decideIssue`. */
export function issueSlip<Facts extends MoneyFacts>(desk: Desk, { paper, load, make }: SlipToIssue<Facts>) {
  const build: ModelBuilder = async (context, decision) => {
    const facts = await load(desk.store)
    if (facts === undefined) return err({ code: 'case-unknown' })
    const made = await make({ facts, place: await moneyPlaceOf(desk.store, facts), context, decision })
    if (!made.ok) return made
    const { model, items, cmd } = made.value
    const { personId, unitId } = facts.state
    return ok({ model: model as JsonObject, personId, unitId, items, cmd })
  }
  return issueFilled(desk, paper, build)
}

/** Fixes what a case is charged and issues its list. Refusals as `decideCharge` and `decideIssue`. */
export function chargeCase(desk: Desk, of: MoneyCase, lines: readonly ChargeLine[]) {
  return issueSlip(desk, {
    paper: ledgerPaper(chargeForm(of.entity)),
    load: (store) => loadMoney(store, of),
    make: ({ facts, place, context, decision }) => {
      const done = decideCharge(facts, lines, decision)
      if (!done.ok) return done
      const { cmd, items } = done.value
      return ok({ model: buildChargeSheet(lines, place, context), items: () => items, cmd })
    },
  })
}

/** Takes money and issues its receipt. Refusals as `decideCollect` and `decideIssue`. */
export function collectMoney(desk: Desk, of: MoneyCase, collection: Collection) {
  return issueSlip(desk, {
    paper: ledgerPaper('decoration-receipt'),
    load: (store) => loadMoney(store, of),
    make: async ({ facts, place, context, decision }) => {
      const topUps = topUpsOfCase(facts.state, await topUpTermsOf(desk.store))
      const done = decideCollect(facts, { collection, topUps }, decision)
      if (!done.ok) return done
      const { item, ...receipt } = done.value
      const model = buildReceipt({ receipt, collection }, place, context)
      return ok({ model, items: (issued) => [item(issued)], cmd: moneyCommand(of.entity, 'collect') })
    },
  })
}

/** Reverses a receipt, a deduction or a payment. Refusals as `decideReverse`. */
export function reverseAct(desk: Desk, of: MoneyCase, input: { readonly of: string; readonly why: string }) {
  return runCommand(desk, async (context): Promise<Result<ChangeDraft, MoneyRefusal>> => {
    const facts = await loadMoney(desk.store, of)
    return facts === undefined ? err({ code: 'case-unknown' }) : decideReverse(facts, input, context)
  })
}

/** Declares a receipt lost and issues the declaration. Refusals as `decideLoseReceipt` and `decideIssue`. */
export function loseReceipt(desk: Desk, of: MoneyCase, input: { readonly receipt: string; readonly why: string }) {
  return issueSlip(desk, {
    paper: ledgerPaper('receipt-loss'),
    load: (store) => loadMoney(store, of),
    make: ({ facts, place, context, decision }) => {
      const done = decideLoseReceipt(facts, input, decision)
      if (!done.ok) return done
      const { facts: receipt, item } = done.value
      const day = desk.store.dayOf(Date.parse(receipt.at))
      const model = buildLossDeclaration({ receipt, why: input.why, day }, place, context)
      return ok({ model, items: (issued) => [item(issued)], cmd: moneyCommand(of.entity, 'lose') })
    },
  })
}
