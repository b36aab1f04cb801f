// What the pure fold holds off: order, repetition, concurrent writes, contradicting settlements, the size of an import, days.
import type { Protection } from '#test/faults/protection.ts'

const MEETINGS = 'shared/sync/meetings.property.ts'
const CONVERGENCE = 'shared/sync/convergence.property.ts'

export const foldProtections: readonly Protection[] = [
  {
    id: 'superseded-on-arrival',
    cases: [1],
    what: 'a write that a known one names as its base is superseded when it arrives late',
    file: 'shared/sync/registerFold.ts',
    find: 'const isSuperseded = name === DELETED ? isNamedByAny : before.ahead.includes(stamp.dot)',
    replace: 'const isSuperseded = name === DELETED ? isNamedByAny : false',
    test: {
      path: CONVERGENCE,
      title: 'show and keep the same, in whatever order, grouping and repetition they heard it (case 1)',
    },
  },
  {
    id: 'snapshot-keeps-bases-ahead',
    cases: [2],
    what: 'a snapshot keeps the bases that lie beyond its frontier',
    file: 'shared/sync/snapshot.ts',
    find: 'const beyond = ahead.filter((dot) => !isKnown(dot))',
    replace: 'const beyond = ahead.filter(() => !isKnown)',
    test: { path: CONVERGENCE, title: 'go on from a snapshot at any cut as if they had folded everything (case 2)' },
  },
  {
    id: 'fields-merge-apart',
    cases: [5],
    what: 'a write replaces heads of its own field only, and only those it names',
    file: 'shared/sync/registerFold.ts',
    find: 'const next = new Map(Object.entries(state))',
    replace:
      'const next = new Map(Object.entries(item.f).flatMap(([name]) => (state[name] ? [[name, state[name]] as const] : [])))',
    test: { path: MEETINGS, title: 'keep both edits of different fields, and have nothing to settle (case 5)' },
  },
  {
    id: 'flagged-fields-conflict',
    cases: [6],
    what: 'two heads of a flagged field open a conflict, and the clock alone picks what is shown',
    file: 'shared/sync/registerView.ts',
    find: 'if (heads.length < 2) return []',
    replace: 'if (heads.length < 3) return []',
    test: {
      path: MEETINGS,
      title: 'show one winner of two values of a flagged field, and a conflict that names both (case 6)',
    },
  },
  {
    id: 'equal-values-are-one',
    cases: [7],
    what: 'heads of one value are one for the eye, sealed or not',
    file: 'shared/sync/registerView.ts',
    find: 'if (new Set(heads.map((head) => textForTheEye(eye, field, head.v))).size < 2) return []',
    replace: 'if (new Set(heads.map((head) => head.dot)).size < 2) return []',
    test: { path: MEETINGS, title: 'that typed the same value are of one mind (case 7)' },
  },
  {
    id: 'deletion-covers-what-it-saw',
    cases: [8],
    what: 'a deletion covers only the writes it saw: a concurrent one keeps the record',
    file: 'shared/sync/registerView.ts',
    find: 'return { deleted: tombstones.length > 0 && uncovered.length === 0, tombstones, uncovered }',
    replace: 'return { deleted: tombstones.length > 0, tombstones, uncovered }',
    test: { path: MEETINGS, title: 'of which one deleted it keep the record, and a conflict (case 8)' },
  },
  {
    id: 'contradicting-settlements-wait',
    cases: [9],
    what: 'two settlements of one conflict with other outcomes contradict, and neither takes effect',
    file: 'shared/sync/settlementJudgement.ts',
    find: 'const contrary = live.filter((one) => live.some((other) => contradicts(one, other, ancestors)))',
    replace:
      'const contrary = live.filter((one) => live.some((other) => contradicts(one, other, ancestors) && one === other))',
    test: {
      path: MEETINGS,
      title: 'have a new conflict that names both settlements, unless they decided alike (case 9)',
    },
  },
  {
    id: 'counter-rolls-over',
    cases: [13],
    what: 'a full counter rolls into the next millisecond',
    file: 'shared/sync/hlc.ts',
    find: 'return last.ms < MAX_MS ? { ms: last.ms + 1, counter: 0 } : last',
    replace: 'return last.ms < MAX_MS ? { ms: last.ms, counter: 0 } : last',
    test: { path: 'shared/sync/import.property.ts', title: 'keeps their order (case 13)' },
  },
  {
    id: 'unknown-is-kept',
    cases: [49],
    what: 'fields, events and entities of a newer version are folded like any other and kept',
    file: 'shared/sync/snapshot.ts',
    find: 'const kept = Array.isArray(state) ? eventsAtRest(state) :',
    replace: "const kept = key.startsWith('future/') ? undefined : Array.isArray(state) ? eventsAtRest(state) :",
    test: {
      path: CONVERGENCE,
      title: 'keep what they do not understand, and understand it after the upgrade (case 49)',
    },
  },
  {
    id: 'day-of-the-community',
    cases: [61],
    what: 'a day is taken in the community’s zone, never in the machine’s',
    file: 'shared/kernel/zone.ts',
    find: 'return wallClock(ms, zone).day',
    replace: 'return wallClock(ms, Intl.DateTimeFormat().resolvedOptions().timeZone).day',
    test: {
      path: 'shared/kernel/zone.property.ts',
      title:
        'a stored moment is UTC, and shows the day and the clock of the community’s zone whatever the machine’s is (case 61)',
    },
  },
]
