/** 《客服中心工作记录表》: totals and exceptions before the lines of the day, so that a supervisor reads them first (handbook 2.16, D18). */
import type { DutyRecordSheet as Model } from '#shared/domain/shifts/dutyRecordModel.ts'
import { listSection } from './listSection.tsx'
import { LabelCell, ValueCell } from './SheetCells.tsx'
import { SignatureCells } from './SignatureCells.tsx'
import { GRID_COLUMNS, row, type SheetSection } from './sheetSection.ts'

const FIGURES = 'sheet-figures'

function totalsSection({ totals }: Model): SheetSection {
  return listSection({
    key: 'totals',
    label: ['当日', '汇总'],
    rows: totals,
    columns: [
      { title: '类别', span: 4, text: (one) => one.kind },
      { title: '登记', span: 4, text: (one) => one.registered, className: FIGURES },
      { title: '办结', span: 4, text: (one) => one.done, className: FIGURES },
      { title: '未办结', span: 4, text: (one) => one.open, className: FIGURES },
      { title: '逾期', span: 4, text: (one) => one.late, className: FIGURES },
      { title: '漏项', span: 4, text: (one) => one.missing, className: FIGURES },
    ],
  })
}

function exceptionsSection({ exceptions }: Model): SheetSection {
  if (exceptions.length === 0) {
    const none = row('none', <ValueCell span={GRID_COLUMNS} text='无，当日事项均已办结' />)
    return { key: 'exceptions', label: ['例外'], rows: [none] }
  }
  return listSection({
    key: 'exceptions',
    label: ['例外', '转次日'],
    rows: exceptions,
    columns: [
      { title: '事项', span: 10, text: (one) => one.matter },
      { title: '时限', span: 3, text: (one) => one.late },
      { title: '去向', span: 4, text: (one) => one.goes },
      { title: '原因', span: 5, text: (one) => one.reason },
      { title: '第几次', span: 2, text: (one) => one.times, className: FIGURES },
    ],
  })
}

function linesSection({ lines }: Model): SheetSection {
  return listSection({
    key: 'lines',
    label: ['来电', '来访', '记录'],
    rows: lines,
    columns: [
      { title: '时间', span: 2, text: (one) => one.time, className: FIGURES },
      { title: '房号', span: 3, text: (one) => one.unit, className: FIGURES },
      { title: '姓名', span: 3, text: (one) => one.who },
      { title: '事项', span: 7, text: (one) => one.matter },
      { title: '处理', span: 6, text: (one) => one.handling },
      { title: '转交', span: 3, text: (one) => one.passedTo },
    ],
  })
}

function visitBackSections({ visitBacks, reactions }: Model): SheetSection[] {
  if (visitBacks.length === 0) return []
  const results = listSection({
    key: 'visit-backs',
    label: ['回访', '结果'],
    rows: visitBacks,
    columns: [
      { title: '部门', span: 8, text: (one) => one.department },
      { title: '满意', span: 4, text: (one) => one.satisfied, className: FIGURES },
      { title: '较满意', span: 4, text: (one) => one.fair, className: FIGURES },
      { title: '不满意', span: 4, text: (one) => one.dissatisfied, className: FIGURES },
      { title: '未访到', span: 4, text: (one) => one.unreached, className: FIGURES },
    ],
  })
  if (reactions.length === 0) return [results]
  const words = listSection({
    key: 'reactions',
    label: ['客户', '反映'],
    rows: reactions,
    columns: [
      { title: '转部门', span: 6, text: (one) => one.department },
      { title: '客户的话', span: 18, text: (one) => one.words },
    ],
  })
  return [results, words]
}

function signatureSection(model: Model): SheetSection {
  const who = (
    <>
      <LabelCell span={3}>值班人</LabelCell>
      <ValueCell span={9} text={[model.signedBy, model.signedAt].filter(Boolean).join(' ')} />
      <LabelCell span={3}>审核人</LabelCell>
      <ValueCell span={9} text={[model.countersignedBy, model.countersignedAt].filter(Boolean).join(' ')} />
    </>
  )
  const note = (
    <>
      <LabelCell span={3}>主管批注</LabelCell>
      <ValueCell span={21} text={model.note} />
    </>
  )
  return {
    key: 'signatures',
    label: ['签署'],
    keepTogether: true,
    rows: [
      row('who', who),
      row('note', note),
      row('boxes', <SignatureCells frame={model.frame} />, 'sheet-signatures'),
    ],
  }
}

/** The sheet's sections. */
export function dutyRecordSections(model: Model): SheetSection[] {
  const day = row(
    'day',
    <>
      <LabelCell span={4}>日期</LabelCell>
      <ValueCell span={20} text={model.day} />
    </>,
  )
  return [
    { key: 'day', label: ['日清'], rows: [day] },
    totalsSection(model),
    exceptionsSection(model),
    ...visitBackSections(model),
    linesSection(model),
    signatureSection(model),
  ]
}
