/** Faults of homes: why a step is not taken. */
import type { RefusalWords } from '#renderer/text/refusalWords.ts'
import type { HouseFaultRefusal } from '#shared/domain/move-in/faults/faultSteps.ts'
import type { LookRefusal } from '#shared/domain/move-in/faults/lookingAgain.ts'
import type { OrderHouseFaultRefusal } from '#shared/domain/move-in/faults/orderingFault.ts'
import type { PaperRefusal } from '#shared/domain/paperDecision.ts'

const NOTHING = '没有保存。'

type Own =
  | Exclude<(HouseFaultRefusal | LookRefusal | PaperRefusal)['code'], 'beyond-role'>
  | Extract<OrderHouseFaultRefusal['code'], 'ordered-already'>
  | 'case-unknown'
  | 'demand-too-long'
  | 'open-the-case'

export const moveInFaultRefusals = {
  'case-unknown': { what: '没有这户的入伙记录。', saved: NOTHING, now: '请回到清单再打开。' },
  'case-ended': { what: '这户入伙已中止或撤回。', saved: NOTHING, now: '恢复办理后再登记。' },
  'no-faults': { what: '没有选问题。', saved: NOTHING, now: '请先选一条或几条。' },
  'fault-unknown': { what: '没有这条问题，或已撤回。', saved: NOTHING, now: '请回到清单再打开。' },
  'fault-closed': { what: '这条问题已经了结。', saved: NOTHING, now: '又发生的请另登一条。' },
  'not-mended': { what: '还没有登记整改完成。', saved: NOTHING, now: '请先登记整改完成，再复验。' },
  'mended-already': { what: '已经登记整改完成，正等复验。', saved: NOTHING, now: '请登记复验结果。' },
  'tracked-already': { what: '这条问题已经在跟踪清单里。', saved: NOTHING, now: '请登记整改完成，再复验。' },
  'ordered-already': { what: '已经有一张工作单在办。', saved: NOTHING, now: '请看那张工作单。' },
  'responsible-missing': { what: '有问题没有责任单位。', saved: NOTHING, now: '请选一个责任单位。' },
  'due-missing': { what: '有问题没有约定完成日。', saved: NOTHING, now: '请填整改期限。' },
  'due-passed': { what: '有问题的约定完成日已经过了。', saved: NOTHING, now: '请与业主另约，填新的整改期限。' },
  'due-invalid': { what: '日期不对。', saved: NOTHING, now: '请填今天起一年以内的日期。' },
  'why-missing': { what: '没有写原因。', saved: NOTHING, now: '请写为什么暂时不能整改。' },
  'answer-missing': { what: '没有写答复。', saved: NOTHING, now: '请写给业主的答复。' },
  'time-invalid': { what: '时间不对。', saved: NOTHING, now: '不能晚于现在，不能早于上一步。' },
  'same-person': { what: '整改的人不能自己复验。', saved: NOTHING, now: '请选实际复验的另一人。' },
  'bad-needs-words': { what: '不合格要写明哪里不合格。', saved: NOTHING, now: '请写一句看到的情况。' },
  'bad-needs-day': { what: '不合格要另约完成日。', saved: NOTHING, now: '请填与业主约定的新日期。' },
  'signature-missing': { what: '业主还没有在签字板上签字。', saved: NOTHING, now: '请业主签字，或改选纸上签字。' },
  'absent-needs-why': { what: '没有写业主未签字的原因。', saved: NOTHING, now: '请写一句，例如“电话委托代验”。' },
  'text-too-long': { what: '写得太长。', saved: NOTHING, now: '请缩短到 200 个字以内。' },
  'demand-too-long': { what: '要求写得太长。', saved: NOTHING, now: '请缩短到 400 个字以内。' },
  'open-the-case': { what: '这里开不了这张单据。', saved: NOTHING, now: '请从有入伙记录的房屋开。' },
  'paper-incomplete': { what: '纸上的答复没有填全。', saved: NOTHING, now: '请填姓名、职务、日期和份号。' },
  'paper-in-future': { what: '纸上的日期还没有到。', saved: NOTHING, now: '请看清纸上的日期。' },
  'paper-role-cannot': { what: '这个职务不能作这样的答复。', saved: NOTHING, now: '请由主管以上答复。' },
  'own-proposal': { what: '提出的人不能自己代录。', saved: NOTHING, now: '请换一人录入。' },
} as const satisfies Readonly<Record<Own, RefusalWords>>
