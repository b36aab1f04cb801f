/** The fixed words of 《业主信息登记表》, template version 1. A changed word is a new template version (style 6.4). */
import type { IdKind } from '#shared/kernel/idNumber.ts'
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
  notice: '已知悉以上告知',
  careNote: '同意登记特别提示（用于照护）',
  photo: '同意留存照片（用于业主证）',
  greetings: '同意接收问候与活动通知',
} as const
/** Name of one consent. */
export type ConsentName = keyof typeof CONSENTS

/** Version and date of the notice, printed with it (handbook 2.18: text with version and date). */
export const NOTICE_VERSION = '告知文本第 1 版，2026年11月'

/**
 * 个人信息处理告知: who processes what, for which purpose, how, how long, and the rights. Company and hotline may be empty.
 * Source: model, handbook 2.18 (PIPL Art. 6, 17, 44–47); to be checked by the company before the template is enabled.
 */
export function noticeText(company: string, hotline: string): string {
  const processor = company === '' ? '本物业服务企业' : company
  const reach = hotline === '' ? '可向前台提出' : `可向前台或致电 ${hotline} 提出`
  return (
    `${processor}为履行物业服务合同及法定义务（房屋交付、费用结算、通行与车辆管理、紧急联络），处理本表所填信息，以纸质与加密电子方式保存，` +
    '保存期限为物业服务期间及法律、行政法规规定的期限。证件号码仅用于核验身份，打印时遮挡。未标明同意的选填项可不填，不影响物业服务。' +
    `您有权查阅、复制、更正、删除本人信息或撤回同意，${reach}。`
  )
}
