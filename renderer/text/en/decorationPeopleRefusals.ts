const NOT_SAVED = 'Nothing was saved; what you typed is still here.'
const NOT_ISSUED = 'Nothing was issued.'
const NOTHING = 'Nothing changed.'

export const decorationPeopleRefusals = {
  'contractor-unknown': {
    what: 'This contractor was not found.',
    saved: NOTHING,
    now: 'Pick it from the register again.',
  },
  'name-missing': { what: 'The name is missing.', saved: NOT_SAVED, now: 'Enter the name.' },
  'contractor-twice': {
    what: 'The register has this contractor.',
    saved: NOT_SAVED,
    now: 'Pick it, or write its full name.',
  },
  'kind-unknown': { what: 'Company or individual was not chosen.', saved: NOT_SAVED, now: 'Choose one.' },
  'licence-check': {
    what: 'The credit code does not fit its check sign.',
    saved: NOT_SAVED,
    now: 'Compare it with the licence.',
  },
  'phone-invalid': {
    what: 'This is no telephone number.',
    saved: NOT_SAVED,
    now: 'Check the digits, or leave it empty.',
  },
  'day-invalid': { what: 'This is no day.', saved: NOT_SAVED, now: 'Enter a day such as 2026-12-31.' },
  'text-too-long': { what: 'The text is too long.', saved: NOT_SAVED, now: 'Shorten it.' },
  'worker-unknown': { what: 'This worker was not found.', saved: NOTHING, now: 'Pick them from the register again.' },
  'worker-twice': {
    what: 'Somebody on the register has this number.',
    saved: NOT_SAVED,
    now: 'Find them on the register and pick them.',
  },
  'id-number-invalid': {
    what: 'The number is not right.',
    saved: NOT_SAVED,
    now: 'Compare it with the paper; the last four alone will do.',
  },
  'id-last4-invalid': {
    what: 'The last four must be four signs.',
    saved: NOT_SAVED,
    now: 'Enter the last four of the number.',
  },
  unknown: { what: 'Not on the register.', saved: NOTHING, now: 'Pick from the register again.' },
  'why-missing': { what: 'The reason is missing.', saved: NOTHING, now: 'Write one line.' },
  'barred-already': { what: 'Barred already.', saved: NOTHING, now: 'There is nothing to do.' },
  'not-barred': { what: 'Not barred.', saved: NOTHING, now: 'There is nothing to do.' },
  'identity-none': { what: 'There is nothing to delete.', saved: NOTHING, now: 'There is nothing to do.' },
  'passes-out': {
    what: 'A pass has not come back.',
    saved: NOTHING,
    now: 'Take it back, or note it lost or void first.',
  },
  'deposit-held': { what: 'A pass deposit is still held.', saved: NOTHING, now: 'Refund it first.' },
  'case-over': { what: 'This decoration has ended.', saved: NOTHING, now: 'Apply again for further work.' },
  'permit-gaps': {
    what: 'The permit cannot be issued yet.',
    saved: NOT_ISSUED,
    now: 'See what is missing above, then issue it.',
  },
  'permit-missing': { what: 'There is no permit.', saved: NOTHING, now: 'Issue the permit first.' },
  'permit-returned': {
    what: 'The permit came back.',
    saved: NOTHING,
    now: 'Nothing is issued or extended after that.',
  },
  'permit-lost-already': { what: 'Noted as lost already.', saved: NOTHING, now: 'Print it again from the papers.' },
  'end-before-start': { what: 'The last day is before the first.', saved: NOT_SAVED, now: 'Check both days.' },
  'end-passed': { what: 'The last day has gone.', saved: NOT_SAVED, now: 'Enter today or later.' },
  'scope-missing': {
    what: 'The scope is missing.',
    saved: NOT_ISSUED,
    now: 'Write one line, such as “floors and walls of two rooms”.',
  },
  'reason-missing': { what: 'The reason is missing.', saved: NOT_SAVED, now: 'Write one line.' },
  'extension-not-later': {
    what: 'The day is not later than the present last day.',
    saved: NOT_SAVED,
    now: 'Enter a later day.',
  },
  'hot-work-burns': { what: 'Hot work is going on at the site.', saved: NOTHING, now: 'Finish and re-check it first.' },
  'workers-missing': { what: 'Nobody was chosen.', saved: NOT_ISSUED, now: 'Choose at least one worker.' },
  'too-many-workers': { what: 'At most 40 passes at once.', saved: NOT_ISSUED, now: 'Issue them in two goes.' },
  'worker-not-ready': {
    what: 'Somebody’s papers are incomplete.',
    saved: NOT_ISSUED,
    now: 'Add the number or certificate, or leave them out.',
  },
  'worker-barred': { what: 'Somebody is barred.', saved: NOT_ISSUED, now: 'Ask a leader, or leave them out.' },
  'pass-twice': {
    what: 'Somebody has a valid pass of this site.',
    saved: NOT_ISSUED,
    now: 'Extend that pass, or leave them out.',
  },
  'pass-unknown': { what: 'This pass was not found.', saved: NOTHING, now: 'Pick it from the list again.' },
  'pass-ended': {
    what: 'This pass is lost, returned or void.',
    saved: NOTHING,
    now: 'Issue a new one where one is needed.',
  },
  'pass-void': { what: 'This pass is void already.', saved: NOTHING, now: 'There is nothing to do.' },
  'beyond-permit': {
    what: 'This is beyond the permit.',
    saved: NOT_SAVED,
    now: 'Choose days within it, or extend the permit first.',
  },
  'day-pass-not-extended': { what: 'A one-day pass is not extended.', saved: NOTHING, now: 'Issue a new pass.' },
  'deposit-invalid': { what: 'The deposit is not right.', saved: NOT_ISSUED, now: 'Enter 0 or more.' },
  'case-unknown': { what: 'This decoration was not found.', saved: NOTHING, now: 'Open it from the list again.' },
  'issue-on-case': {
    what: 'This is issued on the decoration’s card.',
    saved: NOT_ISSUED,
    now: 'Open the card, tab “Permit, people”.',
  },
  'no-passes': { what: 'There is no pass of this site.', saved: 'No register was issued.', now: 'Issue passes first.' },
} as const
