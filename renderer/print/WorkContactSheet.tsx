/**
 * 《工作联系单》, template version 1. Model, handbook 2.16: no paper of a company was reproduced; a company checks it before it is
 * enabled. One half page for the usual one to four matters; a longer list goes on to a second.
 */
import type { WorkContactSheet as Model } from '#shared/domain/items/workContactModel.ts'
import { listSection } from './listSection.tsx'
import { LabelCell, TickCell, ValueCell } from './SheetCells.tsx'
import { SignatureCells } from './SignatureCells.tsx'
import { row, type SheetSection } from './sheetSection.ts'

function headSection({ department, officer, urgency, attendBy }: Model): SheetSection {
  return {
    key: 'to',
    label: ['发往'],
    keepTogether: true,
    rows: [
      row(
        'to',
        <>
          <LabelCell span={2}>部门</LabelCell>
          <ValueCell span={4} text={department} className='sheet-strong' />
          <LabelCell span={2}>责任人</LabelCell>
          <ValueCell span={4} text={officer} />
          <TickCell span={5} ticks={urgency} />
          <ValueCell span={7} text={attendBy} className='sheet-figures' />
        </>,
      ),
    ],
  }
}

function matterSection({ lines }: Model): SheetSection {
  return listSection({
    key: 'matters',
    label: ['事项'],
    rows: lines,
    columns: [
      { title: '序', span: 1, text: (line) => line.no, className: 'sheet-figures' },
      { title: '房号、位置', span: 4, text: (line) => line.place },
      { title: '内容', span: 9, text: (line) => line.matter },
      {
        title: '联系人',
        span: 4,
        text: (line) => [line.contact, line.phone].filter((part) => part !== '').join(' '),
        className: 'sheet-figures',
      },
      { title: '受理', span: 3, text: (line) => line.received, className: 'sheet-figures' },
      { title: '期限', span: 3, text: (line) => line.due, className: 'sheet-figures' },
    ],
  })
}

function ruleSection({ rules, remark }: Model): SheetSection {
  return {
    key: 'rules',
    label: ['要求'],
    keepTogether: true,
    rows: [
      row('rules', <TickCell span={24} ticks={rules} />),
      row(
        'remark',
        <>
          <LabelCell span={2}>备注</LabelCell>
          <ValueCell span={22} text={remark} />
        </>,
      ),
    ],
  }
}

function handlingSection({ arrivedAt, finishedAt, result, satisfaction, frame }: Model): SheetSection {
  return {
    key: 'handling',
    label: ['处理', '回单'],
    keepTogether: true,
    rows: [
      row(
        'times',
        <>
          <LabelCell span={3}>到场时间</LabelCell>
          <ValueCell span={5} text={arrivedAt} />
          <LabelCell span={3}>完成时间</LabelCell>
          <ValueCell span={5} text={finishedAt} />
          <TickCell span={8} ticks={satisfaction} />
        </>,
      ),
      row(
        'result',
        <>
          <LabelCell span={3}>处理结果</LabelCell>
          <ValueCell span={21} text={result} />
        </>,
        'sheet-stretch',
      ),
      row('boxes', <SignatureCells frame={frame} />, 'sheet-signatures'),
    ],
  }
}

/** The slip's sections from top to bottom. */
export function workContactSections(model: Model): SheetSection[] {
  return [headSection(model), matterSection(model), ruleSection(model), handlingSection(model)]
}
