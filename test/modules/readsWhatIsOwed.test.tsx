// A desk of many years: what is owed is found by an index; what is over is not read again.
// First, because Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto'
import { beforeAll, describe, expect, test } from 'vitest'
import { MODULES } from '#renderer/app/modules.ts'
import type { Store } from '#renderer/db/store.ts'
import { startTexts } from '#renderer/text/text.ts'
import { foldCase } from '#shared/domain/decoration/cases/caseFold.ts'
import { foldUtilityCut } from '#shared/domain/decoration/hotWork/cutFold.ts'
import { foldPatrol } from '#shared/domain/decoration/patrols/patrolFold.ts'
import { foldPass } from '#shared/domain/decoration/people/passFold.ts'
import { foldViolation } from '#shared/domain/decoration/violations/violationFold.ts'
import { foldVisit } from '#shared/domain/desk-visits/visitFold.ts'
import { NO_ITEM } from '#shared/domain/items/itemState.ts'
import { foldEntrustment } from '#shared/domain/loans/keys/entrustmentFold.ts'
import { foldLoan } from '#shared/domain/loans/loanFold.ts'
import { foldNotice } from '#shared/domain/notices/schema.ts'
import { foldRelease } from '#shared/domain/releases/releaseFold.ts'
import { foldLetter } from '#shared/domain/sheets/letters.ts'
import { foldSheet } from '#shared/domain/sheets/schema.ts'
import { foldDayClose } from '#shared/domain/shifts/dayCloseFold.ts'
import { foldShift } from '#shared/domain/shifts/shiftFold.ts'
import { foldFault } from '#shared/domain/vacant-inspections/faults/faultFold.ts'
import { foldListPatrol } from '#shared/domain/vacant-inspections/lists/listPatrolFold.ts'
import { foldRound } from '#shared/domain/vacant-inspections/rounds/roundFold.ts'
import { foldInspection } from '#shared/domain/vacant-inspections/visits/inspectionFold.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { foundedStore } from '#test/support/testStore.ts'

const OLD = 2000
const OPEN = 20
/** What of the past a list may read besides: the last shifts, the last closes, slips of the last weeks. */
const BESIDES = 150

const at = (index: number) => new Date(Date.UTC(2020, 0, 1) + index * 3_600_000).toISOString()
const day = (index: number) => at(index * 24).slice(0, 10)
/** Of each table: how one record that is over looks, and one that is owed. */
const LIVES: Readonly<Record<string, (index: number) => { readonly over: JsonObject; readonly owed: JsonObject }>> = {
  items: (index) => {
    const item = { ...NO_ITEM, status: 'settled', registeredAt: at(index), doneAt: at(index), askedAt: [at(index)] }
    return {
      over: item,
      owed: { ...item, status: 'open', due: '2026-11-21T10:00:00.000Z', nextDue: '2026-11-21T10:00:00.000Z' },
    }
  },
  releases: (index) => {
    const slip = {
      ...foldRelease([]).state,
      status: 'passed',
      day: day(index),
      stub: 'matches',
      issuedAt: at(index),
      sheetId: 's',
    }
    return { over: slip, owed: { ...slip, status: 'issued', day: '2026-11-21', stub: null } }
  },
  loans: (index) => {
    const loan = { ...foldLoan([]).state, status: 'back', lentAt: at(index), dueAt: at(index), returnedAt: at(index) }
    return { over: loan, owed: { ...loan, status: 'out', dueAt: '2026-11-21T10:00:00.000Z' } }
  },
  notices: (index) => {
    const notice = {
      ...foldNotice([]).state,
      status: 'down',
      postedAt: at(index),
      untilDay: day(index),
      places: ['1#'],
    }
    return { over: notice, owed: { ...notice, status: 'posted', untilDay: '2026-11-20' } }
  },
  visits: (index) => {
    const visit = { ...foldVisit([]).state, status: 'left', arrivedAt: at(index), leftAt: at(index) }
    return { over: visit, owed: { ...visit, status: 'here', leftAt: null } }
  },
  letters: (index) => {
    const letter = {
      ...foldLetter([]).state,
      status: 'filed',
      day: day(index),
      answerBy: day(index),
      answeredAt: at(index),
      box: 'B',
    }
    return {
      over: letter,
      owed: { ...letter, status: 'open', answerBy: '2026-11-21', waitsUntil: '2026-11-21', answeredAt: '', box: '' },
    }
  },
  sheets: (index) => {
    const sheet = {
      ...foldSheet([]).state,
      status: 'issued',
      phase: 'returned',
      awaitsReturn: true,
      issuedAt: at(index),
      returnedAt: at(index),
    }
    return { over: sheet, owed: { ...sheet, phase: 'waiting', returnedAt: '' } }
  },
  decorationCases: (index) => {
    const site = {
      ...foldCase([]).state,
      status: 'archived',
      endedAt: at(index),
      permitTo: day(index),
    }
    const days = { issuedAt: '2026-11-01T02:00:00.000Z', issuedBy: 's', from: '2026-11-01', to: '2026-12-31' }
    const permit = { number: 'A-XK-1', sheetId: null, scope: '', extensions: [], lostAt: '', returnedAt: '', ...days }
    return { over: site, owed: { ...site, status: 'permitted', endedAt: '', permit, permitTo: '2026-12-31' } }
  },
  workerPasses: (index) => {
    const pass = { ...foldPass([]).state, status: 'returned', number: `A-CZ-${index}`, to: day(index) }
    return { over: pass, owed: { ...pass, status: 'valid' } }
  },
  decorationViolations: (index) => {
    const violation = { ...foldViolation([]).state, status: 'mended', foundAt: at(index) }
    return { over: violation, owed: { ...violation, status: 'halted' } }
  },
  decorationPatrols: (index) => {
    const patrol = { ...foldPatrol([]).state, status: 'done', day: day(index), slot: 'morning' }
    return { over: patrol, owed: { ...patrol, day: '2026-11-21' } }
  },
  utilityCuts: (index) => {
    const cut = { ...foldUtilityCut([]).state, status: 'restored', from: at(index) }
    return { over: cut, owed: { ...cut, status: 'asked' } }
  },
  inspectionFaults: (index) => {
    const fault = { ...foldFault([]).state, status: 'closed', unitId: 'u', foundAt: at(index) }
    return { over: fault, owed: { ...fault, status: 'noticed', dueOn: '2026-11-21', unitId: `u-${index}` } }
  },
  vacantInspections: (index) => {
    const visit = { ...foldInspection([]).state, status: 'normal', unitId: 'u', day: day(index), tally: 'seen' }
    return { over: visit, owed: { ...visit, day: '2026-11-21' } }
  },
  inspectionRounds: (index) => {
    const round = { ...foldRound([]).state, status: 'closed', day: day(index), dueOn: day(index) }
    return { over: round, owed: { ...round, status: 'open', dueOn: '2026-11-21' } }
  },
  listPatrols: (index) => {
    const list = { ...foldListPatrol([]).state, status: 'normal', list: 'daily-supervision', day: day(index) }
    return { over: list, owed: { ...list, day: '2026-11-21' } }
  },
  keyEntrustments: (index) => {
    const kept = { ...foldEntrustment([]).state, status: 'ended', unitId: 'u', until: day(index) }
    return { over: kept, owed: { ...kept, status: 'held', until: '2026-11-21', unitId: `u-${index}` } }
  },
  shifts: (index) => {
    const shift = {
      ...foldShift([]).state,
      status: 'closed',
      day: day(index),
      openedAt: at(index),
      handedOverAt: at(index),
      checkedAt: at(index),
    }
    return { over: shift, owed: { ...shift, status: 'handed-over', checkedAt: '' } }
  },
}

