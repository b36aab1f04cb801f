/** Things in custody for tests of paper: ordinary ones, the longest names, rare characters. */
import { buildCollectionReceipt } from '#shared/domain/parcel-custody/collectionReceiptSheet.ts'
import { buildCustodyRegisterSheet } from '#shared/domain/parcel-custody/custodyRegisterSheet.ts'
import type { SheetItem } from '#shared/domain/parcel-custody/custodySheetItem.ts'
import { type CustodyState, NO_CUSTODY, type WayOut } from '#shared/domain/parcel-custody/custodyState.ts'
import { buildDeliveryRunSheet, type RunStop } from '#shared/domain/parcel-custody/deliveryRunSheet.ts'
import { buildFoundNotice } from '#shared/domain/parcel-custody/foundNoticeSheet.ts'
import { buildRefusalSlip } from '#shared/domain/parcel-custody/refusalSlipSheet.ts'
import type { Result } from '#shared/kernel/result.ts'
import { sheetContext } from '#test/print/registrationSamples.ts'

/** Longer than any name in use, and characters that few fonts hold. */
export const LONG_NAME = '阿卜杜热依木江·阿卜杜热合曼·努尔买买提·阿卜力克木'
export const RARE_NAME = '王𠮷䶮'

const cell = (instant: string): string => (instant === '' ? '' : `${instant.slice(5, 10)} ${instant.slice(11, 16)}`)

function numbered(letters: string) {
  return sheetContext({ serialNumber: { text: `A-${letters}-00007`, provisional: false } })
}

