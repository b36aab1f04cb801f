/** Decoration: why nothing happens to hot work or a cut. */
import type { RefusalWords } from '#renderer/text/refusalWords.ts'
import type { CutRefusal } from '#shared/domain/decoration/hotWork/cuts.ts'
import type { HotWorkRefusal } from '#shared/domain/decoration/hotWork/hotWorkAsk.ts'

type Code = (HotWorkRefusal | CutRefusal)['code'] | 'case-unknown' | 'ask-on-case'

const NOT_SAVED = '没有保存。'

const refusals = {
  'beyond-role': { what: '您的岗位不能办这一步。', saved: NOT_SAVED, now: '请有权限的同事登录，或凭签字单代录。' },
  'case-unknown': { what: '找不到这一户装修。', saved: NOT_SAVED, now: '请回列表再打开一次。' },
  'case-ended': { what: '这一户装修已经结束。', saved: NOT_SAVED, now: '不再动火或停水停电；要再装修请新开申报。' },
  'not-permitted': { what: '这一户没有在用的许可证。', saved: NOT_SAVED, now: '请先发许可证。' },
  'site-stopped': { what: '这一户停工中。', saved: NOT_SAVED, now: '复工以后再办。' },
  'hot-work-undeclared': {
    what: '申报里没有动火。',
    saved: NOT_SAVED,
    now: '请先在“申报资料”里修改申报，勾选“动火作业”。',
  },
  'place-missing': { what: '没有写作业部位。', saved: NOT_SAVED, now: '请填写在哪里动火。' },
  'way-missing': { what: '没有选作业方式。', saved: NOT_SAVED, now: '请至少选一种。' },
  'reason-missing': { what: '没有写原因。', saved: NOT_SAVED, now: '请写一句原因。' },
  'time-invalid': { what: '时间读不出来。', saved: NOT_SAVED, now: '请填日期和时间，如 0930。' },
  'end-before-start': { what: '结束早于开始。', saved: NOT_SAVED, now: '请核对起止时间。' },
  'time-over': { what: '这个时间已经过了。', saved: NOT_SAVED, now: '请重新申请。' },
  'too-long': { what: '动火时间超过允许的天数。', saved: NOT_SAVED, now: '请分次申请；天数在项目设置里。' },
  'outside-permit': { what: '时间不在许可证有效期内。', saved: NOT_SAVED, now: '请改时间，或先办延期。' },
  'operator-missing': { what: '没有写动火人。', saved: NOT_SAVED, now: '请填写动火人姓名。' },
  'certificate-missing': { what: '没有特种作业证号。', saved: NOT_SAVED, now: '请看证件并填写证号；无证不得动火。' },
  'guardian-missing': { what: '没有写监护人。', saved: NOT_SAVED, now: '请填写在场监护人的姓名。' },
  'guardian-works': { what: '监护人不能是动火人自己。', saved: NOT_SAVED, now: '请另填一位监护人。' },
  'equipment-missing': { what: '灭火器没有落实。', saved: NOT_SAVED, now: '请写明或确认种类和数量。' },
  'clearing-missing': { what: '清理、隔离没有落实。', saved: NOT_SAVED, now: '请写明或确认可燃物清理、隔离措施。' },
  'notice-missing': { what: '公告没有贴齐。', saved: NOT_SAVED, now: '楼栋主出入口和作业地点都要张贴。' },
  'text-too-long': { what: '写得太长。', saved: NOT_SAVED, now: '每项最多 200 个字。' },
  'hot-work-unknown': { what: '找不到这张动火单。', saved: NOT_SAVED, now: '请看最新的清单。' },
  'hot-work-elsewhere': { what: '这张动火单已不在这一步。', saved: NOT_SAVED, now: '请看它现在的状态再办。' },
  'side-unknown': { what: '不知道是哪个部门的意见。', saved: NOT_SAVED, now: '请重新打开再选一次。' },
  'judged-already': { what: '这个部门已经给过意见。', saved: NOT_SAVED, now: '录错了请主管撤回后再录。' },
  'opinion-missing': { what: '不同意要写明原因。', saved: NOT_SAVED, now: '请写一句原因。' },
  'opinions-missing': { what: '工程部、安保部还没有都同意。', saved: NOT_SAVED, now: '两个部门都同意后再批准。' },
  'too-early': { what: '还没到批准的开始时间。', saved: NOT_SAVED, now: '到时间再点开始。' },
  'hot-work-running': { what: '正在动火。', saved: NOT_SAVED, now: '请先登记完工。' },
  'recheck-missing': { what: '完工后还没有复查。', saved: NOT_SAVED, now: '请先到场复查，再关闭。' },
  'supply-missing': { what: '没有选停水还是停电。', saved: NOT_SAVED, now: '请选一项。' },
  'area-missing': { what: '没有写影响范围。', saved: NOT_SAVED, now: '请写明影响哪些楼层、房号。' },
  'notice-short': {
    what: '没有提前足够的天数申请。',
    saved: NOT_SAVED,
    now: '请改到以后的日子；提前天数在项目设置里。',
  },
  'cut-unknown': { what: '找不到这张停水停电单。', saved: NOT_SAVED, now: '请看最新的清单。' },
  'cut-elsewhere': { what: '这张停水停电单已不在这一步。', saved: NOT_SAVED, now: '请看它现在的状态再办。' },
  'number-missing': { what: '没有写空白单编号。', saved: NOT_SAVED, now: '请填纸单右上角的编号。' },
  'late-before-step': { what: '纸上的时间早于前一步。', saved: NOT_SAVED, now: '请与前一步核对纸上的时间。' },
  'paper-incomplete': { what: '签字单的信息不全。', saved: NOT_SAVED, now: '请填姓名、单上日期和编号。' },
  'paper-in-future': { what: '单上日期在今天之后。', saved: NOT_SAVED, now: '请核对日期。' },
  'paper-role-cannot': { what: '这个岗位不能决定这一步。', saved: NOT_SAVED, now: '请核对签字人的岗位。' },
  'own-proposal': { what: '不能代录自己提出的事。', saved: NOT_SAVED, now: '请另一位同事代录。' },
  'ask-on-case': { what: '要从装修户里申请。', saved: '没有开出单据。', now: '请打开这一户装修，在“现场”里申请。' },
} as const satisfies Readonly<Record<Code, RefusalWords>>

export const decorationHotWorkRefusals = { refusals } as const
