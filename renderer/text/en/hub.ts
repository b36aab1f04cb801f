import type { Wording } from '#renderer/text/wording.ts'
import type { hub as source } from '#renderer/text/zh-CN/hub.ts'

export const hub = {
  desk: 'At hand',
  arrivals: 'Arrivals',
  page: 'File',
  actions: 'To do',
  moreActions: 'More',
  noActions: 'Nothing can be done here',
  timeline: 'Time line',
  olderEntries_one: '{{count}} older entry',
  olderEntries_other: '{{count}} older entries',
  missing: 'Missing',
  missingCount: 'Missing ({{count}})',
  openToday: 'Open today',
  openTodayCount: 'Open today ({{count}})',
  nothingToday: 'Nothing open today',
  due: 'Open matters',
  late: 'Late {{count}}',
  dueNow: 'Due {{count}}',
  waiting: 'Waiting {{count}}',
  lastContact: 'Last {{day}} {{what}}',
  emptyTitle: 'Ask for a name or a unit',
  emptyHint: 'Once found, what to do, the time line and what is missing are on one page.',
  upkeepFailed:
    'Something that runs by itself did not go through. Nothing is lost; it is tried again in a few minutes.',
  keys: {
    search: 'Find a person, unit or phone',
    walkIn: 'Check in a visitor',
    cover: 'Cover personal data',
    undo: 'Take back the last step',
    areas: 'Change work area',
    lock: 'Lock',
  },
} as const satisfies Wording<typeof source>
