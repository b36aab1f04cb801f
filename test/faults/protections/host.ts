// What the host holds off: a power cut in the journal, a share that is full, gone, another's, silent, held by a scanner or online only.
import type { Protection } from '#test/faults/protection.ts'

const TARGET = 'test/folder/folderTarget.test.ts'
const FAULTS = 'electron/host/folder/faults.ts'
const COMMUNITY = 'electron/host/folder/community.ts'
const PUBLISH = 'electron/host/folder/publish.ts'

export const hostProtections: readonly Protection[] = [
  {
    id: 'journal-synced-before-answer',
    cases: [15],
    what: 'an append is answered after `fdatasync`',
    file: 'electron/host/journal/tail.ts',
    find: 'await at.handle.datasync()',
    replace: '',
    test: {
      path: 'electron/host/journal/powerCut.test.ts',
      title: 'nothing is called saved before the bytes and the name of their file are synced (case 15)',
    },
  },
  {
    id: 'share-full-has-a-name',
    cases: [18],
    what: 'a full share has a name of its own, and what was half written is taken away',
    file: FAULTS,
    find: "if (FULL.includes(code)) return 'full'",
    replace: '',
    test: {
      path: TARGET,
      title: 'because it is full says so, holds no half of it, and takes it once there is room (case 18)',
    },
  },
  {
    id: 'no-marker-no-target',
    cases: [24],
    what: 'without its marker a folder is neither read nor written',
    file: COMMUNITY,
    find: "return err(isEmpty ? 'unavailable' : 'marker-missing')",
    replace: 'return isEmpty ? ok(null) : ok(null)',
    test: {
      path: TARGET,
      title:
        'a share that was unmounted, an empty mount point, a marker that went: nothing is made, nothing removed (case 24)',
    },
  },
  {
    id: 'marker-names-the-community',
    cases: [25],
    what: 'the marker has to name this community',
    file: COMMUNITY,
    find: "return owner === workspaceId ? ok(null) : err('marker-other')",
    replace: "return owner !== '' ? ok(null) : err('marker-other')",
    test: { path: TARGET, title: 'the folder of another community is refused, when binding and later (case 25)' },
  },
  {
    id: 'hint-ends-by-itself',
    cases: [30],
    what: 'a question for changes is answered in time though no watcher fires',
    file: 'electron/host/folder/hint.ts',
    find: 'const timer = setTimeout(() => answer(false), HINT_WAIT_MS)',
    replace: 'const timer = setTimeout(() => undefined, HINT_WAIT_MS)',
    test: { path: TARGET, title: 'answers in time that nothing is known, and the next look finds the file (case 30)' },
  },
  {
    id: 'refused-rename-written-directly',
    cases: [32],
    what: 'a file whose rename stays refused is written under its own name',
    file: PUBLISH,
    find: '?? (await written(files, path, job.bytes))',
    replace: "?? 'taken'",
    test: {
      path: TARGET,
      title: 'for ever becomes a direct write; the next file does not wait a minute again (case 32)',
    },
  },
  {
    id: 'held-file-is-locked',
    cases: [34],
    what: 'a file that somebody holds, or that lies online only, is told apart from one that is not there',
    file: FAULTS,
    find: "'UNKNOWN', 'EINVAL', 'ELOOP'].includes(code)) return 'locked'",
    replace: "'UNKNOWN', 'EINVAL', 'ELOOP'].includes(code)) return 'not-found'",
    test: {
      path: TARGET,
      title: 'that lies online only, or that somebody holds, is locked, and the others are read (case 34)',
    },
  },
]
