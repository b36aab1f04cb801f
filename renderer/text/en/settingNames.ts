/** Parameters: what a project sets, by key: its name, and the rule that it comes from in the desk's words. */
import { moveInSettings } from './moveInSettings.ts'

export const settingNames = {
  project: {
    'centre-name': {
      name: 'Name of the service centre',
      rule: 'Said on the phone after the greeting; empty: the community’s name.',
    },
    'phone-greeting': {
      name: 'Opening line on the phone',
      rule: 'The centre’s name is said in place of the brackets.',
    },
    rings: { name: 'Answer the phone within', rule: 'The phone is answered within three rings.' },
    'inspection-form-title': {
      name: 'Title of the inspection form',
      rule: 'Companies name it differently; one form has one name.',
    },
    'duty-form-title': { name: 'Title of the duty record', rule: 'Three names are in use; one form has one name.' },
    'permit-form-title': {
      name: 'Title of the decoration permit',
      rule: 'Two names are in use; one form has one name.',
    },
    'survey-form-title': { name: 'Title of the opinion survey', rule: 'Two names are in use; one form has one name.' },
  },
  unit: {
    pattern: {
      name: 'Pattern of unit codes',
      rule: 'Of which parts a code is made; one for the whole project.',
    },
    'skipped-floors': {
      name: 'Floors that do not exist',
      rule: 'Floors without a number, such as 4 and 14: left out when units are made.',
    },
  },
  desk: {
    'open-hours': {
      name: 'Hours of the desk',
      rule: 'The hotline runs 24 hours; outside these hours the duty officer writes entries.',
    },
    'handover-minutes-before': { name: 'Arrive before the shift', rule: 'Who takes over comes 15 minutes early.' },
    'day-plan': { name: 'Plan of the day', rule: 'One line each: the time, then what is done, e.g. “10:00 patrol”.' },
    'sign-out-visitors': {
      name: 'Sign visitors out at closing',
      rule: 'Who has not been signed out is signed out by the program, and it says so.',
    },
    'return-days': {
      name: 'Signed papers come back within',
      rule: 'A paper that is to be signed is scanned back in within so many days.',
    },
    'people-at-least': { name: 'People at the desk, at least', rule: 'At least two people at the desk.' },
  },
  file: {
    'days-to-complete': { name: 'Papers of a file are due', rule: 'Handed in within two working days.' },
    'service-days-to-complete': { name: 'Papers of a service are due', rule: 'Handed in within one working day.' },
    'required-papers': { name: 'Papers of a complete file', rule: 'A file is complete by this list.' },
    'keep-id-scan': {
      name: 'Identity papers are scanned by default',
      rule: 'Paper only by default; with “yes” the form opens on the scan, which still needs a consent of its own and a watermark.',
    },
  },
  greetings: {
    'from-days': {
      name: 'Greetings: latest',
      rule: 'Birthday greetings are prepared 2 to 7 days ahead, with consent only.',
    },
    'to-days': {
      name: 'Greetings: earliest',
      rule: 'Birthday greetings are prepared 2 to 7 days ahead, with consent only.',
    },
  },
  lease: {
    'warn-days': {
      name: 'Warn before a lease ends',
      rule: 'A tenant has an end date or none fixed; the desk is told before it comes.',
    },
  },
  'care-notes': {
    'end-months': {
      name: 'Care notes are kept',
      rule: 'A care note has a basis and an end; it is offered for deletion then.',
    },
  },
  items: {
    'request-kinds': {
      name: 'Kinds of requests',
      rule: 'Enquiry, repair, payment, complaint, business booking, housekeeping and special services, 24 hours.',
    },
    departments: { name: 'Departments', rule: 'Where matters are passed on to.' },
    'complaint-kinds': {
      name: 'Kinds that are complaints',
      rule: 'All complaints are visited back; a kind that is renamed is chosen again here.',
    },
    'repair-kinds': {
      name: 'Kinds that are repairs or services',
      rule: 'A share of them is visited back, and they go to engineering first; a kind that is renamed is chosen again here.',
    },
    'engineering-departments': {
      name: 'Departments that are engineering',
      rule: 'Under “missing” it is the engineers’ turn for these; a department that is renamed is chosen again here.',
    },
    'attend-minutes': {
      name: 'Somebody is there within',
      rule: 'Fifteen minutes from the call; if impossible, explain beforehand and get agreement.',
    },
    'next-promise-days': {
      name: 'Answer promised by default',
      rule: 'What cannot be handled now is promised for the next day.',
    },
    'warn-days': { name: 'Warn after', rule: 'Best within one to two days.' },
    'reason-days': {
      name: 'A reason is needed after',
      rule: 'Normally within a week; otherwise the reason is written down.',
    },
    postponements: {
      name: 'One matter may be postponed',
      rule: 'Never twice; a supervisor may allow it with a reason.',
    },
  },
  complaints: {
    'minor-hours': {
      name: 'Minor complaint solved',
      rule: 'Within 24 hours or the owner’s own limit, whichever is earlier.',
    },
    'pass-on-minutes': { name: 'Passed on within', rule: 'A form for another department goes within 30 minutes.' },
    'major-answer-days': { name: 'Major complaint answered', rule: 'A clear answer within three working days.' },
    'major-solve-days': { name: 'Major complaint solved', rule: 'Solved within seven working days.' },
    'print-minor-closed': {
      name: 'Print the form when solved on the spot',
      rule: 'There is always a record; the form is printed only when not solved on the spot.',
    },
    chain: { name: 'Who is told of a major complaint', rule: 'Step by step; the first two are told together.' },
  },
  'visit-back': {
    'after-delivery-from': {
      name: 'After delivery, from',
      rule: 'Quality visit three to five working days after delivery.',
    },
    'after-delivery-to': {
      name: 'After delivery, until',
      rule: 'Quality visit three to five working days after delivery.',
    },
    'move-in-day': { name: 'After move-in, on day', rule: 'On day 7 after move-in.' },
    'branch-day': { name: 'After move-in at a branch, on day', rule: 'On day 10 at branches.' },
    'after-service-from': { name: 'After a service, from', rule: 'Three to five days after the service.' },
    'after-service-to': { name: 'After a service, until', rule: 'Three to five days after the service.' },
    'then-months': { name: 'Again after', rule: 'Again after one month.' },
    'then-years': { name: 'And again after', rule: 'Again after one year.' },
    'first-year-every': { name: 'In the first year every', rule: 'Monthly within the first year.' },
    'later-every': { name: 'Later every', rule: 'Quarterly after that.' },
    'complaint-days': { name: 'After a complaint within', rule: 'Within three days after a complaint is closed.' },
    'complaint-share': { name: 'Complaints visited', rule: 'All complaints are visited back.' },
    'repair-share': { name: 'Repairs visited', rule: 'Thirty per cent of repairs and special services.' },
  },
  'move-in': moveInSettings,
  month: {
    'due-day': { name: 'Month-end papers are due on', rule: 'On the 28th of each month.' },
    'remind-day': { name: 'Reminders begin on', rule: 'From the 25th.' },
    tasks: {
      name: 'Papers of the month',
      rule: 'Roster, summary and plan, training, attendance, complaint summary, appraisal.',
    },
  },
  shifts: {
    names: { name: 'Shifts', rule: 'The shifts of a day.' },
    counts: {
      name: 'Counted at the handover',
      rule: 'Counted by both before the shift changes; what the program counts itself need not be listed.',
    },
    'evening-from': { name: 'Evening shift begins', rule: '18:30 to 24:00.' },
    'evening-to': { name: 'Evening shift ends', rule: '18:30 to 24:00.' },
    'sunday-from': { name: 'Sunday begins', rule: '9:30 to 24:00.' },
    'leave-days-before': { name: 'Leave is asked before', rule: 'One day before the shift.' },
    'swaps-per-month': { name: 'Swaps in a month', rule: 'With notice, at most two a month.' },
    'missed-swap-fee': { name: 'Shift missed by an unclear swap', rule: '20 yuan.' },
    'blanks-visit-record': {
      name: 'Downtime blanks: visitor register',
      rule: 'To write on by hand while the program is out; numbered and printed at the start of a shift. 0 leaves the form out.',
    },
    'blanks-work-contact': {
      name: 'Downtime blanks: work contact slip',
      rule: 'To write on by hand while the program is out; numbered and printed at the start of a shift. 0 leaves the form out.',
    },
    'blanks-release-slip': {
      name: 'Downtime blanks: release slip',
      rule: 'To write on by hand while the program is out; numbered and printed at the start of a shift. 0 leaves the form out.',
    },
    'blanks-loan-slip': {
      name: 'Downtime blanks: loan slip',
      rule: 'To write on by hand while the program is out; numbered and printed at the start of a shift. 0 leaves the form out.',
    },
    'blanks-custody-register': {
      name: 'Downtime blanks: custody register',
      rule: 'To write on by hand while the program is out; numbered and printed at the start of a shift. 0 leaves the form out.',
    },
    'blanks-duty-record': {
      name: 'Downtime blanks: duty record',
      rule: 'To write on by hand while the program is out; numbered and printed at the start of a shift. 0 leaves the form out.',
    },
    'blanks-shift-handover': {
      name: 'Downtime blanks: handover record',
      rule: 'To write on by hand while the program is out; numbered and printed at the start of a shift. 0 leaves the form out.',
    },
    'blanks-hot-work': {
      name: 'Downtime blanks: hot-work application',
      rule: 'To write on by hand while the program is out; numbered and printed at the start of a shift. 0 leaves the form out.',
    },
    'blanks-utility-cut': {
      name: 'Downtime blanks: water or power cut',
      rule: 'To write on by hand while the program is out; numbered and printed at the start of a shift. 0 leaves the form out.',
    },
    'blanks-decoration-acceptance': {
      name: 'Downtime blanks: decoration acceptance',
      rule: 'To write on by hand while the program is out; numbered and printed at the start of a shift. 0 leaves the form out.',
    },
    'blanks-decoration-receipt': {
      name: 'Downtime blanks: decoration receipt',
      rule: 'To write on by hand while the program is out; numbered and printed at the start of a shift. 0 leaves the form out.',
    },
  },
  targets: {
    satisfaction: { name: 'Satisfaction', rule: 'At least 90 per cent.' },
    'response-hours': { name: 'Response', rule: 'Within 48 hours.' },
    'complaint-hours': { name: 'Complaint cycle', rule: 'Within 24 hours.' },
    'weight-superior': { name: 'Weight of the superior', rule: '50 points.' },
    'weight-department-one': { name: 'Weight of the first department', rule: 'Two departments with 20 points each.' },
    'weight-department-two': { name: 'Weight of the second department', rule: 'Two departments with 20 points each.' },
    'weight-peers': { name: 'Weight of colleagues', rule: '10 points.' },
    supervisors: { name: 'Supervisors', rule: 'One supervisor and two officers.' },
    staff: { name: 'Officers', rule: 'One supervisor and two officers.' },
  },
  decoration: {
    'weekday-hours': { name: 'Work from Monday to Friday', rule: '8:00–12:00 and 14:00–19:00.' },
    'weekend-hours': {
      name: 'Work at weekends and on holidays',
      rule: '9:00–12:00 and 15:00–18:00; holidays as weekends.',
    },
    'first-days': {
      name: 'Longer hours after first move-in',
      rule: 'For 60 days from the building’s first move-in day.',
    },
    'first-hours': { name: 'Hours of that time', rule: '8:00–19:00.' },
    'first-replaces-weekend': {
      name: 'They replace weekend hours too',
      rule: 'The handbook does not say; yes by default, printed on the permit.',
    },
    'make-up-as-weekend': {
      name: 'Make-up weekend days keep weekend hours',
      rule: 'A worked Saturday or Sunday keeps weekend hours by default.',
    },
    'quiet-days': {
      name: 'Days without work',
      rule: 'University and school entrance examinations; above all other rules.',
    },
    'review-days': { name: 'Drawings are reviewed within', rule: '15 working days in one company, 7 or 5 in others.' },
    'top-up-days': { name: 'Deposit topped up within', rule: 'Three days after a deduction, otherwise work stops.' },
    balcony: {
      name: 'Enclosed balconies',
      rule: 'The handbook says both: uniform style, or never. The printed clause follows.',
    },
    'balcony-style': { name: 'Their uniform style', rule: 'Style and colour, where a uniform style is allowed.' },
    'collect-deposit': {
      name: 'Collect a decoration deposit',
      rule: 'Whether it may be collected differs from place to place.',
    },
    'observation-months': {
      name: 'Observation after acceptance',
      rule: 'One or three months, then checked again and refunded.',
    },
    extinguishers: { name: 'Extinguishers in a unit', rule: 'Two in each unit.' },
    'hot-work-days': { name: 'A hot-work permit lasts', rule: 'At most three days; one is safer in homes.' },
    'cut-notice-days': {
      name: 'Water or power cut is asked before',
      rule: 'In writing one day before; the centre does it.',
    },
    'pass-return-days': { name: 'Passes are returned within', rule: 'Seven days after the work.' },
    'worker-data-months': {
      name: 'Papers of workers are kept',
      rule: 'Deleted six months after the pass is back and the deposit settled.',
    },
    'deduction-order': {
      name: 'Order of deductions',
      rule: 'The contractor’s deposit first, then the owner’s; the rest is claimed apart.',
    },
    'refund-steps': { name: 'Approval of a refund', rule: 'Service desk, engineering, director, one after the other.' },
    'lapse-days': {
      name: 'Not begun in time',
      rule: 'Nothing moved for 30 days before the permit: asked whether it lapses.',
    },
    'report-days': {
      name: 'Report to the authority',
      rule: 'A refusal to mend is reported promptly; article 17 names no days, by default the next one.',
    },
    'warranty-months': {
      name: 'Warranty of the works',
      rule: 'Counted from final acceptance; the desk tells owners before it ends. 0 = not told.',
    },
    'leak-warranty-months': {
      name: 'Warranty of waterproofing',
      rule: 'For kitchens, bathrooms and whatever was waterproofed. 0 = not told.',
    },
  },
  rounds: {
    'clock-in': { name: 'Clock in', rule: 'Officers clock in at 7:50.' },
    'morning-meeting': { name: 'Morning meeting', rule: '7:55.' },
    'reception-clean': { name: 'Reception and plants', rule: '8:00.' },
    'show-flat': { name: 'Show flat or lobby', rule: 'From 8:30.' },
    'building-patrol': { name: 'Building patrol', rule: '10:00, with a record.' },
    'lobby-noon': { name: 'Lobby before noon', rule: 'From 11:00.' },
    break: { name: 'Break', rule: '12:00–14:00.' },
    'decoration-patrol': {
      name: 'Decoration patrol in the afternoon',
      rule: '14:00, together with engineering, with a record.',
    },
    'lobby-afternoon': { name: 'Lobby in the afternoon', rule: 'From 15:00.' },
    'duty-record': { name: 'Duty record', rule: 'From 17:00, handed to the supervisor.' },
    'closing-meeting': { name: 'Closing meeting', rule: '17:50; keys and radios come back.' },
    'sign-out': { name: 'Sign out', rule: '18:00, never while a key or radio is out.' },
    'decoration-per-day': { name: 'Decoration patrols a day', rule: 'Two, morning and afternoon, weekends too.' },
    'vacant-target-days': { name: 'Vacant units are seen every', rule: 'Weekly is the target.' },
    'vacant-least-per-month': { name: 'Vacant units are seen at least', rule: 'Twice a month; less is a breach.' },
    'water-drift': { name: 'Water used in an empty unit', rule: 'It should not move; more is a fault.' },
    'gas-drift': { name: 'Gas used in an empty unit', rule: 'It should not move; more is a fault.' },
    'power-drift': { name: 'Power used in an empty unit', rule: 'The video intercom uses a little; more is a fault.' },
    'storm-days': {
      name: 'Extra round after a storm',
      rule: 'After storm or heavy rain every vacant home is walked; by the next day.',
    },
    'fault-days': {
      name: 'Days to mend a fault',
      rule: 'Departments are told in writing; the handbook names no days: 3.',
    },
    'cleaning-days': {
      name: 'Days between cleanings',
      rule: 'About every ten days by public practice. 0 = no reminder.',
    },
    'cleaning-departments': { name: 'Who cleans vacant homes', rule: 'A dirty home is cleaned at once.' },
    'cleaning-kinds': { name: 'Kind of a cleaning task', rule: 'Under which kind of request it is kept.' },
  },
  custody: {
    'found-days': {
      name: 'Found items are handed over within',
      rule: 'Seven days, to the police or the department; papers, cash and phones the same day.',
    },
    'overdue-days': { name: 'A deposited item is overdue after', rule: 'Told again after seven days.' },
    'second-notice-days': { name: 'Told again after', rule: 'After 15 days.' },
    'return-days': { name: 'Sent back or to the supervisor after', rule: 'After 30 days.' },
    'accept-valuables': {
      name: 'A supervisor may accept valuables',
      rule: 'Refused by default; otherwise with photo and sealed bag.',
    },
    'valuable-from': {
      name: 'Valuable from a declared value of',
      rule: 'The handbook gives no number; 500 or 1000 yuan are usual.',
    },
    carriers: {
      name: 'Carriers and the shape of their waybills',
      rule: 'A line each: name, space, shape. # is a digit, @ a letter, {12-15} how often.',
    },
  },
  loans: {
    'keys-due': { name: 'Keys on loan', rule: 'Chased the same day.' },
    'trolley-due': { name: 'Trolleys', rule: 'Back the same day.' },
    'trolley-kilograms': { name: 'Load of a trolley', rule: 'At most 50 kilograms.' },
    'trolley-for-decorators': { name: 'Trolleys for decorators', rule: 'Not lent by default.' },
    'seal-check-days': {
      name: 'Days between looks at a seal',
      rule: 'Seals of envelopes are looked at; every 30 days.',
    },
    'entrust-warn-days': {
      name: 'Warning before an entrustment ends',
      rule: 'An entrustment has an end; told 14 days before.',
    },
  },
  retention: {
    'vacant-rounds': { name: 'Vacant units and rounds', rule: 'Three years.' },
    'visit-back': { name: 'Visits back', rule: 'Three years.' },
    opinions: { name: 'Opinion surveys', rule: 'Three years.' },
    notices: { name: 'Notices', rule: 'Three years.' },
    loans: { name: 'Rental lists', rule: 'Three years.' },
    'release-slips': { name: 'Release slips', rule: 'About one year.' },
    keys: { name: 'Key records', rule: 'Two years.' },
    'impact-reports': { name: 'Privacy impact assessments', rule: 'Three years.' },
  },
} as const
