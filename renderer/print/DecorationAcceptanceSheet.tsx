/**
 * 《装修验收单》, template version 1. Model, handbook 2.13: no paper of a company was reproduced; a company checks it before it is enabled. The
 * refund has a slip of its own.
 */
import type { AcceptanceSheet as Model } from '#shared/domain/decoration/acceptance/acceptanceSheet.ts'
import { listSection } from './listSection.tsx'
import { ColumnCell, LabelCell, TickCell, ValueCell } from './SheetCells.tsx'
import { SignatureCells } from './SignatureCells.tsx'
import { GRID_COLUMNS, row, type SheetSection } from './sheetSection.ts'

const FIGURES = 'sheet-figures'

function headSection({ stages, doneOn, contractor, permit }: Model): SheetSection {
  return {
    key: 'head',
    label: ['申请', '验收'],
    keepTogether: true,
    rows: [
      row(
        'stage',
        <>
          <LabelCell span={4}>验收</LabelCell>
          <TickCell span={8} ticks={stages} />
          <LabelCell span={4}>完工日</LabelCell>
          <ValueCell span={8} text={doneOn} className={FIGURES} />
        </>,
      ),
      row(
        'who',
        <>
          <LabelCell span={4}>装修单位</LabelCell>
          <ValueCell span={8} text={contractor} />
          <LabelCell span={4}>许可证号</LabelCell>
          <ValueCell span={8} text={permit} className={FIGURES} />
        </>,
      ),
    ],
  }
}

function itemsSection({ items }: Model): SheetSection {
  return {
    key: 'items',
    label: ['验收', '项目'],
    keepTogether: true,
    head: row(
      'head',
      <>
        <ColumnCell span={5}>项目</ColumnCell>
        <ColumnCell span={9}>结果</ColumnCell>
        <ColumnCell span={10}>说明</ColumnCell>
      </>,
    ),
    rows: items.map(({ item, found, remark }) =>
      row(
        item,
        <>
          <ValueCell span={5} text={item} />
          <TickCell span={9} ticks={found} />
          <ValueCell span={10} text={remark} />
        </>,
      ),
    ),
  }
}

function endSection(model: Model): SheetSection {
  return {
    key: 'end',
    label: ['结论'],
    keepTogether: true,
    rows: [
      row(
        'conclusion',
        <>
          <LabelCell span={4}>结论</LabelCell>
          <TickCell span={8} ticks={model.conclusion} />
          <LabelCell span={4}>证件</LabelCell>
          <ValueCell span={8} text={model.passes} className={FIGURES} />
        </>,
      ),
      row(
        'until',
        <>
          <LabelCell span={4}>{model.untilLabel}</LabelCell>
          <ValueCell span={8} text={model.until} className={FIGURES} />
          <LabelCell span={4}>验收人</LabelCell>
          <ValueCell span={8} text={model.inspector} />
        </>,
      ),
      row(
        'opinion',
        <>
          <LabelCell span={4}>意见</LabelCell>
          <ValueCell span={GRID_COLUMNS - 4} text={model.opinion} />
        </>,
        'sheet-by-hand',
      ),
      row('boxes', <SignatureCells frame={model.frame} />, 'sheet-signatures'),
    ],
  }
}

/** The sections of 《装修验收单》 from top to bottom. */
export function acceptanceSections(model: Model): SheetSection[] {
  const water = listSection({
    key: 'water',
    label: ['闭水', '试验'],
    rows: model.closedWater,
    columns: [
      { title: '部位', span: 6, text: (test) => test.place },
      { title: '开始', span: 7, text: (test) => test.from, className: FIGURES },
      { title: '结束', span: 7, text: (test) => test.to, className: FIGURES },
      { title: '结果', span: 4, text: (test) => test.found },
    ],
  })
  return [
    headSection(model),
    itemsSection(model),
    ...(model.closedWater.length === 0 ? [] : [water]),
    endSection(model),
  ]
}
