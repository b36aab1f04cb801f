/** 《装修资料缺件条》 (handbook section 4 items 1, 2): all that is still missing of an application, in the client's words, so that nobody comes twice. */
import { z } from 'zod'
import {
  buildBlankFrame,
  buildSheetFrame,
  type SheetContext,
  type SheetSubject,
  sheetFrameSchema,
} from '#shared/domain/sheets/sheetModel.ts'
import { type Fen, formatFen } from '#shared/kernel/money.ts'
import { DECLARED_LABELS, DRAWING_LABELS, LAW_LABELS, PAPER_LABELS } from './caseText.ts'
import type { PermitGap, PermitGapCode } from './permitGaps.ts'
import type { Basis } from './requirementRules.ts'
import type { Requirements } from './requirements.ts'

/** Form and layout; a changed layout raises the version and keeps the old component (style 6.4). */
export const DECORATION_MISSING_VERSION = 1
/** What a print job names: form and template version. */
export const DECORATION_MISSING_SHEET_ID = `decoration-missing@${DECORATION_MISSING_VERSION}` as const

const printed = z.string()
const line = z.strictObject({ what: printed, why: printed }).readonly()

/** Run-time schema of the model: a stored model is checked before it is printed again. */
export const decorationMissingSchema = z
  .strictObject({
    frame: sheetFrameSchema,
    /** What the client brings, and what the desk or engineering still does. */
    bring: z.array(line).max(60).readonly(),
    ours: z.array(line).max(20).readonly(),
    hotline: printed,
    note: printed,
  })
  .readonly()
/** 《装修资料缺件条》, everything as printed. */
export type DecorationMissingSheet = z.infer<typeof decorationMissingSchema>

const subject: Omit<SheetSubject, 'unit' | 'owner'> = {
  title: '装修资料缺件条',
  templateVersion: DECORATION_MISSING_VERSION,
  copyLabels: ['客户联', '存根联'],
  signatures: ['客户签收', '经办人'],
  seal: '物业（章）',
}

const NOTE = '资料齐全后一次办理；审图、签约、交费可同时进行。来之前可先打电话问清，不用多跑一趟。'

/** What the slip is about. */
export interface MissingFacts {
  readonly unit: string
  readonly owner: string
  readonly gaps: readonly PermitGap[]
  readonly needed: Requirements
}

/** A slip ready to be issued. **Throws** when `recordId` is not a UUID. Source: handbook R50, R51, section 4 item 2. */
export function buildDecorationMissing(facts: MissingFacts, context: SheetContext): DecorationMissingSheet {
  const { unit, owner, gaps, needed } = facts
  const lines = (isOwner: boolean) =>
    gaps
      .filter(({ turn }) => (turn === 'owner') === isOwner)
      .map((gap) => ({ what: gapText(gap), why: whyText(gap, needed) }))
  return {
    frame: buildSheetFrame({ ...subject, unit, owner }, context),
    bring: lines(true),
    ours: lines(false),
    hotline: context.hotline,
    note: NOTE,
  }
}

/** The same slip to write on. **Throws** when `recordId` is not a UUID. */
export function buildBlankDecorationMissing(context: SheetContext): DecorationMissingSheet {
  const empty = Array.from({ length: 8 }, () => ({ what: '', why: '' }))
  return { frame: buildBlankFrame(subject, context), bring: empty, ours: [], hotline: context.hotline, note: NOTE }
}

const WORDS: Readonly<Record<PermitGapCode, string>> = {
  'case-ended': '申报已结束',
  'permit-standing': '许可证已发',
  'item-forbidden': '本项目不得进行：',
  'company-needed': '须改由有资质的装修企业施工：',
  'approval-missing': '请提交：',
  'paper-missing': '请提交：',
  'paper-expired': '已过有效期，请换新：',
  'drawing-missing': '请提交：',
  'drawing-waiting': '待审图：',
  'drawing-refused': '请按意见修改后重新提交：',
  'agreement-missing': '签订《装修管理服务协议》',
  'undertaking-missing': '签《装修承诺书》',
  'told-missing': '签收《装修告知书》',
  'extinguishers-short': '灭火器数量不够',
  'fire-officer-missing': '请报防火责任人姓名',
  'charges-missing': '开出收费清单',
  'deposit-missing': '请交押金：',
  'fees-missing': '请交费用：',
  'worker-missing': '请报施工人员，带身份证件和照片办出入证',
  'contractor-barred': '该装修单位被限制进场，待主管处理',
  'end-before-start': '完工日早于开工日',
}

function gapText({ code, of = '', amountFen }: PermitGap): string {
  if (amountFen !== undefined) return `${WORDS[code]}${ACCOUNTS[of] ?? ''}${formatFen(amountFen as Fen)} 元`
  const names: Readonly<Record<string, string>> = code.startsWith('drawing') ? DRAWING_LABELS : NAMES
  return `${WORDS[code]}${names[of] ?? of}`
}

const ACCOUNTS: Readonly<Record<string, string>> = {
  'owner-deposit': '业主押金 ',
  'contractor-deposit': '装修单位押金 ',
}

const NAMES: Readonly<Record<string, string>> = { ...DECLARED_LABELS, ...PAPER_LABELS }

/** Which of its items asks for it, and by which article. */
function whyText({ code, of }: PermitGap, { papers, drawings }: Requirements): string {
  const need = code.startsWith('drawing')
    ? drawings.find(({ kind }) => kind === of)
    : papers.find(({ kind }) => kind === of)
  if (need === undefined) return ''
  const items = need.causes.flatMap((cause) => (cause in DECLARED_LABELS ? [NAMES[cause] ?? ''] : []))
  return [...items, ...need.basis.flatMap(lawOf)].join('；')
}

function lawOf(basis: Basis): readonly string[] {
  return Object.entries(LAW_LABELS).flatMap(([name, words]) => (name === basis ? [words] : []))
}
