/** 《钥匙登记表》 and 《钥匙托管登记表》 as forms of the desk: issued with an entrustment, on wish for the cabinet or a unit, blank for a power cut. */
import type { PaperModel, PaperSource, PaperSubject } from '#renderer/db/paperSource.ts'
import type { Store } from '#renderer/db/store.ts'
import { momentOn } from '#renderer/features/loans/loanPaper.ts'
import { paperText, text } from '#renderer/text/text.ts'
import {
  buildBlankEntrustSheet,
  buildEntrustSheet,
  ENTRUST_BLOCK,
  ENTRUST_SHEET_VERSION,
  type EntrustSheetInput,
} from '#shared/domain/loans/keys/entrustSheet.ts'
import {
  buildBlankKeyRegister,
  buildKeyRegister,
  KEY_REGISTER_VERSION,
  type RegisterEntrusted,
  type RegisterSet,
} from '#shared/domain/loans/keys/registerSheet.ts'
import type { SheetContext } from '#shared/domain/sheets/sheetModel.ts'
import { type Day, formatDayChinese } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { keyRefusalWords } from './keyWords.ts'
import { type EntrustedLine, type KeyLine, loadKeyCabinet } from './queries.ts'

const asJson = (model: object): JsonObject => model as unknown as JsonObject

export const keyRegisterPaper: PaperSource = {
  form: 'key-register',
  templateVersion: KEY_REGISTER_VERSION,
  paper: 'A4',
  title: () => text('papers.forms.key-register'),
  build: async (store, subject, context) => {
    const { sets, entrusted } = await loadKeyCabinet(store)
    const isOf = (line: { readonly unitId: string | null; readonly personId?: string | null }): boolean =>
      subject.kind === 'unit' ? line.unitId === subject.id : line.personId === subject.id
    const own = entrusted.filter(({ state }) => isOf(state) && state.status === 'held')
    const theirs = new Set(own.map(({ state }) => state.thingId))
    const kept = sets.filter(({ id, thing }) => thing.active && (isOf(thing) || theirs.has(id)))
    const scope = own[0]?.unitCode ?? kept[0]?.unitCode ?? ''
    return registerOf(store, { scope, sets: kept, entrusted: own }, context)
  },
  refusal: (code) => (code === 'no-keys' || code === 'too-many-keys' ? keyRefusalWords(code) : undefined),
  blank: (context) => asJson(buildBlankKeyRegister(context)),
}

/** What is printed of the cabinet, and what the desk calls the choice. */
export interface RegisterChoice {
  readonly scope: string
  readonly sets: readonly KeyLine[]
  readonly entrusted: readonly EntrustedLine[]
}

/** The register of these sets. **Refuses** as `buildKeyRegister`. */
export function registerOf(
  store: Store,
  { scope, sets, entrusted }: RegisterChoice,
  context: SheetContext,
): Result<PaperModel, Refusal<string>> {
  const t = paperText()
  const count = (...stands: readonly KeyLine['stand'][]): number =>
    sets.filter(({ stand }) => stands.includes(stand)).length
  const totals = t('keys.note', {
    sets: sets.length,
    out: count('out', 'due', 'late'),
    late: count('late'),
    sealed: count('sealed'),
    missing: count('missing'),
  })
  const model = buildKeyRegister(
    { scope, totals, sets: sets.map((line) => printedSet(store, line)), entrusted: entrusted.map(printedEntrusted) },
    context,
  )
  return model.ok ? ok({ model: asJson(model.value), personId: null, unitId: null }) : model
}

function printedSet(store: Store, { thing, unitCode, set, loan, stand }: KeyLine): RegisterSet {
  return {
    ...{ slot: thing.slot, label: thing.label, unit: unitCode, opens: thing.opens, count: String(thing.count) },
    seal: set?.seal?.number ?? '',
    stand: paperText()(`keys.stands.${stand}`),
    borrower: loan?.who ?? '',
    lentAt: loan ? momentOn(store, loan.loan.lentAt) : '',
    due: loan ? momentOn(store, loan.loan.dueAt) : '',
  }
}

function printedEntrusted({ state, unitCode, owner, slot }: EntrustedLine): RegisterEntrusted {
  return {
    ...{ unit: unitCode, owner, slot, count: String(state.count), seal: state.sealNumber },
    ...{ from: state.from, until: state.until, paper: state.number },
    care: paperText()(state.withCare ? 'keys.care.with' : 'keys.care.without'),
  }
}

export const keyEntrustmentPaper: PaperSource = {
  form: 'key-entrustment',
  templateVersion: ENTRUST_SHEET_VERSION,
  paper: 'A4',
  awaitsReturn: true,
  blocks: [{ ...ENTRUST_BLOCK, name: () => text('keys.statementsBlock') }],
  title: () => text('papers.forms.key-entrustment'),
  build: entrustmentOf,
  refusal: (code) => (code === 'no-entrustment' ? keyRefusalWords(code) : undefined),
  blank: (context) => asJson(buildBlankEntrustSheet(context)),
}

/** The entrustment of a unit or person that holds now, the latest. */
async function entrustmentOf(
  store: Store,
  { kind, id }: PaperSubject,
  context: SheetContext,
): Promise<Result<PaperModel, Refusal<string>>> {
  const index = kind === 'unit' ? 'v.unitId' : 'v.personId'
  const rows = await store.db.keyEntrustments.where(index).equals(id).toArray()
  const held = rows.filter(({ v }) => v.status === 'held').sort((a, b) => (a.v.takenAt < b.v.takenAt ? -1 : 1))
  const state = held.at(-1)?.v
  if (state === undefined) return err({ code: 'no-entrustment' })
  const thing = (await store.db.loanThings.get(state.thingId))?.v
  const words = { ...state, opens: thing?.opens ?? '', slot: thing?.slot ?? '' }
  const model = buildEntrustSheet(await entrustWords(store, words), context)
  return ok({ model: asJson(model), personId: state.personId, unitId: state.unitId })
}

/** What an entrustment says, before its words are those of paper. */
export type Entrusted = Omit<EntrustSheetInput, 'unit' | 'owner' | 'phone'> & {
  readonly unitId: string
  readonly personId: string | null
}

/** The words of an entrustment as its paper has them: unit, owner and telephone are those on file. */
export async function entrustWords({ db }: Store, told: Entrusted): Promise<EntrustSheetInput> {
  const { unitId, personId, agent, agentPhone, why, count, opens, sealNumber, slot, withCare, remark } = told
  const phones = personId === null ? [] : await db.phones.where('v.personId').equals(personId).toArray()
  return {
    ...{ agent, agentPhone, why, count, opens, sealNumber, slot, withCare, remark },
    unit: (await db.units.get(unitId))?.v.code ?? '',
    owner: personId === null ? '' : ((await db.people.get(personId))?.v.name ?? ''),
    phone: phones.find((row) => !row.deleted)?.v.number ?? '',
    from: formatDayChinese(told.from as Day),
    until: formatDayChinese(told.until as Day),
  }
}
