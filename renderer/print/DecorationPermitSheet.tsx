/**
 * 《装修施工许可证》, template version 1, in type that is read standing at a door. Model, handbook 2.6: no paper of a company was reproduced; a company
 * checks it before it is enabled.
 */
import type { PermitSheet as Model } from '#shared/domain/decoration/people/permitSheet.ts'
import './decorationPeoplePaper.css'
import { ColumnCell, LabelCell, ValueCell } from './SheetCells.tsx'
import { SignatureCells } from './SignatureCells.tsx'
import { GRID_COLUMNS, row, type SheetSection } from './sheetSection.ts'

const FIGURES = 'sheet-figures'
const TO_WRITE = '　　　　年　　月　　日 至 　　　　年　　月　　日'

function siteSection(model: Model): SheetSection {
  const { contractor, siteManager, siteManagerPhone, fireOfficer, validity, scope } = model
  return {
    key: 'site',
    label: ['施工', '许可'],
    keepTogether: true,
    rows: [
      row(
        'unit',
        <>
          <LabelCell span={4}>房号</LabelCell>
          <ValueCell span={20} text={model.frame.unit} className='permit-unit' />
        </>,
        'permit-large',
      ),
      row(
        'validity',
        <>
          <LabelCell span={4}>有效期</LabelCell>
          <ValueCell span={20} text={validity === '' ? TO_WRITE : validity} className='permit-validity' />
        </>,
        'permit-large',
      ),
      row(
        'contractor',
        <>
          <LabelCell span={4}>装修单位</LabelCell>
          <ValueCell span={20} text={contractor} />
        </>,
        'permit-line',
      ),
      row(
        'manager',
        <>
          <LabelCell span={4}>现场负责人</LabelCell>
          <ValueCell span={8} text={siteManager} />
          <LabelCell span={4}>联系电话</LabelCell>
          <ValueCell span={8} text={siteManagerPhone} className={FIGURES} />
        </>,
        'permit-line',
      ),
      row(
        'fire',
        <>
          <LabelCell span={4}>防火责任人</LabelCell>
          <ValueCell span={8} text={fireOfficer} />
          <LabelCell span={4}>物业电话</LabelCell>
          <ValueCell span={8} text={model.hotline} className={FIGURES} />
        </>,
        'permit-line',
      ),
      row(
        'scope',
        <>
          <LabelCell span={4}>许可内容与范围</LabelCell>
          <ValueCell span={20} text={scope} />
        </>,
        'permit-scope',
      ),
    ],
  }
}

function hoursSection({ schedule }: Model): SheetSection {
  const cell = (
    <td colSpan={GRID_COLUMNS} className={FIGURES}>
      {schedule.map((line) => (
        <span key={line} className='permit-hours'>
          {line}
        </span>
      ))}
    </td>
  )
  return { key: 'hours', label: ['施工', '时间'], keepTogether: true, rows: [row('hours', cell, 'permit-schedule')] }
}

function forbiddenSection({ forbidden }: Model): SheetSection {
  const cell = (
    <td colSpan={GRID_COLUMNS} className='permit-forbidden'>
      {forbidden}
    </td>
  )
  return { key: 'forbidden', label: ['禁止', '事项'], keepTogether: true, rows: [row('forbidden', cell)] }
}

function extensionSection({ extensions, replaces }: Model): SheetSection {
  const head = row(
    'head',
    <>
      <ColumnCell span={8}>延期至</ColumnCell>
      <ColumnCell span={8}>延期编号</ColumnCell>
      <ColumnCell span={8}>签章</ColumnCell>
    </>,
  )
  const rows = extensions.map(({ to, number }, index) =>
    row(
      String(index),
      <>
        <ValueCell span={8} text={to === '' ? '　　　　年　　月　　日' : to} className={FIGURES} />
        <ValueCell span={8} text={number} className={FIGURES} />
        <ValueCell span={8} text='' />
      </>,
      'permit-line',
    ),
  )
  const old = row(
    'replaces',
    <ValueCell span={GRID_COLUMNS} text={`本证由 ${replaces} 延期换发，原证作废，请揭下交回。`} />,
    'permit-line',
  )
  return { key: 'extensions', label: ['延期'], head, rows: replaces === '' ? rows : [...rows, old], keepTogether: true }
}

/** The permit's sections from top to bottom. */
export function permitSections(model: Model): SheetSection[] {
  return [
    siteSection(model),
    hoursSection(model),
    forbiddenSection(model),
    extensionSection(model),
    {
      key: 'signed',
      label: ['签发'],
      keepTogether: true,
      notAlone: true,
      rows: [row('signed', <SignatureCells frame={model.frame} />, 'sheet-signatures')],
    },
  ]
}
