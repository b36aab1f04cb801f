import { expect, test } from 'vitest'
import { sinceBackup } from './since.ts'

const NOTHING = { fromJournal: 0, fromHere: 0, fromFolder: 0, nowhere: 0 }
const now = { backup: { us: 10, them: 5 }, here: { us: 10, them: 5 }, own: 'us', journal: { us: 10 }, isBound: true }

test.each([
  ['nothing was written since', now, NOTHING],
  [
    'what this desk wrote is in its journal',
    { ...now, here: { us: 47, them: 5 }, journal: { us: 47 } },
    { fromJournal: 37 },
  ],
  [
    'what a journal that is behind lacks is still here',
    { ...now, here: { us: 47 }, journal: { us: 40 } },
    { fromJournal: 30, fromHere: 7 },
  ],
  ['without a journal all of it is here', { ...now, here: { us: 12 }, journal: {} }, { fromHere: 2 }],
  ['what others wrote comes from the folder', { ...now, here: { us: 10, them: 9, new: 3 } }, { fromFolder: 7 }],
  ['without a folder it is named as lost', { ...now, here: { us: 10, them: 9 }, isBound: false }, { nowhere: 4 }],
  [
    'a desk whose files are gone has its journal',
    { ...now, here: {}, own: undefined, journal: { us: 12 } },
    { fromJournal: 2 },
  ],
  ['a backup that is ahead loses nothing', { ...now, backup: { us: 90, them: 90 } }, NOTHING],
] as const)('%s', (_title, known, since) => {
  expect(sinceBackup(known)).toEqual({ ...NOTHING, ...since })
})
