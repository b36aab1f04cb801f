/** Models of custody's papers from what the desk knows; they read tables only, so that they may run inside the issuing change. */
import type { PaperModel } from '#renderer/db/paperSource.ts'
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import {
  buildCollectionReceipt,
  type CollectionReceiptInput,
} from '#shared/domain/parcel-custody/collectionReceiptSheet.ts'
import { type CustodyDue, custodyDue } from '#shared/domain/parcel-custody/custodyDue.ts'
import { buildCustodyRegisterSheet } from '#shared/domain/parcel-custody/custodyRegisterSheet.ts'
import { buildDeliveryRunSheet } from '#shared/domain/parcel-custody/deliveryRunSheet.ts'
import { buildFoundNotice } from '#shared/domain/parcel-custody/foundNoticeSheet.ts'
import { buildRefusalSlip } from '#shared/domain/parcel-custody/refusalSlipSheet.ts'
import type { SheetContext } from '#shared/domain/sheets/sheetModel.ts'
import { type Day, formatDayChinese } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { cellTime, type NamedSheetItem, sheetItemsOf } from './sheetItems.ts'
import { groupStops } from './sheetStops.ts'

type Built = Result<PaperModel, Refusal<string>>

const asJson = (model: object): JsonObject => model as unknown as JsonObject

/** The one value all have, else null: whose key seals the paper, and on whose page it stands. */
function commonOf(values: readonly (string | null)[]): string | null {
  const [first = null, ...more] = new Set(values)
  return more.length === 0 ? first : null
}

function aboutOf(items: readonly NamedSheetItem[]) {
  return {
    personId: commonOf(items.map(({ item }) => item.personId)),
    unitId: commonOf(items.map(({ item }) => item.unitId)),
  }
}

/** What is put on a register; `scope` says in words how it was chosen (2026年11月21日 收存). */
export interface RegisterChoice {
  readonly ids: readonly string[]
  readonly scope: string
}

/** The register of these things. **Refuses** `no-custody-items`, `too-many-custody-items`. */
export async function custodyRegisterModel(
  store: Store,
  { ids, scope }: RegisterChoice,
  context: SheetContext,
): Promise<Built> {
  const items = await sheetItemsOf(store, ids)
  const sheet = buildCustodyRegisterSheet({ items, scope, at: cellTime(store) }, context)
  return sheet.ok ? ok({ model: asJson(sheet.value), ...aboutOf(items) }) : sheet
}

/** The list of a run, things in walking order. **Refuses** `no-stops`, `too-many-stops`. */
export async function deliveryRunModel(
  store: Store,
  { officerId, itemIds }: { readonly officerId: string; readonly itemIds: readonly string[] },
  context: SheetContext,
): Promise<Built> {
  const officer = (await store.db.staff.get(officerId))?.v.name ?? ''
  const sheet = buildDeliveryRunSheet({ officer, stops: groupStops(await sheetItemsOf(store, itemIds)) }, context)
  return sheet.ok ? ok({ model: asJson(sheet.value), personId: null, unitId: null }) : sheet
}

/** The notice of found things. **Refuses** `no-found-things`, `too-many-found-things`. */
export async function foundNoticeModel(store: Store, ids: readonly string[], context: SheetContext): Promise<Built> {
  const found = await settingOf(store, 'custody.found-days')
  const items = (await sheetItemsOf(store, ids)).filter(({ item }) => item.kind === 'found')
  const dayOf = (instant: string): Day => store.dayOf(Date.parse(instant) || store.clock.nowMs())
  const things = items.map(({ item }) => ({
    tag: item.tag,
    what: item.what,
    foundOn: formatDayChinese(dayOf(item.foundAt || item.receivedAt)),
    place: item.foundPlace,
  }))
  const moment = { today: context.at.day, zone: store.zone(), days: { ...NO_DAYS, found } }
  // The day the matter names on the board: the first of several things to leave for the police. One that has passed invites nobody.
  const days = items.flatMap(({ item }) => handOverDay(custodyDue(item, moment)))
  const [until] = days.filter((day) => day >= context.at.day).sort()
  const sheet = buildFoundNotice({ things, until: until === undefined ? '' : formatDayChinese(until) }, context)
  return sheet.ok ? ok({ model: asJson(sheet.value), personId: null, unitId: null }) : sheet
}

/** A found thing asks for no other days. */
const NO_DAYS = { overdue: 0, second: 0, giveBack: 0 } as const

const handOverDay = (due: readonly CustodyDue[]): Day[] =>
  due.flatMap((one) => (one.step === 'hand-over' ? [one.due] : []))

/** What was turned away: the fields of its record, before it is one. */
export interface TurnedAwayFacts {
  readonly kind: string
  readonly what: string
  readonly carrier: string
  readonly waybill: string
  readonly unitId: string | null
  readonly personId: string | null
  readonly name: string
  readonly phone: string
  readonly reasons: readonly string[]
  readonly remark: string
  readonly photos: readonly string[]
}

/** The slip of a refusal, to be issued in the change that records it. */
export async function refusalSlipModel(store: Store, facts: TurnedAwayFacts, context: SheetContext): Promise<Built> {
  const { personId, unitId } = facts
  const unit = unitId === null ? undefined : await store.db.units.get(unitId)
  const person = personId === null ? undefined : await store.db.people.get(personId)
  const named = { name: person?.v.name ?? facts.name, unit: unit?.v.code ?? '', photos: facts.photos.length }
  return ok({ model: asJson(buildRefusalSlip({ ...facts, ...named }, context)), personId, unitId })
}

/** Who takes what: `taker` is empty for the recipient in person. */
export interface ReceiptChoice
  extends Pick<
    CollectionReceiptInput,
    'to' | 'taker' | 'phone' | 'idLast4' | 'authority' | 'signedOn' | 'signedPaper' | 'remark'
  > {
  readonly ids: readonly string[]
}

/** The receipt of a hand-out, to be issued in the change that records it, or after it. **Refuses** `no-custody-items`, `too-many-custody-items`. */
export async function collectionReceiptModel(
  store: Store,
  { ids, ...taking }: ReceiptChoice,
  context: SheetContext,
): Promise<Built> {
  const items = await sheetItemsOf(store, ids)
  const unit = commonOf(items.map((one) => one.unit)) ?? ''
  const owner = commonOf(items.map((one) => one.name)) ?? ''
  const phone = taking.phone || (taking.to === 'self' ? (items[0]?.phone ?? '') : '')
  const things = items.map(({ item }) => item)
  const sheet = buildCollectionReceipt({ ...taking, unit, owner, phone, things, taker: taking.taker || owner }, context)
  return sheet.ok ? ok({ model: asJson(sheet.value), ...aboutOf(items) }) : sheet
}
