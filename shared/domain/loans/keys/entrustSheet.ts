/** 《钥匙托管登记表》 with the owner's undertaking (handbook 2.4, D1): one paper in two copies, signed by the owner and the desk. */
import { z } from 'zod'
import { blockText, filledText, type TextBlock } from '#shared/domain/sheets/formTextBlocks.ts'
import {
  buildBlankFrame,
  buildSheetFrame,
  type SheetContext,
  sheetFrameSchema,
  tickSchema,
} from '#shared/domain/sheets/sheetModel.ts'
import { maskPhone } from '#shared/kernel/phones.ts'

/** Form and layout; a changed layout raises the version and keeps the old component (style 6.4). */
export const ENTRUST_SHEET_VERSION = 1
/** What a print job names: form and template version. */
export const ENTRUST_SHEET_ID = `key-entrustment@${ENTRUST_SHEET_VERSION}` as const

const printed = z.string()

/** Run-time schema of the model: a stored model is checked before it is printed again. */
export const entrustSheetSchema = z
  .strictObject({
    frame: sheetFrameSchema,
    /** Telephones are masked. */
    phone: printed,
    agent: printed,
    agentPhone: printed,
    why: printed,
    from: printed,
    until: printed,
    count: printed,
    opens: printed,
    sealNumber: printed,
    slot: printed,
    care: z.array(tickSchema).max(2).readonly(),
    remark: printed,
    statements: z.array(printed).max(12).readonly(),
  })
  .readonly()
/** 《钥匙托管登记表》, everything as printed. */
export type EntrustSheet = z.infer<typeof entrustSheetSchema>

/** What the owner undertakes, one a line, which a company may word itself (architecture 9). Model, handbook 2.4. */
export const ENTRUST_BLOCK = {
  key: 'statements',
  shipped: [
    '委托人自愿将{房号}的钥匙交{公司}托管，钥匙的把数、用途与本表所列一致，封装的已当面封签。',
    '选择“托管并巡查”的，物业服务人员可凭此钥匙入户巡查、通风，每次进入均有记录，委托人可随时查阅。',
    '选择“只存放”的，不经委托人同意不拆封、不入户；遇漏水、火情等紧急情况须拆封的，两人到场并当日告知委托人。',
    '贵重物品、现金由委托人自行带走；托管期间房屋内的物品不在托管范围内。',
    '期满前委托人领回钥匙或办理续托；联系方式变更的及时告知前台。',
    '领回时凭本表和身份证明，代领的须有委托人的书面委托。',
  ].join('\n'),
  maxLength: 1000,
  mayBeEmpty: false,
} as const satisfies TextBlock

/** What one entrustment says on paper; days as printed, telephones in full. */
export interface EntrustSheetInput {
  readonly unit: string
  readonly owner: string
  readonly phone: string
  readonly agent: string
  readonly agentPhone: string
  readonly why: string
  readonly from: string
  readonly until: string
  readonly count: number
  readonly opens: string
  readonly sealNumber: string
  readonly slot: string
  readonly withCare: boolean
  readonly remark: string
}

const subject = {
  title: '钥匙托管登记表',
  templateVersion: ENTRUST_SHEET_VERSION,
  copyLabels: ['前台联', '委托人联'],
  signatures: ['委托人签字', '经办人签字', '封签见证人签字'],
  seal: '物业（章）',
}

const CARE = { care: '托管并巡查', keep: '只存放' } as const
const masked = (phone: string): string => (phone === '' ? '' : maskPhone(phone))

/** An entrustment ready to be issued. **Throws** when `recordId` is not a UUID. Source: handbook 2.4. */
export function buildEntrustSheet(input: EntrustSheetInput, context: SheetContext): EntrustSheet {
  const { unit, owner, agent, why, from, until, opens, sealNumber, slot, remark, withCare } = input
  return {
    frame: buildSheetFrame({ ...subject, unit, owner }, context),
    ...{ agent, why, from, until, opens, slot, remark },
    phone: masked(input.phone),
    agentPhone: masked(input.agentPhone),
    count: `${input.count} 把`,
    sealNumber: sealNumber === '' ? '未封' : sealNumber,
    care: [
      { label: CARE.care, on: withCare },
      { label: CARE.keep, on: !withCare },
    ],
    statements: statementsFor({ unit, owner }, context),
  }
}

/** The same paper to fill in by hand. **Throws** when `recordId` is not a UUID. Source: handbook 2.4. */
export function buildBlankEntrustSheet(context: SheetContext): EntrustSheet {
  return {
    frame: buildBlankFrame(subject, context),
    ...{ phone: '', agent: '', agentPhone: '', why: '', from: '', until: '', count: '', opens: '' },
    ...{ sealNumber: '', slot: '', remark: '' },
    care: [
      { label: CARE.care, on: false },
      { label: CARE.keep, on: false },
    ],
    statements: statementsFor({ unit: '', owner: '' }, context),
  }
}

function statementsFor(about: { readonly unit: string; readonly owner: string }, context: SheetContext) {
  const lines = filledText(blockText(ENTRUST_BLOCK, context), context, about).split('\n')
  return lines.filter((line) => line.trim() !== '').slice(0, 12)
}
