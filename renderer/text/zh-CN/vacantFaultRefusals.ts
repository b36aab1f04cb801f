/** Faults of empty homes: why a step is not taken. */
import type { RefusalWords } from '#renderer/text/refusalWords.ts'
import type { FaultRefusal } from '#shared/domain/vacant-inspections/faults/faultSteps.ts'
import type { FindFaultRefusal, TakeBackFaultRefusal } from '#shared/domain/vacant-inspections/faults/findingFault.ts'
import type { OrderFaultRefusal } from '#shared/domain/vacant-inspections/faults/orderingFault.ts'

const NOTHING = '没有保存。'

type Own =
  | Exclude<(FaultRefusal | FindFaultRefusal | TakeBackFaultRefusal)['code'], 'beyond-role'>
  | Extract<OrderFaultRefusal['code'], 'ordered-already'>
  | 'open-the-fault'
  | 'no-faults'
  | 'demand-too-long'
  | 'unit-unknown'

export const vacantFaultRefusals = {
  'fault-unknown': { what: '没有这条异常，或已撤回。', saved: NOTHING, now: '请回到异常清单再打开。' },
  'fault-closed': { what: '这条异常已经复查合格。', saved: NOTHING, now: '又发生的请另登一条。' },
  'not-mended': { what: '还没有登记整改完成。', saved: NOTHING, now: '请先登记整改完成，再复查。' },
  'mended-already': { what: '已经登记整改完成，正等复查。', saved: NOTHING, now: '请登记复查结果。' },
  'department-missing': { what: '没有选责任部门。', saved: NOTHING, now: '请选一个部门。' },
  'due-invalid': { what: '整改期限不对。', saved: NOTHING, now: '请填今天起一年以内的日期。' },
  'same-person': { what: '整改的人不能自己复查。', saved: NOTHING, now: '请换另一人复查，或选实际复查的人。' },
  'time-invalid': { what: '时间不对。', saved: NOTHING, now: '不能晚于现在，不能早于上一步；补登最多 60 天。' },
  'bad-needs-words': { what: '不合格要写明哪里不合格。', saved: NOTHING, now: '请写一句看到的情况。' },
  'bad-needs-photo': { what: '不合格要有照片。', saved: NOTHING, now: '请拍一张。' },
  'text-too-long': { what: '写得太长。', saved: NOTHING, now: '请缩短到 200 个字以内。' },
  'unit-missing': { what: '没有填房号。', saved: NOTHING, now: '请填房号。' },
  'unit-unknown': { what: '没有这个房号。', saved: NOTHING, now: '请从提示里选一套房。' },
  'item-missing': { what: '没有选项目。', saved: NOTHING, now: '请选哪里有异常。' },
  'what-missing': { what: '没有写情况。', saved: NOTHING, now: '请写看到了什么、在哪里。' },
  'photo-missing': { what: '异常要有照片。', saved: NOTHING, now: '请拍照；拍不了请写明原因。' },
  'went-on': {
    what: '已经通知过部门或处理过，不能撤回。',
    saved: NOTHING,
    now: '请登记整改完成并复查合格，写明是误报。',
  },
  'settle-first': { what: '两台电脑各登记了一次。', saved: NOTHING, now: '请主管先在“待核”里选一条。' },
  'not-voidable': { what: '不是本人本班登记的，不能撤回。', saved: NOTHING, now: '请主管写明原因撤回。' },
  'reason-missing': { what: '没有写撤回原因。', saved: NOTHING, now: '请写一句。' },
  'ordered-already': { what: '这条异常已有工作单在处理。', saved: NOTHING, now: '请打开那张工作单。' },
  'open-the-fault': {
    what: '这张通知书从异常清单里开。',
    saved: NOTHING,
    now: '请打开空置房的异常清单，选要通知的几条。',
  },
  'no-faults': { what: '没有选要通知的异常。', saved: NOTHING, now: '请在清单里用空格键选。' },
  'demand-too-long': { what: '整改要求写得太长。', saved: NOTHING, now: '请缩短到 400 个字以内。' },
} as const satisfies Readonly<Record<Own, RefusalWords>>
