import { describe, expect, test } from 'vitest'
import { contextAs, eventOf } from '#test/support/decisionContext.ts'
import {
  decideMerge,
  decideMoveStrays,
  decideUnmerge,
  type MergedFile,
  type MergeFacts,
  type OwnedRecord,
  strayRecords,
} from './mergeDecisions.ts'
import { foldMerge } from './merges.ts'
import type { PersonInput } from './schema.ts'

const values: PersonInput = { name: '王晓梅', idKind: null, idNumber: null, remark: '' }
const file = (id: string, more: Partial<MergedFile> = {}): MergedFile => ({ id, mergedInto: null, values, ...more })
const record = (e: OwnedRecord['e'], id: string, personId: string, sameAs = ''): OwnedRecord => ({
  e,
  id,
  personId,
  sameAs,
})
const facts: MergeFacts = {
  from: file('a'),
  into: file('b'),
  records: [
    record('stay', 's1', 'a', 'u1/owner'),
    record('stay', 's2', 'b', 'u1/owner'),
    record('stay', 's3', 'a', 'u2/tenant'),
    record('phone', 'ph1', 'a', '138'),
    record('phone', 'ph2', 'b', '139'),
    record('document', 'd1', 'a'),
  ],
}
const boss = () => contextAs('supervisor')

describe('merging two files', () => {
  test('moves what the other does not have, writes what was picked, and tells it as one event', () => {
    const form = { values: { remark: '夜班', name: '王晓梅' }, seen: {} }
    const decided = decideMerge(form, facts, boss())
    const moved = ['stay/s3', 'phone/ph1', 'document/d1']
    expect(decided.ok && decided.value.items).toEqual([
      { kind: 'set', e: 'stay', id: 's3', values: { personId: 'b' } },
      { kind: 'set', e: 'phone', id: 'ph1', values: { personId: 'b' } },
      { kind: 'set', e: 'document', id: 'd1', values: { personId: 'b' } },
      { kind: 'set', e: 'person', id: 'b', values: { remark: '夜班' }, seen: {} },
      { kind: 'set', e: 'person', id: 'a', values: { mergedInto: 'b' } },
      {
        kind: 'event',
        e: 'merge',
        id: 'id-1',
        ev: 'merged',
        data: { from: 'a', into: 'b', moved, left: ['stay/s1'], fields: ['remark'] },
      },
    ])
  })

  test.each<[string, Partial<MergeFacts>, string]>([
    ['a file with itself', { into: file('a') }, 'same-person'],
    ['a file that is part of another', { from: file('a', { mergedInto: 'c' }) }, 'already-merged'],
    ['into a file that is part of another', { into: file('b', { mergedInto: 'c' }) }, 'already-merged'],
    ['a company with a person', { from: file('a', { values: { ...values, kind: 'company' } }) }, 'kinds-differ'],
  ])('refuses %s', (_, change, code) => {
    const decided = decideMerge({ values: {}, seen: {} }, { ...facts, ...change }, boss())
    expect(decided).toMatchObject({ ok: false, error: { code } })
  })

  test('is for a supervisor', () => {
    const decided = decideMerge({ values: {}, seen: {} }, facts, contextAs('front-desk'))
    expect(decided).toMatchObject({ error: { code: 'beyond-role' } })
  })
})

describe('taking a merge apart', () => {
  const merged = eventOf('merged', { from: 'a', into: 'b', moved: ['stay/s3', 'phone/ph1', 'phone/ph3'] })
  const merge = { id: 'm1', ...foldMerge([merged]).state }
  const records = [
    { key: 'stay/s3', exists: true, personId: 'b' },
    { key: 'phone/ph1', exists: false, personId: 'b' },
    { key: 'phone/ph3', exists: true, personId: 'c' },
  ]

  test('puts back what still stands as it was left, and says what does not', () => {
    const decided = decideUnmerge(merge, records, boss())
    expect(decided).toMatchObject({ ok: true, value: { back: ['stay/s3'], kept: ['phone/ph1', 'phone/ph3'] } })
    expect(decided.ok && decided.value.items).toEqual([
      { kind: 'set', e: 'stay', id: 's3', values: { personId: 'a' } },
      { kind: 'set', e: 'person', id: 'a', values: { mergedInto: null } },
      { kind: 'event', e: 'merge', id: 'm1', ev: 'unmerged', data: {} },
    ])
  })

  test('refuses a second time, and the desk', () => {
    const apart = { id: 'm1', ...foldMerge([merged, eventOf('unmerged')]).state }
    expect(decideUnmerge(apart, records, boss())).toMatchObject({ error: { code: 'merge-unknown' } })
    expect(decideUnmerge(merge, records, contextAs('front-desk'))).toMatchObject({ error: { code: 'beyond-role' } })
  })
})

describe('what was added to a merged file meanwhile', () => {
  const known = { into: 'b', left: ['stay/s1'], records: facts.records }

  test('is what no merge saw and the file that stays does not have', () => {
    expect(strayRecords(known).map(({ id }) => id)).toEqual(['s3', 'ph1', 'd1'])
    const changed = facts.records.filter(({ id }) => id !== 's2')
    expect(strayRecords({ ...known, records: changed }).map(({ id }) => id)).not.toContain('s1')
    expect(strayRecords({ ...known, left: [], records: changed }).map(({ id }) => id)).toContain('s1')
  })

  test('is moved by the desk, and nothing is not moved', () => {
    const decided = decideMoveStrays('b', [record('phone', 'ph1', 'a', '138')], contextAs('front-desk'))
    const items = [{ kind: 'set', e: 'phone', id: 'ph1', values: { personId: 'b' } }]
    expect(decided).toEqual({ ok: true, value: { cmd: 'person.gather', items, count: 1 } })
    expect(decideMoveStrays('b', [], contextAs('front-desk'))).toMatchObject({ error: { code: 'nothing-changed' } })
    expect(decideMoveStrays('b', [], contextAs('security'))).toMatchObject({ error: { code: 'beyond-role' } })
  })
})
