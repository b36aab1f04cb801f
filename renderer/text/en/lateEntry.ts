import type { Wording } from '#renderer/text/wording.ts'
import type { lateEntry as source } from '#renderer/text/zh-CN/lateEntry.ts'

export const lateEntry = {
  title: 'Late entry',
  switch: 'Enter from paper',
  day: 'Day on the paper',
  time: 'Time on the paper',
  timeHint: 'e.g. 0930',
  paperNumber: 'Number of the blank',
  paperNumberHint: 'Top right of the paper, e.g. A-LX-00007; leave empty when there is none',
  from: 'Entered late from paper {{number}}',
  refusals: {
    'late-time-missing': {
      what: 'The time on the paper is not filled in properly.',
      saved: 'Nothing was saved.',
      now: 'Enter the day and time written on the paper, e.g. 0930.',
    },
    'late-in-future': {
      what: 'The time on the paper is later than now.',
      saved: 'Nothing was saved.',
      now: 'Check the day and time on the paper.',
    },
    'late-too-old': {
      what: 'This paper is more than 60 days old.',
      saved: 'Nothing was saved.',
      now: 'Give papers this old to the supervisor; they are not entered late.',
    },
    'blank-unknown': {
      what: 'This desk reserved no blank with this number.',
      saved: 'Nothing was saved.',
      now: 'Check the number; a blank of another desk is entered there. Leave it empty when the paper has none.',
    },
    'not-a-blank': {
      what: 'This number is no blank: it was filled in when it was issued.',
      saved: 'Nothing was saved.',
      now: 'Check the number; this paper has its record already.',
    },
    'blank-void': {
      what: 'This blank is void.',
      saved: 'Nothing was saved.',
      now: 'Check the number; if it was written on this one, give it to the supervisor.',
    },
    'blank-other-form': {
      what: 'This number is a blank of another form.',
      saved: 'Nothing was saved.',
      now: 'Check the number, or enter it where that form belongs.',
    },
    'blank-filled': {
      what: 'This blank has been entered already.',
      saved: 'Nothing was saved.',
      now: 'Look up its number under Papers to see the record.',
    },
  },
} satisfies Wording<typeof source>
