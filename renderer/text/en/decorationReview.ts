import type { Wording } from '#renderer/text/wording.ts'
import type { decorationReview as source } from '#renderer/text/zh-CN/decorationReview.ts'

const NOTHING = 'Nothing was saved.'

export const decorationReview = {
  title: 'Review and agreement',
  groups: {
    structure: 'Structure',
    facade: 'Facade',
    wet: 'Bathroom, kitchen, waterproofing',
    services: 'Water, power, gas, facilities',
    fire: 'Fire, hot work',
    waste: 'Waste, transport',
    public: 'Public areas',
    people: 'People',
    work: 'Workmanship',
    own: 'This project’s own',
  },
  sumEach: '{{amount}} yuan each time',
  sumOnce: '{{amount}} yuan',
  sumDamages: '{{sum}}, and damages at price',
  picker: { label: 'Clause broken', placeholder: 'Code, words or group', none: 'No such clause' },
  refusals: {
    'case-unknown': { what: 'This case was not found.', saved: NOTHING, now: 'Open it again from the list of cases.' },
    'case-ended': { what: 'This case has ended.', saved: NOTHING, now: 'Take in a new application.' },
    'under-review': {
      what: 'The last round has no opinion yet.',
      saved: NOTHING,
      now: 'Enter the opinion on that round first.',
    },
    'nothing-to-review': {
      what: 'No drawing waits for review.',
      saved: NOTHING,
      now: 'Take drawings in under Papers first; a refused one comes back as a new version.',
    },
    'round-unknown': { what: 'There is no such round.', saved: NOTHING, now: 'Look again.' },
    'round-decided': {
      what: 'This round is decided.',
      saved: NOTHING,
      now: 'See the opinion; a leader takes a mistake back.',
    },
    'round-open': {
      what: 'This round has no opinion yet.',
      saved: NOTHING,
      now: 'Tell the client once there is one.',
    },
    'opinion-unanswered': {
      what: 'A drawing has no conclusion.',
      saved: NOTHING,
      now: 'Approve or refuse each drawing.',
    },
    'opinion-missing': {
      what: 'A refused drawing has no words.',
      saved: NOTHING,
      now: 'Write what has to be changed.',
    },
    'red-line': {
      what: 'An item is forbidden, or an approval from outside is missing: this cannot be approved.',
      saved: NOTHING,
      now: 'Get the approval first, or let the client change the declaration.',
    },
    'told-already': { what: 'They were told already.', saved: NOTHING, now: 'Nothing more to do.' },
    'text-too-long': { what: 'The text is too long.', saved: NOTHING, now: 'Write less; attach the rest on paper.' },
    'heads-missing': {
      what: 'The agreement lacks a head that the law asks for (the nine of article 16).',
      saved: 'No paper was issued.',
      now: 'Complete it under Form texts, then issue it.',
    },
    'not-drawn-up': {
      what: 'The paper to sign was not printed yet.',
      saved: NOTHING,
      now: 'Print it first, then enter the signature.',
    },
    'signed-already': { what: 'This copy is signed.', saved: NOTHING, now: 'To sign again, print a new one first.' },
    'signature-missing': {
      what: 'There is no signature.',
      saved: NOTHING,
      now: 'Sign on the pad, or enter the number of the paper.',
    },
    'party-missing': {
      what: 'An agreement needs the property and the owner.',
      saved: NOTHING,
      now: 'Tick who has signed.',
    },
    'statement-open': {
      what: 'Not every statement was acknowledged.',
      saved: NOTHING,
      now: 'Read them out one by one and tick them.',
    },
    'fire-officer-missing': { what: 'Nobody is named for fire safety.', saved: NOTHING, now: 'Enter the name.' },
    'extinguishers-invalid': {
      what: 'The number of extinguishers is wrong.',
      saved: NOTHING,
      now: 'Enter 1 to 99.',
    },
    'way-unknown': {
      what: 'No way of telling was chosen.',
      saved: NOTHING,
      now: 'Choose posted, in person or in the group.',
    },
    'clauses-empty': { what: 'There is no clause.', saved: NOTHING, now: 'Keep at least one.' },
    'clauses-too-many': { what: 'There are too many clauses.', saved: NOTHING, now: 'At most 120.' },
    'clause-code-invalid': {
      what: 'The code of a clause is wrong.',
      saved: NOTHING,
      now: 'Use 1 to 8 letters and digits, such as V09.',
    },
    'clause-code-twice': { what: 'Two clauses have one code.', saved: NOTHING, now: 'Change one of them.' },
    'clause-text-missing': { what: 'A clause has no words.', saved: NOTHING, now: 'Fill it in, or remove it.' },
    'clause-text-too-long': { what: 'A clause is too long.', saved: NOTHING, now: 'At most 400 characters each.' },
    'clause-sum-invalid': {
      what: 'A sum is wrong.',
      saved: NOTHING,
      now: 'Enter yuan with at most two decimals; leave it empty where none is agreed.',
    },
    'clause-per-missing': {
      what: 'A sum says neither each time nor once.',
      saved: NOTHING,
      now: 'Choose one of them.',
    },
    'fine-word': {
      what: 'A clause must not say “罚款” (fine).',
      saved: NOTHING,
      now: 'A property company has no power to fine: write 违约金 or 保证金扣款.',
    },
    'note-missing': { what: 'Nothing says what was changed.', saved: NOTHING, now: 'Write one line about the change.' },
    'nothing-changed': {
      what: 'It is the same as the last version.',
      saved: NOTHING,
      now: 'No new version is needed.',
    },
    'version-unknown': { what: 'There is no such version.', saved: NOTHING, now: 'Look again.' },
    'clauses-enabled': { what: 'This version is enabled.', saved: NOTHING, now: 'Nothing more to do.' },
    'clauses-not-enabled': { what: 'This version is not enabled.', saved: NOTHING, now: 'Nothing more to do.' },
  },
} as const satisfies Wording<typeof source>
