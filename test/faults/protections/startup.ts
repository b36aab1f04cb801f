// What the start of a desk holds off: kills between two steps of a save, a browser that lost its files, full quotas, older programs, second windows.
import type { Protection } from '#test/faults/protection.ts'

export const startUpProtections: readonly Protection[] = [
  {
    id: 'save-is-one-transaction',
    cases: [14],
    what: 'a save is one transaction over all that it writes: what is written outside of one is refused before the first byte',
    file: 'renderer/db/oneTransaction.ts',
    find: "db.transaction('rw', scope, body).then(resolve, reject)",
    replace: 'body({ on: () => undefined, active: true } as never).then(resolve, reject)',
    test: {
      path: 'renderer/db/commitFaults.test.ts',
      title: 'a transaction that is aborted when all requests were answered leaves nothing of it (case 14)',
    },
  },
  {
    id: 'rebuilt-from-journal-and-backup',
    cases: [16],
    what: 'a rebuild takes what others wrote from the newest proved backup',
    file: 'renderer/db/backup/fillGaps.ts',
    find: 'if (!proved) return { witnessed }',
    replace: 'if (proved || !proved) return { witnessed }',
    test: {
      path: 'renderer/db/backup/fillGaps.test.ts',
      title: 'a database that is gone takes what others wrote from the newest backup, to the last row (case 16)',
    },
  },
  {
    id: 'full-quota-in-a-save',
    cases: [17],
    what: 'a full quota has a name of its own on screen',
    file: 'renderer/db/deskContext.ts',
    find: "text.includes('QuotaExceeded')",
    replace: "text.includes('QuotaExhausted')",
    test: {
      path: 'renderer/db/commitFaults.test.ts',
      title:
        'a quota that is full in the middle of a save: said by its name, nothing half saved, and the next one works (case 17)',
    },
  },
  {
    id: 'published-by-rename',
    cases: [19],
    what: 'the same segment published again is found, and no second one is written beside it',
    file: 'electron/host/folder/publish.ts',
    find: "if (there === 'same') return ok({ how: suffix === 0 ? 'present' : 'suffixed', path })",
    replace: "if (there === 'same') continue",
    test: {
      path: 'test/folder/publishKilled.test.ts',
      title:
        'a host that is killed while it publishes leaves whole segments or none, and the same one again is no second one (case 19)',
    },
  },
  {
    id: 'newer-fold-refused',
    cases: [51],
    what: 'a database of a newer program is refused before anything of it is written',
    file: 'renderer/db/openStore.ts',
    find: 'if (identity.foldVersion > registry.foldVersion) {',
    replace: 'if (identity.foldVersion > registry.foldVersion + 1e9) {',
    test: {
      path: 'renderer/app/openDesk.test.ts',
      title: 'a database of a newer program is refused and not touched (case 51)',
    },
  },
  {
    id: 'second-window-stands-aside',
    cases: [58],
    what: 'a window that does not get the lock stands aside',
    file: 'renderer/app/singleWindow.ts',
    find: 'held.catch(() => (isGranted ? turns.onLost() : turns.onDenied()))',
    replace: 'held.catch(() => (isGranted ? turns.onLost() : turns.onGranted()))',
    test: {
      path: 'renderer/app/singleWindow.test.ts',
      title: 'a second window stands aside when the first one stays (case 58)',
    },
  },
]
