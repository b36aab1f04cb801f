// Rows of the opening table of keys: what goes in, and what is said of the rest.
import { describe, expect, test } from 'vitest'
import { thingCode } from '#shared/domain/loans/thingCode.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'
import { KEY_OPENING_FIELDS, type KeyOpeningFacts, type KeyOpeningRow } from './openingRow.ts'
import { openedSetId, readKeyOpening } from './openingSets.ts'

const WORKSPACE = 'aaaaaaaaaaaaaaaa' as WorkspaceId
const FACTS: KeyOpeningFacts = {
  ...{ workspace: WORKSPACE, today: '2026-11-21' as Day, due: 'same-day', why: '开通以前已托管' },
  units: new Map([
    ['2-1203', 'unit-1'],
    ['2-1204', 'unit-2'],
  ]),
  holders: new Map([
    ['unit-1', [{ personId: 'person-wang', name: '王晓梅' }]],
    [
      'unit-2',
      [
        { personId: 'person-li-1', name: '李明' },
        { personId: 'person-li-2', name: '李明' },
      ],
    ],
  ]),
  things: [
    { id: 'thing-1', label: '天台门', slot: 'K-01', kind: 'key', active: true },
    { id: 'thing-2', label: '旧门禁', slot: 'K-09', kind: 'key', active: false },
    { id: 'thing-3', label: '平板车 1', slot: 'A-01', kind: 'trolley', active: true },
  ],
  sealNumbers: ['F-0009'],
}
const OWNERS = { owner: '王晓梅', from: '2026-05-01', until: '2027-04-30' }

function row(texts: Partial<KeyOpeningRow['texts']>, at = 2): KeyOpeningRow {
  const none = Object.fromEntries(KEY_OPENING_FIELDS.map((field) => [field, '']))
  const plain = { unit: '2-1203', label: '2-1203', slot: 'K-07', count: '3', opens: '入户门' }
  return { row: at, texts: { ...none, ...plain, ...texts } as KeyOpeningRow['texts'] }
}

const read = (texts: Partial<KeyOpeningRow['texts']>) => readKeyOpening([row(texts)], FACTS)[0]

