/** Custody: taking in and turning away. */

import type { RefusalWords } from '#renderer/text/refusalWords.ts'
import type { IntakeRefusal } from '#shared/domain/parcel-custody/intake.ts'
import type { TakeBackRefusal } from '#shared/domain/parcel-custody/intakeTakeBack.ts'
import type { TurnAwayRefusal } from '#shared/domain/parcel-custody/turnAway.ts'

type TellingCode =
  | 'nothing-scanned'
  | 'too-many-parcels'
  | 'scanned-twice'
  | 'told-time-missing'
  | 'told-in-future'
  | 'told-too-old'
  | 'unit-unknown'
  | 'photo-unreadable'
type IntakeCode = Exclude<(IntakeRefusal | TurnAwayRefusal | TakeBackRefusal)['code'], 'beyond-role'> | TellingCode

const NOT_IN = '没有收下，填的都在。'
const NOTHING = '什么也没有改，填的都在。'

const refusals = {
  'waybill-missing': { what: '还没有运单号。', saved: NOT_IN, now: '请扫描包裹，或输入单号。' },
  'waybill-invalid': { what: '这不像运单号。', saved: NOT_IN, now: '请重扫；运单号是 6 到 40 位字母和数字。' },
  'parcel-held': { what: '这个运单号的包裹已经在前台。', saved: NOT_IN, now: '不必再收，打开它看看。' },
  'recipient-missing': {
    what: '还不知道是谁的。',
    saved: NOT_IN,
    now: '请输入房号或姓名；认不出收件人的，按 Alt+X 拒收。',
  },
  'depositor-missing': { what: '还不知道是谁寄存的。', saved: NOT_IN, now: '请输入房号或姓名。' },
  'from-missing': { what: '还不知道是谁留下的。', saved: NOT_IN, now: '请填写留物人姓名。' },
  'phone-invalid': { what: '这不是电话号码。', saved: NOTHING, now: '请核对位数；面单上带星号的可以照写。' },
  'what-missing': { what: '没有写物品名称。', saved: NOT_IN, now: '请写是什么东西。' },
  'quantity-invalid': { what: '数量不对。', saved: NOTHING, now: '请填写 1 到 999。' },
  'features-missing': { what: '没有写物品特征。', saved: NOT_IN, now: '请写颜色、牌子、大小等，领取时要核对。' },
  'fault-missing': { what: '没有写故障。', saved: NOT_IN, now: '请写哪里坏了。' },
  'reminder-missing': {
    what: '还没有告知禁止寄存的物品。',
    saved: NOT_IN,
    now: '请提醒贵重物品、现金、食品不能寄存，再勾选。',
  },
  'value-invalid': { what: '申报价值不对。', saved: NOT_IN, now: '请填写金额；未申报的留空。' },
  'valuable-refused': {
    what: '申报价值超过限额，前台不收贵重物品。',
    saved: NOT_IN,
    now: '请拒收（Alt+X），或请业主自行保管。',
  },
  'valuable-leader': { what: '贵重物品要由主管收存。', saved: NOT_IN, now: '请主管登录后收存，封袋并拍照。' },
  'seal-missing': { what: '贵重物品要封袋。', saved: NOT_IN, now: '请填写封袋号码。' },
  'photo-missing': { what: '贵重物品要拍照。', saved: NOT_IN, now: '请拍封好的袋子。' },
  'place-missing': { what: '没有写在哪里拾到。', saved: NOT_IN, now: '请填写地点。' },
  'found-time-missing': { what: '没有写什么时候拾到。', saved: NOT_IN, now: '请填写时间，如 0930。' },
  'found-in-future': { what: '拾获时间还没有到。', saved: NOT_IN, now: '请核对日期和时间。' },
  'finder-missing': { what: '没有写谁拾到的。', saved: NOT_IN, now: '请填写拾获人；不肯留名的写“不留名”。' },
  'second-counter-same': { what: '清点要两个人。', saved: NOT_IN, now: '请选另一位同事，或留到下一班清点。' },
  'slot-missing': { what: '还没有货位。', saved: NOT_IN, now: '请按 F4 选货位；都满了也可以选一个放。' },
  'slot-unknown': { what: '这个货位已经停用。', saved: NOT_IN, now: '请按 F4 换一个货位。' },
  'keep-until-past': { what: '保管到的日期已经过了。', saved: NOT_IN, now: '请核对日期；没有约定的留空。' },
  'text-too-long': { what: '写得太长。', saved: NOTHING, now: '请写短一些。' },
  'nothing-scanned': { what: '还没有扫描包裹。', saved: NOT_IN, now: '请先扫描。' },
  'too-many-parcels': { what: '一次最多收 60 件。', saved: NOT_IN, now: '请分几次收。' },
  'scanned-twice': { what: '同一个运单号扫了两次。', saved: NOT_IN, now: '请去掉一个再收。' },
  'told-time-missing': { what: '整批的时间读不出来。', saved: NOT_IN, now: '请写成 0930；不清楚可以不填。' },
  'told-in-future': { what: '整批的时间还没有到。', saved: NOT_IN, now: '请核对时间。' },
  'told-too-old': { what: '整批的时间超过一天。', saved: NOT_IN, now: '更早的请用补录。' },
  'unit-unknown': { what: '没有找到这个房号或姓名。', saved: NOT_IN, now: '请核对，或写出姓名全称。' },
  'photo-unreadable': { what: '这张图片打不开。', saved: NOT_IN, now: '请换一张，或重新拍。' },
  'reason-missing': { what: '没有原因。', saved: NOTHING, now: '请选或写一个原因。' },
  'remark-missing': { what: '没有写明情况。', saved: NOTHING, now: '请写一句原因。' },
  'found-never-refused': { what: '拾获的物品不能拒收。', saved: '没有登记。', now: '请封袋收存，两人清点。' },
  'intake-went-on': {
    what: '这件之后又有登记，不能撤回收件。',
    saved: NOTHING,
    now: '请打开它，用“更正”或“退回”。',
  },
  'not-voidable': { what: '这不是您这一班登记的。', saved: NOTHING, now: '请主管撤回。' },
} as const satisfies Readonly<Record<IntakeCode, RefusalWords>>

