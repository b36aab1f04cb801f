/** 《整改通知书》, 《停工通知单》, 《复工单》 (handbook 2.12, 3.6): from a violation to the words on paper; and each as a blank. */
import { blockText, filledText, type TextBlock } from '#shared/domain/sheets/formTextBlocks.ts'
import {
  buildBlankFrame,
  buildSheetFrame,
  type SheetContext,
  type SheetFrame,
} from '#shared/domain/sheets/sheetModel.ts'
import { type Day, formatDayChinese } from '#shared/kernel/days.ts'
import { type Fen, formatFen } from '#shared/kernel/money.ts'
import type { Clause } from './clauseFold.ts'
import {
  type SlipCell,
  type SlipClause,
  VIOLATION_SLIP_VERSION,
  type ViolationForm,
  type ViolationSlip,
} from './slipModel.ts'
import { articleOf, SERVED_LABELS, SLIP_FRAMES, SLIP_NOTES, SLIP_TITLES } from './slipText.ts'

/** The site as papers name it; `owner` and `contractor` as printed, empty where there is none. */
export interface SlipSite {
  readonly unit: string
  readonly owner: string
  readonly contractor: string
  readonly permit: string
}

/** A notice, everything as printed but the days. */
export interface NoticeSheetInput {
  readonly to: string
  /** When it was found: a moment as printed. */
  readonly foundAt: string
  readonly place: string
  readonly facts: string
  /** How many photographs lie with the record. */
  readonly photos: number
  readonly policeReceipt: string
  readonly clauses: readonly Clause[]
  /** Whether the clauses are of a signed agreement: only then their sums are printed (handbook D5). */
  readonly isSigned: boolean
  readonly demand: string
  readonly until: Day
  readonly stops: boolean
}

/** The words at the foot of a form, which a company may put in place of the program's (architecture 9). */
export function slipNoteBlock(form: ViolationForm) {
  return { key: 'note', shipped: SLIP_NOTES[form], maxLength: 400, mayBeEmpty: true } as const satisfies TextBlock
}

const cell = (label: string, value: string, span: number): SlipCell => ({ label, value, span })

/** A clause as a paper says it: with its article where the order says the same, and the agreed sum where it was signed. */
export function slipClause(
  { code, text, amountFen, per, withDamages, further }: Clause,
  isSigned: boolean,
): SlipClause {
  const law = articleOf(code)
  const sum = `${formatFen(amountFen as Fen)} 元${per === 'each' ? '/次' : '（一次）'}${withDamages ? '，另按价赔偿' : ''}`
  return {
    code,
    text: [text, further, law === '' ? '' : `（并见${law}）`].filter((part) => part !== '').join(' '),
    sum: isSigned && amountFen > 0 ? sum : '—',
  }
}

const DELIVERY = {
  label: ['送达'],
  rows: [
    [
      cell(
        '送达方式',
        Object.values(SERVED_LABELS)
          .map((way) => `□${way}`)
          .join('　'),
        14,
      ),
      cell('送达时间', '', 10),
    ],
  ],
} as const
const RECHECK = {
  label: ['复查', '报告'],
  rows: [
    [cell('复查日期', '', 8), cell('结果', '□合格　□不合格', 9), cell('复查人', '', 7)],
    [cell('报告部门', '', 8), cell('报告时间', '', 8), cell('文号', '', 8)],
  ],
} as const

const stopTicks = (stops: boolean | undefined) => [
  { label: '即时停工，待复查合格后复工', on: stops === true },
  { label: '不停工，限期整改', on: stops === false },
]

/** 《整改通知书》. **Throws** when `recordId` is not a UUID. Source: handbook 2.12. */
export function buildNoticeSheet(input: NoticeSheetInput, site: SlipSite, context: SheetContext): ViolationSlip {
  const form = 'rectification-notice'
  const photos = input.photos > 0 ? `照片 1–${input.photos} 号存档` : ''
  const receipt = input.policeReceipt === '' ? '' : `报警回执 ${input.policeReceipt}`
  const facts = [input.facts, [photos, receipt].filter((part) => part !== '').join('；')]
  return {
    frame: slipFrame(form, site, context),
    facts: [
      [cell('送达对象', input.to, 24)],
      [cell('装修单位', site.contractor, 14), cell('许可证号', site.permit, 10)],
      [cell('发现时间', input.foundAt, 10), cell('部位', input.place, 14)],
    ],
    passages: [
      { label: '违章事实', text: facts.filter((part) => part !== '').join('\n') },
      {
        label: '整改要求',
        text: `${input.demand}\n期限：${formatDayChinese(input.until)}前整改完毕，并报客服中心复查。`,
      },
    ],
    clauses: input.clauses.map((clause) => slipClause(clause, input.isSigned)),
    ticks: stopTicks(input.stops),
    byHand: [DELIVERY, RECHECK],
    note: slipNote(form, site, context),
  }
}

