/** The fixed words of 《业主信息登记表》, template version 2. A changed word is a new template version (style 6.4). */
import { blockText, filledText, type TextBlock, type TextSubject } from '#shared/domain/sheets/formTextBlocks.ts'
import type { SheetContext } from '#shared/domain/sheets/sheetModel.ts'
import { formatDayChinese } from '#shared/kernel/days.ts'
import type { IdKind } from '#shared/kernel/idNumber.ts'
import { currentConsentText } from './consentTexts.ts'
import type { UnitUse } from './schema.ts'

/** Title of the form. */
export const TITLE = '业主信息登记表'
/** The desk keeps one, the owner takes one. */
export const COPY_LABELS: readonly string[] = ['存根联', '业主联']
/** Signature boxes, in the order in which they are signed. */
export const SIGNATURES: readonly string[] = ['业主（单位盖章）', '填表人', '核对人']
/** Words in the seal box. */
export const SEAL = '物业服务企业（章）'

/** 性别, as ticked. */
export const SEXES = { male: '男', female: '女' } as const

/** 证件类型, as printed (handbook 2.19). */
export const ID_KIND_LABELS: Readonly<Record<IdKind, string>> = {
  resident: '居民身份证',
  'residence-permit': '港澳台居民居住证',
  'foreigner-permanent': '外国人永久居留身份证',
  passport: '护照',
  'hong-kong-macao-permit': '港澳居民来往内地通行证',
  'taiwan-permit': '台湾居民来往大陆通行证',
  military: '军官证',
  other: '其他证件',
}

/** 房屋用途, as ticked (handbook 2.1). */
export const USE_LABELS: Readonly<Record<UnitUse, string>> = {
  'own-home': '自住',
  let: '出租',
  empty: '空置',
  shop: '商铺',
  other: '其他',
}

/** What is ticked under the notice: each special purpose has a consent of its own (handbook 2.18, D20). */
export const CONSENTS = {
  notice: '已知悉告知',
  careNote: '同意登记特别提示',
  idScan: '同意扫描证件',
  photo: '同意留存照片',
  greetings: '同意接收问候',
} as const
/** Name of one consent. */
export type ConsentName = keyof typeof CONSENTS

/**
 * The notice under the form as a block that the company may word itself (architecture 9). What is shipped is the one that is read out at the
 * desk, with its version (PIPL Art. 17, handbook 2.18); a consent that was given keeps naming the version that was read out, whatever
 * a later paper says.
 */
export const NOTICE_BLOCK: TextBlock = {
  key: 'notice',
  shipped: currentConsentText('registration').zh.replaceAll('{company}', '{公司}').replaceAll('{reach}', '{联系方式}'),
  maxLength: 1200,
  mayBeEmpty: false,
}

/** The notice as this paper says it, and which text that is. */
export function noticeOnPaper(
  context: SheetContext,
  subject: TextSubject,
): { readonly version: string; readonly text: string } {
  const { texts } = context
  const text = filledText(blockText(NOTICE_BLOCK, context), context, subject, formatDayChinese(context.at.day))
  const isOwn = texts?.blocks[NOTICE_BLOCK.key] !== undefined
  const version = isOwn ? `单据文本第 ${texts.version} 版` : `告知文本 ${currentConsentText('registration').version} 版`
  return { version, text }
}

/** 变更记录: how a command reads on the form. A command that is not named here is no change of what the form shows. */
export const CHANGE_LABELS: Readonly<Record<string, string>> = {
  'person.edit': '更正',
  'unit.edit': '更正房屋',
  'stay.add': '登记住户',
  'stay.edit': '更正住户',
  'stay.end': '住户迁出',
  'unit.transfer': '过户',
  'unit.changeTenant': '换租',
  'vehicle.save': '登记车辆',
  'vehicle.remove': '移除车辆',
}

/** Fields as 变更记录 names them; a field that is not named here is not told on paper. */
export const CHANGED_FIELD_LABELS: Readonly<Record<string, string>> = {
  name: '姓名',
  idKind: '证件类型',
  idNumber: '证件号码',
  phone: '电话',
  address: '通讯地址',
  email: '电子邮箱',
  sex: '性别',
  creditCode: '统一社会信用代码',
  legalRepresentative: '法定代表人',
  contactName: '联系人',
  areaCm2: '建筑面积',
  use: '房屋用途',
  layout: '户型',
  deliveredDay: '交付日期',
  pets: '宠物',
  fromDay: '入住日期',
  toDay: '迁出日期',
  leaseTo: '租期',
  shareNum: '份额',
  kinship: '与业主关系',
  remark: '备注',
}
