import type { Wording } from '#renderer/text/wording.ts'
import type { exchangeStates as source } from '#renderer/text/zh-CN/exchangeStates.ts'

export const exchangeStates = {
  why: 'Why it is not synced: {{what}}',
  since: 'since {{since}}',
  lastOk: 'Last synced: {{time}}',
  detail: 'For whoever looks after the computers: {{detail}}',
  practice: {
    short: 'Practice does not sync',
    what: 'This is the practice community. It cannot be bound to a folder: practice records must not reach other desks.',
    saved: 'They stay on this computer, which makes its own backups every day.',
    now: 'Open the program in the usual way for the real community, and bind the folder on this page.',
  },
  cannot: {
    short: 'Cannot sync here',
    what: 'A web page cannot read or write folders.',
    saved: 'Records are kept in this browser.',
    now: 'Install the desktop program or the local desk on this computer, then bind the folder.',
  },
  states: {
    off: {
      short: 'No shared folder',
      what: 'This computer is not bound to a shared folder; its records are here only.',
      saved: 'Everything is saved on this computer.',
      now: 'Fine for a single desk. For several, a supervisor binds a folder.',
    },
    ok: {
      short: 'Synced',
      what: 'The shared folder works.',
      saved: 'All changes of this desk are saved.',
      now: 'Nothing to do. To look again at once, press “Sync now”.',
    },
    unavailable: {
      short: 'Shared folder unreachable',
      what: 'The shared folder cannot be reached: the network is down, the drive is unplugged, or the folder was moved.',
      saved: 'Nothing is lost: changes are on this computer and go out by themselves later. Work on as usual.',
      now: 'Check the cable, the sharing computer and the drive, then press “Try again”.',
    },
    'marker-missing': {
      short: 'Folder has no sync marker',
      what: 'The folder is there, but not this community’s marker: an empty drive may be mounted, or it was emptied.',
      saved: 'Nothing is lost: this computer has everything. Nothing was written or deleted there.',
      now: 'Bring the right folder back and press “Try again”. If it is gone for good, a supervisor binds anew.',
    },
    'marker-other': {
      short: 'Another community’s folder',
      what: 'This folder belongs to another community.',
      saved: 'Nothing is lost, and nothing of the two communities was mixed.',
      now: 'A supervisor presses “Bind anew” and picks this community’s folder.',
    },
    'marker-unreadable': {
      short: 'Sync marker unreadable',
      what: 'The sync marker cannot be read: it may still be downloading, or it is damaged.',
      saved: 'Nothing is lost: this computer has everything, and the folder was not touched.',
      now: 'Let the download finish and press “Try again”. If it stays so, call support; change no file in there.',
    },
    'marker-twice': {
      short: 'Two sync markers',
      what: 'There is more than one set of sync files: a cloud drive made a copy, or two communities share the folder.',
      saved: 'Nothing is lost: the program cannot tell which is right and touched neither.',
      now: 'Have support move the wrong one away, then press “Try again”.',
    },
    'share-full': {
      short: 'Shared folder full',
      what: 'The disk of the shared folder is full.',
      saved: 'Nothing is lost: changes wait on this computer.',
      now: 'Ask whoever keeps the folder to make room; it goes on by itself.',
    },
    'read-only': {
      short: 'Shared folder read-only',
      what: 'This computer may read the shared folder but not write to it.',
      saved: 'Nothing is lost: changes wait here; those of other desks still come in.',
      now: 'Ask whoever keeps the folder for the right to write, then press “Try again”.',
    },
    'disk-full': {
      short: 'This disk is full',
      what: 'The disk of this computer is nearly full; changes of other desks do not fit.',
      saved: 'What was saved is still there.',
      now: 'Empty the bin, move big files away, then press “Try again”.',
    },
    'keys-changed': {
      short: 'Passphrase needed',
      what: 'Another desk changed the keys. This one does not have the new ones and cannot read the latest files.',
      saved: 'Nothing is lost: this computer has its records, and its changes wait.',
      now: 'Enter the present passphrase; a supervisor knows it.',
    },
    'below-reader': {
      short: 'Program too old to read',
      what: 'Other desks were updated. This program is too old to read what they write now.',
      saved: 'Nothing is lost: work on as usual; the rest comes in after the update.',
      now: 'Update this computer to the version of the other desks.',
    },
    'below-writer': {
      short: 'Program too old to send',
      what: 'Other desks were updated. This program is too old to write to the shared folder.',
      saved: 'Nothing is lost: work on as usual; changes go out after the update.',
      now: 'Update this computer to the version of the other desks.',
    },
    forked: {
      short: 'Desk id used twice',
      what: 'Another computer writes under this desk’s id: most likely a copied machine or an old backup.',
      saved: 'Nothing is lost: both sides are kept. This desk takes a new id; its old records stay.',
      now: 'Choose a new letter for paper numbers under “Desks”, and tell the supervisor.',
    },
    failed: {
      short: 'Sync failed',
      what: 'Something unforeseen went wrong.',
      saved: 'Nothing is lost: changes are on this computer, and it is tried again by itself.',
      now: 'Press “Try again”. If it stays so, read the line below to support.',
    },
  },
  actions: {
    sync: 'Sync now',
    retry: 'Try again',
    bind: 'Bind a shared folder',
    rebind: 'Bind anew',
    passphrase: 'Enter passphrase',
    desks: 'Desks',
    mark: 'Write the marker again',
  },
  shortRoom:
    'Receiving the rest needs about {{needed}} MB free; {{free}} MB are. Nothing of it is read before there is room.',
  markWhat:
    'The folder is there and holds files of this desk, so it is the community’s; only its marker is gone, most likely tidied away.',
  markNow: 'A supervisor chooses “Write the marker again”: sync goes on, and no other file is touched.',
  calls: {
    supervisor: 'Ask the supervisor',
    'folder-keeper': 'Ask whoever keeps the folder',
    maintainer: 'Call support',
  },
  peers: {
    ok: {
      short: 'Fine',
      what: '{{name}} is fine.',
      saved: 'All its changes have come in.',
      now: 'Nothing to do.',
    },
    incomplete: {
      short: 'Files still arriving',
      what: 'Files of {{name}} that are not whole yet: {{count}}, since {{since}}.',
      saved: 'Nothing is lost: they are read once they are whole.',
      now: 'Wait. If it does not move, see on {{name}} whether its upload has stopped.',
    },
    gap: {
      short: 'A piece is missing',
      what: 'A piece of {{name}}’s changes is missing; files waiting behind it: {{count}}, since {{since}}.',
      saved: 'Nothing is lost: it goes on when the piece comes; that desk sends it again by itself.',
      now: 'Leave {{name}} switched on and connected.',
    },
    locked: {
      short: 'Files online only',
      what: 'Files of {{name}} that are online only, or held by another program: {{count}}, since {{since}}.',
      saved: 'Nothing is lost: they are on the drive.',
      now: 'Right-click community-sync in the file explorer, choose “Always keep on this device”, then “Sync now”.',
    },
    clockAhead: {
      short: 'Clock {{span}} fast',
      what: 'The clock of {{name}} is {{span}} fast.',
      saved: 'Sync goes on, and nothing changes its order.',
      now: 'Set date and time on {{name}}.',
    },
    clockBehind: {
      short: 'Clock {{span}} slow',
      what: 'The clock of {{name}} is {{span}} slow.',
      saved: 'Sync goes on, and nothing changes its order.',
      now: 'Set date and time on {{name}}.',
    },
    silent: {
      short: 'Not heard for long',
      what: 'Nothing was heard of {{name}} since {{since}}.',
      saved: 'It sends by itself once it is on; what it has not sent is on that computer.',
      now: 'See whether {{name}} is on, and what its own Settings · Sync says.',
    },
    behind: {
      short: 'Has not read ours yet',
      what: 'Changes of this desk that {{name}} has not read yet: {{count}}.',
      saved: 'Nothing is lost: they wait in the shared folder.',
      now: 'It reads them once it is on and connected.',
    },
    retired: {
      short: 'Former id',
      what: '{{name}} is a former id that is not written to any more.',
      saved: 'Its records are kept.',
      now: 'Nothing to do.',
    },
  },
  quarantine: {
    saved: 'The file is kept here as it is; it was neither used nor deleted.',
    why: {
      'not-a-frame': {
        what: 'Not a file of this program.',
        now: 'A cloud drive or another program put it there; leave it.',
      },
      incomplete: { what: 'Only a part of a file.', now: 'The desk that wrote it sends it again; wait.' },
      mismatch: { what: 'The content is damaged.', now: 'Its desk was asked to send it again; leave that desk on.' },
      'newer-format': { what: 'Written by a newer version.', now: 'Update the program on this computer.' },
      'other-workspace': {
        what: 'A file of another community.',
        now: 'Somebody may have copied the wrong folder; have support move it away.',
      },
      'unknown-key': {
        what: 'Sealed with a key this desk does not have.',
        now: 'Enter the present passphrase below; a supervisor knows it.',
      },
      'not-authentic': {
        what: 'The seal is broken: the file was changed or moved.',
        now: 'Tell support, and change no file in the shared folder.',
      },
      'unknown-signer': {
        what: 'It is not known which desk wrote it.',
        now: 'That desk’s card has yet to arrive; if it stays so, call support.',
      },
      'bad-signature': {
        what: 'Wrong signature: that desk did not write it.',
        now: 'Tell the supervisor and support; find out who put it there.',
      },
      malformed: {
        what: 'The content makes no sense; a faulty version may have written it.',
        now: 'Update both desks; if it stays so, call support.',
      },
      forked: {
        what: 'One desk id wrote two different things.',
        now: 'Both are kept; that desk takes a new id. Tell the supervisor.',
      },
      other: { what: 'Cannot be used: {{why}}.', now: 'Read this line to support.' },
    },
  },
  alarms: {
    parked: 'Records of a newer version that this desk cannot read yet: {{count}}',
    parkedNeed: 'Records that need version {{version}}: {{count}}',
    parkedNow: 'Nothing is lost: they are kept and passed on as they are, and used after an update.',
    differs: 'Does not agree with {{name}}, since {{since}}',
    differsNow:
      'No change is lost, but the two desks come to different results: a fault of the program. Call support at once, and back up both.',
    differsForked:
      'Two computers each wrote under the same id: this desk heard one of the two first, {{name}} the other, so they differ under the old id. Nothing is lost: what was not used lies under “Files set aside”, and the computers that wrote it have recorded it again under new ids. Work as usual; make a backup here and on {{name}}, then tell support.',
    differsBackup: 'To the backups',
    renewed: 'This desk got a new id at {{time}}',
    renewedLost:
      'The shared folder had changes of this desk that were not here: most likely an old backup was restored. They are back, nothing is lost. See its letter under “Desks”.',
    renewedForked:
      'Another computer used the same id: most likely a copied machine. Both sides are kept, nothing is lost. See its letter under “Desks”, and tell the supervisor.',
    restored: 'Files put back at {{time}}: {{count}}',
    restoredNow:
      'Files of this desk were missing in the shared folder and are there again; nothing is lost. Whoever tidied it should leave community-sync alone.',
    keysTwice: 'Two desks changed the passphrase at the same time',
    keysTwiceNow:
      'Nothing is lost: both passphrases open the folder. A supervisor decides on one and sets it again under “Passphrase” below; from then on only that one counts.',
    direct: 'Renaming is refused; files are written under their final name',
    directNow: 'Records are not affected. It is mostly a virus scanner: support can exclude the folder.',
  },
} satisfies Wording<typeof source>
