/** 《装修承诺书》 (handbook 2.8): statements ticked one by one, who minds fire, how many extinguishers. */
import type { TextBlock } from '#shared/domain/sheets/formTextBlocks.ts'
import { buildBlankFrame, buildSheetFrame, type SheetContext } from '#shared/domain/sheets/sheetModel.ts'
import {
  blockLines,
  fact,
  NO_PLACE,
  type PaperPlace,
  REVIEW_PAPER_VERSION,
  type ReviewPaper,
  SIGN_BOXES,
} from './reviewPaperModel.ts'

/** Statements, one a line, which a company may word itself (architecture 9). Model, handbook 2.8. */
export const STATEMENTS_BLOCK = {
  key: 'statements',
  shipped: [
    '遵守《住宅室内装饰装修管理办法》和《装修管理服务协议》，配合物业服务人员现场检查。',
    '按申报并经审图通过的内容施工，变更的先申报；不拆改承重结构，不改动外立面。',
    '施工人员随身携带出入证，只在许可的时间和范围内施工，不串楼、不揽活。',
    '施工人员不在现场留宿，不生火做饭。',
    '动火作业先办《临时动火作业申请表》，持证操作，专人监护。',
    '现场按下列数量配备有效的灭火器，由消防负责人每天检查。',
    '装修垃圾袋装，按规定的时间、地点堆放；不高空抛物，不向下水管道倾倒杂物。',
    '爱护公共部位和设施，损坏的照价赔偿。',
    '需要停水、停电的，提前书面申请，不擅自停断。',
    '违反以上承诺的，按《装修管理服务协议》约定的条款承担违约责任。',
  ].join('\n'),
  maxLength: 1200,
  mayBeEmpty: false,
} as const satisfies TextBlock

/** What an undertaking says of its case. */
export interface UndertakingFacts {
  readonly place: PaperPlace
  /** Who minds fire, as declared; may be empty. */
  readonly fireOfficer: string
  /** What the project asks for: `decoration.extinguishers`. */
  readonly extinguishers: number
}

const subject = {
  title: '装修承诺书',
  templateVersion: REVIEW_PAPER_VERSION,
  copyLabels: ['物业联', '承诺人联'],
  signatures: Object.values(SIGN_BOXES.undertook),
  seal: '装修单位（章）',
}

/** What a case undertakes by the words in use, one a line: what is ticked on the screen is what the paper says. Source: handbook 2.8. */
export function statementsOf(
  { unit, owner }: Pick<PaperPlace, 'unit' | 'owner'>,
  context: SheetContext,
): readonly string[] {
  return blockLines(STATEMENTS_BLOCK, { unit, owner }, context)
}

/** The undertaking of a case. **Throws** when `recordId` is not a UUID. Source: handbook 2.8. */
export function buildUndertaking(facts: UndertakingFacts, context: SheetContext): ReviewPaper {
  const { place, fireOfficer, extinguishers } = facts
  const { unit, owner, contractor, caseNumber } = place
  return {
    frame: buildSheetFrame({ ...subject, unit, owner }, context),
    facts: [
      [fact('申报编号', caseNumber, 10), fact('装修单位', contractor === '' ? '业主自装' : contractor, 14)],
      safetyFacts(fireOfficer, extinguishers),
    ],
    table: null,
    heads: [statements(place, context)],
    isPosted: false,
  }
}

/** The same undertaking to fill in by hand. **Throws** when `recordId` is not a UUID. */
export function buildBlankUndertaking(extinguishers: number, context: SheetContext): ReviewPaper {
  return {
    frame: buildBlankFrame(subject, context),
    facts: [[fact('申报编号', '', 10), fact('装修单位', '', 14)], safetyFacts('', extinguishers)],
    table: null,
    heads: [statements(NO_PLACE, context)],
    isPosted: false,
  }
}

function safetyFacts(fireOfficer: string, extinguishers: number) {
  return [fact('消防负责人', fireOfficer, 10), fact('灭火器', `　　　　只（每户不少于 ${extinguishers} 只）`, 14)]
}

function statements(place: PaperPlace, context: SheetContext) {
  const lines = statementsOf(place, context).map((line, index) => `${index + 1}．${line}`)
  return { key: 'statements', label: ['逐条', '承诺'], lines, isTicked: true }
}
