const NOTHING = 'Nothing was changed.'
const STAYS = 'The things are still in store; nothing was recorded as taken.'

export const custodyOutRefusals = {
  'nothing-chosen': { what: 'Nothing is chosen.', saved: NOTHING, now: 'Tick at least one thing.' },
  'item-unknown': {
    what: 'This thing was not found.',
    saved: NOTHING,
    now: 'Check the number; if it never came in, take it in first.',
  },
  'item-left': {
    what: 'One of the things has already left.',
    saved: NOTHING,
    now: 'Look at its record; if that is wrong, correct it.',
  },
  'item-out': {
    what: 'One of the things is out for delivery.',
    saved: NOTHING,
    now: 'Enter the result of its run first.',
  },
  'item-missing': { what: 'One of the things is being looked for.', saved: NOTHING, now: 'Record it as found first.' },
  'item-not-out': { what: 'This thing is not out for delivery.', saved: NOTHING, now: 'Check the run list.' },
  'other-run': { what: 'This thing is on another run.', saved: NOTHING, now: 'Enter it on that run.' },
  'several-recipients': {
    what: 'The things belong to different people.',
    saved: STAYS,
    now: 'Record a proxy and how they were authorised.',
  },
  'taker-missing': { what: 'It is not known who takes them.', saved: STAYS, now: 'Enter a name.' },
  'authority-missing': {
    what: 'How the proxy was authorised is missing.',
    saved: STAYS,
    now: 'Enter: call, message, written, or recipient present.',
  },
  'id-last4-missing': {
    what: 'The last four of the ID are missing.',
    saved: STAYS,
    now: 'Look at the paper and enter its last four.',
  },
  'id-last4-invalid': {
    what: 'These are not the last four of an ID.',
    saved: NOTHING,
    now: 'Four signs, the last one may be X.',
  },
  'phone-invalid': { what: 'This is not a phone number.', saved: NOTHING, now: 'Check the digits, or leave it empty.' },
  'signature-missing': {
    what: 'There is no signature yet.',
    saved: STAYS,
    now: 'Sign on the pad, or sign a paper and enter its number.',
  },
  'receipt-missing': {
    what: 'The receipt number is missing.',
    saved: STAYS,
    now: 'Enter the number of the receipt you were given.',
  },
  'damage-not-ruled': {
    what: 'One of the things is damaged or short, and a leader has not decided.',
    saved: STAYS,
    now: 'Ask a leader to decide, or note in the remark that the taker has seen it and accepts.',
  },
  'claim-not-asked': {
    what: 'Nobody has described this found thing rightly yet.',
    saved: STAYS,
    now: 'Record the claim and compare the description first.',
  },
  'found-not-returned': {
    what: 'A found thing is not given back to its finder.',
    saved: STAYS,
    now: 'Wait for the owner, or pass it on to the police or the department.',
  },
  'found-to-police': {
    what: 'Found things go to the police or the department only.',
    saved: STAYS,
    now: 'Choose who takes it.',
  },
  'to-unfit': {
    what: 'This kind of thing does not go back to them.',
    saved: STAYS,
    now: 'Parcels go to the carrier or sender, deposits to the depositor.',
  },
  'told-in-future': { what: 'This time has not come yet.', saved: NOTHING, now: 'Check the time.' },
  'told-before-intake': { what: 'This is before it came in.', saved: NOTHING, now: 'Check the time.' },
  'text-too-long': { what: 'The text is too long.', saved: NOTHING, now: 'Please shorten it.' },
  'remark-missing': { what: 'What happened is missing.', saved: NOTHING, now: 'Write one sentence.' },
  'not-missing': {
    what: 'This thing is not being looked for.',
    saved: NOTHING,
    now: 'Record it as not to be found first.',
  },
  'not-damaged': { what: 'No damage is recorded for this thing.', saved: NOTHING, now: 'Record the damage first.' },
  'already-declined': { what: 'It is recorded as declined already.', saved: NOTHING, now: 'Return it.' },
  'slot-missing': { what: 'No slot is chosen.', saved: NOTHING, now: 'Choose a slot.' },
  'same-slot': { what: 'They lie in this slot already.', saved: NOTHING, now: 'Choose another slot.' },
  'not-found-thing': { what: 'This is not a found thing.', saved: NOTHING, now: 'Check its kind.' },
  'same-counter': { what: 'You have counted it already.', saved: NOTHING, now: 'A colleague signs in and counts it.' },
  'counted-already': { what: 'Two people have counted it.', saved: NOTHING, now: 'No further count is needed.' },
  'announced-already': {
    what: 'It has been announced.',
    saved: NOTHING,
    now: 'Print the notice again from the papers.',
  },
  'asker-missing': { what: 'Who claims it is missing.', saved: NOTHING, now: 'Enter a name.' },
  'description-missing': {
    what: 'Their description is missing.',
    saved: NOTHING,
    now: 'Ask for it before you show the thing.',
  },
  'nothing-to-mend': { what: 'This thing has not left.', saved: NOTHING, now: 'There is nothing to correct.' },
  'settle-first': {
    what: 'It is recorded as having left twice.',
    saved: NOTHING,
    now: 'Compare both signatures under Conflicts and choose one.',
  },
  'not-voidable': {
    what: 'Only who recorded it in this session, or a leader, may correct it.',
    saved: NOTHING,
    now: 'A leader signs in and corrects it.',
  },
  'reason-missing': { what: 'The reason is missing.', saved: NOTHING, now: 'Write one sentence.' },
  'not-on-run': { what: 'It was not delivered, so nobody carries it.', saved: NOTHING, now: 'Choose where it is now.' },
  'photo-unreadable': { what: 'This picture cannot be opened.', saved: NOTHING, now: 'Choose a JPG or PNG picture.' },
} as const
