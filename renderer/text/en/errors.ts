import type { Wording } from '#renderer/text/wording.ts'
import type { errors as source } from '#renderer/text/zh-CN/errors.ts'

export const errors = {
  failed: {
    what: 'The program could not complete this step.',
    saved: 'This step is not saved; everything before it is.',
    now: 'Try again. If it fails again, tell the supervisor and read out the details at the bottom of the screen.',
  },
  rejected: {
    what: 'The program refused this step.',
    saved: 'Not saved.',
    now: 'Close Qiantai, open it again and retry.',
  },
  unsupported: {
    what: 'This cannot be done on this computer.',
    saved: 'Everything is in place, nothing changed.',
    now: 'Do it on a front-desk computer with the desktop program.',
  },
  unreachable: {
    what: 'The local desk service has stopped.',
    saved: 'What showed “Saved” is safe; what you were typing is kept as a draft.',
    now: 'Start Qiantai again and reopen this page.',
  },
  'stale-page': {
    what: 'Qiantai has just been restarted; this page is old.',
    saved: 'What showed “Saved” is safe.',
    now: 'Reload this page.',
  },
  'disk-full': {
    what: 'The disk is full.',
    saved: 'This step is not saved; everything before it is.',
    now: 'Free some space, then press Save again.',
  },
  'storage-full': {
    what: 'The storage of this computer is used up.',
    saved: 'This step is not saved; everything before it is.',
    now: 'Free disk space, then press Save again; what you typed is kept.',
  },
  'storage-blocked': {
    what: 'The browser forbids storing files on this computer.',
    saved: 'Not saved, and nothing changed.',
    now: 'Open it in a normal window (not a private one) and allow this site to store data.',
  },
  'database-newer': {
    what: 'The files on this computer were written by a newer program.',
    saved: 'The files are intact, nothing changed.',
    now: 'Install the new version and open again.',
  },
  'wrong-local-key': {
    what: 'The local key does not fit the files.',
    saved: 'The files are intact, nothing changed.',
    now: 'Do not reinstall. Copy the program’s data folder as it is, and ask the supervisor to find the former key.',
  },
  'log-damaged': {
    what: 'The change log on this computer cannot be read to its end.',
    saved: 'Nothing was changed, and nothing will be written after it.',
    now: 'Do not reinstall. Copy the browser’s files and the program’s data folder as they are, then have it mended.',
  },
  'no-journal': {
    what: 'The files in the browser cannot be read, and the journal does not say whose it is.',
    saved: 'Neither was changed.',
    now: 'Clear nothing yet; copy the whole data folder of Qiantai, then restore a backup, or ask the supervisor.',
  },
  'journal-unread': {
    what: 'The journal folder of this computer cannot be read just now.',
    saved: 'Nothing was changed. The desk stays closed, so that nothing is recorded twice.',
    now: 'See whether the disk is connected and may be read, then press “Try again”.',
  },
  'key-locked': {
    what: 'The key store of the system cannot be opened now.',
    saved: 'Everything is in place, nothing changed.',
    now: 'Sign out of Windows and in again, then open Qiantai.',
  },
  'key-damaged': {
    what: 'The local key is damaged; identity numbers cannot be read for now.',
    saved: 'Everything else is in place; the key will not be replaced.',
    now: 'Do not reinstall. Copy the program’s data folder as it is, and ask the supervisor to find the former key.',
  },
  'too-large': {
    what: 'This file is too large (over 16 MB).',
    saved: 'The file was not stored.',
    now: 'Compress or split it.',
  },
  'not-found': {
    what: 'This file cannot be found.',
    saved: 'Nothing changed.',
    now: 'Look again with Ctrl+K; another desk may have voided it.',
  },
  damaged: {
    what: 'The content of this file is damaged.',
    saved: 'The original was not touched.',
    now: 'Scan it again.',
  },
  'no-printer': {
    what: 'No printer was found.',
    saved: 'The form is saved and keeps its number.',
    now: 'Connect the printer and press Reprint, or save a PDF first.',
  },
  cancelled: {
    what: 'Cancelled.',
    saved: 'The form is saved; it was not printed.',
    now: 'Press Print when you need it.',
  },
  'sheet-failed': {
    what: 'The form could not be laid out.',
    saved: 'The form is saved and keeps its number.',
    now: 'Try again; if it fails again, use a blank form for now.',
  },
  timeout: {
    what: 'There was no answer for too long.',
    saved: 'The form is saved and keeps its number.',
    now: 'See whether the printer is off or out of paper, then try again.',
  },
  busy: {
    what: 'Other forms are still waiting.',
    saved: 'The form is saved and keeps its number.',
    now: 'Wait until they are printed, then try again.',
  },
  'no-browser-found': {
    what: 'This computer has no browser that can make a PDF.',
    saved: 'The form is saved and keeps its number.',
    now: 'Install Edge or Chrome, or print directly.',
  },
  'beyond-role': {
    what: 'Your role may not do this.',
    saved: 'Not saved.',
    now: 'Ask a colleague who may to sign in, or enter the decision from its signed paper.',
  },
  'not-signed-in': {
    what: 'Nobody is signed in.',
    saved: 'Not saved; what you typed is kept.',
    now: 'Sign in, then press Save again.',
  },
  'clock-before-build': {
    what: 'The date of this computer is wrong: it is before the release of the program.',
    saved: 'Not saved; everything before is.',
    now: 'Set the date and time of the computer, then press Save again.',
  },
  'changed-since': {
    what: 'This file has just been changed.',
    saved: 'What you typed is not saved.',
    now: 'Look at the new content and edit again.',
  },
  'paper-incomplete': {
    what: 'The name, date or copy number of the signed paper is missing.',
    saved: 'Not saved.',
    now: 'Fill it in as it stands on the paper.',
  },
  'paper-in-future': {
    what: 'The date on the paper is after today.',
    saved: 'Not saved.',
    now: 'Check the date on the paper.',
  },
  'paper-role-cannot': {
    what: 'The role that signed the paper may not decide this either.',
    saved: 'Not saved.',
    now: 'Have it signed by someone who may.',
  },
  'own-proposal': {
    what: 'Your own proposal cannot be approved through you.',
    saved: 'Not saved.',
    now: 'Let a colleague enter the decision.',
  },
  'not-correctable': {
    what: 'This entry cannot be corrected in place.',
    saved: 'Nothing changed.',
    now: 'Where money, a hand-out or a number is involved, void it and write a new one.',
  },
  'not-own-slip': {
    what: 'Only your own entries can be corrected.',
    saved: 'Nothing changed.',
    now: 'Let the person who made it correct it, or ask the supervisor.',
  },
  'other-session': {
    what: 'The shift has changed; it can no longer be corrected alone.',
    saved: 'Nothing changed.',
    now: 'Ask the supervisor.',
  },
  'nothing-to-correct': {
    what: 'Nothing is different.',
    saved: 'Nothing changed.',
    now: 'Change something first, or press Esc to leave.',
  },
  'not-voidable': {
    what: 'Your role may not void this entry.',
    saved: 'Nothing changed.',
    now: 'Ask the supervisor to void it.',
  },
  'reason-missing': { what: 'The reason is missing.', saved: 'Not saved.', now: 'Write one sentence.' },
} as const satisfies Wording<typeof source>
