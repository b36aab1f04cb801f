/**
 * 《装修施工许可证》 (handbook 2.6): posted outside the entrance door, so that it names the owner and nothing else of them; the site's manager may
 * be called. Everything is already text as printed.
 */
import { z } from 'zod'
import { blockText, filledText } from '#shared/domain/sheets/formTextBlocks.ts'
import {
  buildBlankFrame,
  buildSheetFrame,
  type SheetContext,
  sheetFrameSchema,
} from '#shared/domain/sheets/sheetModel.ts'
import { type Day, formatDayChinese } from '#shared/kernel/days.ts'

/** Form and layout; a changed layout raises the version and keeps the old component (style 6.4). */
export const PERMIT_SHEET_VERSION = 1
/** What a print job names: form and template version. */
export const PERMIT_SHEET_ID = `decoration-permit@${PERMIT_SHEET_VERSION}` as const

const printed = z.string()
const extension = z.strictObject({ to: printed, number: printed }).readonly()

/** Run-time schema of the model: a stored model is checked before it is printed again. */
export const permitSheetSchema = z
  .strictObject({
    frame: sheetFrameSchema,
    contractor: printed,
    siteManager: printed,
    siteManagerPhone: printed,
    fireOfficer: printed,
    scope: printed,
    validity: printed,
    /** 施工时间表, one line a kind of day. */
    schedule: z.array(printed).max(12).readonly(),
    forbidden: printed,
    hotline: printed,
    extensions: z.array(extension).max(6).readonly(),
    /** Number of the permit that this one takes the place of; empty for the first one. */
    replaces: printed,
  })
  .readonly()
/** 《装修施工许可证》, everything as printed. */
export type PermitSheet = z.infer<typeof permitSheetSchema>

/** What the permit says beside its frame; days `YYYY-MM-DD`. */
export interface PermitSheetInput {
  readonly unit: string
  readonly owner: string
  readonly contractor: string
  readonly siteManager: string
  readonly siteManagerPhone: string
  readonly fireOfficer: string
  readonly scope: string
  readonly from: string
  readonly to: string
  readonly schedule: readonly string[]
  /** Days until which it was extended, the last one by this paper; nothing for the first permit. */
  readonly extensions: readonly { readonly to: string; readonly number: string }[]
  readonly replaces: string
}

/** 禁止事项摘要, which a company may word itself (architecture 9). Model, handbook R57–R84. */
export const FORBIDDEN_BLOCK = {
  key: 'forbidden',
  shipped:
    '一、不得改动或损坏承重墙、梁、柱、楼板及外立面；不得将无防水要求的房间或阳台改为卫生间、厨房。\n二、不得擅自改动燃气、暖通、上下水立管及公共烟道；不得超出电表容量用电。\n三、动火作业须另办《临时动火作业申请表》；现场灭火器材须齐备有效。\n四、垃圾须袋装，按指定时间、地点清运；不得高空抛物；不得向下水道倾倒砂浆、杂物。\n五、不得在室内留宿、生火做饭；不得占用、损坏公共部位及设施。\n六、施工人员须随身携带出入证，只在本户施工，不得串户、揽活、散发广告。',
  maxLength: 600,
  mayBeEmpty: false,
} as const

const subject = {
  title: '装修施工许可证',
  templateVersion: PERMIT_SHEET_VERSION,
  copyLabels: ['张贴联', '存根联'],
  signatures: ['签发人'],
  seal: '物业服务中心（章）',
}
/** 延期栏: filled and stamped by hand where the posted paper stays. */
const EXTENSION_ROWS = 3
const MOST_SHOWN = 5
const BY_HAND = Array.from({ length: EXTENSION_ROWS }, () => ({ to: '', number: '' }))

/** What the program knows, then lines to fill in by hand. */
function extensionRows(extensions: PermitSheetInput['extensions']): PermitSheet['extensions'] {
  const shown = extensions.slice(-MOST_SHOWN).map(({ to, number }) => ({ to: formatDayChinese(to as Day), number }))
  return [...shown, ...BY_HAND.slice(0, Math.max(1, EXTENSION_ROWS - shown.length))]
}

/** A permit ready to be issued. **Throws** when `recordId` is not a UUID. Source: handbook 2.6. */
export function buildPermitSheet(input: PermitSheetInput, context: SheetContext): PermitSheet {
  const { unit, owner, from, to, extensions, ...facts } = input
  const day = formatDayChinese(context.at.day)
  return {
    ...facts,
    frame: buildSheetFrame({ ...subject, unit, owner }, context),
    validity: `${formatDayChinese(from as Day)} 至 ${formatDayChinese(to as Day)}`,
    forbidden: filledText(blockText(FORBIDDEN_BLOCK, context), context, { unit, owner }, day),
    hotline: context.hotline,
    extensions: extensionRows(extensions),
  }
}

/** The same permit to fill in by hand, for a power cut. **Throws** when `recordId` is not a UUID. Source: handbook section 4 item 11. */
export function buildBlankPermitSheet(context: SheetContext, schedule: readonly string[]): PermitSheet {
  return {
    frame: buildBlankFrame(subject, context),
    contractor: '',
    siteManager: '',
    siteManagerPhone: '',
    fireOfficer: '',
    scope: '',
    validity: '',
    schedule,
    forbidden: filledText(
      blockText(FORBIDDEN_BLOCK, context),
      { ...context, operator: '' },
      { unit: '', owner: '' },
      '',
    ),
    hotline: context.hotline,
    extensions: BY_HAND,
    replaces: '',
  }
}
