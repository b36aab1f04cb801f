/** 《动火作业公告》 (handbook 2.17): hangs at the building's entrance and at the work; it names nobody. */
import { z } from 'zod'
import { blockText, filledText } from '#shared/domain/sheets/formTextBlocks.ts'
import {
  buildBlankFrame,
  buildSheetFrame,
  type SheetContext,
  sheetFrameSchema,
} from '#shared/domain/sheets/sheetModel.ts'
import { formatDayChinese } from '#shared/kernel/days.ts'
import type { HotWork } from './hotWorkFold.ts'
import { printedWord, WAY_LABELS } from './hotWorkText.ts'

/** Form and layout; a changed layout raises the version and keeps the old component (style 6.4). */
export const HOT_WORK_NOTICE_VERSION = 1
/** What a print job names: form and template version. */
export const HOT_WORK_NOTICE_SHEET_ID = `hot-work-notice@${HOT_WORK_NOTICE_VERSION}` as const

const printed = z.string()

/** Run-time schema of the model: a stored model is checked before it is printed again. */
export const hotWorkNoticeSchema = z
  .strictObject({
    frame: sheetFrameSchema,
    place: printed,
    ways: printed,
    period: printed,
    number: printed,
    words: printed,
    hotline: printed,
  })
  .readonly()
/** 《动火作业公告》, everything as printed. */
export type HotWorkNoticeSheet = z.infer<typeof hotWorkNoticeSchema>

/** What the neighbours are asked, which a company may word itself (architecture 9). */
export const HOT_WORK_NOTICE_BLOCK = {
  key: 'hot-work-notice',
  shipped:
    '各位业主、住户：\n上述地点将进行动火作业，已经审批，现场有专人监护并配备消防器材。作业期间请勿在附近堆放可燃物，保持通道畅通；发现火情或异常请立即拨打下列电话，紧急时拨打 119。给您带来不便，敬请谅解。',
  maxLength: 400,
  mayBeEmpty: false,
} as const

const subject = {
  title: '动火作业公告',
  templateVersion: HOT_WORK_NOTICE_VERSION,
  copyLabels: ['楼栋出入口张贴', '作业地点张贴'],
  signatures: [],
  seal: '物业服务中心（章）',
}

/** A notice ready to be issued; `period` as printed. **Throws** when `recordId` is not a UUID. Source: handbook 2.17. */
export function buildHotWorkNotice(
  { place, ways, number }: Pick<HotWork, 'place' | 'ways' | 'number'>,
  { unit, period }: { readonly unit: string; readonly period: string },
  context: SheetContext,
): HotWorkNoticeSheet {
  const whose = { unit, owner: '' }
  return {
    frame: buildSheetFrame({ ...subject, ...whose }, context),
    place: `${unit} ${place}`.trim(),
    ways: ways.map((way) => printedWord(WAY_LABELS, way)).join('、'),
    period,
    number,
    words: filledText(blockText(HOT_WORK_NOTICE_BLOCK, context), context, whose, formatDayChinese(context.at.day)),
    hotline: context.hotline,
  }
}

/** The same notice to fill in by hand. **Throws** when `recordId` is not a UUID. Source: handbook section 4 item 11. */
export function buildBlankHotWorkNotice(context: SheetContext): HotWorkNoticeSheet {
  const unsigned = { ...context, operator: '' }
  return {
    frame: buildBlankFrame(subject, context),
    place: '',
    ways: '',
    period: '',
    number: '',
    words: filledText(blockText(HOT_WORK_NOTICE_BLOCK, context), unsigned, { unit: '', owner: '' }, ''),
    hotline: context.hotline,
  }
}
