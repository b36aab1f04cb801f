/** Decoration: why something about contractors, workers, permits and passes was refused. */
import type { RefusalWords } from '#renderer/text/refusalWords.ts'
import type { BarRefusal, ContractorRefusal } from '#shared/domain/decoration/people/contractors.ts'
import type { EraseRefusal } from '#shared/domain/decoration/people/identityErasing.ts'
import type { PassRefusal } from '#shared/domain/decoration/people/passes.ts'
import type { PermitRefusal } from '#shared/domain/decoration/people/permits.ts'
import type { WorkerRefusal } from '#shared/domain/decoration/people/workers.ts'

type Code = Exclude<
  (ContractorRefusal | WorkerRefusal | BarRefusal | EraseRefusal | PermitRefusal | PassRefusal)['code'],
  'beyond-role'
>
/** Codes of the commands themselves. */
type CommandCode = 'case-unknown' | 'issue-on-case' | 'no-passes'

const NOT_SAVED = '没有保存，填的内容还在。'
const NOT_ISSUED = '没有发证。'
const NOTHING = '没有改动。'

export const decorationPeopleRefusals = {
  'contractor-unknown': { what: '找不到这个装修单位。', saved: NOTHING, now: '请回到名册再选一次。' },
  'name-missing': { what: '没有写名称。', saved: NOT_SAVED, now: '请填写名称或姓名。' },
  'contractor-twice': { what: '名册里已有这个单位。', saved: NOT_SAVED, now: '请直接选用，或改写全称。' },
  'kind-unknown': { what: '没有选企业还是个人。', saved: NOT_SAVED, now: '请选一个。' },
  'licence-check': { what: '统一社会信用代码不对，校验位不符。', saved: NOT_SAVED, now: '请对照执照再核一遍。' },
  'phone-invalid': { what: '这不是电话号码。', saved: NOT_SAVED, now: '请核对位数，或空着。' },
  'day-invalid': { what: '日期不对。', saved: NOT_SAVED, now: '请填写日期，如 2026-12-31。' },
  'text-too-long': { what: '写得太长。', saved: NOT_SAVED, now: '请写短一些。' },
  'worker-unknown': { what: '找不到这位施工人员。', saved: NOTHING, now: '请回到名册再选一次。' },
  'worker-twice': { what: '名册里已有人用这个证件号。', saved: NOT_SAVED, now: '请在名册里找到本人直接选用。' },
  'id-number-invalid': { what: '证件号不对。', saved: NOT_SAVED, now: '请对照证件核对；只登尾号也可以。' },
  'id-last4-invalid': { what: '尾号要四位。', saved: NOT_SAVED, now: '请填证件号最后四位。' },
  unknown: { what: '名册里找不到。', saved: NOTHING, now: '请回到名册再选一次。' },
  'why-missing': { what: '没有写原因。', saved: NOTHING, now: '请写一句原因。' },
  'barred-already': { what: '已经禁止进场了。', saved: NOTHING, now: '不用再记。' },
  'not-barred': { what: '没有被禁止进场。', saved: NOTHING, now: '不用恢复。' },
  'identity-none': { what: '没有可删的身份资料。', saved: NOTHING, now: '不用再删。' },
  'passes-out': { what: '还有出入证没有收回。', saved: NOTHING, now: '收回、挂失或作废以后再删。' },
  'deposit-held': { what: '出入证押金还没有结清。', saved: NOTHING, now: '退清押金以后再删。' },
  'case-over': { what: '这一户装修已经结束。', saved: NOTHING, now: '如需再施工，请重新申报。' },
  'permit-gaps': { what: '发证条件还没有齐。', saved: NOT_ISSUED, now: '请看上面缺的各项，办齐再发。' },
  'permit-missing': { what: '这一户还没有许可证。', saved: NOTHING, now: '请先发许可证。' },
  'permit-returned': { what: '许可证已经收回。', saved: NOTHING, now: '收回以后不再延期、发证。' },
  'permit-lost-already': { what: '已经记过挂失。', saved: NOTHING, now: '请到单据里补打。' },
  'end-before-start': { what: '到期日早于开始日。', saved: NOT_SAVED, now: '请核对两个日期。' },
  'end-passed': { what: '到期日已经过了。', saved: NOT_SAVED, now: '请填今天或以后的日期。' },
  'scope-missing': { what: '没有写许可内容与范围。', saved: NOT_ISSUED, now: '请写一句，如“客厅、卧室墙地面”。' },
  'reason-missing': { what: '没有写原因。', saved: NOT_SAVED, now: '请写一句原因。' },
  'extension-not-later': { what: '延期日不晚于现在的到期日。', saved: NOT_SAVED, now: '请填更晚的日期。' },
  'hot-work-burns': { what: '现场正在动火。', saved: NOTHING, now: '请先结束动火并复查。' },
  'workers-missing': { what: '没有选人。', saved: NOT_ISSUED, now: '请至少选一位施工人员。' },
  'too-many-workers': { what: '一次最多发 40 张。', saved: NOT_ISSUED, now: '请分两次发。' },
  'worker-not-ready': { what: '有人的资料不齐。', saved: NOT_ISSUED, now: '请补证件号、操作证，或先不选这个人。' },
  'worker-barred': { what: '有人被禁止进场。', saved: NOT_ISSUED, now: '请主管来发，或不选这个人。' },
  'pass-twice': {
    what: '有人在这一户已有有效的证。',
    saved: NOT_ISSUED,
    now: '一人一户一证；请延期旧证或不选这个人。',
  },
  'pass-unknown': { what: '找不到这张出入证。', saved: NOTHING, now: '请回到名册再选一次。' },
  'pass-ended': { what: '这张证已经挂失、收回或作废。', saved: NOTHING, now: '需要时请发新证。' },
  'pass-void': { what: '这张证已经作废。', saved: NOTHING, now: '不用再记。' },
  'beyond-permit': { what: '超出许可证的有效期。', saved: NOT_SAVED, now: '请改在许可证期内，或先延期许可证。' },
  'day-pass-not-extended': { what: '一日证不能延期。', saved: NOTHING, now: '请另发新证。' },
  'deposit-invalid': { what: '押金金额不对。', saved: NOT_ISSUED, now: '请填 0 或更大的金额。' },
  'case-unknown': { what: '找不到这一户装修。', saved: NOTHING, now: '请回到装修列表再打开。' },
  'issue-on-case': {
    what: '这张证要在装修户里发。',
    saved: NOT_ISSUED,
    now: '请打开这一装修户，到“许可与人员”。',
  },
  'no-passes': { what: '这一户还没有出入证。', saved: '没有开出登记表。', now: '请先发出入证。' },
} as const satisfies Readonly<Record<Code | CommandCode, RefusalWords>>
