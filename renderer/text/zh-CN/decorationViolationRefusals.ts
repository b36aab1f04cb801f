/** Decoration: why a violation is not entered, and work not stopped or resumed. */
import type { RefusalWords } from '#renderer/text/refusalWords.ts'
import type { StopRefusal } from '#shared/domain/decoration/violations/stopping.ts'
import type { TakeBackViolationRefusal } from '#shared/domain/decoration/violations/takeBack.ts'
import type { ViolationRefusal } from '#shared/domain/decoration/violations/violationFacts.ts'
import type { PaperRefusal } from '#shared/domain/paperDecision.ts'

const NOTHING = '没有保存。'

const refusals = {
  'violation-unknown': { what: '没有这条违章，或已撤回。', saved: NOTHING, now: '请回到违章清单再打开。' },
  'case-unknown': { what: '没有对应的装修户。', saved: NOTHING, now: '公共区域的违章不能扣保证金；请核对房号。' },
  'case-ended': { what: '这个装修户已经结束。', saved: NOTHING, now: '请核对房号；费用问题请主管处理。' },
  'clauses-missing': { what: '没有选违反的条款。', saved: NOTHING, now: '请按编号或字词选一条。' },
  'clause-unknown': { what: '这个档案没有这一条款。', saved: NOTHING, now: '请从清单里重新选择。' },
  'facts-missing': { what: '没有写违章事实。', saved: NOTHING, now: '请写看到了什么、在哪里、有多少。' },
  'photo-missing': { what: '违章要有照片。', saved: NOTHING, now: '请拍照；拍不了请写明原因。' },
  'theft-facts-only': {
    what: '盗窃类只记事实和报警回执号，不存照片和姓名。',
    saved: NOTHING,
    now: '请去掉照片和人员。',
  },
  'police-receipt-missing': { what: '盗窃类要有报警回执号。', saved: NOTHING, now: '请先报警，填写回执号。' },
  'finding-missing': { what: '没有书面认定或本人承认的出处。', saved: NOTHING, now: '请写文书名称、编号和存放处。' },
  'time-invalid': { what: '时间不对。', saved: NOTHING, now: '不能晚于现在，不能早于 60 天前或发现之前。' },
  'text-too-long': { what: '写得太长。', saved: NOTHING, now: '每项最多 400 个字。' },
  'halted-already': { what: '已经登记过制止。', saved: NOTHING, now: '不用再登记。' },
  'addressee-missing': { what: '没有选送达对象。', saved: NOTHING, now: '请选业主、装修单位或两者。' },
  'demand-missing': { what: '没有写整改要求。', saved: NOTHING, now: '请写要恢复或改正什么。' },
  'until-invalid': { what: '整改期限不对。', saved: NOTHING, now: '请填今天起 90 天以内的日期。' },
  'notice-missing': { what: '还没有整改通知书。', saved: NOTHING, now: '请先开整改通知书。' },
  'way-missing': { what: '没有选送达方式。', saved: NOTHING, now: '请选当面、张贴、电话或拒签见证。' },
  'taker-missing': { what: '没有写谁签收，或贴在哪里。', saved: NOTHING, now: '请填写。' },
  'witness-missing': { what: '拒签要有见证人。', saved: NOTHING, now: '请填写见证人姓名。' },
  'theft-not-posted': { what: '盗窃类通知不张贴。', saved: NOTHING, now: '请当面或电话送达。' },
  'measure-unknown': { what: '没有这种措施。', saved: NOTHING, now: '请重新选择。' },
  'measure-as-form': { what: '停工和报告要用各自的单据。', saved: NOTHING, now: '请用“停工”或“报告主管部门”。' },
  'worker-missing': { what: '没有选人员。', saved: NOTHING, now: '请选禁止进场的施工人员。' },
  'amount-invalid': { what: '金额要大于 0，最多两位小数。', saved: NOTHING, now: '请改金额。' },
  'agreement-unsigned': {
    what: '管理服务协议还没有签。',
    saved: NOTHING,
    now: '没有签协议不能扣款；可以整改、停工、报告。',
  },
  'clauses-not-here': { what: '签协议时的条款版本还没同步到这台电脑。', saved: NOTHING, now: '请等同步完成再提。' },
  'clause-no-sum': { what: '这一条没有约定违约金。', saved: NOTHING, now: '请选有金额的条款，或要求赔偿。' },
  'clause-not-named': { what: '这条违章没有写这一条款。', saved: NOTHING, now: '请从违章的条款中选择。' },
  'clause-once': { what: '这一条约定只扣一次，已经扣过。', saved: NOTHING, now: '请看押金台账。' },
  'damages-not-agreed': { what: '这一条没有约定另行赔偿。', saved: NOTHING, now: '请去掉赔偿金额，或登记“要求赔偿”。' },
  'proposed-already': { what: '这一条已经提过扣款。', saved: NOTHING, now: '等另一人批准，或看押金台账。' },
  'not-proposed': { what: '没有待批准的扣款。', saved: NOTHING, now: '请先提出扣款。' },
  'own-proposal': { what: '自己提出的不能自己批准或代录。', saved: NOTHING, now: '请换另一人。' },
  'recheck-photo-missing': { what: '复查要有照片或说明。', saved: NOTHING, now: '请拍照，或写一句看到的情况。' },
  'mended-already': { what: '这条违章已经复查合格。', saved: NOTHING, now: '又发生的请另登一条。' },
  'not-served': { what: '通知还没有送达。', saved: NOTHING, now: '请先登记送达。' },
  'reason-missing': { what: '没有写说明。', saved: NOTHING, now: '请写一句。' },
  'department-missing': { what: '没有写报告给哪个部门。', saved: NOTHING, now: '请填写部门名称。' },
  'number-missing': { what: '没有写文号。', saved: NOTHING, now: '没有文号请写报告方式，如“12345 热线工单号”。' },
  'reported-already': { what: '已经报告过。', saved: NOTHING, now: '回复请写在复查里。' },
  'went-on': { what: '已经发过通知或采取过措施，不能撤回。', saved: NOTHING, now: '登记复查合格，并写明情况。' },
  'settle-first': { what: '两台电脑各登记了一条。', saved: NOTHING, now: '请主管先在“待核”里选一条。' },
  'not-voidable': { what: '不是本人本班登记的，不能撤回。', saved: NOTHING, now: '请主管写明原因撤回。' },
  'not-running': { what: '没有有效的施工许可，不用停工。', saved: NOTHING, now: '无证施工请登记违章并报告。' },
  'stopped-already': { what: '已经停工。', saved: NOTHING, now: '复工后才能再次停工。' },
  'not-stopped': { what: '没有停工。', saved: NOTHING, now: '不用复工。' },
  'violation-open': { what: '停工的违章还没有复查合格。', saved: NOTHING, now: '请先登记复查合格。' },
  'top-up-open': { what: '押金还没有补足，已过期限。', saved: NOTHING, now: '请先收补缴款。' },
  'photo-unreadable': { what: '照片读不出来。', saved: NOTHING, now: '请换一张 JPG 或 PNG 照片。' },
  'open-the-violation': { what: '这张单据从违章里开。', saved: NOTHING, now: '请打开装修的违章清单。' },
  'paper-incomplete': { what: '签字单据没有写全。', saved: NOTHING, now: '请填姓名、日期和份号。' },
  'paper-in-future': { what: '单据日期还没到。', saved: NOTHING, now: '请核对单据日期。' },
  'paper-role-cannot': { what: '这个岗位不能决定这件事。', saved: NOTHING, now: '请核对签字人的岗位。' },
} as const satisfies Readonly<
  Record<
    | Exclude<(ViolationRefusal | TakeBackViolationRefusal | StopRefusal | PaperRefusal)['code'], 'beyond-role'>
    | 'photo-unreadable'
    | 'open-the-violation',
    RefusalWords
  >
>

export const violationRefusals = refusals
