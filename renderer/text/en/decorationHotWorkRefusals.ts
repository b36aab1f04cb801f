/** Decoration: why nothing happens to hot work or a cut. */
const NOT_SAVED = 'Nothing was saved.'

const refusals = {
  'beyond-role': {
    what: 'Your role cannot take this step.',
    saved: NOT_SAVED,
    now: 'Let somebody who may sign in, or enter it from the signed form.',
  },
  'case-unknown': { what: 'This decoration case is not there.', saved: NOT_SAVED, now: 'Open it again from the list.' },
  'case-ended': {
    what: 'This case is over.',
    saved: NOT_SAVED,
    now: 'No hot work or cut any more; new work needs a new application.',
  },
  'not-permitted': { what: 'This home has no permit in force.', saved: NOT_SAVED, now: 'Issue the permit first.' },
  'site-stopped': { what: 'Work is stopped here.', saved: NOT_SAVED, now: 'Try again once it is resumed.' },
  'hot-work-undeclared': {
    what: 'The declaration names no hot work.',
    saved: NOT_SAVED,
    now: 'Amend the declaration under Papers and tick hot work.',
  },
  'place-missing': { what: 'The place is missing.', saved: NOT_SAVED, now: 'Say where the work is.' },
  'way-missing': { what: 'No way of work is chosen.', saved: NOT_SAVED, now: 'Choose at least one.' },
  'reason-missing': { what: 'The reason is missing.', saved: NOT_SAVED, now: 'Write one sentence.' },
  'time-invalid': { what: 'The time cannot be read.', saved: NOT_SAVED, now: 'Give day and time, such as 0930.' },
  'end-before-start': { what: 'It ends before it begins.', saved: NOT_SAVED, now: 'Check both times.' },
  'time-over': { what: 'This time has passed.', saved: NOT_SAVED, now: 'Apply again.' },
  'too-long': {
    what: 'The work takes more days than one permit allows.',
    saved: NOT_SAVED,
    now: 'Apply for each part; the days are a setting of the project.',
  },
  'outside-permit': {
    what: 'The time is outside the permit.',
    saved: NOT_SAVED,
    now: 'Change the time, or extend the permit first.',
  },
  'operator-missing': { what: 'The operator is missing.', saved: NOT_SAVED, now: 'Give the operator’s name.' },
  'certificate-missing': {
    what: 'The operator’s certificate is missing.',
    saved: NOT_SAVED,
    now: 'Look at the certificate and enter its number; nobody works without one.',
  },
  'guardian-missing': { what: 'The guardian is missing.', saved: NOT_SAVED, now: 'Name who watches on site.' },
  'guardian-works': { what: 'The operator cannot be the guardian.', saved: NOT_SAVED, now: 'Name somebody else.' },
  'equipment-missing': {
    what: 'The extinguishers are not settled.',
    saved: NOT_SAVED,
    now: 'Enter or confirm kind and number.',
  },
  'clearing-missing': {
    what: 'Clearing and separation are not settled.',
    saved: NOT_SAVED,
    now: 'Enter or confirm what was cleared and screened.',
  },
  'notice-missing': {
    what: 'The notice is not posted at both places.',
    saved: NOT_SAVED,
    now: 'It hangs at the building’s entrance and at the work.',
  },
  'text-too-long': { what: 'The text is too long.', saved: NOT_SAVED, now: 'At most 200 characters each.' },
  'hot-work-unknown': {
    what: 'This hot-work permit is not there.',
    saved: NOT_SAVED,
    now: 'Look at the list as it is now.',
  },
  'hot-work-elsewhere': {
    what: 'This permit is not at this step any more.',
    saved: NOT_SAVED,
    now: 'Look where it stands now.',
  },
  'side-unknown': { what: 'Whose opinion it is cannot be read.', saved: NOT_SAVED, now: 'Open it again and choose.' },
  'judged-already': {
    what: 'This department has given its opinion.',
    saved: NOT_SAVED,
    now: 'A leader can take a wrong one back.',
  },
  'opinion-missing': { what: 'A refusal needs its reason.', saved: NOT_SAVED, now: 'Write one sentence.' },
  'opinions-missing': {
    what: 'Engineering and security have not both agreed.',
    saved: NOT_SAVED,
    now: 'Approve once both have.',
  },
  'too-early': { what: 'The approved time has not begun.', saved: NOT_SAVED, now: 'Start it when it has.' },
  'hot-work-running': { what: 'The hot work is running.', saved: NOT_SAVED, now: 'Enter its end first.' },
  'recheck-missing': {
    what: 'It was not looked at after the work.',
    saved: NOT_SAVED,
    now: 'Check the place, then close it.',
  },
  'supply-missing': { what: 'Water or power is not chosen.', saved: NOT_SAVED, now: 'Choose one.' },
  'area-missing': { what: 'Whom it touches is missing.', saved: NOT_SAVED, now: 'Name floors or homes.' },
  'notice-short': {
    what: 'This is too short a notice.',
    saved: NOT_SAVED,
    now: 'Choose a later day; the days are a setting of the project.',
  },
  'cut-unknown': { what: 'This cut is not there.', saved: NOT_SAVED, now: 'Look at the list as it is now.' },
  'cut-elsewhere': {
    what: 'This cut is not at this step any more.',
    saved: NOT_SAVED,
    now: 'Look where it stands now.',
  },
  'number-missing': {
    what: 'The number of the blank is missing.',
    saved: NOT_SAVED,
    now: 'Enter the number at the top right of the paper.',
  },
  'late-before-step': {
    what: 'The time on the paper is before the step that it follows.',
    saved: NOT_SAVED,
    now: 'Check the time on the paper against the step before.',
  },
  'paper-incomplete': {
    what: 'The signed form is not described in full.',
    saved: NOT_SAVED,
    now: 'Enter name, day and number.',
  },
  'paper-in-future': { what: 'The form’s day is after today.', saved: NOT_SAVED, now: 'Check the day.' },
  'paper-role-cannot': { what: 'This role cannot decide this.', saved: NOT_SAVED, now: 'Check who signed.' },
  'own-proposal': {
    what: 'Nobody enters the decision on their own proposal.',
    saved: NOT_SAVED,
    now: 'Let a colleague enter it.',
  },
  'ask-on-case': {
    what: 'This is asked for on a case.',
    saved: 'No paper was issued.',
    now: 'Open the case and apply under Site.',
  },
} as const

export const decorationHotWorkRefusals = { refusals } as const
