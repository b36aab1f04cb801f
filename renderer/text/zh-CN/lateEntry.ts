/** 补录: what was written on paper while the program was out, entered afterwards. */
import type { RefusalWords } from '#renderer/text/refusalWords.ts'
import type { LateRefusal } from '#shared/domain/lateEntry.ts'

export const lateEntry = {
  title: '补录',
  switch: '照纸单补录',
  day: '纸上日期',
  time: '纸上时间',
  timeHint: '如 0930',
  paperNumber: '空白单编号',
  paperNumberHint: '纸单右上角的编号，如 A-LX-00007；没有编号就空着',
  /** Beside a record that was entered afterwards. */
  from: '补录，纸单 {{number}}',
  refusals: {
    'late-time-missing': {
      what: '纸上的时间没有填好。',
      saved: '没有保存。',
      now: '请填纸单上的日期和时间，如 0930。',
    },
    'late-in-future': { what: '纸上的时间比现在还晚。', saved: '没有保存。', now: '请核对纸单上的日期和时间。' },
    'late-too-old': { what: '这张纸单超过 60 天了。', saved: '没有保存。', now: '太久的请交主管，不走补录。' },
    'blank-unknown': {
      what: '本机没有领过这个编号的空白单。',
      saved: '没有保存。',
      now: '请核对编号；别台领的，请在那台补录。没有编号就把编号空着。',
    },
    'not-a-blank': {
      what: '这个编号不是空白单，开出来时就填好了。',
      saved: '没有保存。',
      now: '请核对编号；这张单已有记录，不用补录。',
    },
    'blank-void': {
      what: '这张空白单已经作废。',
      saved: '没有保存。',
      now: '请核对编号；确实写在这张上的，请交主管。',
    },
    'blank-other-form': {
      what: '这个编号是另一种单据的空白单。',
      saved: '没有保存。',
      now: '请核对编号，或到那种单据里补录。',
    },
    'blank-filled': { what: '这张空白单已经补录过了。', saved: '没有保存。', now: '请在单据里按编号看补录的记录。' },
  } satisfies Readonly<Record<LateRefusal['code'], RefusalWords>>,
} as const
