/**
 * 《临时动火作业申请表》, 《动火作业公告》 and 《装修停水停电申请单》, template version 1. Model, handbook 2.9, 2.17, R79: no paper of a company was
 * reproduced; a company checks them before they are enabled.
 */
import type { CutSheet } from '#shared/domain/decoration/hotWork/cutSheet.ts'
import type { HotWorkNoticeSheet } from '#shared/domain/decoration/hotWork/hotWorkNoticeSheet.ts'
import type { HotWorkSheet } from '#shared/domain/decoration/hotWork/hotWorkSheet.ts'
import './decorationHotWorkPaper.css'
import { LabelCell, TickCell, ValueCell } from './SheetCells.tsx'
import { SignatureCells } from './SignatureCells.tsx'
import { GRID_COLUMNS, row, type SheetRow, type SheetSection } from './sheetSection.ts'

const LABEL = 4

/** A label with its value over the whole line. */
function line(label: string, text: string, className?: string): SheetRow {
  return row(
    label,
    <>
      <LabelCell span={LABEL}>{label}</LabelCell>
      <ValueCell span={GRID_COLUMNS - LABEL} text={text} />
    </>,
    className,
  )
}

function pair(first: readonly [string, string], second: readonly [string, string]): SheetRow {
  return row(
    first[0],
    <>
      <LabelCell span={LABEL}>{first[0]}</LabelCell>
      <ValueCell span={8} text={first[1]} />
      <LabelCell span={LABEL}>{second[0]}</LabelCell>
      <ValueCell span={8} text={second[1]} />
    </>,
  )
}

function ticked(label: string, ticks: HotWorkSheet['ways']): SheetRow {
  return row(
    label,
    <>
      <LabelCell span={LABEL}>{label}</LabelCell>
      <TickCell span={GRID_COLUMNS - LABEL} ticks={ticks} />
    </>,
  )
}

/** Words and a signature with its time, written by hand. */
function byHand(label: string): SheetRow {
  return row(
    label,
    <>
      <LabelCell span={LABEL}>{label}</LabelCell>
      <ValueCell span={12} text='' />
      <td className='hot-work-signed' colSpan={8}>
        签字　　　　　　月　　日　　时　　分
      </td>
    </>,
    'sheet-by-hand',
  )
}

function words(key: string, text: string, className: string): SheetRow {
  return row(
    key,
    <td className={className} colSpan={GRID_COLUMNS}>
      {text}
    </td>,
  )
}

/** The sections of 《临时动火作业申请表》, the same on both parts. */
export function hotWorkSections(model: HotWorkSheet): SheetSection[] {
  const { permit, contractor, place, ways, reason, period, operator, certificateNo, guardian } = model
  return [
    {
      key: 'work',
      label: ['动火', '作业'],
      keepTogether: true,
      rows: [
        pair(['装修单位', contractor], ['许可证号', permit]),
        line('作业部位', place),
        ticked('作业方式', ways),
        line('动火理由', reason),
        line('起止时间', period),
        pair(['动火人', operator], ['特种作业证号', certificateNo]),
        pair(['监护人', guardian], ['公告地点', model.posted]),
        line('灭火器', model.extinguishers),
        line('清理、隔离、接火', model.clearing),
      ],
    },
    {
      key: 'rules',
      label: ['动火', '须知'],
      keepTogether: true,
      rows: [words('rules', model.rules, 'sheet-notice hot-work-rules')],
    },
    {
      key: 'signed',
      label: ['审批', '检查'],
      keepTogether: true,
      rows: [...model.signed.map(byHand), row('boxes', <SignatureCells frame={model.frame} />, 'sheet-signatures')],
    },
  ]
}

/** The sections of 《动火作业公告》, in type that is read standing at a door. */
export function hotWorkNoticeSections(model: HotWorkNoticeSheet): SheetSection[] {
  const large = 'hot-work-large'
  return [
    {
      key: 'notice',
      label: ['公', '告'],
      keepTogether: true,
      rows: [
        line('作业地点', model.place, large),
        line('作业方式', model.ways, large),
        line('作业时间', model.period, large),
        line('审批编号', model.number, large),
        words('words', model.words, 'hot-work-words'),
        line('联系电话', model.hotline, large),
        row('seal', <SignatureCells frame={model.frame} />, 'sheet-signatures'),
      ],
    },
  ]
}

/** The sections of 《装修停水停电申请单》, the same on both parts. */
export function cutSections(model: CutSheet): SheetSection[] {
  return [
    {
      key: 'cut',
      label: ['申请', '事项'],
      keepTogether: true,
      rows: [
        ticked('类别', model.supplies),
        line('装修单位', model.contractor),
        line('影响范围', model.area),
        line('事由', model.reason),
        line('起止时间', model.period),
      ],
    },
    {
      key: 'signed',
      label: ['办理'],
      keepTogether: true,
      rows: [
        ...model.signed.map(byHand),
        words('note', model.note, 'sheet-notice'),
        row('boxes', <SignatureCells frame={model.frame} />, 'sheet-signatures'),
      ],
    },
  ]
}