export const custodyIntake = {
  title: '收件',
  kinds: '收什么',
  waybill: '运单号',
  waybillHint: '扫描包裹；也可以输入后按 Enter',
  waybills: '同一收件人的 {{count}} 件',
  drop: '去掉 {{waybill}}',
  again: '{{waybill}} 是第 {{visit}} 次到',
  carrier: '快递公司',
  carrierUnknown: '认不出，可不选',
  recipient: '收件人',
  depositor: '寄存人',
  leftFor: '留给谁',
  recipientHint: '房号、姓名拼音、手机尾号；没有档案的写“张三 2-1203”',
  noReading: '没有这个房号或姓名。面单上的姓名可以照写，如“张三 2-1203”',
  household: '住户',
  before: '未建档，来过',
  typed: '未建档',
  waiting: '在库 {{count}} 件',
  waitingIn: '在库 {{count}} 件：{{slots}}',
  size: '大小',
  slot: '货位',
  slotNone: '没有货位',
  slotHint: '还没有建货架，收下的不放货位',
  slotFull: '没有空位，请选一个货位',
  slotPicked: '手选',
  slotRoom: '还可放 {{count}} 件',
  slotNear: '和这户的放一起',
  slotOver: '已放满',
  remark: '备注',
  take: '收下',
  takeMany: '收下 {{count}} 件',
  turnAway: '拒收',
  known: '已经在前台',
  knownOpen: '打开',
  batch: {
    switch: '整批',
    carrier: '整批快递公司',
    time: '到达时间',
    timeHint: '如 0930，不填为现在',
  },
  list: {
    title: '这批 {{count}} 件',
    empty: '这批还没有收件',
    emptyHint: '扫一件，选收件人，按 Enter',
    undo: '撤回',
    undoOf: '撤回 {{tag}}',
    labels: '打印标签',
    next: '下一批',
    each: '收一件打一张标签',
  },
  done: {
    taken: '已收 {{tags}}',
    takenTo: '已收 {{tags}}，放 {{slot}}',
    takenBack: '已撤回 {{tag}}',
    turnedAway: '已登记拒收 {{number}}',
    labelsFailed: '标签没有打出来，收件已存。可以在右边重打。',
  },
  thing: {
    object: '物品',
    what: '物品名称',
    quantity: '数量',
    features: '特征',
    featuresHint: '颜色、牌子、大小、封口',
    packaging: '包装状况',
    declared: '申报价值',
    declaredHint: '未申报留空',
    valuableRefused: '满 {{amount}} 元为贵重物品，不收',
    valuableLeader: '满 {{amount}} 元为贵重物品，主管收存，封袋拍照',
    reminded: '已告知：贵重物品、现金、易燃易爆、食品等不能寄存',
    keep: '保管',
    keepUntil: '保管到',
    from: '留物人',
    fromPhone: '留物人电话',
    fault: '故障',
    seal: '封袋号码',
    sealHint: '证件、现金、手机、贵重物品装袋封好，当天移交',
    foundPlace: '拾获地点',
    foundDay: '拾获日期',
    foundTime: '拾获时间',
    finder: '拾获人',
    counter: '第二清点人',
    counterLater: '下一班清点',
    found: '拾获',
    signed: '寄存人签字',
    signedPaper: '签字纸张编号',
    signedPaperHint: '寄存人在登记表上签了字，填表的编号；可以后补',
    optional: '可不填',
  },
  photos: {
    add: '拍照或选图片',
    hint: '也可以粘贴',
    none: '这台电脑不存图片，照片请另存纸质',
    drop: '去掉第 {{number}} 张',
    alt: '第 {{number}} 张照片',
  },
  away: {
    title: '拒收',
    reasons: '原因',
    what: '物品',
    submit: '登记拒收，打印拒收单',
    damagedHint: '包装破损要拍照',
  },
  refusals,
} as const
