import type { Wording } from '#renderer/text/wording.ts'
import type { vacantUnit as source } from '#renderer/text/zh-CN/vacantUnit.ts'

export const vacantUnit = {
  title: 'File of the vacant home',
  views: { label: 'What to see', visits: 'Visits', meters: 'Readings', faults: 'Faults' },
  facts: {
    why: 'Why',
    notInspected: 'Not inspected today: {{state}}',
    officer: 'Tower officer',
    aired: 'Last aired',
    cleaned: 'Last cleaned',
    dirty: 'dirty on {{day}}',
    never: 'Never',
    keys: 'Keys',
    entrusted: 'Entrusted',
    entrustedUntil: '{{from}} to {{until}}',
    entrustedEnded: 'From {{from}}, back on {{ended}}',
    withCare: 'with visits',
    keyOnly: 'key only',
    work: 'Work given out',
    open: 'under way',
    done: 'done',
  },
  visits: {
    day: 'Day',
    status: 'Result',
    way: 'Seen',
    found: 'Found',
    officer: 'Walked by',
    photos: 'Photos',
    moved: ' moved',
    livedIn: 'Lived in that day, by the file!',
    none: 'Never visited',
    noneHint: 'F2 enters the first visit.',
  },
  meters: { none: 'No meter was read yet' },
  faults: { none: 'No faults' },
  acts: {
    visit: 'Visit',
    noVisit: 'Not in the rounds today',
    fault: 'Enter a fault',
    print: 'Print visit',
    noPrint: 'Choose a visit first',
  },
  contradiction_one:
    'One visit was entered as of an empty home, though by the file somebody lived there. Check the file; take back a wrong visit.',
  contradiction_other:
    '{{count}} visits were entered as of an empty home, though by the file somebody lived there. Check the file; take back wrong visits.',
} as const satisfies Wording<typeof source>
