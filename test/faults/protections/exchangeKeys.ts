// What keeps keys, scans and newer records whole between desks: files that come back, secrets that open or do not, counts that are told.
import type { Protection } from '#test/faults/protection.ts'

const ENGINE = 'shared/sync/exchange'
const KEYS = `${ENGINE}/roundKeys.test.ts`

export const exchangeKeysProtections: readonly Protection[] = [
  {
    id: 'keys-file-comes-back',
    cases: [26],
    what: 'a keys file that was cleaned away is put back by whoever holds its bytes',
    file: `${ENGINE}/round.ts`,
    find: 'await publishKeysAgain(round, seen)',
    replace: '',
    test: {
      path: KEYS,
      title: 'a keys file that was cleaned away comes back with the same bytes, once two looks missed it (case 26)',
    },
  },
  {
    id: 'newer-keys-are-held',
    cases: [52],
    what: 'every desk holds the newest keys file, so that whoever is left can put it back',
    file: `${ENGINE}/ringFiles.ts`,
    find: 'await keepNewest(round, file.value, whole)',
    replace: '',
    test: {
      path: KEYS,
      title: 'a desk takes the newer keys file over, and that is the one it would put back (case 52)',
    },
  },
  {
    id: 'parked-names-its-version',
    cases: [49],
    what: 'what a newer version wrote is counted, with the version that reads it',
    file: 'renderer/features/exchange/Alarms.tsx',
    find: "t('exchangeStates.alarms.parkedNeed', { count: parked.count, version: parked.version })",
    replace: "t('exchangeStates.alarms.parked', { count: parked.count })",
    test: {
      path: 'renderer/features/exchange/exchangeScreens.test.tsx',
      title: 'what needs a newer version is counted, with that version (case 49)',
    },
  },
  {
    id: 'wrong-passphrase-opens-nothing',
    cases: [52],
    what: 'a passphrase that opens no keys file is refused before anything is written',
    file: 'renderer/features/exchange/openKeys.ts',
    find: "return ring ? ok(ring) : err({ code: 'passphrase-wrong' })",
    replace: 'return ok(ring as KeyRing)',
    test: {
      path: 'renderer/app/joining/joinSecret.test.tsx',
      title: 'a wrong passphrase opens nothing and may be tried again; of two made at once each opens (case 52)',
    },
  },
]
