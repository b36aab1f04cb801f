import type { Wording } from '#renderer/text/wording.ts'
import type { startUp as source } from '#renderer/text/zh-CN/startUp.ts'

export const startUp = {
  opening: 'Opening…',
  newer: {
    title: 'The files are newer than the program',
    what: 'The files on this computer were written by a newer Qiantai (files version {{found}}; this program knows up to {{known}}).',
    saved: 'The files are intact; not a word was touched.',
    now: 'Install the new version and open again; in a hurry, export a copy first.',
    export: 'Export a copy',
  },
  notPersistent: { now: 'Install Qiantai as a desktop program, or bookmark this page and allow storage.' },
  blocked: {
    title: 'Nothing can be stored on this computer',
    what: 'The browser forbids local storage (a private window, or its settings).',
    saved: 'Nothing was stored and nothing changed.',
    now: 'Open it in a normal window and allow this site to store data.',
  },
  gone: {
    title: 'The files of this computer are gone',
    what: 'A community was opened on this computer and its files cannot be found: the browser may have emptied a damaged store, or somebody cleared the browsing data.',
    saved: 'The program changed nothing. Printed papers, exported files and other computers are not affected.',
    now: 'Do not found a community yet: close every browser window, try once more, and tell the supervisor and whoever maintains the computer; leave the browser’s data folder as it is. Begin anew only when the files are given up.',
    beginAnew: 'Give the files up and begin anew',
  },
  full: {
    title: 'The disk is almost full',
    what: 'There is too little free space for Qiantai to open safely.',
    saved: 'What was saved before is there.',
    now: 'Free at least {{count}} MB, then open again.',
  },
  secondWindow: {
    title: 'Qiantai is already open in another window',
    what: 'One computer uses one window at a time, so that two windows do not write past each other.',
    saved: 'Everything in the other window is there.',
    now: 'Go back to that window; or go on here, and the other one locks itself.',
    takeOver: 'Use it here',
  },
  clock: {
    title: 'The date of this computer is wrong',
    what: 'The computer says today is {{today}}, which is before the release of the program on {{built}}.',
    saved:
      'What was saved before is there. With a wrong date nothing can be added or changed, so that no time is written wrongly.',
    now: 'Set the date and time of the computer, then press “Try again”.',
  },
  refused: 'The files on this computer did not open',
} as const satisfies Wording<typeof source>
