/** 《领用登记表》, 《礼品签收单》 and 《住户证》 as forms of the desk: with what they prove, prefilled for a packet, blank for a power cut. */
import type { PaperModel, PaperSource, PaperSubject } from '#renderer/db/paperSource.ts'
import { momentOf } from '#renderer/db/papers.ts'
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import { text } from '#renderer/text/text.ts'
import { buildBlankCardSheet, CARD_SHEET_VERSION } from '#shared/domain/move-in/handing/cardSheet.ts'
import {
  buildBlankGiftSheet,
  buildPrefilledGiftSheet,
  GIFT_SHEET_VERSION,
} from '#shared/domain/move-in/handing/giftSheet.ts'
import {
  buildBlankHandedSheet,
  buildPrefilledHandedSheet,
  HANDED_SHEET_VERSION,
} from '#shared/domain/move-in/handing/handedSheet.ts'
import type { MoveInPaper } from '#shared/domain/move-in/kinds.ts'
import type { DrawnSignature, SheetContext } from '#shared/domain/sheets/sheetModel.ts'
import { formatDayChinese } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { handingRefusalWords } from './handingWords.ts'

/** A model as it is kept. */
export const asJson = (model: object): JsonObject => model as unknown as JsonObject

/** 《领用登记表》: comes back signed, unless it was signed on the pad. */
export const handedItemsPaper: PaperSource = {
  form: 'handed-items',
  templateVersion: HANDED_SHEET_VERSION,
  paper: 'A4',
  awaitsReturn: true,
  title: () => text('papers.forms.handed-items'),
  build: (store, subject, context) =>
    prefilled(store, subject, (place) => asJson(buildPrefilledHandedSheet(place, context))),
  refusal: handingRefusalWords,
  drawnFor: (store, sheetId) => drawnOn(store, { sheetId, paper: 'key-receipt', label: '领取人签字' }),
  blank: (context) => asJson(buildBlankHandedSheet(context)),
}

/** 《礼品签收单》. */
export const giftPaper: PaperSource = {
  form: 'gift-receipt',
  templateVersion: GIFT_SHEET_VERSION,
  paper: 'A4',
  awaitsReturn: true,
  title: () => text('papers.forms.gift-receipt'),
  build: async (store, subject, context) => {
    const gifts = await settingOf(store, 'move-in.gifts')
    return prefilled(store, subject, (place) => asJson(buildPrefilledGiftSheet({ ...place, gifts }, context)))
  },
  refusal: handingRefusalWords,
  drawnFor: (store, sheetId) => drawnOn(store, { sheetId, paper: 'gift-receipt', label: '签收人签字' }),
  blank: async (context: SheetContext, store) =>
    asJson(buildBlankGiftSheet(await settingOf(store, 'move-in.gifts'), context)),
}

/** 《住户证》: cards of one act. */
export const residentCardPaper: PaperSource = {
  form: 'resident-card',
  templateVersion: CARD_SHEET_VERSION,
  paper: 'A4',
  title: () => text('papers.forms.resident-card'),
  build: async () => err({ code: 'make-at-register' }),
  refusal: handingRefusalWords,
  blank: (context) => asJson(buildBlankCardSheet(context)),
}

/** All of them, for the module. */
export const handingPapers: readonly PaperSource[] = [handedItemsPaper, giftPaper, residentCardPaper]

/** The same paper where it was signed on the pad: no signed copy has to come back. */
export function signedHere({ awaitsReturn: _awaitsReturn, ...source }: PaperSource): PaperSource {
  return source
}

/** Prefilled from the move-in of the home that is open. Index: `moveInCases.unitId`. */
async function prefilled(
  { db }: Store,
  { kind, id }: PaperSubject,
  modelOf: (place: { readonly unit: string; readonly owner: string }) => JsonObject,
): Promise<Result<PaperModel, Refusal<string>>> {
  if (kind !== 'unit') return err({ code: 'no-open-case' })
  const rows = await db.moveInCases.where('v.unitId').equals(id).toArray()
  const open = rows.find(({ v }) => v.status !== 'void' && v.status !== 'broken-off' && v.status !== 'archived')
  if (open === undefined) return err({ code: 'no-open-case' })
  const unit = (await db.units.get(id))?.v.code ?? ''
  const model = modelOf({ unit, owner: open.v.party.ownerName })
  return ok({ model, personId: open.v.personId, unitId: id })
}

interface DrawnBox {
  readonly sheetId: string
  readonly paper: MoveInPaper
  readonly label: string
}

/** What was drawn on the pad for a paper of a case, found by its number. */
async function drawnOn(store: Store, { sheetId, paper, label }: DrawnBox): Promise<readonly DrawnSignature[]> {
  const sheet = await store.db.sheets.get(sheetId)
  if (sheet?.v.unitId == null) return []
  const rows = await store.db.moveInCases.where('v.unitId').equals(sheet.v.unitId).toArray()
  return rows
    .flatMap(({ v }) => v.papers)
    .filter((one) => one.paper === paper && one.number === sheet.v.number && one.signature !== '')
    .map(({ signature, at }) => {
      return { label, hash: signature, day: formatDayChinese(momentOf(store, Date.parse(at)).day) }
    })
}
