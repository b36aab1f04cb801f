/** 《临时动火作业申请表》 in two parts (handbook 2.9, 2.17): the stub stays at the desk, the other part goes to the place of work. */
import { z } from 'zod'
import { HOT_WORK_WAYS } from '#shared/domain/decoration/kinds.ts'
import { blockText, filledText } from '#shared/domain/sheets/formTextBlocks.ts'
import {
  buildBlankFrame,
  buildSheetFrame,
  type SheetContext,
  sheetFrameSchema,
  tickSchema,
} from '#shared/domain/sheets/sheetModel.ts'
import { formatDayChinese } from '#shared/kernel/days.ts'
import type { HotWorkInput } from './hotWorkAsk.ts'
import { NOTICE_PLACE_LABELS, WAY_LABELS } from './hotWorkText.ts'

/** Form and layout; a changed layout raises the version and keeps the old component (style 6.4). */
export const HOT_WORK_SHEET_VERSION = 1
/** What a print job names: form and template version. */
export const HOT_WORK_SHEET_ID = `hot-work@${HOT_WORK_SHEET_VERSION}` as const

const printed = z.string()

/** Run-time schema of the model: a stored model is checked before it is printed again. */
export const hotWorkSheetSchema = z
  .strictObject({
    frame: sheetFrameSchema,
    permit: printed,
    contractor: printed,
    place: printed,
    ways: z.array(tickSchema).max(8).readonly(),
    reason: printed,
    period: printed,
    operator: printed,
    certificateNo: printed,
    guardian: printed,
    extinguishers: printed,
    clearing: printed,
    /** 公告地点. */
    posted: printed,
    rules: printed,
    /** Opinions, approval and both checks: signed by hand. */
    signed: z.array(printed).max(8).readonly(),
  })
  .readonly()
/** 《临时动火作业申请表》, everything as printed. */
export type HotWorkSheet = z.infer<typeof hotWorkSheetSchema>

/** What the form says beside its frame. */
export interface HotWorkPlace {
  readonly unit: string
  readonly owner: string
  readonly permit: string
  readonly contractor: string
  /** From when to when, as printed. */
  readonly period: string
}

/** 动火须知, which a company may word itself (architecture 9). Source: handbook 2.17, R74. */
export const HOT_WORK_RULES_BLOCK = {
  key: 'hot-work-rules',
  shipped:
    '一、须经审批方可动火，只在批准的时间、部位内作业。\n二、作业前在楼栋主出入口和作业地点张贴公告。\n三、作业人持证；监护人全程在场，不兼做其他。\n四、清除或隔离可燃物，灭火器放在手边。\n五、完工后全面检查，确认无火种再离开。\n依据：《高层民用建筑消防安全管理规定》第十五条。',
  maxLength: 400,
  mayBeEmpty: false,
} as const

const subject = {
  title: '临时动火作业申请表',
  templateVersion: HOT_WORK_SHEET_VERSION,
  copyLabels: ['存根联', '作业联'],
  signatures: ['申请人', '动火人', '监护人'],
  seal: '物业服务中心（章）',
}
const SIGNED = ['工程部意见', '安保部意见', '批准人、时间', '作业前检查', '实际动火起止', '作业后复查']
const POSTED = Object.values(NOTICE_PLACE_LABELS).join('、')

/** A form ready to be issued. **Throws** when `recordId` is not a UUID. Source: handbook 2.9. */
export function buildHotWorkSheet(input: HotWorkInput, place: HotWorkPlace, context: SheetContext): HotWorkSheet {
  const { unit, owner, permit, contractor, period } = place
  const { ways, from: _, to: __, ...facts } = input
  const day = formatDayChinese(context.at.day)
  return {
    ...facts,
    ...{ permit, contractor, period },
    frame: buildSheetFrame({ ...subject, unit, owner }, context),
    ways: wayTicks(ways),
    posted: POSTED,
    rules: filledText(blockText(HOT_WORK_RULES_BLOCK, context), context, { unit, owner }, day),
    signed: SIGNED,
  }
}

/** The same form to fill in by hand. **Throws** when `recordId` is not a UUID. Source: handbook section 4 item 11. */
export function buildBlankHotWorkSheet(context: SheetContext): HotWorkSheet {
  const nobody = { unit: '', owner: '' }
  return {
    frame: buildBlankFrame(subject, context),
    permit: '',
    contractor: '',
    place: '',
    ways: wayTicks([]),
    reason: '',
    period: '',
    operator: '',
    certificateNo: '',
    guardian: '',
    extinguishers: '',
    clearing: '',
    posted: POSTED,
    rules: filledText(blockText(HOT_WORK_RULES_BLOCK, context), { ...context, operator: '' }, nobody, ''),
    signed: SIGNED,
  }
}

function wayTicks(ways: readonly string[]) {
  return HOT_WORK_WAYS.map((way) => ({ label: WAY_LABELS[way], on: ways.includes(way) }))
}