let store: Store

beforeAll(async () => {
  startTexts('zh-CN')
  store = await foundedStore()
  const row = (id: string, v: JsonObject) => ({ id, v, s: [] })
  for (const [table, life] of Object.entries(LIVES)) {
    const over = Array.from({ length: OLD }, (_, index) => row(`over-${index}`, life(index).over))
    const owed = Array.from({ length: OPEN }, (_, index) => row(`owed-${index}`, life(index).owed))
    await store.db.table(table).bulkPut([...over, ...owed])
  }
  const closed = {
    ...foldDayClose([]).state,
    status: 'closed',
    signedAt: at(1),
    countersignedAt: at(1),
    reviewedAt: at(1),
  }
  await store.db.table('dayCloses').bulkPut(Array.from({ length: OLD }, (_, index) => row(day(index), closed)))
})

/** How many rows a question reads, of all tables. */
async function rowsRead(ask: () => Promise<unknown> | undefined): Promise<number> {
  let read = 0
  const count = (value: unknown) => {
    read += 1
    return value
  }
  for (const table of store.db.tables) table.hook('reading').subscribe(count)
  await ask()
  for (const table of store.db.tables) table.hook('reading').unsubscribe(count)
  return read
}

describe.each(MODULES.map((module) => [module.domain.name, module] as const))('%s', (_, module) => {
  const subject = { kind: 'person', id: 'nobody' } as const
  const most = OPEN * Object.keys(LIVES).length + BESIDES

  test.each([
    ['owed up to today', () => module.dueMatters?.(store, { to: '2026-11-21' })],
    ['owed in the month', () => module.dueMatters?.(store, { from: '2026-11-01', to: '2026-11-30' })],
    ['open of one person', () => module.openMatters?.(store, subject)],
    ['told of one person', () => module.timeline?.(store, subject)],
    ['on the record of a day', () => module.dayRecord?.(store, '2026-11-21')],
    ['counted at a handover', () => module.handoverCounts?.(store)],
    ['on paper for a power cut', () => module.downtimeLists?.(store, '2026-11-21')],
  ] as const)('what is %s is found without reading what is over', async (_what, ask) => {
    expect(await rowsRead(ask)).toBeLessThanOrEqual(most)
  })
})
