/** The fixed words of the money slips, template version 1. A changed word is a new template version (style 6.4). Never 罚款 (handbook C10). */
import type { Account, Payer, PayMethod, PriceUnit } from '#shared/domain/money/kinds.ts'
import type { MoneyForm } from './moneySheetModel.ts'

/** Titles of the forms. */
export const MONEY_TITLES: Readonly<Record<MoneyForm, string>> = {
  'decoration-charges': '装修施工收费清单',
  'decoration-receipt': '装修押金、费用收据',
  'decoration-deduction': '装修保证金扣款单',
  'decoration-refund': '装修退押金单',
  'receipt-loss': '收据遗失声明',
  'move-in-charges': '入伙缴费单',
}

/** What a receipt is called where it is of a move-in, and on a blank that may be of either. */
export const RECEIPT_TITLES = { 'move-in': '入伙费用收据', either: '押金、费用收据' } as const

/** Accounts as papers name them. */
export const ACCOUNT_LABELS: Readonly<Record<Account, string>> = {
  'owner-deposit': '业主装修押金',
  'contractor-deposit': '施工单位装修押金',
  'pass-deposit': '出入证押金',
  fees: '费用',
}

/** Who pays. */
export const PAYER_LABELS: Readonly<Record<Payer, string>> = { owner: '业主', contractor: '施工单位' }

/** How money changes hands. */
export const METHOD_LABELS: Readonly<Record<PayMethod, string>> = {
  cash: '现金',
  card: '刷卡',
  code: '扫码',
  transfer: '转账',
}

/** What a price is counted by. */
export const UNIT_LABELS: Readonly<Record<PriceUnit, string>> = {
  case: '户',
  'square-metre': '平方米',
  worker: '人',
  pass: '证',
  card: '张',
  day: '天',
  time: '次',
}

/** The box in which whoever gets a refund signs. */
export const PAYEE_BOX = '领款人'

/** Copies and boxes of each form. */
export const MONEY_FRAMES: Readonly<
  Record<
    MoneyForm,
    { readonly copyLabels: readonly string[]; readonly signatures: readonly string[]; readonly seal: string }
  >
> = {
  'decoration-charges': { copyLabels: ['存根联', '客户联'], signatures: ['交款人', '经办人'], seal: '物业（章）' },
  'decoration-receipt': { copyLabels: ['存根联', '收据联'], signatures: ['交款人', '收款人'], seal: '收款（章）' },
  'decoration-deduction': {
    copyLabels: ['存根联', '客户联'],
    signatures: ['被扣款人签收', '提出人', '批准人'],
    seal: '物业（章）',
  },
  'decoration-refund': {
    copyLabels: ['财务联', '存根联'],
    signatures: ['出纳', PAYEE_BOX],
    seal: '物业（章）',
  },
  'receipt-loss': { copyLabels: ['存根联'], signatures: ['声明人', '经办人'], seal: '声明单位（章）' },
  'move-in-charges': { copyLabels: ['存根联', '客户联'], signatures: ['交款人', '经办人'], seal: '物业（章）' },
}

/** What each form says at its foot; a company may word it itself. */
export const MONEY_NOTES: Readonly<Record<MoneyForm, string>> = {
  'decoration-charges': '各项按公示价格或合同约定计收，计价依据见表内；押金凭收据退还。',
  'decoration-receipt': '押金在复验合格后凭本收据退还，收据请妥善保管；收据遗失须书面声明。',
  'decoration-deduction':
    '本扣款依据已签订的《装修管理服务协议》所列条款，属合同约定的违约金（保证金扣款）。扣款后请在期限内补足，逾期未补足的停止施工。',
  'decoration-refund': '应退 = 原收 + 补缴 − 扣款 − 已退。收款人不是原交款人的，须附授权书。',
  'receipt-loss': '本声明与原收据具有同等的领款效力；原收据日后找到的，应交回作废。',
  'move-in-charges': '各项按公示价格或合同约定计收，计价依据见表内；交款后请当面索取收据。',
}

/** What a receipt of a move-in says at its foot: nothing of it is a deposit. */
export const MOVE_IN_RECEIPT_NOTE = '本收据为入伙费用的交款凭证，请妥善保管；收据遗失须书面声明。'

/** 遗失声明的正文; the fields are filled when it is issued. */
export function lossStatement({ number, day, amount }: Readonly<Record<'number' | 'day' | 'amount', string>>): string {
  return `本人声明：${day} 所开编号为 ${number} 的收据（金额 ${amount} 元）已遗失，未转让、未抵押，也未凭该收据领取过款项。因收据遗失引起的责任由声明人承担。`
}
