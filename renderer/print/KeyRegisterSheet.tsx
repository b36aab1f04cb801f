/**
 * 《钥匙登记表》, template version 1: what hangs in the cabinet and who has it, the owners' keys; blank, a line for each lending by hand. Model,
 * handbook 2.4: no paper of a company was reproduced; a company checks it before it is enabled.
 */
import type {
  KeyRegisterSheet as Model,
  RegisterEntrusted,
  RegisterSet,
} from '#shared/domain/loans/keys/registerSheet.ts'
import './custodyPaper.css'
import { LinesCell } from './CustodyCells.tsx'
import { listSection } from './listSection.tsx'
import { ColumnCell, LabelCell, ValueCell } from './SheetCells.tsx'
import { SignatureCells } from './SignatureCells.tsx'
import { row, type SheetSection } from './sheetSection.ts'

const FIGURES = 'sheet-figures'

function headSection({ scope, totals }: Model): SheetSection {
  return {
    key: 'about',
    label: ['范围'],
    keepTogether: true,
    rows: [
      row(
        'about',
        <>
          <LabelCell span={2}>柜位</LabelCell>
          <ValueCell span={6} text={scope} className='sheet-strong' />
          <LabelCell span={2}>合计</LabelCell>
          <ValueCell span={14} text={totals} className={FIGURES} />
        </>,
      ),
    ],
  }
}

const SET_COLUMNS = [
  ['柜位', 2],
  ['标签、房号', 5],
  ['用途', 4],
  ['把数', 2],
  ['封签号', 3],
  ['状态', 2],
  ['借用人、借出、应还', 6],
] as const

function setCells({ slot, label, unit, opens, count, seal, stand, borrower, lentAt, due }: RegisterSet) {
  const loan = [lentAt, due].filter(Boolean).join(' → ')
  return (
    <>
      <ValueCell span={2} text={slot} className={FIGURES} />
      <LinesCell span={5} className={FIGURES} lines={[label, label === unit ? '' : unit]} />
      <ValueCell span={4} text={opens} />
      <ValueCell span={2} text={count} className={FIGURES} />
      <ValueCell span={3} text={seal} className={FIGURES} />
      <ValueCell span={2} text={stand} />
      <LinesCell span={6} className={FIGURES} lines={[borrower, loan]} />
    </>
  )
}

function setsSection({ sets }: Model): SheetSection {
  const titles = SET_COLUMNS.map(([title, span]) => (
    <ColumnCell key={title} span={span}>
      {title}
    </ColumnCell>
  ))
  return {
    key: 'sets',
    label: ['在册', '钥匙'],
    head: row('head', titles),
    rows: sets.map((set, index) => row(String(index), setCells(set))),
  }
}

function entrustedSection({ entrusted }: Model): SheetSection {
  return listSection<RegisterEntrusted>({
    key: 'entrusted',
    label: ['托管', '钥匙'],
    rows: entrusted,
    columns: [
      { title: '房号', span: 3, text: (one) => one.unit, className: FIGURES },
      { title: '委托人', span: 4, text: (one) => one.owner },
      { title: '柜位', span: 2, text: (one) => one.slot, className: FIGURES },
      { title: '把数', span: 2, text: (one) => one.count, className: FIGURES },
      { title: '封签号', span: 2, text: (one) => one.seal, className: FIGURES },
      { title: '起', span: 3, text: (one) => one.from, className: FIGURES },
      { title: '止', span: 3, text: (one) => one.until, className: FIGURES },
      { title: '方式', span: 2, text: (one) => one.care },
      { title: '登记表', span: 3, text: (one) => one.paper, className: FIGURES },
    ],
  })
}

const HAND_COLUMNS = [
  ['钥匙（柜位、房号）', 4],
  ['借用人', 3],
  ['部门、单位', 3],
  ['事由', 3],
  ['证件或押物', 2],
  ['借出', 2],
  ['应还', 2],
  ['实还', 2],
  ['经手人', 3],
] as const

function handSection({ byHand }: Model): SheetSection {
  const titles = HAND_COLUMNS.map(([title, span]) => (
    <ColumnCell key={title} span={span}>
      {title}
    </ColumnCell>
  ))
  const empty = HAND_COLUMNS.map(([title, span]) => <td key={title} colSpan={span} />)
  return {
    key: 'lendings',
    label: ['借用', '登记'],
    head: row('head', titles),
    rows: Array.from({ length: byHand }, (_, index) => row(String(index), empty, 'sheet-by-hand')),
  }
}

/** The sheet's sections from top to bottom. */
export function keyRegisterSections(model: Model): SheetSection[] {
  const signatures: SheetSection = {
    key: 'signatures',
    label: ['签署'],
    keepTogether: true,
    notAlone: true,
    rows: [row('boxes', <SignatureCells frame={model.frame} />, 'sheet-signatures')],
  }
  if (model.byHand > 0) return [handSection(model), signatures]
  return [
    headSection(model),
    ...(model.sets.length > 0 ? [setsSection(model)] : []),
    ...(model.entrusted.length > 0 ? [entrustedSection(model)] : []),
    signatures,
  ]
}
