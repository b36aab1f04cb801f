/** The fixed words of a violation's papers, template version 1. A changed word is a new template version (style 6.4). Never 罚款 (handbook C10). */
import type { Measure, ServedBy } from '#shared/domain/decoration/kinds.ts'
import type { Addressee } from './serving.ts'
import type { ViolationForm } from './slipModel.ts'

/** Titles of the forms. */
export const SLIP_TITLES: Readonly<Record<ViolationForm, string>> = {
  'rectification-notice': '装修违章整改通知书',
  'work-stop': '装修停工通知单',
  'work-resume': '装修复工单',
}

/** Copies and boxes of each form. */
export const SLIP_FRAMES: Readonly<
  Record<
    ViolationForm,
    { readonly copyLabels: readonly string[]; readonly signatures: readonly string[]; readonly seal: string }
  >
> = {
  'rectification-notice': {
    copyLabels: ['存根联', '送达联'],
    signatures: ['签发人', '签收人', '见证人'],
    seal: '物业（章）',
  },
  'work-stop': { copyLabels: ['存根联', '送达联'], signatures: ['签发人', '签收人'], seal: '物业（章）' },
  'work-resume': { copyLabels: ['存根联', '送达联'], signatures: ['签发人', '签收人'], seal: '物业（章）' },
}

/** What each form says at its foot; a company may word it itself. */
export const SLIP_NOTES: Readonly<Record<ViolationForm, string>> = {
  'rectification-notice':
    '请在期限内整改并通知客服中心复查。对违章，物业依约定制止；已造成事实后果或者拒不改正的，依《住宅室内装饰装修管理办法》（建设部令第110号）第十七条及时报告有关部门依法处理。涉及保证金的，以双方已签订的《装修管理服务协议》所列条款为准。',
  'work-stop': '停工期间不得施工。整改完毕并经复查合格，或补足押金后，由客服中心开具《装修复工单》方可复工。',
  'work-resume': '请在许可证有效期和允许施工的时间内施工。',
}

/** Whom a notice is for. */
export const ADDRESSEE_LABELS: Readonly<Record<Addressee, string>> = { owner: '业主', contractor: '装修单位' }

/** How a notice was given. */
export const SERVED_LABELS: Readonly<Record<ServedBy, string>> = {
  'in-person': '当面',
  posted: '张贴',
  phone: '电话',
  'refused-witnessed': '拒签见证',
}

/** Rungs of the ladder. */
export const MEASURE_LABELS: Readonly<Record<Measure, string>> = {
  persuade: '劝阻',
  'stop-work': '责令停工',
  restore: '责令恢复',
  'bar-worker': '禁止人员进场',
  damages: '要求赔偿',
  report: '报告主管部门',
}

const ARTICLE_5 = '建设部令第110号第五条'
/** Clauses that repeat what the order forbids outright (handbook 2.17, article 5). */
const OF_LAW: Readonly<Record<string, string>> = { R60: ARTICLE_5, R71: ARTICLE_5, R73: ARTICLE_5, V01: ARTICLE_5 }

/** The article that a clause repeats, as printed; empty where it is of the agreement only. Source: handbook 2.17. */
export function articleOf(code: string): string {
  return OF_LAW[code] ?? ''
}
