import { expect, test } from 'vitest'
import type { Change, DeviceId, Dot, WorkspaceId } from './change.ts'
import { CLAIM_RULE, rootConflict } from './conflict.ts'
import { makeHlc } from './hlc.ts'
import { reissueChanges } from './reissue.ts'
import { buildSettlement, readSettlements } from './settlement.ts'

const OLD = 'aaaaaaaaaaaaaaaa' as DeviceId
const NEW = 'bbbbbbbbbbbbbbbb' as DeviceId
const OTHER = 'cccccccccccccccc.4' as Dot
const dot = (seq: number) => `${OLD}.${seq}` as Dot

function change(seq: number, items: Change['items']): Change {
  return {
    v: 1,
    ws: 'wwwwwwwwwwwwwwww' as WorkspaceId,
    dot: dot(seq),
    hlc: makeHlc(1_000 + seq, seq, OLD),
    cmd: 'unit.edit',
    actor: { id: 'staff', role: 'front-desk' },
    session: 'session',
    at: '2026-11-21T02:12:00Z',
    app: '1',
    schema: 1,
    items,
    blobs: [],
  }
}

test('changes get dots of the new id from a number on, and keep clock, actor and content', () => {
  const before = [change(7, []), change(8, [])]
  const after = reissueChanges(before, NEW, 2)
  expect(after.map((one) => one.dot)).toEqual([`${NEW}.2`, `${NEW}.3`])
  expect(after[0]).toEqual({ ...before[0], dot: `${NEW}.2`, hlc: makeHlc(1_007, 7, NEW) })
})

test('bases and refs follow what was issued again, and stay where they name what was not', () => {
  const edit = { e: 'unit', id: 'u', f: { code: { v: '1-2', b: [dot(6), dot(7), OTHER] } } }
  const event = { e: 'visit', id: 'v', ev: 'left', data: { of: dot(7), note: `said ${dot(7)}` }, refs: [dot(7), OTHER] }
  const [, second] = reissueChanges([change(7, []), change(8, [edit, event])], NEW, 2)
  expect(second?.items).toEqual([
    { ...edit, f: { code: { v: '1-2', b: [dot(6), `${NEW}.2`, OTHER] } } },
    { ...event, data: { of: `${NEW}.2`, note: `said ${dot(7)}` }, refs: [`${NEW}.2`, OTHER] },
  ])
})

test('a settlement about what was issued again settles it still', () => {
  const conflict = rootConflict(CLAIM_RULE, 'prefix/A', { parties: [dot(7), OTHER], waiting: [] })
  const built = buildSettlement(conflict, { keep: [dot(7)], void: [OTHER] }, [])
  if (!built.ok) throw new Error(built.error.code)
  const [, settled] = reissueChanges([change(7, []), change(8, [built.value])], NEW, 2)
  const item = settled?.items[0]
  if (!item || !('ev' in item)) throw new Error('no event')
  const stored = { dot: `${NEW}.3` as Dot, ev: item.ev, data: item.data, refs: item.refs, claim: item.claim as string }
  const [read] = readSettlements([stored as never], conflict.id)
  expect([...(read?.keep ?? [])]).toEqual([`${NEW}.2`])
  expect([...(read?.void ?? [])]).toEqual([OTHER])
})
