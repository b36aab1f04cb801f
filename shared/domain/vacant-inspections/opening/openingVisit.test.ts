// Rows of the opening table of empty homes: what goes in, and what is said of the rest.
import { describe, expect, test } from 'vitest'
import { inspectionIdOf } from '#shared/domain/vacant-inspections/ids.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'
import { VISIT_OPENING_FIELDS, type VisitOpeningFacts, type VisitOpeningRow } from './openingRow.ts'
import { readVisitOpening } from './openingVisit.ts'

const WORKSPACE = 'aaaaaaaaaaaaaaaa' as WorkspaceId
const FACTS: VisitOpeningFacts = {
  workspace: WORKSPACE,
  today: '2026-11-21' as Day,
  units: new Map([
    ['5-0101', 'unit-1'],
    ['5-0102', 'unit-2'],
    ['2-1203', 'unit-lived-in'],
  ]),
  inRound: new Map([
    ['unit-1', 'unsold'],
    ['unit-2', 'sold'],
  ]),
  firstVisits: new Map([['unit-2', '2026-11-10']]),
  known: new Set(),
  officers: new Map([['陈燕', 'staff-chen']]),
  items: new Map([
    ['管道渗漏', 'pipe-leak'],
    ['leakingpipes', 'pipe-leak'],
    ['门锁', 'lock'],
  ]),
}

function row(texts: Partial<VisitOpeningRow['texts']>, at = 2): VisitOpeningRow {
  const none = Object.fromEntries(VISIT_OPENING_FIELDS.map((field) => [field, '']))
  return { row: at, texts: { ...none, unit: '5-0101', lastOn: '2026-11-18', ...texts } as VisitOpeningRow['texts'] }
}

const read = (texts: Partial<VisitOpeningRow['texts']>) => readVisitOpening([row(texts)], FACTS)[0]

describe('a row', () => {
  test.each([
    [{}, []],
    [{ unit: '5－0101' }, []],
    [{ unit: '9-9999' }, ['unit-unknown']],
    [{ unit: '2-1203' }, ['unit-not-in-round']],
    [{ lastOn: '上周三' }, ['day-invalid']],
    [{ lastOn: '' }, ['day-invalid']],
    [{ lastOn: '2026-02-29' }, ['day-invalid']],
    [{ lastOn: '2026-11-21' }, []],
    [{ lastOn: '2026-11-22' }, ['day-ahead']],
    [{ unit: '5-0102', lastOn: '2026-11-09' }, []],
    [{ unit: '5-0102', lastOn: '2026-11-10' }, ['visited-already']],
    [{ officer: '陈燕' }, []],
    [{ officer: '陈大文' }, ['officer-unknown']],
    [{ water: '12.5', power: '1,024', gas: '' }, []],
    [{ water: '十二' }, ['reading-invalid']],
    [{ faults: '管道渗漏：厨房立管；门锁' }, []],
    [{ faults: 'Leaking pipes: kitchen' }, []],
    [{ faults: '楼顶漏水' }, ['fault-unknown']],
    [{ faults: '门锁：松；门锁：锈' }, ['fault-twice']],
    [{ remark: '字'.repeat(201) }, ['text-too-long']],
  ] as const)('%j has the faults %j', (texts, faults) => {
    expect(read(texts)?.faults).toEqual(faults)
  })

  test('becomes the visit of its day, with figures in hundredths and its faults', () => {
    expect(read({ officer: '陈燕', water: '12.5', gas: '3', faults: '管道渗漏：厨房立管；门锁' })).toMatchObject({
      id: inspectionIdOf(WORKSPACE, { unitId: 'unit-1', day: '2026-11-18' as Day, roundId: '' }),
      ...{ unitId: 'unit-1', reason: 'unsold', officerId: 'staff-chen', standing: 'new' },
      readings: [
        { meter: 'water', hundredths: 1250 },
        { meter: 'gas', hundredths: 300 },
      ],
      faultsFound: [
        { item: 'pipe-leak', what: '厨房立管' },
        { item: 'lock', what: '门锁' },
      ],
    })
  })
})

test('one home stands in a table once', () => {
  const lines = readVisitOpening([row({}), row({ lastOn: '2026-11-11' }, 3)], FACTS)
  expect(lines.map(({ faults }) => faults)).toEqual([[], ['unit-twice']])
})

test('what was brought in before is on file, whatever became of the home since', () => {
  const id = inspectionIdOf(WORKSPACE, { unitId: 'unit-1', day: '2026-11-18' as Day, roundId: '' })
  const [line] = readVisitOpening([row({})], { ...FACTS, known: new Set([id]), inRound: new Map() })
  expect(line).toMatchObject({ standing: 'known', faults: [] })
})
