/**
 * 《装修申报表》, template version 1: model, handbook 2.5 (no paper of a company was reproduced; a company checks it before it is enabled). What the
 * desk fills in later has its ruled lines at the end.
 */
import type { DecorationApplicationSheet as Model } from '#shared/domain/decoration/cases/applicationModel.ts'
import { listSection } from './listSection.tsx'
import { LabelCell, TickCell, ValueCell } from './SheetCells.tsx'
import { SignatureCells } from './SignatureCells.tsx'
import { GRID_COLUMNS, row, type SheetRow, type SheetSection } from './sheetSection.ts'

/** Two labelled values in one row. */
function pair(key: string, [first, second]: readonly [readonly [string, string], readonly [string, string]]): SheetRow {
  return row(
    key,
    <>
      <LabelCell span={3}>{first[0]}</LabelCell>
      <ValueCell span={9} text={first[1]} />
      <LabelCell span={3}>{second[0]}</LabelCell>
      <ValueCell span={9} text={second[1]} />
    </>,
  )
}

function ticked(key: string, label: string, ticks: Model['papers']): SheetRow {
  return row(
    key,
    <>
      <LabelCell span={3}>{label}</LabelCell>
      <TickCell span={21} ticks={ticks} />
    </>,
  )
}

function whoSection(model: Model): SheetSection {
  return {
    key: 'who',
    label: ['申报', '人'],
    keepTogether: true,
    rows: [
      pair('unit', [
        ['建筑面积', model.area],
        ['业主电话', model.ownerPhone],
      ]),
      ticked('applicants', '申报人', model.applicants),
      pair('applicant', [
        ['姓名', model.applicantName],
        ['电话', model.applicantPhone],
      ]),
    ],
  }
}

function workSection(model: Model): SheetSection {
  return {
    key: 'work',
    label: ['施工', '单位'],
    keepTogether: true,
    rows: [
      ticked('by', '施工方式', model.workBy),
      pair('contractor', [
        ['装修单位', model.contractor],
        ['执照、资质', model.licences],
      ]),
      pair('manager', [
        ['现场负责人', model.siteManager],
        ['电话', model.siteManagerPhone],
      ]),
      pair('fire', [
        ['防火责任人', model.fireOfficer],
        ['施工人数', model.workers],
      ]),
      pair('period', [
        ['计划工期', model.period],
        ['工种', model.trades],
      ]),
    ],
  }
}

function declaredSection(model: Model): SheetSection {
  return {
    key: 'declared',
    label: ['装修', '项目'],
    keepTogether: true,
    rows: [
      row('items', <TickCell span={GRID_COLUMNS} ticks={model.declared} />),
      row(
        'load',
        <>
          <LabelCell span={3}>最大用电</LabelCell>
          <ValueCell span={5} text={model.load} />
          <LabelCell span={3}>备注</LabelCell>
          <ValueCell span={13} text={model.remark} />
        </>,
      ),
    ],
  }
}

function listSections({ works, walls }: Model): readonly SheetSection[] {
  return [
    listSection({
      key: 'works',
      label: ['项目', '明细'],
      rows: works,
      columns: [
        { title: '部位', span: 5, text: (line) => line.place },
        { title: '内容', span: 12, text: (line) => line.content },
        { title: '材料', span: 7, text: (line) => line.material },
      ],
    }),
    listSection({
      key: 'walls',
      label: ['墙体', '拆改'],
      rows: walls,
      columns: [
        { title: '拆 / 砌', span: 4, text: (line) => line.act },
        { title: '位置', span: 9, text: (line) => line.place },
        { title: '厚度', span: 4, text: (line) => line.thickness },
        { title: '材料', span: 7, text: (line) => line.material },
      ],
    }),
  ]
}

function attachedSection({ drawings, papers, warnings }: Model): SheetSection {
  return {
    key: 'attached',
    label: ['附图', '附件'],
    rows: [
      ticked('drawings', '须交图纸', drawings),
      ticked('papers', '须交资料', papers),
      ...(warnings.length === 0
        ? []
        : [
            row(
              'warnings',
              <>
                <LabelCell span={3}>特别提示</LabelCell>
                <td className='sheet-notice' colSpan={21}>
                  {warnings.map((words, index) => (
                    <div key={words}>
                      {index + 1}. {words}
                    </div>
                  ))}
                </td>
              </>,
            ),
          ]),
    ],
  }
}

function laterSection({ later, frame }: Model): SheetSection {
  return {
    key: 'later',
    label: ['办理', '记录'],
    keepTogether: true,
    rows: [
      ...later.map(({ label, hint }) =>
        row(
          label,
          <>
            <LabelCell span={3}>{label}</LabelCell>
            <td colSpan={21}>{hint}</td>
          </>,
          'sheet-by-hand',
        ),
      ),
      row('boxes', <SignatureCells frame={frame} />, 'sheet-signatures'),
    ],
  }
}

/** The sections of 《装修申报表》 from top to bottom. */
export function decorationApplicationSections(model: Model): SheetSection[] {
  return [
    whoSection(model),
    workSection(model),
    declaredSection(model),
    ...listSections(model),
    attachedSection(model),
    laterSection(model),
  ]
}
