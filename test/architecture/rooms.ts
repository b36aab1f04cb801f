// The rooms and the edges allowed between them (docs/architecture.md 3). A new edge is a decision: add it here with care.

const SHARED = ['shared/kernel', 'shared/sync', 'shared/domain', 'shared/domain/*', 'shared/ipc']
const SCREEN = ['renderer/ui', 'renderer/stores', 'renderer/platform', 'renderer/text']

/**
 * Room → the rooms it may import besides itself. A room is a folder, or one file that is a seam of its own.
 * `/*` stands for each folder below: those are modules, and a module never imports another one of its kind unless
 * its row says so.
 */
export const ROOMS: Readonly<Record<string, readonly string[]>> = {
  'shared/kernel': [],
  'shared/sync': ['shared/kernel'],
  'shared/domain': ['shared/kernel', 'shared/sync'],
  // Every module prints: the vocabulary of sheets is the one module the others know.
  'shared/domain/*': ['shared/kernel', 'shared/sync', 'shared/domain', 'shared/domain/sheets'],
  'shared/domain/sheets': ['shared/kernel', 'shared/sync', 'shared/domain'],
  // Founding a community is one change that makes its first desk and its first supervisor too.
  'shared/domain/community': [
    'shared/kernel',
    'shared/sync',
    'shared/domain',
    'shared/domain/desks',
    'shared/domain/staff',
  ],
  // A roster makes units, people and stays, in the buildings of the project.
  'shared/domain/roster': [
    'shared/kernel',
    'shared/sync',
    'shared/domain',
    'shared/domain/community',
    'shared/domain/owner-files',
  ],
  // Which homes are inspected follows from the state of a home, which the owner files derive (handbook D1); a round takes its keys out as a
  // loan of each set (handbook D25); dirt and faults become items, as everything that is promised (handbook R95, R97).
  'shared/domain/vacant-inspections': [
    'shared/kernel',
    'shared/sync',
    'shared/domain',
    'shared/domain/items',
    'shared/domain/loans',
    'shared/domain/owner-files',
    'shared/domain/sheets',
  ],
  // Decoration and move-in hold a ledger each: what a line, a receipt and a cashier's day are is one mechanism.
  'shared/domain/decoration': [
    'shared/kernel',
    'shared/sync',
    'shared/domain',
    'shared/domain/money',
    'shared/domain/sheets',
  ],
  // Readings are judged as on the rounds (handbook D17), faults become items, the keys leave the cabinet (handbook R42), and the home is
  // delivered.
  'shared/domain/move-in': [
    'shared/kernel',
    'shared/sync',
    'shared/domain',
    'shared/domain/items',
    'shared/domain/loans',
    'shared/domain/money',
    'shared/domain/owner-files',
    'shared/domain/sheets',
    'shared/domain/vacant-inspections',
  ],
  // The composition list of the pure halves: the only file of the domain that knows all modules.
  'shared/domain/modules.ts': ['shared/domain', 'shared/domain/*'],
  'shared/ipc': SHARED,

  'electron/host': SHARED,
  'electron/local': [...SHARED, 'electron/host'],
  'electron/main': [...SHARED, 'electron/host'],
  'electron/preload': SHARED,

  'renderer/text': SHARED,
  'renderer/platform': [...SHARED, 'renderer/text'],
  'renderer/stores': [...SHARED, 'renderer/platform', 'renderer/text'],
  'renderer/ui': [...SHARED, ...SCREEN],
  'renderer/db': [...SHARED, 'renderer/platform'],
  'renderer/sync': [...SHARED, 'renderer/db', 'renderer/platform', 'renderer/stores'],
  'renderer/print': [...SHARED, 'renderer/platform', 'renderer/text'],
  // Paper out of a screen: what every feature that issues a paper does next.
  'renderer/papers': [...SHARED, ...SCREEN, 'renderer/db', 'renderer/print'],
  // The shape of a module is the one file of the shell that a module knows; it may say in whose words a module answers.
  'renderer/app/frontDeskModule.ts': [...SHARED, 'renderer/db', 'renderer/text'],
  'renderer/features/*': [
    ...SHARED,
    ...SCREEN,
    'renderer/db',
    'renderer/sync',
    'renderer/print',
    'renderer/papers',
    'renderer/app/frontDeskModule.ts',
  ],
  // Receipts, prices and cash days are one mechanism for every case that holds a ledger.
  'renderer/features/decoration': [
    ...SHARED,
    ...SCREEN,
    'renderer/db',
    'renderer/sync',
    'renderer/print',
    'renderer/papers',
    'renderer/features/money',
    'renderer/app/frontDeskModule.ts',
  ],
  'renderer/features/move-in': [
    ...SHARED,
    ...SCREEN,
    'renderer/db',
    'renderer/sync',
    'renderer/print',
    'renderer/papers',
    'renderer/features/money',
    'renderer/app/frontDeskModule.ts',
  ],
  'renderer/app': [
    ...SHARED,
    ...SCREEN,
    'renderer/db',
    'renderer/sync',
    'renderer/print',
    'renderer/papers',
    'renderer/features/*',
    'renderer/app/frontDeskModule.ts',
  ],

  // Scripts find a browser and a data folder the way the host does, and refuse as everybody does.
  build: [...SHARED, 'electron/host'],
  test: ['*'],
}

/** What test files may import besides what their room may. */
export const TEST_ONLY: readonly string[] = ['test']

/** The room a file lives in: the longest that fits. A module's room is named by its own folder. */
export function roomOf(path: string): string | undefined {
  const exact = ROOMS[path] === undefined ? undefined : path
  const [top, middle, third, ...rest] = path.split('/')
  if (exact !== undefined) return exact
  if (rest.length > 0 && ROOMS[`${top}/${middle}/*`] !== undefined) return `${top}/${middle}/${third}`
  return [`${top}/${middle}`, `${top}`].find((room) => ROOMS[room] !== undefined)
}

/** The row of a room: its own, or for a module without one the row with `/*`. */
export function rowOf(room: string): string {
  return ROOMS[room] === undefined ? room.replace(/\/[^/]+$/, '/*') : room
}

/** Whether a file of one room may import a file of another. */
export function mayImport(from: string, to: string): boolean {
  if (from === to) return true
  const allowed = ROOMS[rowOf(from)] ?? []
  return allowed.some((row) => row === to || (row.endsWith('*') && to.startsWith(row.slice(0, -1))))
}
