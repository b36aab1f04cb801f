/** What the settings of move-in are called, and which rule they come from; part of `settingNames`. */
export const moveInSettings = {
  order: { name: 'Payment or inspection first', rule: 'Projects differ; both come before the keys.' },
  'block-on-arrears': {
    name: 'No keys while fees are open',
    rule: 'Off: shown and tracked. Switched on it needs its legal basis.',
  },
  'block-basis': { name: 'Legal basis for that', rule: 'Which clause, when keys are held back.' },
  'contract-copies': { name: 'Copies of the service contract', rule: 'Signed in duplicate.' },
  'id-copies': { name: 'Copies of identity cards', rule: 'The original is checked, one copy is kept.' },
  responsible: {
    name: 'Who answers for faults',
    rule: 'Who mends what an inspection finds: developer, contractor, engineering.',
  },
  'fault-days': {
    name: 'Days to mend a fault of a home',
    rule: 'Days that are proposed when a date is agreed with the owner.',
  },
  gifts: { name: 'Gifts at move-in', rule: 'Signed for together with the keys.' },
  'slot-minutes': { name: 'Length of an appointment on a handover day', rule: 'Appointments are laid out by it.' },
  'slot-homes': {
    name: 'Homes at one time on a handover day',
    rule: 'How many homes are asked for one time at most.',
  },
  'card-years': { name: "Years a resident's card is valid", rule: '0 sets no end.' },
} as const
