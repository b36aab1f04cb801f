/**
 * 《房屋复验单》 (handbook R46, 2.3): what was mended in one home is looked at again with its owner: results entered, or boxes to tick by hand.
 * Everything is text as printed; '' is a line to write on.
 */
import { z } from 'zod'
import {
  buildBlankFrame,
  buildSheetFrame,
  type SheetContext,
  sheetFrameSchema,
} from '#shared/domain/sheets/sheetModel.ts'
import { type Day, formatDayChinese } from '#shared/kernel/days.ts'

/** Form and layout; a changed layout raises the version and keeps the old component (style 6.4). */
export const REINSPECTION_VERSION = 1
/** What a print job names: form and template version. */
export const REINSPECTION_SHEET_ID = `house-reinspection@${REINSPECTION_VERSION}` as const
/** Most faults of one paper. */
export const MOST_REINSPECTION_LINES = 40
/** The box that the owner signs in. */
export const REINSPECTION_OWNER_BOX = '业主（或代理）'

const printed = z.string()

const lineSchema = z
  .strictObject({
    no: printed,
    place: printed,
    what: printed,
    responsible: printed,
    /** Day that was agreed. */
    due: printed,
    /** □合格　□不合格, or one of them ticked. */
    result: printed,
    /** Day of the look, and what was seen where it is not good. */
    looked: printed,
    remark: printed,
  })
  .readonly()
/** One fault, everything as printed. */
export type ReinspectionLine = z.infer<typeof lineSchema>

/** Run-time schema of the model: a stored model is checked before it is printed again. */
export const reinspectionSchema = z
  .strictObject({
    frame: sheetFrameSchema,
    lines: z.array(lineSchema).min(1).max(MOST_REINSPECTION_LINES).readonly(),
    /** Who looked, on which day; why the owner did not sign. */
    looker: printed,
    day: printed,
    unsigned: printed,
    note: printed,
  })
  .readonly()
/** 《房屋复验单》, everything as printed. */
export type Reinspection = z.infer<typeof reinspectionSchema>

/** One fault, as the desk knows it; `look` where it was looked at. */
export interface ReinspectedFault {
  readonly place: string
  readonly what: string
  readonly responsible: string
  readonly dueOn: string
  readonly look: { readonly isGood: boolean; readonly remark: string; readonly dueOn: string } | undefined
}

/** What the paper is made of. */
export interface ReinspectionInput {
  readonly unit: string
  readonly owner: string
  readonly faults: readonly ReinspectedFault[]
  /** Name of who looked; empty to be written. */
  readonly looker: string
  /** Day of the look; empty to be written. */
  readonly day: string
  /** Why the owner did not sign; empty where they do. */
  readonly unsigned: string
}

const subject = {
  title: '房屋复验单',
  templateVersion: REINSPECTION_VERSION,
  copyLabels: ['存根联', '业主联'],
  signatures: [REINSPECTION_OWNER_BOX, '客服', '工程'],
  seal: '客服中心盖章',
}

const NOTE = '复验由整改人以外的人陪同业主逐项进行。合格的销项；不合格的另行约定完成日期，继续整改后再复验，直至合格。'
const BOXES = '□合格 □不合格'
const GOOD = '☑合格 □不合格'
const BAD = '□合格 ☑不合格'

const dayText = (day: string): string => (day === '' ? '' : formatDayChinese(day as Day))

/** The paper, ready to be issued. **Throws** when `recordId` is not a UUID. Source: handbook R46, 2.3. */
export function buildReinspection(input: ReinspectionInput, context: SheetContext): Reinspection {
  const { unit, owner, faults, looker, day, unsigned } = input
  return {
    frame: buildSheetFrame({ ...subject, unit: unit || '—', owner: owner || '—' }, context),
    lines: faults.slice(0, MOST_REINSPECTION_LINES).map(({ place, what, responsible, dueOn, look }, index) => ({
      ...{ no: String(index + 1), place, what, responsible, due: dayText(dueOn) },
      ...{
        result: look === undefined ? BOXES : look.isGood ? GOOD : BAD,
        looked: look === undefined ? '' : dayText(day),
      },
      remark: remarkOf(look),
    })),
    ...{ looker, day: dayText(day), unsigned, note: NOTE },
  }
}

function remarkOf(look: ReinspectedFault['look']): string {
  if (look === undefined) return ''
  const again = look.isGood || look.dueOn === '' ? '' : `${dayText(look.dueOn)}前再整改`
  return [look.remark, again].filter((words) => words !== '').join('；') || '无'
}

const ROWS_BY_HAND = 10

/**
 * A paper to fill in by hand: the head and the faults of a home where they are known, lines to write on below.
 * **Throws** when `recordId` is not a UUID. Source: handbook section 4 item 11.
 */
export function buildBlankReinspection(
  context: SheetContext,
  known: Partial<Pick<ReinspectionInput, 'unit' | 'owner' | 'faults'>> = {},
): Reinspection {
  const { unit = '', owner = '', faults = [] } = known
  const empty: ReinspectedFault = { place: '', what: '', responsible: '', dueOn: '', look: undefined }
  const rows = Math.max(ROWS_BY_HAND, Math.min(faults.length, MOST_REINSPECTION_LINES))
  const all = Array.from({ length: rows }, (_, index) => faults[index] ?? empty)
  const filled = buildReinspection({ unit, owner, faults: all, looker: '', day: '', unsigned: '' }, context)
  const frame = buildBlankFrame(subject, context)
  return { ...filled, frame: { ...frame, unit: unit || frame.unit, owner: owner || frame.owner } }
}
