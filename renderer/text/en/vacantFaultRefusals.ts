import type { Wording } from '#renderer/text/wording.ts'
import type { vacantFaultRefusals as source } from '#renderer/text/zh-CN/vacantFaultRefusals.ts'

const NOTHING = 'Nothing was saved.'

export const vacantFaultRefusals = {
  'fault-unknown': {
    what: 'There is no such fault, or it was taken back.',
    saved: NOTHING,
    now: 'Open it from the list.',
  },
  'fault-closed': { what: 'This fault was found good again.', saved: NOTHING, now: 'Enter a new one if it came back.' },
  'not-mended': { what: 'Nobody said yet that it is mended.', saved: NOTHING, now: 'Enter that it is mended first.' },
  'mended-already': { what: 'It is mended and waits for the look.', saved: NOTHING, now: 'Enter what the look found.' },
  'department-missing': { what: 'No department is chosen.', saved: NOTHING, now: 'Choose one.' },
  'due-invalid': { what: 'The day is not right.', saved: NOTHING, now: 'Give a day from today to a year ahead.' },
  'same-person': { what: 'Who mended it does not look at it.', saved: NOTHING, now: 'Name somebody else who looked.' },
  'time-invalid': {
    what: 'The time is not right.',
    saved: NOTHING,
    now: 'Not later than now, not before the step before, at most 60 days ago.',
  },
  'bad-needs-words': { what: 'What is not good needs words.', saved: NOTHING, now: 'Write what was seen.' },
  'bad-needs-photo': { what: 'What is not good needs a photo.', saved: NOTHING, now: 'Take one.' },
  'text-too-long': { what: 'That is too long.', saved: NOTHING, now: 'Shorten it to 200 characters.' },
  'unit-missing': { what: 'No unit is named.', saved: NOTHING, now: 'Type its number.' },
  'unit-unknown': { what: 'There is no such unit.', saved: NOTHING, now: 'Choose one that is offered.' },
  'item-missing': { what: 'No item is chosen.', saved: NOTHING, now: 'Choose what is wrong.' },
  'what-missing': { what: 'It says nothing of what is wrong.', saved: NOTHING, now: 'Write what was seen, and where.' },
  'photo-missing': { what: 'A fault needs a photo.', saved: NOTHING, now: 'Take one, or write why there is none.' },
  'went-on': {
    what: 'A department was told, or somebody dealt with it.',
    saved: NOTHING,
    now: 'Enter that it is mended and good, and say that it was none.',
  },
  'settle-first': { what: 'Two desks entered it.', saved: NOTHING, now: 'A supervisor settles that first.' },
  'not-voidable': { what: 'It was not entered by you in this session.', saved: NOTHING, now: 'Ask a supervisor.' },
  'reason-missing': { what: 'There is no reason.', saved: NOTHING, now: 'Write one.' },
  'ordered-already': { what: 'A work order runs for it already.', saved: NOTHING, now: 'Open that one.' },
  'open-the-fault': {
    what: 'This notice is issued from the list of faults.',
    saved: NOTHING,
    now: 'Open the faults of empty homes and select what it is about.',
  },
  'no-faults': { what: 'No fault is selected.', saved: NOTHING, now: 'Select some with Space.' },
  'demand-too-long': { what: 'What is asked for is too long.', saved: NOTHING, now: 'Shorten it to 400 characters.' },
} as const satisfies Wording<typeof source>
