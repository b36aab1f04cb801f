/** Decoration: why money is not booked. */
import type { RefusalWords } from '#renderer/text/refusalWords.ts'
import type { MoneyRefusal } from '#shared/domain/money/moneyFacts.ts'
import type { PaperRefusal } from '#shared/domain/paperDecision.ts'

const NOT_BOOKED = '没有记账，台账没有变。'

const refusals = {
  'case-unknown': { what: '没有这个装修户。', saved: NOT_BOOKED, now: '请回到装修户清单再打开。' },
  'move-in-unknown': { what: '这一户没有入伙办理。', saved: NOT_BOOKED, now: '请核对房号，或先登记入伙。' },
  'case-ended': {
    what: '这一户已经结束或中止。',
    saved: NOT_BOOKED,
    now: '装修户只能收追偿款；入伙要继续的，请先恢复。',
  },
  'amount-invalid': { what: '金额要大于 0，最多两位小数。', saved: NOT_BOOKED, now: '请改金额，或去掉这一行。' },
  'account-unknown': { what: '没有这种款项。', saved: NOT_BOOKED, now: '请重新选择款项。' },
  'payer-missing': { what: '没有写谁交款。', saved: NOT_BOOKED, now: '请选交款方并填写姓名。' },
  'method-missing': { what: '没有选收付方式。', saved: NOT_BOOKED, now: '请选现金、刷卡、扫码或转账。' },
  'lines-missing': { what: '没有款项，或超过 8 行。', saved: NOT_BOOKED, now: '请至少填一行金额；太多就分开收据。' },
  'line-unknown': { what: '台账里没有这一笔。', saved: NOT_BOOKED, now: '请刷新后再试。' },
  'line-reversed': { what: '这一笔已经冲正。', saved: NOT_BOOKED, now: '不用再冲；请看台账。' },
  'balance-short': {
    what: '这笔钱已经扣款或退还，冲正后余额会小于零。',
    saved: NOT_BOOKED,
    now: '请先冲正后面的扣款或退还。',
  },
  'reason-missing': { what: '没有写原因。', saved: NOT_BOOKED, now: '请写一句原因。' },
  'text-too-long': { what: '写得太长。', saved: NOT_BOOKED, now: '请写短一些。' },
  'no-top-up-due': { what: '要补的没有这么多。', saved: NOT_BOOKED, now: '多交的请作为押金另收。' },
  'claim-unknown': { what: '没有这笔追偿。', saved: NOT_BOOKED, now: '请刷新后再试。' },
  'above-claim': { what: '超过追偿余额。', saved: NOT_BOOKED, now: '请改金额。' },
  'clause-missing': { what: '扣款没有条款。', saved: NOT_BOOKED, now: '请从已签协议的条款中选择。' },
  'notice-missing': { what: '扣款没有整改通知书编号。', saved: NOT_BOOKED, now: '请先开整改通知书。' },
  'agreement-unsigned': {
    what: '没有签管理服务协议，不能扣款。',
    saved: NOT_BOOKED,
    now: '只能通知、停工或报告主管部门。',
  },
  'own-proposal': { what: '提出人不能自己审批。', saved: NOT_BOOKED, now: '请另一位有权的同事审批或代录。' },
  'deducted-already': { what: '这起违章按这一条已经扣过。', saved: NOT_BOOKED, now: '请看台账；记错的先冲正。' },
  'refund-before-recheck': {
    what: '还没有复验合格，押金不能退。',
    saved: NOT_BOOKED,
    now: '请先完成复验；没有开工的请先撤销申报。',
  },
  'account-not-refundable': { what: '已发证的费用不退。', saved: NOT_BOOKED, now: '记错的请冲正收据。' },
  'nothing-to-refund': { what: '这个款项没有余额。', saved: NOT_BOOKED, now: '请看台账。' },
  'above-balance': { what: '超过余额：提出后又有扣款。', saved: NOT_BOOKED, now: '请按现在的余额重新提出。' },
  'payee-missing': { what: '没有写收款人。', saved: NOT_BOOKED, now: '请填写收款人。' },
  'payee-unauthorised': {
    what: '收款人不是原交款人。',
    saved: NOT_BOOKED,
    now: '请写明与交款人的关系和授权书。',
  },
  'id-last4-invalid': { what: '证件后四位不对。', saved: NOT_BOOKED, now: '请填四位，末位可以是 X；也可以不填。' },
  'not-proposed': { what: '还没有提出退款。', saved: NOT_BOOKED, now: '请先提出退款并打印退押金单。' },
  'paid-already': { what: '这笔已经付过。', saved: NOT_BOOKED, now: '不能再付；请看台账。' },
  'step-unknown': { what: '没有这一步审批。', saved: NOT_BOOKED, now: '请看设置里的退款审批。' },
  'step-out-of-order': { what: '前一步还没有审批。', saved: NOT_BOOKED, now: '请按顺序审批。' },
  'step-taken': { what: '这一步已经审批。', saved: NOT_BOOKED, now: '请做下一步。' },
  'approvals-missing': { what: '审批没有走完。', saved: NOT_BOOKED, now: '请先补齐审批，或从签好的单子代录。' },
  'receipt-unknown': { what: '没有这张收据。', saved: NOT_BOOKED, now: '请核对收据编号。' },
  'receipt-lost-already': { what: '这张收据已经声明遗失。', saved: NOT_BOOKED, now: '请用已开的声明。' },
  'number-missing': {
    what: '没有填收据编号。',
    saved: NOT_BOOKED,
    now: '请填纸上的编号：空白收据的，或收据本上印的。',
  },
  'receipt-number-taken': {
    what: '这个编号的收据已经在台账里。',
    saved: NOT_BOOKED,
    now: '请核对编号，并在收据登记里找。',
  },
  'price-incomplete': { what: '有必填的没有填。', saved: '没有保存。', now: '请填写项目、单位、起用日期和计价依据。' },
  'price-days-turned': { what: '止日早于起日。', saved: '没有保存。', now: '请核对日期。' },
  'price-not-of-move-in': {
    what: '入伙的价格只能是业主交的费用。',
    saved: '没有保存。',
    now: '押金和施工单位的款项请选“装修”。',
  },
  'price-in-force': {
    what: '这个价格已经在用，不能改。',
    saved: '没有保存。',
    now: '请给它填止日，再从第二天起新立一个价格。',
  },
  'cash-missing': { what: '没有填清点的现金。', saved: '没有日结。', now: '请清点抽屉里的现金（不含备用金）。' },
  'difference-unexplained': { what: '清点与账面不符。', saved: '没有日结。', now: '请再数一遍；仍不符，请写明原因。' },
  'day-in-future': { what: '这一天还没到。', saved: '没有日结。', now: '请核对日期。' },
  'day-empty': { what: '这一天没有收付。', saved: '没有日结。', now: '没有收付的日子不用日结。' },
  'closed-unchanged': { what: '已经日结，之后没有变化。', saved: '没有改动。', now: '不用再结。' },
  'paper-incomplete': { what: '纸质审批没有填全。', saved: NOT_BOOKED, now: '请填写姓名、日期和份号。' },
  'paper-in-future': { what: '纸上的日期还没到。', saved: NOT_BOOKED, now: '请核对日期。' },
  'paper-role-cannot': { what: '这个职务不能审批这一步。', saved: NOT_BOOKED, now: '请核对签字人的职务。' },
} as const satisfies Readonly<Record<Exclude<(MoneyRefusal | PaperRefusal)['code'], 'beyond-role'>, RefusalWords>>

export const decorationMoneyRefusals = { refusals } as const
