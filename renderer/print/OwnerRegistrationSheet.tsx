/**
 * 《业主信息登记表》, template versions 1 and 2. Model, handbook 2.1: no paper of a company was reproduced; a company checks it before
 * it is enabled. May run over several pages; each then carries 第 x 页 / 共 y 页.
 */
import type { OwnerRegistrationSheet as Model } from '#shared/domain/owner-files/ownerRegistrationModel.ts'
import { listSection } from './listSection.tsx'
import { ownerSection } from './ownerSection.tsx'
import type { PagePlan } from './paginate.ts'
import { LabelCell, TickCell, TickList, ValueCell } from './SheetCells.tsx'
import { SheetDocument } from './SheetDocument.tsx'
import { SignatureCells } from './SignatureCells.tsx'
import { GRID_COLUMNS, row, type SheetSection } from './sheetSection.ts'

function unitSection({ unit }: Model): SheetSection {
  return {
    key: 'unit',
    label: ['房屋', '信息'],
    keepTogether: true,
    rows: [
      row(
        'place',
        <>
          <LabelCell span={3}>房号</LabelCell>
          <ValueCell span={6} text={unit.code} />
          <LabelCell span={3}>建筑面积</LabelCell>
          <ValueCell span={4} text={unit.area} />
          <LabelCell span={3}>户型</LabelCell>
          <ValueCell span={5} text={unit.layout} />
        </>,
      ),
      row(
        'papers',
        <>
          <LabelCell span={3}>产权证/合同号</LabelCell>
          <ValueCell span={13} text={unit.titleDeed} />
          <LabelCell span={3}>入住日期</LabelCell>
          <ValueCell span={5} text={unit.moveInDay} />
        </>,
      ),
      row(
        'use',
        <>
          <LabelCell span={3}>房屋用途</LabelCell>
          <TickCell span={21} ticks={unit.uses} />
        </>,
      ),
    ],
  }
}

const name = <Row extends { readonly name: string }>(span: number) => ({
  title: '姓名',
  span,
  text: (one: Row) => one.name,
})
const phone = <Row extends { readonly phone: string }>(span: number) => ({
  title: '电话',
  span,
  text: (one: Row) => one.phone,
  className: 'sheet-figures',
})
const idNumber = <Row extends { readonly idNumber: string }>(span: number) => ({
  title: '证件号码',
  span,
  text: (one: Row) => one.idNumber,
  className: 'sheet-figures',
})

function peopleSections({ coOwners, family, emergencyContacts, tenants }: Model): SheetSection[] {
  return [
    listSection({
      key: 'co-owners',
      label: ['共有人'],
      rows: coOwners,
      columns: [
        name(6),
        { title: '证件类型', span: 5, text: (one) => one.idKind },
        idNumber(6),
        phone(4),
        { title: '份额', span: 3, text: (one) => one.share },
      ],
    }),
    listSection({
      key: 'family',
      label: ['家庭', '成员'],
      rows: family,
      columns: [
        name(8),
        { title: '与业主关系', span: 5, text: (one) => one.relation },
        phone(6),
        { title: '出生日期（选填）', span: 5, text: (one) => one.birthDay },
      ],
    }),
    listSection({
      key: 'emergency-contacts',
      label: ['紧急', '联系人'],
      rows: emergencyContacts,
      columns: [name(8), { title: '与业主关系', span: 8, text: (one) => one.relation }, phone(8)],
    }),
    listSection({
      key: 'tenants',
      label: ['租户'],
      rows: tenants,
      columns: [name(6), idNumber(6), phone(4), { title: '租期', span: 8, text: (one) => one.period }],
    }),
  ]
}

function otherSections(model: Model): SheetSection[] {
  const line = (key: string, label: string, text: string, className?: string) =>
    row(
      key,
      <>
        <LabelCell span={4}>{label}</LabelCell>
        <ValueCell span={20} text={text} />
      </>,
      className,
    )
  return [
    listSection({
      key: 'vehicles',
      label: ['车辆'],
      rows: model.vehicles,
      columns: [
        { title: '车牌号码', span: 8, text: (one) => one.plate, className: 'sheet-figures' },
        { title: '品牌型号、颜色', span: 8, text: (one) => one.model },
        { title: '车位', span: 8, text: (one) => one.space },
      ],
    }),
    {
      key: 'other',
      label: ['其他'],
      rows: [
        row(
          'cards',
          <>
            <LabelCell span={4}>领卡情况</LabelCell>
            <ValueCell span={12} text={model.cards} />
            <LabelCell span={3}>宠物（选填）</LabelCell>
            <ValueCell span={5} text={model.pets} />
          </>,
        ),
        line('care', '特别提示（选填）', model.careNote),
        line('remark', '备注', model.remark, 'sheet-stretch'),
      ],
    },
  ]
}

function closingSections({ notice, frame, filler, checker, fillDay, changes }: Model): SheetSection[] {
  return [
    {
      key: 'notice',
      label: ['告知', '与同意'],
      keepTogether: true,
      rows: [
        row(
          'text',
          <td className='sheet-notice' colSpan={GRID_COLUMNS}>
            <p>
              {notice.text}（{notice.version}）
            </p>
            <p>
              <TickList ticks={notice.ticks} />
            </p>
          </td>,
        ),
      ],
    },
    {
      key: 'signatures',
      label: ['签署'],
      keepTogether: true,
      rows: [
        row(
          'who',
          <>
            <LabelCell span={3}>填表人</LabelCell>
            <ValueCell span={5} text={filler} />
            <LabelCell span={3}>核对人</LabelCell>
            <ValueCell span={5} text={checker} />
            <LabelCell span={3}>填表日期</LabelCell>
            <ValueCell span={5} text={fillDay} />
          </>,
        ),
        row('boxes', <SignatureCells frame={frame} />, 'sheet-signatures'),
      ],
    },
    listSection({
      key: 'changes',
      label: ['变更', '记录'],
      rows: changes,
      columns: [
        { title: '日期', span: 5, text: (one) => one.day },
        { title: '变更内容', span: 14, text: (one) => one.what },
        { title: '经办人', span: 5, text: (one) => one.who },
      ],
    }),
  ]
}

/** The sheet's sections in the order of handbook 2.1. */
export function ownerRegistrationSections(model: Model): SheetSection[] {
  return [
    unitSection(model),
    ownerSection(model),
    ...peopleSections(model),
    ...otherSections(model),
    ...closingSections(model),
  ]
}

/** Every page of every copy. */
export function OwnerRegistrationSheet({ model, plan }: { readonly model: Model; readonly plan: PagePlan }) {
  return <SheetDocument frame={model.frame} sections={ownerRegistrationSections(model)} plan={plan} />
}
