// What backups hold off: a disk that fills up, a restored past that is not the newest, a passphrase that is another one.
import type { Protection } from '#test/faults/protection.ts'

export const backupProtections: readonly Protection[] = [
  {
    id: 'backup-room-first',
    cases: [17],
    what: 'free space is looked at before a backup is begun',
    file: 'renderer/db/backup/makeBackup.ts',
    find: "return isShort ? err('full') : ok(null)",
    replace: 'return ok(null)',
    test: {
      path: 'renderer/db/backup/makeBackup.test.ts',
      title: 'without room nothing is written at all (case 17)',
    },
  },
  {
    id: 'restore-half-built',
    cases: [17],
    what: 'a database that is being restored counts as half built until its last row',
    file: 'renderer/db/backup/restoreBeside.ts',
    find: '    await markHalfBuilt(store.db)\n',
    replace: '',
    test: {
      path: 'renderer/db/backup/restoreFaults.test.ts',
      title: 'at any write to the new database leaves it half built, and everything before it as it was (case 17)',
    },
  },
  {
    id: 'restore-goes-on',
    cases: [38],
    what: 'own changes that are newer than a restored backup follow it, under the id before',
    file: 'renderer/db/backup/restoreBeside.ts',
    find: 'await bringOwn(store, { journal: bridge.journal, former })',
    replace: '0',
    test: {
      path: 'renderer/db/backup/restoreBeside.test.ts',
      title: 'own changes made since come back from the journal, names and all, as history of the id before (case 38)',
    },
  },
  {
    id: 'backup-wrong-secret',
    cases: [52],
    what: 'a backup that a passphrase or code does not open says so; it is not called damaged',
    file: 'renderer/app/restoring/restoreSteps.ts',
    find: "'mistyped-code' : 'wrong-secret')",
    replace: "'mistyped-code' : 'damaged')",
    test: {
      path: 'renderer/app/restoring/restoreSteps.test.ts',
      title: 'does not open with another passphrase or the code of another sheet, and nothing of it is told (case 52)',
    },
  },
]
