/** 《装修验收单》 (handbook 2.13): item by item, the closed-water test, passes that came back, and what follows; blank to walk with. */
import { z } from 'zod'
import { ACCEPTANCE_ITEMS } from '#shared/domain/decoration/kinds.ts'
import {
  buildBlankFrame,
  buildSheetFrame,
  type SheetContext,
  sheetFrameSchema,
  tickSchema,
} from '#shared/domain/sheets/sheetModel.ts'
import { formatDayChinese, isDay } from '#shared/kernel/days.ts'
import type { AcceptedItem } from './acceptanceFold.ts'
import type { AcceptanceStage } from './acceptanceStanding.ts'
import { ACCEPTANCE_ITEM_LABELS, FOUND_LABELS, STAGE_LABELS } from './acceptanceText.ts'

/** Form and layout; a changed layout raises the version and keeps the old component (style 6.4). */
export const ACCEPTANCE_SHEET_VERSION = 1
/** What a print job names: form and template version. */
export const ACCEPTANCE_SHEET_ID = `decoration-acceptance@${ACCEPTANCE_SHEET_VERSION}` as const

const printed = z.string()
const ticks = z.array(tickSchema).max(4).readonly()
const item = z.strictObject({ item: printed, found: ticks, remark: printed }).readonly()
const water = z.strictObject({ place: printed, from: printed, to: printed, found: printed }).readonly()

/** Run-time schema of the model: a stored model is checked before it is printed again. */
export const acceptanceSheetSchema = z
  .strictObject({
    frame: sheetFrameSchema,
    stages: ticks,
    permit: printed,
    contractor: printed,
    doneOn: printed,
    items: z.array(item).max(20).readonly(),
    closedWater: z.array(water).max(6).readonly(),
    /** 收回 n / 发出 m. */
    passes: printed,
    conclusion: ticks,
    opinion: printed,
    /** 整改期限 or 观察期至. */
    untilLabel: printed,
    until: printed,
    inspector: printed,
  })
  .readonly()
/** 《装修验收单》, everything as printed. */
export type AcceptanceSheet = z.infer<typeof acceptanceSheetSchema>

/** What the sheet says beside its frame; the times of the closed-water test as printed. */
export interface AcceptanceSheetInput {
  readonly unit: string
  readonly owner: string
  readonly permit: string
  readonly contractor: string
  readonly stage: AcceptanceStage
  /** Day on which the work was done. */
  readonly doneOn: string
  readonly items: readonly AcceptedItem[]
  readonly closedWater: readonly {
    readonly place: string
    readonly from: string
    readonly to: string
    readonly held: boolean
  }[]
  readonly passesBack: number
  readonly passesIssued: number
  readonly passed: boolean
  readonly opinion: string
  readonly until: string
  /** Who accepted, where the desk entered it from paper or the role itself did. */
  readonly inspector: string
}

const subject = {
  title: '装修验收单',
  templateVersion: ACCEPTANCE_SHEET_VERSION,
  copyLabels: ['存根联', '业主联'],
  signatures: ['业主', '装修单位', '工程部'],
  seal: '物业服务中心（章）',
}

const stageTicks = (stage: string) =>
  (['first', 'second'] as const).map((one) => ({ label: STAGE_LABELS[one], on: one === stage }))
const foundTicks = (found: string) =>
  (['ok', 'fault', 'none'] as const).map((one) => ({ label: FOUND_LABELS[one], on: one === found }))
const dayText = (day: string) => (isDay(day) ? formatDayChinese(day) : '')

/** A sheet ready to be issued. **Throws** when `recordId` is not a UUID. Source: handbook 2.13. */
export function buildAcceptanceSheet(input: AcceptanceSheetInput, context: SheetContext): AcceptanceSheet {
  const { unit, owner, permit, contractor, stage, passed, opinion, inspector } = input
  const frame = buildSheetFrame({ ...subject, unit, owner }, context)
  return {
    ...{ frame, permit, contractor, opinion, inspector },
    stages: stageTicks(stage),
    doneOn: dayText(input.doneOn),
    items: ACCEPTANCE_ITEMS.map((kind) => {
      const one = input.items.find((found) => found.item === kind)
      return {
        item: ACCEPTANCE_ITEM_LABELS[kind],
        found: foundTicks(one?.found ?? ''),
        remark: one?.remark ?? '',
      }
    }),
    closedWater: input.closedWater.map(({ held, ...test }) => ({ ...test, found: held ? '无渗漏' : '有渗漏' })),
    passes: `收回 ${input.passesBack} / 发出 ${input.passesIssued}`,
    conclusion: [
      { label: '合格', on: passed },
      { label: '不合格', on: !passed },
    ],
    untilLabel: passed ? '观察期至' : '整改期限',
    until: dayText(input.until),
  }
}

/** The same sheet to walk with. **Throws** when `recordId` is not a UUID. Source: handbook section 4 item 11. */
export function buildBlankAcceptanceSheet(context: SheetContext): AcceptanceSheet {
  return {
    frame: buildBlankFrame(subject, context),
    stages: stageTicks(''),
    permit: '',
    contractor: '',
    doneOn: '',
    items: ACCEPTANCE_ITEMS.map((kind) => ({
      item: ACCEPTANCE_ITEM_LABELS[kind],
      found: foundTicks(''),
      remark: '',
    })),
    closedWater: Array.from({ length: 2 }, () => ({ place: '', from: '', to: '', found: '' })),
    passes: '收回　　　/ 发出',
    conclusion: [
      { label: '合格', on: false },
      { label: '不合格', on: false },
    ],
    opinion: '',
    untilLabel: '整改期限 / 观察期至',
    until: '',
    inspector: '',
  }
}