function must<Value>(result: Result<Value, { readonly code: string }>): Value {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

export function custodyState(overrides: Partial<CustodyState> = {}): CustodyState {
  return {
    ...NO_CUSTODY,
    status: 'in-store',
    kind: 'courier',
    visit: 1,
    tag: 'A231',
    waybill: 'SF1234567890123',
    carrier: '顺丰速运',
    size: 'small',
    what: '包裹',
    quantity: 1,
    receivedAt: '2026-11-21T14:05:00.000Z',
    ...overrides,
  }
}

export function sheetItem(state: Partial<CustodyState> = {}, overrides: Partial<SheetItem> = {}): SheetItem {
  return {
    item: custodyState(state),
    unit: '2-1203',
    slot: 'A-03',
    name: RARE_NAME,
    phone: '13812345678',
    fromName: '',
    receivedBy: '张敏',
    countedBy: [],
    officer: '',
    outBy: '',
    takerName: '',
    ...overrides,
  }
}

/** Taken by a proxy, signed on the pad. */
export const PROXY: WayOut = {
  at: '2026-11-22T09:10:00.000Z',
  by: 'staff',
  to: 'proxy',
  personId: null,
  name: '李㛃',
  phone: '13987654321',
  idLast4: '002X',
  authority: '业主电话同意',
  signature: 'hash',
  signedPaper: '',
  receipt: '',
  remark: '',
}

export const deposit = sheetItem(
  {
    kind: 'deposit',
    waybill: '',
    carrier: '',
    what: '行李箱（28 寸，银色，拉杆处有划痕）',
    quantity: 2,
    features: '新秀丽，密码锁，贴红色行李牌，轮子一只缺胶皮，箱面有三处明显凹痕',
    packaging: '完好，未打开',
    declaredFen: 48_000,
    reminded: true,
    keepUntil: '2026-12-21',
    signedPaper: 'A-JC-00007',
    photos: ['a', 'b'],
  },
  { name: LONG_NAME },
)

export const found = sheetItem(
  {
    kind: 'found',
    waybill: '',
    carrier: '',
    what: '钱包',
    features: '棕色皮质，内有现金与证件，已当面装入封袋',
    packaging: '封袋',
    sealNumber: 'F-0012',
    foundPlace: '2 幢一单元大堂东侧长椅下',
    foundAt: '2026-11-21T08:30:00.000Z',
    finder: '保洁 周桂芳',
    announcedAt: '2026-11-21T15:00:00.000Z',
    askings: [
      { at: '', by: '', name: LONG_NAME, phone: '', idLast4: '0014', description: '黑色', fits: false },
      { at: '', by: '', name: '李㛃', phone: '', idLast4: '002X', description: '棕色', fits: true },
    ],
  },
  { name: '', phone: '', unit: '', countedBy: ['张敏', '赵磊'] },
)

/** Parcels of a day: waiting, told, back from a home, handed out, returned. */
export function day(count: number): readonly SheetItem[] {
  return Array.from({ length: count }, (_, index) => {
    const base = { tag: `A${index + 1}`, waybill: `SF12345678${String(index).padStart(5, '0')}` }
    const who = { name: index % 7 === 3 ? LONG_NAME : RARE_NAME, unit: `${(index % 9) + 1}-${1001 + index}` }
    if (index % 5 === 1) {
      const out = { status: 'handed-out', out: PROXY, notices: [NOTICE, NOTICE] } as const
      return sheetItem({ ...base, ...out }, { ...who, outBy: '张敏', takerName: '李㛃' })
    }
    if (index % 5 === 2) {
      const back = { failedDeliveries: 2, damagedAt: '2026-11-21T15:00:00.000Z', damage: '外箱一角压扁' }
      return sheetItem({ ...base, ...back, notices: [NOTICE] }, { ...who, officer: '赵磊' })
    }
    return sheetItem(base, who)
  })
}

const NOTICE = { at: '2026-11-21T16:00:00.000Z', by: 'staff', way: 'group' } as const

export function registerOf(items: readonly SheetItem[]) {
  return must(buildCustodyRegisterSheet({ items, scope: '11月21日', at: cell }, numbered('JC')))
}

export function runOf(count: number) {
  const stops: RunStop[] = Array.from({ length: count }, (_, index) => ({
    unit: `${Math.floor(index / 12) + 1}-1-${1802 - index}`,
    name: index % 7 === 3 ? LONG_NAME : RARE_NAME,
    phone: '13812345678',
    things: Array.from({ length: index % 6 === 5 ? 6 : 1 }, (_one, thing) => ({
      tag: `A${index * 10 + thing}`,
      what: thing % 2 === 0 ? '顺丰速运' : '京东快递',
    })),
  }))
  return must(buildDeliveryRunSheet({ officer: '赵磊', stops }, numbered('SD')))
}

export function noticeOf(count: number) {
  const things = Array.from({ length: count }, (_, index) => ({
    tag: `A${300 + index}`,
    what: index % 2 === 0 ? '钱包' : '儿童平衡车（蓝色头盔一顶）',
    foundOn: '2026年11月21日',
    place: '2 幢一单元大堂东侧长椅下',
  }))
  return must(buildFoundNotice({ things, until: '2026年11月28日' }, numbered('SW')))
}

export function receiptOf(count: number) {
  const things = day(count).map(({ item }) => item)
  const who = { unit: '2-1203', owner: LONG_NAME, to: 'proxy', taker: '李㛃', phone: '13987654321' } as const
  const proof = {
    idLast4: '002X',
    authority: '业主电话同意（14:02，张敏核实）',
    signedOn: 'paper',
    remark: '',
  } as const
  return must(buildCollectionReceipt({ ...who, ...proof, things }, numbered('LQ')))
}

export const refusal = buildRefusalSlip(
  {
    kind: 'courier',
    what: '包裹',
    carrier: '顺丰速运',
    waybill: 'SF1234567890123',
    unit: '2-1203',
    name: LONG_NAME,
    phone: '13812345678',
    reasons: ['damaged', 'pay-on-delivery'],
    remark: '外箱一角破开，内装物外露；收件人电话无人接听，快递员要求代付运费 12 元，前台按规定不代付。',
    photos: 2,
  },
  numbered('JS'),
)

export { numbered }
