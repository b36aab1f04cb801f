import type { Wording } from '#renderer/text/wording.ts'
import type { shell as source } from '#renderer/text/zh-CN/shell.ts'

export const shell = {
  rail: 'Work areas',
  reception: 'Reception',
  unknownScan: 'Scanned {{scanned}}: no paper or record has this code.',
  skipToContent: 'Skip to content',
  cover: 'Cover',
  coverHint: 'Hide personal data from the other side of the counter',
  covered: 'Covered',
  signOut: 'Sign out',
  lock: 'Lock',
  personMenu: 'Menu of {{name}}',
  shift: { early: 'early shift', middle: 'middle shift', late: 'late shift', night: 'night shift', day: 'day shift' },
  toDark: 'Switch to dark',
  toLight: 'Switch to light',
  practice: 'Practice community: try anything, real files are not touched',
  notHere: 'There is no such page',
  notHereHint: 'It may have moved.',
  toFirst: 'To the first page',
  scanned: 'Scanned {{code}}',
} as const satisfies Wording<typeof source>
