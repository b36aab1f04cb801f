/** Words of the monthly report of rounds. */
import type { RefusalWords } from '#renderer/text/refusalWords.ts'
import type { ReportSheetRefusal } from '#shared/domain/vacant-inspections/report/reportSheet.ts'

const refusals = {
  'nothing-to-report': { what: '这个月没有在巡的空置房。', saved: '没有开出单据。', now: '请换一个月。' },
} as const satisfies Readonly<Record<ReportSheetRefusal['code'], RefusalWords>>

export const vacantReport = {
  title: '空置房巡查月报',
  month: '月份',
  asOf: '统计至 {{day}}',
  rule: '每套每月不少于 {{least}} 次为达标；当月进出的按天数折算；未能进入不算。',
  nothing: '这个月没有在巡的空置房',
  nothingHint: '开通以前的月份不统计，也不算不足',
  acts: {
    print: '打印月报',
    xlsx: '导出表格',
    csv: '导出 CSV',
    before: '上个月',
    after: '下个月',
    board: '去看不足的',
  },
  figures: {
    homes: '在巡套数',
    share: '达标率',
    kept: '达标',
    breached: '不足',
    open: '还来得及',
    visits: '巡查次数',
    unable: '未能进入',
    faultsFound: '发现异常',
    faultsClosed: '复查合格',
    faultsOverdue: '整改超期',
    drifts: '水电气走动',
    needed: '应巡次数',
    done: '完成次数',
  },
  tables: {
    buildings: '各楼栋',
    officers: '各专员',
    breached: '不足的房屋',
    days: '每日巡查',
    trend: '近六个月达标率',
  },
  columns: {
    building: '楼栋',
    officer: '专员',
    unit: '房号',
    reason: '类别',
    done: '已巡/应巡',
    day: '日期',
    month: '月份',
  },
  nobody: '没有专员',
  elsewhere: '没有楼栋',
  none: '—',
  percent: '{{share}}%',
  numbers: '看数字',
  noBreach: '没有不足的房屋',
  exported: '已导出 {{name}}',
  more_other: '另有 {{count}} 套，见导出的表格',
  parts: { building: '楼栋', officer: '专员', total: '合计', kind: '统计' },
  refusals,
} as const
