/** Custody's papers as forms of the desk: issued with what they prove, on wish from a selection, blank for a power cut. */
import type { Desk } from '#renderer/db/deskContext.ts'
import type { NamedTextBlock, PaperSource, PaperSubject } from '#renderer/db/paperSource.ts'
import { issueFilled } from '#renderer/db/papers.ts'
import type { Store } from '#renderer/db/store.ts'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { text } from '#renderer/text/text.ts'
import { custodySheets } from '#renderer/text/zh-CN/custodySheets.ts'
import {
  buildBlankCollectionReceipt,
  COLLECTION_RECEIPT_VERSION,
  RECEIPT_NOTE_BLOCK,
} from '#shared/domain/parcel-custody/collectionReceiptSheet.ts'
import { CUSTODY_REGISTER_VERSION } from '#shared/domain/parcel-custody/custodyRegisterModel.ts'
import { buildBlankCustodyRegister, REGISTER_NOTE_BLOCK } from '#shared/domain/parcel-custody/custodyRegisterSheet.ts'
import {
  buildBlankDeliveryRun,
  DELIVERY_RUN_VERSION,
  RUN_NOTE_BLOCK,
} from '#shared/domain/parcel-custody/deliveryRunSheet.ts'
import {
  buildBlankFoundNotice,
  FOUND_BODY_BLOCK,
  FOUND_NOTICE_VERSION,
} from '#shared/domain/parcel-custody/foundNoticeSheet.ts'
import {
  buildBlankRefusalSlip,
  REFUSAL_NOTE_BLOCK,
  REFUSAL_SLIP_VERSION,
} from '#shared/domain/parcel-custody/refusalSlipSheet.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err } from '#shared/kernel/result.ts'
import { waitingFor } from './queries.ts'
import { sheetItemsOf } from './sheetItems.ts'
import { collectionReceiptModel, custodyRegisterModel, type RegisterChoice } from './sheetModels.ts'

const asJson = (model: object): JsonObject => model as unknown as JsonObject

function noteBlock<Block extends Omit<NamedTextBlock, 'name'>>(block: Block): NamedTextBlock {
  return { ...block, name: () => text('custodySheets.blocks.note') }
}

/** 《物品寄存登记表》: of a person or unit what waits for them; else of what is chosen. */
export const custodyRegisterPaper: PaperSource = {
  form: 'custody-register',
  templateVersion: CUSTODY_REGISTER_VERSION,
  paper: 'A4',
  blocks: [noteBlock(REGISTER_NOTE_BLOCK)],
  title: () => text('papers.forms.custody-register'),
  build: async (store, subject, context) =>
    custodyRegisterModel(store, { ids: await idsFor(store, subject), scope: '' }, context),
  refusal: refusalWords,
  blank: (context) => asJson(buildBlankCustodyRegister(context)),
}

/** 《代收物品送达签收单》: goes out with the officer and comes back signed. */
export const deliveryRunPaper: PaperSource = {
  form: 'delivery-run',
  templateVersion: DELIVERY_RUN_VERSION,
  paper: 'A4',
  awaitsReturn: true,
  blocks: [noteBlock(RUN_NOTE_BLOCK)],
  title: () => text('papers.forms.delivery-run'),
  build: async () => err({ code: 'begin-a-run' }),
  refusal: refusalWords,
  blank: (context) => asJson(buildBlankDeliveryRun(context)),
}

/** 《失物招领启事》: of found things that are chosen. */
export const foundNoticePaper: PaperSource = {
  form: 'found-notice',
  templateVersion: FOUND_NOTICE_VERSION,
  paper: 'A4',
  blocks: [{ ...FOUND_BODY_BLOCK, name: () => text('custodySheets.blocks.body') }],
  title: () => text('papers.forms.found-notice'),
  build: async () => err({ code: 'no-found-things' }),
  refusal: refusalWords,
  blank: (context) => asJson(buildBlankFoundNotice(context)),
}

/** 《物品拒收单》: issued while something is turned away. */
export const refusalSlipPaper: PaperSource = {
  form: 'refusal-slip',
  templateVersion: REFUSAL_SLIP_VERSION,
  paper: 'A4',
  blocks: [noteBlock(REFUSAL_NOTE_BLOCK)],
  title: () => text('papers.forms.refusal-slip'),
  build: async () => err({ code: 'turn-away-first' }),
  refusal: refusalWords,
  blank: (context) => asJson(buildBlankRefusalSlip(context)),
}

/** 《物品领取单》: of a person or unit everything that waits for them, taken by themselves; signed on the paper, which is filed (待签回). */
export const collectionReceiptPaper: PaperSource = {
  form: 'collection-receipt',
  templateVersion: COLLECTION_RECEIPT_VERSION,
  paper: 'A4',
  awaitsReturn: true,
  blocks: [noteBlock(RECEIPT_NOTE_BLOCK)],
  title: () => text('papers.forms.collection-receipt'),
  build: async (store, subject, context) =>
    collectionReceiptModel(store, { ids: await idsFor(store, subject), ...SELF_ON_PAPER }, context),
  refusal: refusalWords,
  blank: (context) => asJson(buildBlankCollectionReceipt(context)),
}

const SELF_ON_PAPER = {
  to: 'self',
  taker: '',
  phone: '',
  idLast4: '',
  authority: '',
  signedOn: 'paper',
  remark: '',
} as const

/** All forms of custody: for the module's list. */
export const custodyPapers: readonly PaperSource[] = [
  custodyRegisterPaper,
  deliveryRunPaper,
  foundNoticePaper,
  refusalSlipPaper,
  collectionReceiptPaper,
]

async function idsFor(store: Store, subject: PaperSubject): Promise<readonly string[]> {
  return (await waitingFor(store, subject)).map(({ id }) => id)
}

/** Issues the register of a selection. Refusals as `custodyRegisterModel` and `decideIssue`. */
export function issueCustodyRegister(desk: Desk, choice: RegisterChoice) {
  return issueFilled(desk, custodyRegisterPaper, (context) => custodyRegisterModel(desk.store, choice, context))
}

/** The receipt of what has left already, as it was recorded: for the taker's file, or because the first one is lost. */
export function issueReceipt(desk: Desk, ids: readonly string[]) {
  // What was signed already is not waited for once more.
  const { awaitsReturn: _, ...copy } = collectionReceiptPaper
  return issueFilled(desk, copy, async (context) => {
    const [first] = await sheetItemsOf(desk.store, ids)
    const out = first?.item.out
    if (!first || !out) return err({ code: 'no-custody-items' })
    const taking = {
      to: out.to === 'proxy' ? 'proxy' : 'self',
      taker: first.takerName,
      phone: out.phone,
      idLast4: out.idLast4,
      authority: out.authority,
      signedOn: out.signature === '' ? 'paper' : 'pad',
      signedPaper: out.signedPaper,
      remark: out.remark,
    } as const
    return collectionReceiptModel(desk.store, { ids, ...taking }, context)
  })
}

type PaperCode = keyof typeof custodySheets.refusals

/** Why one of these papers cannot be issued; undefined for what every paper has words for. */
function refusalWords(code: string): RefusalWords | undefined {
  if (!Object.hasOwn(custodySheets.refusals, code)) return undefined
  const part = (name: keyof RefusalWords) => text(`custodySheets.refusals.${code as PaperCode}.${name}`)
  return { what: part('what'), saved: part('saved'), now: part('now') }
}