/** What a stop or its end says. */
export interface StopSheetInput {
  readonly reason: string
  /** Number of the notice it follows; empty without one. */
  readonly notice: string
  /** Number of the stop that is lifted; empty on a stop. */
  readonly stop: string
  /** Who ordered it, as printed: the leader, or whose signed paper was entered. */
  readonly orderedBy: string
}

/** 《停工通知单》 or 《复工单》. **Throws** when `recordId` is not a UUID. Source: handbook R91, 3.6. */
export function buildStopSheet(
  form: 'work-stop' | 'work-resume',
  { input, site }: { readonly input: StopSheetInput; readonly site: SlipSite },
  context: SheetContext,
): ViolationSlip {
  const isStop = form === 'work-stop'
  const since = `自 ${formatDayChinese(context.at.day)} ${context.at.time} 起`
  return {
    frame: slipFrame(form, site, context),
    facts: [
      [cell('装修单位', site.contractor, 14), cell('许可证号', site.permit, 10)],
      [
        cell(isStop ? '整改通知书' : '停工通知单', isStop ? input.notice : input.stop, 14),
        cell('决定人', input.orderedBy, 10),
      ],
    ],
    passages: [
      { label: isStop ? '停工原因' : '复工依据', text: input.reason },
      { label: isStop ? '停工' : '复工', text: `${since}${isStop ? '停止' : '恢复'}施工。` },
    ],
    clauses: [],
    ticks: [],
    byHand: [],
    note: slipNote(form, site, context),
  }
}

function slipFrame(form: ViolationForm, { unit, owner }: SlipSite, context: SheetContext): SheetFrame {
  return buildSheetFrame(
    { title: SLIP_TITLES[form], templateVersion: VIOLATION_SLIP_VERSION, unit, owner, ...SLIP_FRAMES[form] },
    context,
  )
}

function slipNote(form: ViolationForm, { unit, owner }: SlipSite, context: SheetContext): string {
  const words = blockText(slipNoteBlock(form), context)
  return filledText(words, context, { unit, owner }, formatDayChinese(context.at.day))
}

const NO_SITE: SlipSite = { unit: '', owner: '', contractor: '', permit: '' }
const TO_WRITE = '　　　　年　　月　　日前整改完毕，并报客服中心复查。'

/** A slip to fill in by hand, for a power cut. **Throws** when `recordId` is not a UUID. Source: handbook section 4 item 11. */
export function buildBlankSlip(form: ViolationForm, context: SheetContext): ViolationSlip {
  const subject = { title: SLIP_TITLES[form], templateVersion: VIOLATION_SLIP_VERSION, ...SLIP_FRAMES[form] }
  const frame = buildBlankFrame(subject, context)
  const note = slipNote(form, NO_SITE, { ...context, operator: '' })
  if (form !== 'rectification-notice') {
    const nothing = { reason: '', notice: '', stop: '', orderedBy: '' }
    const model = buildStopSheet(form, { input: nothing, site: NO_SITE }, context)
    const passages = model.passages.map(({ label }) => ({ label, text: '' }))
    return { ...model, frame, passages, note }
  }
  return {
    frame,
    facts: [
      [cell('送达对象', '', 24)],
      [cell('装修单位', '', 14), cell('许可证号', '', 10)],
      [cell('发现时间', '', 10), cell('部位', '', 14)],
    ],
    passages: [
      { label: '违章事实', text: '' },
      { label: '整改要求', text: `\n期限：${TO_WRITE}` },
    ],
    clauses: Array.from({ length: 3 }, () => ({ code: '', text: '', sum: '' })),
    ticks: stopTicks(undefined),
    byHand: [DELIVERY, RECHECK],
    note,
  }
}
