/** Decoration: review, agreement, clauses. */
import type { RefusalWords } from '#renderer/text/refusalWords.ts'
import type { ClauseRefusal } from '#shared/domain/decoration/review/clauseVersions.ts'
import type { ReviewRefusal } from '#shared/domain/decoration/review/reviewing.ts'
import type { SignRefusal } from '#shared/domain/decoration/review/signing.ts'
import type { PaperRefusal } from '#shared/domain/paperDecision.ts'

type ReviewCode = Exclude<(ReviewRefusal | SignRefusal | ClauseRefusal)['code'], PaperRefusal['code']> | 'case-unknown'

const NOTHING = '没有保存。'

const refusals = {
  'case-unknown': { what: '找不到这份申报。', saved: NOTHING, now: '请回到装修清单再打开。' },
  'case-ended': { what: '这份申报已经结束。', saved: NOTHING, now: '请重新申报。' },
  'under-review': { what: '上一轮还没有审图意见。', saved: NOTHING, now: '请先登记上一轮的意见。' },
  'nothing-to-review': { what: '没有待审的图纸。', saved: NOTHING, now: '请先在“资料”里收图；被退的图要交新版。' },
  'round-unknown': { what: '没有这一轮送审。', saved: NOTHING, now: '请刷新后再看。' },
  'round-decided': { what: '这一轮已经有结论。', saved: NOTHING, now: '请看已登记的意见；有误由主管撤回。' },
  'round-open': { what: '这一轮还没有意见。', saved: NOTHING, now: '有意见后再告知客户。' },
  'opinion-unanswered': { what: '有图纸没有选结论。', saved: NOTHING, now: '请逐张选通过或不通过。' },
  'opinion-missing': { what: '不通过的图纸没有写意见。', saved: NOTHING, now: '请写明要改什么。' },
  'red-line': {
    what: '有禁止项目，或缺外部批准文件，不能审图通过。',
    saved: NOTHING,
    now: '请先补齐批准文件，或让客户改申报内容。',
  },
  'told-already': { what: '已经告知过。', saved: NOTHING, now: '不用再做什么。' },
  'text-too-long': { what: '写得太长。', saved: NOTHING, now: '请写短一些，详细内容附在纸上。' },
  'heads-missing': {
    what: '协议缺少法定的内容（第十六条的九项）。',
    saved: '没有开出单据。',
    now: '请在“表单文字”里补齐缺的一项再开。',
  },
  'not-drawn-up': { what: '还没有打印要签的文件。', saved: NOTHING, now: '请先打印，再登记签字。' },
  'signed-already': { what: '这一份已经签过。', saved: NOTHING, now: '要重签，请先重新打印一份。' },
  'signature-missing': { what: '没有签字。', saved: NOTHING, now: '请在签字板上签，或填纸质份号。' },
  'party-missing': { what: '协议要有物业和业主双方签字。', saved: NOTHING, now: '请勾选已签的各方。' },
  'statement-open': { what: '承诺没有逐条确认。', saved: NOTHING, now: '请逐条读给客户并勾选。' },
  'fire-officer-missing': { what: '没有写消防负责人。', saved: NOTHING, now: '请填写姓名。' },
  'extinguishers-invalid': { what: '灭火器数量不对。', saved: NOTHING, now: '请填 1–99。' },
  'way-unknown': { what: '没有选告知方式。', saved: NOTHING, now: '请选张贴、当面或群内。' },
  'clauses-empty': { what: '没有条款。', saved: NOTHING, now: '请至少保留一条。' },
  'clauses-too-many': { what: '条款太多。', saved: NOTHING, now: '最多 120 条。' },
  'clause-code-invalid': { what: '条款编号不对。', saved: NOTHING, now: '用 1–8 位字母、数字，如 V09。' },
  'clause-code-twice': { what: '有两条编号相同。', saved: NOTHING, now: '请改其中一条的编号。' },
  'clause-text-missing': { what: '有条款没有内容。', saved: NOTHING, now: '请填写，或删除这一条。' },
  'clause-text-too-long': { what: '条款太长。', saved: NOTHING, now: '每条最多 400 个字。' },
  'clause-sum-invalid': { what: '金额不对。', saved: NOTHING, now: '请填元，最多两位小数；没有违约金的留空。' },
  'clause-per-missing': { what: '有违约金但没有选按次还是一次。', saved: NOTHING, now: '请选每次或一次。' },
  'fine-word': {
    what: '条款里不能写“罚款”。',
    saved: NOTHING,
    now: '物业没有处罚权，请写“违约金”或“保证金扣款”。',
  },
  'note-missing': { what: '没有写改了什么。', saved: NOTHING, now: '请写一句修改说明。' },
  'nothing-changed': { what: '和上一版一样。', saved: NOTHING, now: '没有改动不用存新版。' },
  'version-unknown': { what: '没有这一版。', saved: NOTHING, now: '请刷新后再看。' },
  'clauses-enabled': { what: '这一版已经启用。', saved: NOTHING, now: '不用再做什么。' },
  'clauses-not-enabled': { what: '这一版没有启用。', saved: NOTHING, now: '不用再做什么。' },
} as const satisfies Readonly<Record<ReviewCode, RefusalWords>>

export const decorationReview = {
  title: '审图与签约',
  groups: {
    structure: '房屋结构',
    facade: '外立面',
    wet: '卫生间、厨房、防水',
    services: '水电气、设施',
    fire: '消防、动火',
    waste: '垃圾、搬运',
    public: '公共部位',
    people: '人员',
    work: '施工质量',
    own: '本项目自定',
  },
  sumEach: '{{amount}} 元/次',
  sumOnce: '{{amount}} 元',
  sumDamages: '{{sum}}，并按价赔偿',
  picker: { label: '违反条款', placeholder: '编号、文字或类别', none: '没有这样的条款' },
  refusals,
} as const
