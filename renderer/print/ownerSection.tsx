/** 业主信息 of 《业主信息登记表》: a person, a company, or the lines of both on a blank. */
import type { OwnerRegistrationSheet } from '#shared/domain/owner-files/ownerRegistrationModel.ts'
import { LabelCell, TickCell, ValueCell } from './SheetCells.tsx'
import { row, type SheetRow, type SheetSection } from './sheetSection.ts'

type Model = OwnerRegistrationSheet

const PHOTO_ROWS = 5

function personRows({ owner }: Model): SheetRow[] {
  return [
    row(
      'name',
      <>
        <LabelCell span={3}>姓名</LabelCell>
        <ValueCell span={9} text={owner.name} className='sheet-strong' />
        <LabelCell span={3}>性别</LabelCell>
        <TickCell span={5} ticks={owner.sexes} />
        <td className='sheet-photo' colSpan={4} rowSpan={PHOTO_ROWS}>
          照片
          <br />
          （办理业主证）
        </td>
      </>,
    ),
    row(
      'id',
      <>
        <LabelCell span={3}>证件类型</LabelCell>
        <ValueCell span={5} text={owner.idKind} />
        <LabelCell span={3}>证件号码</LabelCell>
        <ValueCell span={9} text={owner.idNumber} className='sheet-figures' />
      </>,
    ),
    row('phones', <PhoneCells model={owner} width={20} />),
    row('address', <AddressCells text={owner.address} width={20} />),
    row(
      'mail',
      <>
        <LabelCell span={3}>电子邮箱</LabelCell>
        <ValueCell span={7} text={owner.email} />
        <LabelCell span={3}>工作单位</LabelCell>
        <ValueCell span={7} text={owner.employer} />
      </>,
    ),
  ]
}

function PhoneCells({ model, width }: { readonly model: Model['owner']; readonly width: number }) {
  const first = Math.floor(width / 2) - 3
  return (
    <>
      <LabelCell span={3}>手机</LabelCell>
      <ValueCell span={first} text={model.phone} className='sheet-figures' />
      <LabelCell span={3}>备用电话</LabelCell>
      <ValueCell span={width - first - 6} text={model.sparePhones} className='sheet-figures' />
    </>
  )
}

function AddressCells({ text, width }: { readonly text: string; readonly width: number }) {
  return (
    <>
      <LabelCell span={3}>通讯地址</LabelCell>
      <ValueCell span={width - 3} text={text} />
    </>
  )
}

function companyNameRow({ owner }: Model): SheetRow {
  return row(
    'company',
    <>
      <LabelCell span={3}>企业名称</LabelCell>
      <ValueCell span={21} text={owner.name} className='sheet-strong' />
    </>,
  )
}

function companyPaperRow({ owner }: Model): SheetRow {
  return row(
    'company-papers',
    <>
      <LabelCell span={4}>统一社会信用代码</LabelCell>
      <ValueCell span={7} text={owner.creditCode} className='sheet-figures' />
      <LabelCell span={3}>法定代表人</LabelCell>
      <ValueCell span={4} text={owner.legalRepresentative} />
      <LabelCell span={2}>联系人</LabelCell>
      <ValueCell span={4} text={owner.contact} />
    </>,
  )
}

function companyRows(model: Model): SheetRow[] {
  return [
    companyNameRow(model),
    companyPaperRow(model),
    row('phones', <PhoneCells model={model.owner} width={24} />),
    row('address', <AddressCells text={model.owner.address} width={24} />),
    row(
      'mail',
      <>
        <LabelCell span={3}>电子邮箱</LabelCell>
        <ValueCell span={21} text={model.owner.email} />
      </>,
    ),
  ]
}

/** The owner's rows, kept on one page with the photo. */
export function ownerSection(model: Model): SheetSection {
  const { kind } = model.owner
  // The blank serves both kinds of owners: the name line is the person's or the company's.
  const rows = kind === 'company' ? companyRows(model) : personRows(model)
  return {
    key: 'owner',
    label: ['业主', '信息'],
    keepTogether: true,
    rows: kind === 'either' ? [...rows, companyPaperRow(model)] : rows,
  }
}
