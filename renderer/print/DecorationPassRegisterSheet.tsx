/** 《出入证登记表》, template version 1. Model, handbook 2.7: no paper of a company was reproduced; a company checks it before it is enabled. */
import type { PassRegisterSheet as Model } from '#shared/domain/decoration/people/passRegisterSheet.ts'
import './decorationPeoplePaper.css'
import { listSection } from './listSection.tsx'
import { LabelCell, ValueCell } from './SheetCells.tsx'
import { SignatureCells } from './SignatureCells.tsx'
import { row, type SheetSection } from './sheetSection.ts'

const FIGURES = 'sheet-figures'

function siteSection({ permit, contractor, count }: Model): SheetSection {
  const cells = (
    <>
      <LabelCell span={3}>许可证号</LabelCell>
      <ValueCell span={5} text={permit} className={FIGURES} />
      <LabelCell span={3}>装修单位</LabelCell>
      <ValueCell span={7} text={contractor} />
      <ValueCell span={6} text={count} />
    </>
  )
  return { key: 'site', label: ['工地'], rows: [row('site', cells)] }
}

function linesSection({ lines }: Model): SheetSection {
  const { rows, ...section } = listSection({
    key: 'passes',
    label: ['出入', '证'],
    rows: lines,
    columns: [
      { title: '证号', span: 4, text: ({ number }) => number, className: FIGURES },
      { title: '姓名', span: 3, text: ({ name }) => name },
      { title: '性别', span: 1, text: ({ gender }) => gender },
      { title: '尾号', span: 2, text: ({ idLast4 }) => idLast4, className: FIGURES },
      { title: '工种', span: 2, text: ({ trade }) => trade },
      { title: '有效期', span: 3, text: ({ validity }) => validity, className: FIGURES },
      { title: '押金', span: 2, text: ({ deposit }) => deposit, className: FIGURES },
      { title: '领证签字', span: 2, text: () => '' },
      { title: '收回 / 挂失 / 作废', span: 3, text: ({ ended }) => ended, className: FIGURES },
      { title: '备注', span: 2, text: ({ remark }) => remark },
    ],
  })
  return { ...section, rows: rows.map((one) => ({ ...one, className: 'pass-line' })) }
}

/** The register's sections from top to bottom. */
export function passRegisterSections(model: Model): SheetSection[] {
  return [
    siteSection(model),
    linesSection(model),
    {
      key: 'signed',
      label: ['签字'],
      keepTogether: true,
      notAlone: true,
      rows: [row('signed', <SignatureCells frame={model.frame} />, 'sheet-signatures')],
    },
  ]
}
