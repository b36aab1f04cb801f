/** Words of rounds that are called, lists to be walked, and keys taken in one go. */
import type { RefusalWords } from '#renderer/text/refusalWords.ts'
import type { LoanRefusal } from '#shared/domain/loans/decisions.ts'
import type { RoundRefusal } from '#shared/domain/vacant-inspections/rounds/calling.ts'
import type { RoundSheetRefusal } from '#shared/domain/vacant-inspections/rounds/roundSheet.ts'

type RoundCode = Exclude<(RoundRefusal | RoundSheetRefusal)['code'], 'beyond-role'>
/** What can be refused of keys that are taken or given back together. */
type KeyCode = Extract<
  LoanRefusal['code'],
  | 'thing-unknown'
  | 'thing-retired'
  | 'thing-out'
  | 'set-sealed'
  | 'set-missing'
  | 'set-handed-over'
  | 'nothing-chosen'
  | 'borrower-missing'
  | 'loan-not-out'
>

const NOTHING = '没有保存。'
const NOT_LENT = '一套都没有领出。'

const refusals = {
  'round-kind-missing': { what: '没有选是哪种加巡。', saved: NOTHING, now: '请选暴雨台风或其他。' },
  'round-why-missing': { what: '没有写原因。', saved: NOTHING, now: '请写一句，如“台风过后”。' },
  'round-why-too-long': { what: '原因写得太长。', saved: NOTHING, now: '最多 60 个字。' },
  'round-due-invalid': { what: '完成日期不对。', saved: NOTHING, now: '请选今天到 60 天以内的一天。' },
  'round-no-homes': { what: '这些楼栋没有要巡的空置房。', saved: NOTHING, now: '请换楼栋，或选全部。' },
  'round-called-already': {
    what: '今天已经通知过这次加巡，楼栋都在里面。',
    saved: NOTHING,
    now: '请在上面选中它，直接去巡。',
  },
  'round-closed': { what: '今天的这次加巡已经结束。', saved: NOTHING, now: '要再巡，请先撤回结束，或明天再通知。' },
  'round-unknown': { what: '没有这次加巡，可能已被撤回。', saved: NOTHING, now: '请重新选一次。' },
  'round-remark-missing': { what: '还有没巡的房，没有写说明。', saved: NOTHING, now: '请写一句为什么没巡完。' },
  'round-remark-too-long': { what: '说明写得太长。', saved: NOTHING, now: '最多 200 个字。' },
  'no-homes': { what: '名单里没有房。', saved: '没有开出单据。', now: '请换一份名单或筛选。' },
  'too-many-homes': { what: '一份名单最多 600 套。', saved: '没有开出单据。', now: '请按楼栋或专员筛选后再打印。' },
  'thing-unknown': { what: '柜里没有这套钥匙。', saved: NOT_LENT, now: '请在钥匙柜核对。' },
  'thing-retired': { what: '有一套钥匙已停用。', saved: NOT_LENT, now: '请在钥匙柜核对。' },
  'thing-out': { what: '有一套钥匙刚被借走。', saved: NOT_LENT, now: '请看清单，重新领。' },
  'set-sealed': { what: '有一套钥匙在封签里。', saved: NOT_LENT, now: '请先到钥匙柜拆封，写明原因。' },
  'set-missing': { what: '有一套钥匙记为缺失。', saved: NOT_LENT, now: '请在钥匙柜核对。' },
  'set-handed-over': { what: '有一套钥匙已移交业主。', saved: NOT_LENT, now: '请看清单，重新领。' },
  'nothing-chosen': { what: '一套都没有选。', saved: NOTHING, now: '请至少选一套。' },
  'borrower-missing': { what: '没有选谁领。', saved: NOT_LENT, now: '请选领钥匙的人。' },
  'loan-not-out': { what: '有一套已经还了。', saved: NOTHING, now: '请看清单，重新还。' },
} as const satisfies Readonly<Record<RoundCode | KeyCode, RefusalWords>>

