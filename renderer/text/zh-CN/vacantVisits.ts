/** Words of entering one visit of an empty home, and what entering one refuses. */
import type { RefusalWords } from '#renderer/text/refusalWords.ts'
import type { InspectionRefusal } from '#shared/domain/vacant-inspections/visits/recording.ts'
import type { TakeBackVisitRefusal } from '#shared/domain/vacant-inspections/visits/takeBack.ts'

type VisitCode =
  | Exclude<(InspectionRefusal | TakeBackVisitRefusal)['code'], 'beyond-role'>
  | 'photo-unreadable'
  | 'kind-missing'
  | 'text-missing'

const NOTHING = '没有保存。'

const refusals = {
  'unit-not-in-round': {
    what: '这套房这一天不在空置巡查里。',
    saved: NOTHING,
    now: '请核对房号和日期；有人住、装修或出租的房不用巡查。',
  },
  'inspected-already': {
    what: '这套房这一天已经登记过巡查。',
    saved: NOTHING,
    now: '请看已登记的一条；登错了可以撤回再登。',
  },
  'way-missing': { what: '没有选怎么看的。', saved: NOTHING, now: '请选入户、只看外观或没能进去。' },
  'inside-not-allowed': {
    what: '这套房已交给业主，没有托管，不能入户。',
    saved: NOTHING,
    now: '请选“只看外观”；业主托管钥匙后才能入户。',
  },
  'unable-why-missing': { what: '没有选为什么没能进去。', saved: NOTHING, now: '请选一个原因。' },
  'officer-missing': { what: '没有选巡查人。', saved: NOTHING, now: '请选是谁去巡查的。' },
  'fault-needs-photo': { what: '有异常，还没有照片。', saved: NOTHING, now: '请拍照；拍不了请写明原因。' },
  'fault-needs-words': { what: '有异常的项目没有写情况。', saved: NOTHING, now: '请写一句：在哪里、什么样。' },
  'occupied-needs-words': { what: '有人占用，还没有写情况。', saved: NOTHING, now: '请在备注里写谁在用、放了什么。' },
  'reading-missing': { what: '没有填读数。', saved: NOTHING, now: '请填表上的数；没有表请选“无此表”。' },
  'reading-invalid': { what: '读数看不懂。', saved: NOTHING, now: '请填数字，最多两位小数，如 1024.5。' },
  'reading-lower': {
    what: '读数比上次低。',
    saved: NOTHING,
    now: '请再看一眼表；属实请选换表、翻转或抄错更正。',
  },
  'reading-not-lower': {
    what: '读数不比上次低，不是翻转。',
    saved: NOTHING,
    now: '请核对读数，或改选“读数”。',
  },
  'reading-photo': {
    what: '换表、翻转、更正、无表、未通气要有照片或原因。',
    saved: NOTHING,
    now: '请拍下表；拍不了请写明原因。',
  },
  'gas-only': { what: '只有燃气表可以选“未通气”。', saved: NOTHING, now: '请改选别的一种。' },
  'reading-twice': { what: '同一块表填了两次。', saved: NOTHING, now: '请留一个读数。' },
  'time-ahead': { what: '巡查时间看不懂，或晚于现在。', saved: NOTHING, now: '请填去看的时间，如 1030。' },
  'time-other-day': { what: '巡查时间不在这一天。', saved: NOTHING, now: '补录请填当天的时间，如 1030。' },
  'text-too-long': { what: '写得太长。', saved: NOTHING, now: '每项最多 200 个字。' },
  'photo-unreadable': { what: '照片读不出来。', saved: NOTHING, now: '请换一张 JPG 或 PNG 照片。' },
  'kind-missing': {
    what: '保洁任务没有类别，派不出去。',
    saved: NOTHING,
    now: '请主管在设置里补上事项类别和保洁类别，再登记。',
  },
  'text-missing': { what: '保洁任务没有内容，派不出去。', saved: NOTHING, now: '请核对房号后再登记。' },
  'visit-gone': { what: '这次巡查已经撤回。', saved: NOTHING, now: '不用再做什么。' },
  'settle-first': { what: '两台电脑都登记了这次巡查。', saved: NOTHING, now: '请主管先在“待核”里选一条。' },
  'fault-under-way': {
    what: '这次巡查发现的异常已经在处理。',
    saved: NOTHING,
    now: '请先到“异常”里看这一条；已发通知的巡查不能撤回。',
  },
  'not-voidable': { what: '不是本人本班登记的，不能撤回。', saved: NOTHING, now: '请主管写明原因撤回。' },
  'reason-missing': { what: '没有写撤回原因。', saved: NOTHING, now: '请写一句原因。' },
} as const satisfies Readonly<Record<VisitCode, RefusalWords>>

export const vacantVisits = {
  title: '巡查录入',
  refusals,
} as const
