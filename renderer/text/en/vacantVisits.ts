import type { Wording } from '#renderer/text/wording.ts'
import type { vacantVisits as source } from '#renderer/text/zh-CN/vacantVisits.ts'

const NOTHING = 'Nothing was saved.'

export const vacantVisits = {
  title: 'Enter a visit',
  refusals: {
    'unit-not-in-round': {
      what: 'This home is not in the rounds on that day.',
      saved: NOTHING,
      now: 'Check home and day; lived-in, decorating and let homes are not inspected.',
    },
    'inspected-already': {
      what: 'A visit of this home is recorded for that day.',
      saved: NOTHING,
      now: 'Look at the entry; a wrong one can be taken back.',
    },
    'way-missing': {
      what: 'No way of looking is chosen.',
      saved: NOTHING,
      now: 'Inside, outside only or not entered.',
    },
    'inside-not-allowed': {
      what: 'This home was handed over and is not entrusted: nobody goes in.',
      saved: NOTHING,
      now: 'Choose “outside only”; an entrusted key opens it.',
    },
    'unable-why-missing': { what: 'No reason for not entering.', saved: NOTHING, now: 'Choose one.' },
    'officer-missing': { what: 'Nobody is named who walked.', saved: NOTHING, now: 'Choose the officer.' },
    'fault-needs-photo': {
      what: 'A fault needs a photo.',
      saved: NOTHING,
      now: 'Take one, or write why there is none.',
    },
    'fault-needs-words': { what: 'A fault has no words.', saved: NOTHING, now: 'Write where and what.' },
    'occupied-needs-words': {
      what: 'Somebody uses the home, and nothing is written.',
      saved: NOTHING,
      now: 'Write in the remark who or what is there.',
    },
    'reading-missing': { what: 'A reading is missing.', saved: NOTHING, now: 'Type it, or choose “no meter”.' },
    'reading-invalid': {
      what: 'The reading is no number.',
      saved: NOTHING,
      now: 'Digits with up to two decimals, as 1024.5.',
    },
    'reading-lower': {
      what: 'The reading is below the last one.',
      saved: NOTHING,
      now: 'Look again; if it is so, choose replaced, rolled over or misread.',
    },
    'reading-not-lower': {
      what: 'The reading is not below the last one: the meter did not roll over.',
      saved: NOTHING,
      now: 'Check it, or choose “reading”.',
    },
    'reading-photo': {
      what: 'What is not a plain reading needs a photo or a reason.',
      saved: NOTHING,
      now: 'Photograph the meter, or write why not.',
    },
    'gas-only': { what: '“Not connected” is for gas only.', saved: NOTHING, now: 'Choose another kind.' },
    'reading-twice': { what: 'One meter was read twice.', saved: NOTHING, now: 'Keep one reading.' },
    'time-ahead': {
      what: 'The time cannot be read, or lies ahead.',
      saved: NOTHING,
      now: 'Type when it was walked, as 1030.',
    },
    'time-other-day': {
      what: 'The time is not on that day.',
      saved: NOTHING,
      now: 'An earlier day needs its time, as 1030.',
    },
    'text-too-long': { what: 'Too long.', saved: NOTHING, now: 'At most 200 characters each.' },
    'photo-unreadable': { what: 'The photo cannot be read.', saved: NOTHING, now: 'Choose another JPG or PNG.' },
    'kind-missing': {
      what: 'The cleaning task has no kind and cannot be given out.',
      saved: NOTHING,
      now: 'The supervisor names kinds of requests in the settings first.',
    },
    'text-missing': { what: 'The cleaning task has no words.', saved: NOTHING, now: 'Check the home, then try again.' },
    'visit-gone': { what: 'This visit was taken back already.', saved: NOTHING, now: 'Nothing more is to be done.' },
    'settle-first': {
      what: 'Two desks recorded this visit.',
      saved: NOTHING,
      now: 'The supervisor chooses one under conflicts first.',
    },
    'fault-under-way': {
      what: 'A fault that this visit found is being dealt with.',
      saved: NOTHING,
      now: 'Look at it under faults; a visit with a notice is not taken back.',
    },
    'not-voidable': {
      what: 'Somebody else recorded it, or in another session.',
      saved: NOTHING,
      now: 'A supervisor takes it back with a reason.',
    },
    'reason-missing': { what: 'No reason is written.', saved: NOTHING, now: 'Write one sentence.' },
  },
} as const satisfies Wording<typeof source>