describe('a row', () => {
  test.each([
    [{}, []],
    [{ unit: '' }, []],
    [{ unit: '9-9999' }, ['unit-unknown']],
    [{ label: '' }, ['label-missing']],
    [{ label: '天台门' }, ['label-taken']],
    [{ label: '旧门禁' }, ['label-taken']],
    [{ label: '天台 1-3' }, ['label-range']],
    [{ label: '字'.repeat(31) }, ['text-too-long']],
    [{ slot: '' }, []],
    [{ slot: 'K-01' }, ['slot-taken']],
    [{ slot: 'K-09' }, []],
    [{ slot: 'A-01' }, []],
    [{ count: '' }, ['count-invalid']],
    [{ count: '三' }, ['count-invalid']],
    [{ count: '0' }, ['count-invalid']],
    [{ count: '99' }, []],
    [{ count: '100' }, ['count-invalid']],
    [{ count: '２' }, []],
    [{ opens: '字'.repeat(121) }, ['text-too-long']],
    [{ seal: 'f-0001' }, []],
    [{ seal: 'f-0009' }, ['seal-number-taken']],
    [{ care: '否' }, []],
    [{ care: '是' }, ['owner-missing']],
    [{ until: '2027-04-30' }, ['owner-missing']],
    [OWNERS, []],
    [{ ...OWNERS, care: '也许' }, ['care-unclear']],
    [{ ...OWNERS, unit: '' }, ['owner-without-unit']],
    [{ ...OWNERS, unit: '9-9999' }, ['unit-unknown']],
    [{ ...OWNERS, owner: '陈大文' }, ['owner-unknown']],
    [{ ...OWNERS, unit: '2-1204', owner: '李明' }, ['owner-unclear']],
    [{ ...OWNERS, from: '去年' }, ['from-missing']],
    [{ ...OWNERS, from: '' }, ['from-missing']],
    [{ ...OWNERS, until: '' }, ['until-missing']],
    [{ ...OWNERS, until: '2026-04-30' }, ['until-too-early']],
    [{ ...OWNERS, until: '2031-05-01' }, []],
    [{ ...OWNERS, until: '2031-05-02' }, ['until-too-late']],
    [{ ...OWNERS, from: '2026-11-21' }, []],
    [{ ...OWNERS, from: '2026-11-22' }, ['day-ahead']],
    [{ ...OWNERS, slot: 'K-01' }, ['slot-taken']],
    [{ ...OWNERS, count: '0' }, ['count-invalid']],
    [{ ...OWNERS, label: '天台门' }, ['label-taken']],
    [{ ...OWNERS, seal: 'F-0009' }, ['seal-number-taken']],
    [{ ...OWNERS, unit: '', care: '也许' }, ['care-unclear', 'owner-without-unit']],
  ] as const)('%j has the faults %j', (texts, faults) => {
    const line = read(texts)
    expect(line?.faults).toEqual(faults)
    expect([line?.standing, (line?.items.length ?? 0) > 0]).toEqual(
      faults.length > 0 ? ['faulty', false] : ['new', true],
    )
  })

  test('of the desk’s own set hangs it, and seals it where a seal is named', () => {
    const id = openedSetId(WORKSPACE, '2-1203')
    expect(read({ seal: 'f-0001' })?.items).toMatchObject([
      {
        ...{ kind: 'set', e: 'loanThing', id },
        values: {
          kind: 'key',
          label: '2-1203',
          slot: 'K-07',
          unitId: 'unit-1',
          count: 3,
          opens: '入户门',
          active: true,
        },
      },
      { e: 'keySet', id, ev: 'sealed', data: { sealNumber: 'F-0001', count: 3 } },
    ])
  })

  test('of an owner’s key keeps the entrustment with its set and seal, and no paper', () => {
    const line = read({ ...OWNERS, care: '是', seal: 'f-0001' })
    const [entrusted, thing, sealed] = line?.items ?? []
    expect(entrusted).toMatchObject({
      ...{ e: 'keyEntrustment', id: line?.entrustmentId, ev: 'entrusted' },
      data: {
        ...{ unitId: 'unit-1', personId: 'person-wang', from: '2026-05-01', until: '2027-04-30', withCare: true },
        ...{ thingId: line?.id, count: 3, sealNumber: 'F-0001', why: '开通以前已托管' },
      },
    })
    expect(entrusted).not.toHaveProperty('data.sheetId')
    expect(thing).toMatchObject({ e: 'loanThing', id: line?.id, values: { unitId: 'unit-1', active: true } })
    expect(sealed).toMatchObject({ e: 'keySet', id: line?.id })
  })
})

test('a set has one id on every desk, and a label that a scanner reads', () => {
  expect(openedSetId(WORKSPACE, '2-1203')).toBe(openedSetId(WORKSPACE, '2-1203'))
  expect(openedSetId(WORKSPACE, '2-1203')).not.toBe(openedSetId(WORKSPACE, '2-1204'))
  expect(thingCode(openedSetId(WORKSPACE, '2-1203'))).toMatch(/^QL1\./)
})

test('a tag, a hook and a seal stand in a table once; a faulty row takes none of them', () => {
  const lines = readKeyOpening(
    [
      row({ seal: 'F-0001' }),
      row({ slot: '' }, 3),
      row({ label: '设备房' }, 4),
      row({ label: '水泵房', slot: '', seal: 'f-0001' }, 5),
      row({ label: '电梯机房', slot: 'K-08', count: '0' }, 6),
      row({ label: '消防室', slot: 'K-08' }, 7),
    ],
    FACTS,
  )
  expect(lines.map(({ faults }) => faults)).toEqual([
    ...[[], ['label-twice'], ['slot-taken'], ['seal-number-taken'], ['count-invalid'], []],
  ])
})

test('what was brought in before is in the cabinet, whatever became of it since', () => {
  const id = openedSetId(WORKSPACE, '2-1203')
  const thing = { id, label: '2-1203 旧', slot: '', kind: 'key', active: false } as const
  const [line] = readKeyOpening([row({ count: '' })], { ...FACTS, things: [thing] })
  expect(line).toMatchObject({ standing: 'known', faults: [], items: [] })
})
