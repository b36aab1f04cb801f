/** Visits at the desk (handbook D24, 3.10). */
import type { RefusalWords } from '#renderer/text/refusalWords.ts'
import type { VisitRefusal } from '#shared/domain/desk-visits/decisions.ts'
import type { VisitPurpose } from '#shared/domain/desk-visits/schema.ts'

/** Codes of this module; `beyond-role` has its words among the common ones. */
type VisitCode = Exclude<VisitRefusal['code'], 'beyond-role'> | 'unit-unknown'

const purposes = {
  resident: '业主办事',
  visitor: '访客',
  worker: '施工',
  courier: '快递',
  viewing: '看房',
  department: '部门',
} as const satisfies Readonly<Record<VisitPurpose, string>>

const refusals = {
  'who-missing': { what: '还不知道是谁来访。', saved: '没有登记。', now: '请填姓名，或用 Ctrl+K 找到这位业主再登记。' },
  'name-too-long': { what: '姓名太长（超过 60 个字）。', saved: '没有登记。', now: '请只填姓名。' },
  'already-here': {
    what: '这位已经登记到访，人还在柜台。',
    saved: '没有重复登记。',
    now: '走了请按 F4 登记离开；登记错了请用“更正到访”。',
  },
  'not-here': { what: '这位已经登记离开，或登记已撤销。', saved: '没有改动。', now: '又来了请按 F2 重新登记。' },
  'unit-unknown': { what: '没有这个房号。', saved: '没有登记。', now: '请核对房号；不清楚可以不填。' },
} as const satisfies Readonly<Record<VisitCode, RefusalWords>>

export const deskVisits = {
  purposes,
  here: '现在谁在柜台',
  nobodyHere: '柜台前没有人',
  today: '今天（{{count}}）',
  nobodyToday: '今天还没有人来',
  visitKeys: '↑↓ 选择 · Enter 打开 · F4 离开',
  minutesHere: '{{minutes}} 分钟',
  hoursHere: '{{hours}} 小时 {{minutes}} 分',
  sinceDay: '{{day}} 起',
  justNow: '刚到',
  wholeVisit: '{{from}}–{{to}}',
  unnamed: '未留姓名',
  arrive: '登记到访',
  arriveAtUnit: '登记来客',
  walkIn: '登记来客',
  leave: '登记离开',
  leaveWhich: '这一户现在有 {{count}} 位在柜台，请在左边选是哪一位',
  correct: '更正到访',
  takeBack: '撤销登记',
  takeBackReason: '作废原因',
  void: '作废',
  arrived: '{{who}} 已登记到访',
  left: '{{who}} 已登记离开',
  corrected: '{{who}} 的到访已更正',
  takenBack: '已撤销 {{who}} 最后一笔登记',
  formTitle: '登记来客',
  correctTitle: '更正到访',
  section: '来访',
  purpose: '事由',
  name: '姓名',
  nameHint: '问一声怎么称呼；有档案的人请用 Ctrl+K 找',
  unit: '房号',
  unitHint: '来找哪一户，不清楚可不填',
  card: '这次来访',
  arrivedAt: '到达',
  leftAt: '离开',
  receivedBy: '接待',
  openUnit: '打开 {{code}}',
  openPerson: '打开档案',
  lineArrived: '到访：{{purpose}}',
  lineLeft: '离开，停留 {{minutes}} 分钟',
  lineLeftPlain: '离开',
  nthVisit: '第 {{count}} 次来访',
  visitedBefore: '来访过 {{count}} 次',
  neverVisited: '还没有来访过',
  openVisit: '{{day}} 到访，还没有登记离开',
  stillHere: '还在柜台（{{time}} 到）',
  conflicts: {
    arrivedTwice: '同一次来访登记了两次到达',
    leftBeforeArrival: '离开的时间早于到达',
  },
  refusals,
} as const
