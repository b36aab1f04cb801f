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
    restore: 'Restore a backup',
  },
  unreadable: {
    title: 'The browser cannot open the files just now',
    what: 'The browser did not open the database of this computer: it may be busy, held by another program, or damaged.',
    saved: 'Whatever was called “Saved” lies in the journal.',
    now: 'Try once more first; if that does not help, build another one from the journal. The old one stays as it is.',
    rebuild: 'Build from the journal',
  },
  unbacked: {
    title: 'No backup before the update',
    what: 'The program was updated and has to put the records in order anew. The backup before that was not made: {{why}}',
    saved: 'Your records are untouched, as they were before the update.',
    now: 'Try again; if it never succeeds, ask the administrator. In a hurry, open without a backup.',
    full: 'there is not enough disk space on this computer.',
    nowFull: 'Free some space on this computer, then try again; in a hurry, open without a backup.',
    goOn: 'Open without a backup',
  },
  choose: {
    title: 'Several communities on this computer',
    intro:
      'The files in the browser are gone; the journal has these, complete. Choose the one to open: press its number, or move with the arrow keys and press Enter.',
    nameless: 'A community without a name',
    holds_one: '{{count}} change in the journal',
    holds_other: '{{count}} changes in the journal',
  },
  choice: {
    title: 'Welcome to Qiantai',
    intro: 'There is no community on this computer yet. Choose one, or press its number.',
    found: 'Found a community',
    foundHint: 'The first computer: a name is enough to begin',
    join: 'Join a community',
    joinHint: 'Other computers use it already: choose the shared folder and type the community passphrase',
    restore: 'Restore a backup',
    restoreHint: 'After a repair or on another computer: choose a backup and look before it is restored',
    later: 'Not here: {{why}}',
    needsFolder: 'a browser cannot reach folders; use the desktop program or the local desk',
  },
  restoring: 'Restoring: {{done}} / {{total}}',
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
