/** 《入伙流程会签单》 (handbook 2.2): every step with what it needs for this home, a box each, the number of its paper, who did it and when. */
import { z } from 'zod'
import {
  buildBlankFrame,
  buildSheetFrame,
  type SheetContext,
  sheetFrameSchema,
  type Tick,
  tickSchema,
} from '#shared/domain/sheets/sheetModel.ts'
import type { PacketPlace } from './packetPlace.ts'

/** Form and layout; a changed layout raises the version and keeps the old component (style 6.4). */
export const FLOW_SHEET_VERSION = 1
/** What a print job names: form and template version. */
export const FLOW_SHEET_ID = `move-in-flow@${FLOW_SHEET_VERSION}` as const

const printed = z.string()
const lineSchema = z
  .strictObject({
    key: printed,
    /** What it is, in bold: empty where the boxes say it all. */
    name: printed,
    ticks: z.array(tickSchema).max(12).readonly(),
    /** Number of the paper, or what is written there by hand. */
    number: printed,
  })
  .readonly()
const stepSchema = z
  .strictObject({
    key: printed,
    /** Down the side, a few characters a line. */
    label: z.array(printed).min(1).max(3).readonly(),
    lines: z.array(lineSchema).min(1).max(14).readonly(),
  })
  .readonly()

/** Run-time schema of the model: a stored model is checked before it is printed again. */
export const flowSheetSchema = z
  .strictObject({
    frame: sheetFrameSchema,
    noticeNumber: printed,
    confirmationNumber: printed,
    area: printed,
    comers: z.array(tickSchema).max(3).readonly(),
    comer: printed,
    steps: z.array(stepSchema).max(10).readonly(),
  })
  .readonly()
/** 《入伙流程会签单》, everything as printed. */
export type FlowSheet = z.infer<typeof flowSheetSchema>
/** One step of it. */
export type FlowStep = FlowSheet['steps'][number]

/** A paper of a step, as printed: whose it is and how many. */
export interface FlowPaper {
  readonly name: string
  readonly whose: string
  readonly copies: number
}

/** What the sheet says of a case. */
export interface FlowFacts extends PacketPlace {
  readonly noticeNumber: string
  readonly confirmationNumber: string
  readonly area: string
  readonly comers: readonly Tick[]
  /** Who comes in the owner's stead. */
  readonly comerName: string
  readonly isPayFirst: boolean
  /** Papers that are checked, in the order in which the desk takes them. */
  readonly checked: readonly FlowPaper[]
  /** 一式几份. */
  readonly contractCopies: string
  /** What is asked: name and amount, one a line; empty where nothing is. */
  readonly charges: readonly string[]
  readonly gifts: readonly string[]
  readonly bag: readonly string[]
  /** Number of the paper of each form, as far as it was drawn up. */
  readonly numberOf: (form: string) => string
}

const subject = {
  title: '入伙流程会签单',
  templateVersion: FLOW_SHEET_VERSION,
  copyLabels: ['前台联'],
  signatures: ['业主（或代理人）', '前台经办', '复核'],
  seal: '物业服务中心（章）',
}

type Line = FlowStep['lines'][number]

const box = (label: string, on = false): Tick => ({ label, on })
const line = (key: string, name: string, ticks: readonly Tick[], number = ''): Line => ({ key, name, ticks, number })

function checkedLines({ checked }: FlowFacts): readonly Line[] {
  return checked.map(({ name, whose, copies }, index) => {
    const of = whose === '' ? '' : `（${whose}）`
    // Seen, and no copy kept, where the project keeps none.
    const count = copies === 0 ? '查验' : `${copies} 份`
    return line(`paper-${index}`, `${name}${of}`, [box(count)])
  })
}

function stepsOf(facts: FlowFacts): readonly FlowStep[] {
  const { numberOf, charges, gifts, bag } = facts
  const pay: FlowStep = {
    key: 'pay',
    label: ['缴费'],
    lines: [
      ...(charges.length === 0 ? [''] : charges).map((text, index) =>
        line(
          `charge-${index}`,
          text === '' ? '缴费项目、金额' : text,
          [box('已缴')],
          index === 0 ? numberOf('move-in-charges') : '',
        ),
      ),
      line('receipt', '票据号', [box('已开')]),
    ],
  }
  const inspect: FlowStep = {
    key: 'inspect',
    label: ['验房'],
    lines: [
      line('inspection', '房屋验收表', [box('合格'), box('有整改')], numberOf('house-inspection')),
      line('readings', '表底数', [box('水'), box('电'), box('燃气')]),
      line('signed', '验收签字', [box('业主'), box('客服'), box('工程')]),
    ],
  }
  return [
    { key: 'receive', label: ['受理'], lines: [line('came', '到场登记、取号', [box('已受理')], facts.noticeNumber)] },
    {
      key: 'check-papers',
      label: ['证件', '核验'],
      lines: [...checkedLines(facts), line('seal', '公章、签字核对', [box('一致'), box('不一致')])],
    },
    {
      key: 'sign',
      label: ['签约', '登记'],
      lines: [
        line('contract', '前期物业服务合同', [box(facts.contractCopies)], numberOf('service-contract')),
        line('registration', '业主信息登记表', [box('已填写')], numberOf('owner-registration')),
      ],
    },
    ...(facts.isPayFirst ? [pay, inspect] : [inspect, pay]),
    {
      key: 'hand-over',
      label: ['移交'],
      lines: [
        line('keys', '钥匙、门禁卡、水电燃气卡领用', [box('已领')], numberOf('handed-items')),
        ...(gifts.length === 0
          ? []
          : [line('gifts', `礼品：${gifts.join('、')}`, [box('已领')], numberOf('gift-receipt'))]),
        line(
          'bag',
          '资料袋',
          bag.map((name) => box(name)),
        ),
        line('leaflet', '装修告知', [box('已告知')], numberOf('decoration-leaflet')),
      ],
    },
    {
      key: 'archive',
      label: ['归档'],
      lines: [line('binder', '资料整理归档', [box('齐全')])],
    },
  ]
}

/** The sheet of a case. **Throws** when `recordId` is not a UUID. Source: handbook 2.2, R36–R48. */
export function buildFlowSheet(facts: FlowFacts, context: SheetContext): FlowSheet {
  const { unit, owner, noticeNumber, confirmationNumber, area, comers, comerName } = facts
  return {
    frame: buildSheetFrame({ ...subject, unit, owner }, context),
    ...{ noticeNumber, confirmationNumber, area, comers, comer: comerName },
    steps: stepsOf(facts),
  }
}

/** The same sheet to fill in by hand: every paper a case may need. **Throws** when `recordId` is not a UUID. */
export function buildBlankFlowSheet(facts: FlowFacts, context: SheetContext): FlowSheet {
  return { ...buildFlowSheet(facts, context), frame: buildBlankFrame(subject, context) }
}
