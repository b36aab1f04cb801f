/** 《入伙回访记录表》, template version 1. Model, handbook 2.16: no paper of a company was reproduced; a company checks it before it is enabled. */
import type { VisitBackSheet as Model, VisitBackSheetLine } from '#shared/domain/move-in/visitBacks/visitBackSheet.ts'
import './custodyPaper.css'
import { LinesCell } from './CustodyCells.tsx'
import { ColumnCell, LabelCell, ValueCell } from './SheetCells.tsx'
import { SignatureCells } from './SignatureCells.tsx'
import { row, type SheetSection } from './sheetSection.ts'

const FIGURES = 'sheet-figures'
const COLUMNS = [
  ['房号', 2],
  ['业主', 3],
  ['哪一次、应回访', 3],
  ['回访时间、方式、回访人', 4],
  ['受访人、结果', 3],
  ['满意度', 3],
  ['住户意见、处理', 6],
] as const
/** What is ticked by hand. */
const TO_TICK = ['□满意', '□较满意', '□不满意']

function lineCells(line: VisitBackSheetLine, byHand: boolean) {
  const { unit, owner, turn, due, asked, answer, satisfaction, words, mind } = line
  return (
    <>
      <ValueCell span={2} text={unit} className={FIGURES} />
      <ValueCell span={3} text={owner} />
      <LinesCell span={3} className={FIGURES} lines={[turn, due]} />
      <ValueCell span={4} text={asked} className={FIGURES} />
      <ValueCell span={3} text={answer} />
      {byHand && satisfaction === '' ? (
        <LinesCell span={3} lines={TO_TICK} />
      ) : (
        <ValueCell span={3} text={satisfaction} />
      )}
      <LinesCell span={6} lines={[words, mind].filter((one) => one !== '')} />
    </>
  )
}

function headSection({ scope, totals }: Model): SheetSection {
  return {
    key: 'about',
    label: ['范围'],
    keepTogether: true,
    rows: [
      row(
        'about',
        <>
          <LabelCell span={2}>范围</LabelCell>
          <ValueCell span={12} text={scope} className='sheet-strong' />
          <LabelCell span={2}>合计</LabelCell>
          <ValueCell span={8} text={totals} className={FIGURES} />
        </>,
      ),
    ],
  }
}

/** The sheet's sections from top to bottom. */
export function visitBackSections(model: Model): SheetSection[] {
  const { lines, byHand, scope } = model
  const titles = COLUMNS.map(([title, span]) => (
    <ColumnCell key={title} span={span}>
      {title}
    </ColumnCell>
  ))
  const list: SheetSection = {
    key: 'lines',
    label: ['回访', '记录'],
    head: row('head', titles),
    rows: lines.map((line, index) => row(String(index), lineCells(line, byHand), byHand ? 'sheet-by-hand' : '')),
  }
  const signatures: SheetSection = {
    key: 'signatures',
    label: ['签署'],
    keepTogether: true,
    notAlone: true,
    rows: [row('boxes', <SignatureCells frame={model.frame} />, 'sheet-signatures')],
  }
  return [...(scope === '' ? [] : [headSection(model)]), list, signatures]
}
