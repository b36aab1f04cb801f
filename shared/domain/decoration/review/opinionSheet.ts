/** 《审图意见单》 (handbook R52, 2.5): one round, drawing by drawing; undecided, it goes along with the drawings for engineering to fill in. */
import { DRAWING_LABELS } from '#shared/domain/decoration/cases/caseText.ts'
import { buildBlankFrame, buildSheetFrame, type SheetContext } from '#shared/domain/sheets/sheetModel.ts'
import type { ReviewRound } from './reviewFold.ts'
import { drawingsOf } from './reviewing.ts'
import { fact, type PaperPlace, REVIEW_PAPER_VERSION, type ReviewPaper } from './reviewPaperModel.ts'

/** What a slip says of its round. */
export interface OpinionFacts {
  readonly place: PaperPlace
  readonly round: ReviewRound
  /** As printed. */
  readonly sentOn: string
  readonly answerBy: string
  /** Who decided, by name, and when; empty while nobody has. */
  readonly decidedBy: string
  readonly decidedOn: string
}

const subject = {
  title: '审图意见单',
  templateVersion: REVIEW_PAPER_VERSION,
  copyLabels: ['工程联', '客户联'],
  signatures: ['审图人', '工程部负责人', '客户签收'],
  seal: '物业服务中心（章）',
}
const COLUMNS = [
  { title: '图纸', span: 6 },
  { title: '版次', span: 3 },
  { title: '结论', span: 5 },
  { title: '意见', span: 10 },
]
const TO_TICK = '□ 通过　□ 不通过'
const CONCLUSIONS: Readonly<Record<string, string>> = { approved: '通过', refused: '不通过，修改后重新送审' }
const DRAWING_CONCLUSIONS: Readonly<Record<string, string>> = { approved: '通过', refused: '不通过' }
const BLANK_ROWS = 6

/** The slip of a round. **Throws** when `recordId` is not a UUID. Source: handbook R52, 2.5. */
export function buildOpinion(facts: OpinionFacts, context: SheetContext): ReviewPaper {
  const { place, round, sentOn, answerBy, decidedBy, decidedOn } = facts
  const { unit, owner, caseNumber } = place
  const names: Readonly<Record<string, string>> = DRAWING_LABELS
  return {
    frame: buildSheetFrame({ ...subject, unit, owner }, context),
    facts: [
      [fact('申报编号', caseNumber, 10), fact('轮次', `第 ${round.round} 轮`, 14)],
      [fact('送审日期', sentOn, 10), fact('应答复日', answerBy, 14)],
      [
        fact('结论', round.conclusion === '' ? TO_TICK : (CONCLUSIONS[round.conclusion] ?? ''), 10),
        fact('审图', [decidedBy, decidedOn].filter((part) => part !== '').join('　'), 14),
      ],
    ],
    table: {
      label: ['逐图', '意见'],
      columns: COLUMNS,
      rows: drawingsOf(round).map(({ kind, version }) => {
        const given = round.opinions.find((one) => one.kind === kind && one.version === version)
        const conclusion = given === undefined ? TO_TICK : (DRAWING_CONCLUSIONS[given.conclusion] ?? '')
        return [names[kind] ?? kind, `第 ${version} 版`, conclusion, given?.opinion ?? '']
      }),
    },
    heads: [{ key: 'opinion', label: ['总体', '意见'], lines: [round.opinion], isTicked: false }],
    isPosted: false,
  }
}

/** The same slip to fill in by hand. **Throws** when `recordId` is not a UUID. */
export function buildBlankOpinion(context: SheetContext): ReviewPaper {
  return {
    frame: buildBlankFrame(subject, context),
    facts: [
      [fact('申报编号', '', 10), fact('轮次', '第　　轮', 14)],
      [fact('送审日期', '', 10), fact('应答复日', '', 14)],
      [fact('结论', TO_TICK, 10), fact('审图', '', 14)],
    ],
    table: {
      label: ['逐图', '意见'],
      columns: COLUMNS,
      rows: Array.from({ length: BLANK_ROWS }, () => ['', '', TO_TICK, '']),
    },
    heads: [{ key: 'opinion', label: ['总体', '意见'], lines: [''], isTicked: false }],
    isPosted: false,
  }
}