export const vacantRounds = {
  title: '加巡与领钥匙',
  today: '今日应巡',
  kinds: { storm: '暴雨台风后加巡', extra: '加巡' },
  kindsShort: { storm: '暴雨台风', extra: '其他' },
  rounds: {
    label: '哪份名单',
    running: '{{name}} {{day}} · 进行中',
    closed: '{{name}} {{day}} · 已结束',
  },
  note: '应巡 {{homes}} · 已巡 {{seen}} · 剩 {{left}}',
  noteDue: '{{dueOn}} 前巡完',
  noteLate: '{{dueOn}} 前应巡完，已过期',
  noteClosed: '{{day}} 结束 · 当时剩 {{left}} 套',
  stands: { left: '未巡', normal: '正常', abnormal: '异常', unable: '未能进入' },
  filters: {
    shown: '看哪些',
    left: '没巡的',
    all: '全部',
    found: '有异常',
    building: '楼栋',
    everyBuilding: '所有楼栋',
    officer: '专员',
    everyOfficer: '所有专员',
    noOfficer: '没有专员',
  },
  columns: {
    unit: '房号',
    floor: '层',
    reason: '类别',
    key: '钥匙',
    last: '上次',
    stand: '状态',
    officer: '专员',
  },
  floor: '{{floor}} 层',
  keys: {
    none: '没有',
    noHook: '在柜',
    out: '{{hook}} {{who}} 领走',
    outElsewhere: '{{hook}} 已借出',
    'set-sealed': '封存 {{hook}}',
    'set-missing': '缺失',
    'set-handed-over': '已移交',
    'thing-out': '已借出',
    'thing-retired': '停用',
    'thing-unknown': '没有',
    count: '{{hook}} ×{{count}}',
  },
  acts: {
    walk: '去巡这套',
    seeVisit: '看巡查',
    call: '通知加巡',
    takeKeys: '领钥匙',
    giveBack: '还钥匙',
    print: '打印名单',
    blank: '打印空白名单',
    close: '结束加巡',
    grid: '按表录入这栋',
    keyCabinet: '钥匙柜',
  },
  empty: {
    none: '没有要巡的房',
    noneHint: '全部巡完，或筛选下没有',
    nothing: '今天没有到期的房',
    nothingHint: '暴雨台风后按 F4 通知加巡',
  },
  side: {
    progress: '进度',
    byBuilding: '按楼栋',
    byOfficer: '按专员',
    left: '剩 {{left}}/{{homes}}',
    allSeen: '巡完',
    why: '原因',
    called: '通知',
    buildings: '楼栋',
    allBuildings: '全部楼栋',
    ended: '结束',
    leftThen: '没巡 {{left}} 套',
  },
  call: {
    title: '通知加巡',
    intro: '今天在巡的空置房都进名单，各台电脑同一天通知算一次',
    kind: '哪种',
    why: '原因',
    whyHint: '如：台风过后、连续暴雨',
    stormWhy: '暴雨台风过后',
    buildings: '楼栋',
    buildingsHint: '不选就是全部',
    dueOn: '几号前巡完',
    submit: '通知',
    homes_other: '共 {{count}} 套要巡',
    missingWhy: '原因',
    missingDue: '完成日期',
  },
  take: {
    title: '领钥匙',
    intro_other: '名单里 {{count}} 套可领，一次借出，当天下班前归还',
    who: '谁领',
    section: '领出',
    submit: '领出',
    notTaken: '领不了的',
    openCabinet: '到钥匙柜拆封',
    none: '名单里没有可领的钥匙',
    missingWho: '谁领',
    missingKeys: '钥匙',
    noKey_other: '{{count}} 套房没有钥匙在册',
  },
  back: {
    title: '还钥匙',
    intro: '默认都在，缺的那套去掉勾；缺的仍算借出',
    section: '归还',
    submit: '归还',
    none: '没有领出未还的钥匙',
    missingKeys: '归还的钥匙',
    takenBy: '{{who}} {{at}} 领',
  },
  close: {
    title: '结束加巡',
    allSeen: '全部巡完，可以结束',
    left_other: '还有 {{count}} 套没巡',
    more_other: '等 {{count}} 套',
    section: '说明',
    remark: '为什么没巡完',
    remarkOptional: '说明，可不写',
    submit: '结束',
  },
  done: {
    called_other: '已通知{{name}}：{{count}} 套，{{dueOn}} 前巡完',
    taken_other: '{{who}} 领走 {{count}} 套钥匙',
    back_other: '归还 {{count}} 套钥匙',
    backShort: '归还 {{count}} 套；缺 {{missing}}，仍算借出',
    closed: '{{name}}已结束',
  },
  refusals,
} as const
