/** Faults of homes: why a step is not taken. */
const NOTHING = 'Not saved.'

export const moveInFaultRefusals = {
  'case-unknown': { what: 'There is no such move-in.', saved: NOTHING, now: 'Open it again from the list.' },
  'case-ended': { what: 'This move-in was broken off or taken back.', saved: NOTHING, now: 'Resume it first.' },
  'no-faults': { what: 'No fault is chosen.', saved: NOTHING, now: 'Choose one or more.' },
  'fault-unknown': {
    what: 'There is no such fault, or it was taken back.',
    saved: NOTHING,
    now: 'Open it from the list.',
  },
  'fault-closed': { what: 'This fault is closed.', saved: NOTHING, now: 'Enter a new one if it came back.' },
  'not-mended': { what: 'It is not mended yet.', saved: NOTHING, now: 'Enter that it is mended, then look again.' },
  'mended-already': { what: 'It is mended and waits for the second look.', saved: NOTHING, now: 'Enter the result.' },
  'tracked-already': { what: 'It is on the tracked list already.', saved: NOTHING, now: 'Enter when it is mended.' },
  'ordered-already': { what: 'A work order runs already.', saved: NOTHING, now: 'See that work order.' },
  'responsible-missing': { what: 'Nobody answers for some of them.', saved: NOTHING, now: 'Choose who answers.' },
  'due-missing': { what: 'Some have no agreed day.', saved: NOTHING, now: 'Enter a deadline.' },
  'due-passed': { what: 'The agreed day of some is gone.', saved: NOTHING, now: 'Agree on a new day with the owner.' },
  'due-invalid': { what: 'This day does not fit.', saved: NOTHING, now: 'Enter a day from today within a year.' },
  'why-missing': { what: 'There is no reason.', saved: NOTHING, now: 'Say why it cannot be mended now.' },
  'answer-missing': { what: 'There is no answer.', saved: NOTHING, now: 'Write the answer to the owner.' },
  'time-invalid': {
    what: 'This time does not fit.',
    saved: NOTHING,
    now: 'Not later than now, nor before the last step.',
  },
  'same-person': { what: 'Who mended it does not judge it.', saved: NOTHING, now: 'Choose who looked.' },
  'bad-needs-words': { what: 'Say what is not good.', saved: NOTHING, now: 'Write what was seen.' },
  'bad-needs-day': {
    what: 'What is not good needs a new day.',
    saved: NOTHING,
    now: 'Enter the day agreed with the owner.',
  },
  'signature-missing': {
    what: 'The owner has not signed on the pad.',
    saved: NOTHING,
    now: 'Let them sign, or sign on paper.',
  },
  'absent-needs-why': { what: 'Say why the owner did not sign.', saved: NOTHING, now: 'Write a few words.' },
  'text-too-long': { what: 'This is too long.', saved: NOTHING, now: 'Keep it within 200 characters.' },
  'demand-too-long': { what: 'The demand is too long.', saved: NOTHING, now: 'Keep it within 400 characters.' },
  'open-the-case': { what: 'This paper is not made here.', saved: NOTHING, now: 'Make it from a home with a move-in.' },
  'paper-incomplete': {
    what: 'The paper is not entered in full.',
    saved: NOTHING,
    now: 'Enter name, role, day and number.',
  },
  'paper-in-future': { what: 'The day on the paper is still to come.', saved: NOTHING, now: 'Check the paper.' },
  'paper-role-cannot': { what: 'That role may not answer this.', saved: NOTHING, now: 'A leader answers it.' },
  'own-proposal': { what: 'Who proposed it does not enter it.', saved: NOTHING, now: 'Let somebody else enter it.' },
} as const
