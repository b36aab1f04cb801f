import type { Wording } from '#renderer/text/wording.ts'
import type { journal as source } from '#renderer/text/zh-CN/journal.ts'

export const journal = {
  saved: 'Saved {{time}}',
  onlyHere: 'On this device only {{time}}',
  behind: 'In the browser, not in the journal yet: {{why}}',
  behindTitle: 'Since {{since}}, {{count}} entries are in the browser only. {{now}}',
  why: {
    'disk-full': {
      what: 'the disk is full',
      now: 'Free some space; the rest is written by itself then, nothing need be typed again.',
    },
    unreachable: {
      what: 'Qiantai has stopped',
      now: 'Start Qiantai again; the rest is written by itself. Do not clear the browsing data before.',
    },
    'stale-page': { what: 'this page is old', now: 'Reload this page; the rest is written by itself.' },
    slow: {
      what: 'the disk does not answer',
      now: 'The program still waits; see whether the disk is very busy or failing.',
    },
    gap: {
      what: 'journal and browser do not match',
      now: 'Close Qiantai and open it again: the program compares them anew.',
    },
    unlike: {
      what: 'journal and browser do not match',
      now: 'Close Qiantai and open it again: the program compares them anew.',
    },
    other: {
      what: 'it cannot be written just now',
      now: 'The program keeps trying; do not clear the browsing data, and tell the supervisor.',
    },
  },
  rebuilding: 'Bringing the files back from the journal: {{done}} / {{total}}',
  mended: {
    gone: 'The files in the browser were gone; {{count}} entries came back from the journal, none is missing.',
    damaged:
      'The files in the browser could not be read: they stay as they are, and new ones were built with {{count}} entries.',
    tail: 'The browser had lost the last {{count}} entries; they came back from the journal.',
    renewed:
      'This computer has a new desk id, because its old one was used elsewhere. {{count}} entries were recorded again under it, unchanged.',
    awaitsOthers: 'What other computers recorded is still to come, from a backup or the shared folder.',
    foreign:
      'The journal that lay here belongs to another front desk: it was put aside as it is, nothing was deleted, and this desk begins its own.',
    fromBackup: 'What the journal did not have was taken from the backup of {{day}}.',
    issuedAgain:
      'The journal is damaged in its middle: {{count}} entries after that were recorded again under a new desk id, unchanged.',
    leftBehind:
      'The journal is damaged in its middle: {{count}} entries after that are kept until the shared folder was gone through; what it lacks is then recorded again by itself.',
    strandedBack:
      'The shared folder does not have the {{count}} entries after the damage in the journal: they were recorded again under the new desk id, unchanged.',
  },
} as const satisfies Wording<typeof source>
