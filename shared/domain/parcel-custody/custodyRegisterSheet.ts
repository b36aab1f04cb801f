/** 《物品寄存登记表》 (handbook 2.15, R104, R106): one thing as a form with every field, several as the register that is signed. */
import { blockText, filledText } from '#shared/domain/sheets/formTextBlocks.ts'
import { buildBlankFrame, buildSheetFrame, type SheetContext } from '#shared/domain/sheets/sheetModel.ts'
import { formatDayChinese } from '#shared/kernel/days.ts'
import { type Refusal, refuse } from '#shared/kernel/errors.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import {
  CUSTODY_REGISTER_VERSION,
  type CustodyRegisterLine,
  type CustodyRegisterSheet,
  MOST_REGISTER_LINES,
} from './custodyRegisterModel.ts'
import {
  type CellTime,
  declaredText,
  irregularText,
  keepUntilText,
  kindText,
  noticesText,
  originText,
  phoneText,
  remindedText,
  type SheetItem,
  signedText,
  takerText,
  whatText,
} from './custodySheetItem.ts'
import { REGISTER_NOTE, TITLES } from './custodySheetText.ts'

/** `no-custody-items`: nothing was chosen. `too-many-custody-items`: `detail.most` says how many one register holds. */
export type RegisterSheetRefusal = Refusal<'no-custody-items' | 'too-many-custody-items'>

/** The words that a company may put in place of the program's (architecture 9). */
export const REGISTER_NOTE_BLOCK = { key: 'note', shipped: REGISTER_NOTE, maxLength: 300, mayBeEmpty: true } as const

const ROWS_BY_HAND = 8
const NOBODY = { unit: '', owner: '' } as const

const frameOf = (signatures: readonly string[]) => ({
  title: TITLES.register,
  templateVersion: CUSTODY_REGISTER_VERSION,
  copyLabels: ['前台联'],
  signatures,
  seal: '客服中心盖章',
})

const ONE = frameOf(['寄存人签字', '领取人签字', '经手人签字'])
/** Two people count what was found (handbook D12). */
const FOUND = frameOf(['清点人签字', '清点人签字（二）', '领取人签字'])
const MANY = frameOf(['经手人签字', '主管签字'])

/** What is on one register, and what the desk calls the choice. */
export interface RegisterSheetInput {
  readonly items: readonly SheetItem[]
  readonly scope: string
  readonly at: CellTime
}

/**
 * The register of these things, ready to be issued. **Refuses** `no-custody-items`, `too-many-custody-items`. **Throws** when `recordId` is not a
 * UUID. Source: handbook 2.15, R104, R106.
 */
export function buildCustodyRegisterSheet(
  { items, scope, at }: RegisterSheetInput,
  context: SheetContext,
): Result<CustodyRegisterSheet, RegisterSheetRefusal> {
  const [first] = items
  if (first === undefined) return refuse('no-custody-items')
  if (items.length > MOST_REGISTER_LINES)
    return refuse('too-many-custody-items', { detail: { most: MOST_REGISTER_LINES } })
  const isOne = items.length === 1
  const subject = isOne ? { unit: first.unit, owner: first.name } : NOBODY
  // The head would call whoever it is the owner: the name stands in the form.
  const frame = buildSheetFrame({ ...(isOne ? oneFrame(first) : MANY), unit: subject.unit, owner: '' }, context)
  const lines = items.map((one) => lineOf(one, at))
  const isTold = items.some(({ item }) => remindedText(item) !== '')
  return ok({ frame, scope: isOne ? '' : scope, lines, byHand: false, note: isTold ? noteOf(context, subject) : '' })
}

const oneFrame = ({ item }: SheetItem) => (item.kind === 'found' ? FOUND : ONE)

/** The register to write on by hand, for a power cut. **Throws** when `recordId` is not a UUID. Source: handbook section 4 item 11. */
export function buildBlankCustodyRegister(context: SheetContext): CustodyRegisterSheet {
  const frame = { ...buildBlankFrame(MANY, context), unit: '—', owner: '—' }
  const lines = Array.from({ length: ROWS_BY_HAND }, () => EMPTY)
  return { frame, scope: '', lines, byHand: true, note: noteOf(context, NOBODY, '') }
}

function noteOf(context: SheetContext, subject: typeof NOBODY | { unit: string; owner: string }, day?: string): string {
  return filledText(blockText(REGISTER_NOTE_BLOCK, context), context, subject, day ?? formatDayChinese(context.at.day))
}

function lineOf(one: SheetItem, at: CellTime): CustodyRegisterLine {
  const { item } = one
  const { out } = item
  const isDelivered = item.status === 'delivered'
  return {
    tag: item.tag,
    kind: kindText(item),
    receivedAt: at(item.receivedAt),
    unit: one.unit,
    name: one.name,
    phone: phoneText(one.phone),
    what: whatText(item),
    quantity: String(item.quantity || 1),
    features: item.features,
    packaging: item.packaging,
    declared: declaredText(item),
    reminded: remindedText(item),
    photos: item.photos.length === 0 ? '' : `${item.photos.length} 张`,
    slot: one.slot,
    keepUntil: keepUntilText(item),
    origin: originText(one, at),
    sealNumber: item.sealNumber,
    receivedBy: one.receivedBy,
    depositorSigned: signedText(item),
    notices: noticesText(item, at),
    taker: takerText(one),
    takenAt: out === null || isDelivered ? '' : at(out.at),
    takerSigned: out === null ? '' : signedText(out),
    outBy: one.outBy,
    officer: one.officer,
    deliveredAt: out !== null && isDelivered ? at(out.at) : '',
    irregular: irregularText(one),
    counted: item.kind === 'found' ? one.countedBy.join('、') : '',
    announced: at(item.announcedAt),
    asked: item.askings
      .map(({ name, idLast4, fits }) => `${name} ${idLast4} ${fits ? '相符' : '不符'}`.trim())
      .join('；'),
    remark: item.remark,
  }
}

const EMPTY: CustodyRegisterLine = {
  tag: '',
  kind: '',
  receivedAt: '',
  unit: '',
  name: '',
  phone: '',
  what: '',
  quantity: '',
  features: '',
  packaging: '',
  declared: '',
  reminded: '',
  photos: '',
  slot: '',
  keepUntil: '',
  origin: '',
  sealNumber: '',
  receivedBy: '',
  depositorSigned: '',
  notices: '',
  taker: '',
  takenAt: '',
  takerSigned: '',
  outBy: '',
  officer: '',
  deliveredAt: '',
  irregular: '',
  counted: '',
  announced: '',
  asked: '',
  remark: '',
}
