import type { Wording } from '#renderer/text/wording.ts'
import type { search as source } from '#renderer/text/zh-CN/search.ts'

export const search = {
  open: 'Find a person, unit or phone',
  title: 'Search',
  placeholder: 'Name, pinyin, unit, end of a phone number, plate…',
  hint: '↑↓ choose · Enter open · Esc close',
  results: 'Results',
  found_one: '{{count}} found',
  found_other: '{{count}} found',
  nobody: 'Nothing found for “{{query}}”',
  nobodyHint: 'Try pinyin initials, a unit (2-1203 or 21203), or the last four digits of a phone.',
  newOwner: 'New owner',
  newOwnerNamed: 'New owner “{{query}}”',
  wholeUnit: 'This unit',
  start: 'Just type',
  behind: 'Some records are still being indexed and may not be found yet',
  startHint: 'Name, pinyin initials, unit, end of a phone or ID number, plate, form number.',
  why: {
    name: 'Name',
    pinyin: 'Pinyin',
    unit: 'Unit',
    phone: 'Phone',
    id: 'End of ID',
    plate: 'Plate',
    code: 'Number',
  },
  recent: 'Opened recently',
} as const satisfies Wording<typeof source>
