import { expect, test } from 'vitest'
import { addOwner, addUnit, editUnit, succeeded } from '#test/support/actions.ts'
import { memoryJournal } from '#test/support/memoryJournal.ts'
import { storeParts } from '#test/support/testStore.ts'
import { logOf, projectedRows } from '#test/support/twoDesks.ts'
import { databaseName } from './database.ts'
import type { JournalState } from './journal.ts'
import { openJournaled } from './openJournaled.ts'
import type { Store } from './store.ts'

function journaled() {
  const parts = storeParts()
  const host = memoryJournal(parts.workspace)
  const states: JournalState[] = []
  const open = () => openJournaled({ ...parts, host: host.bridge, onState: (state) => states.push(state) })
  return { parts, host, states, open, mustOpen: async () => succeeded(await open()) }
}

/** Takes the newest own changes out of the log, as a browser does that lost its last writes, with the rows they made. */
async function loseTail(store: Store, from: number): Promise<void> {
  const kept = (await store.db.changes.toArray()).filter(({ n }) => n < from)
  await store.db.changes.clear()
  await store.db.changes.bulkPut(kept)
  await store.db.people.clear()
  await store.db.stays.clear()
  await store.db.phones.clear()
  await store.db.personKeys.clear()
}

const settled = (states: readonly JournalState[]) => expect.poll(() => states.at(-1)?.kind).toBe('caught-up')

test('what the browser lost at its end is put back from the journal, as the rows it was', async () => {
  const desk = journaled()
  const first = await desk.mustOpen()
  await addOwner(first.store, await addUnit(first.store))
  const rows = await projectedRows(first.store)
  await loseTail(first.store, 2)
  first.close()
  const again = await desk.mustOpen()
  expect(again.putBack).toBe(1)
  expect(await projectedRows(again.store)).toEqual(rows)
  const unitId = await addUnit(again.store, '1-9')
  expect(again.store.head.read().seq).toBe(3)
  expect(await again.store.db.units.get(unitId)).toBeDefined()
})

test('a host that cannot read a journal that is ahead keeps the desk closed: its next number is taken', async () => {
  const desk = journaled()
  const first = await desk.mustOpen()
  await addOwner(first.store, await addUnit(first.store))
  await loseTail(first.store, 2)
  first.close()
  const { read } = desk.host.bridge
  Object.assign(desk.host.bridge, { read: async () => ({ ok: false, error: { code: 'failed' } }) })
  expect(await desk.open()).toEqual({ ok: false, error: { code: 'journal-unread' } })
  Object.assign(desk.host.bridge, { read })
  expect((await desk.mustOpen()).putBack).toBe(1)
})

test('log and journal that went different ways: a new id, both pasts kept, nothing lost', async () => {
  const desk = journaled()
  const first = await desk.mustOpen()
  const unitId = await addUnit(first.store)
  await editUnit(first.store, unitId, { layout: '三房' })
  const old = first.store.device
  await settled(desk.states)
  // The browser is set back by one change, and goes on while the journal cannot be asked.
  await first.store.db.changes.delete([old, 2])
  first.close()
  desk.host.fail('unreachable')
  const alone = await desk.mustOpen()
  await addUnit(alone.store, '7-7')
  desk.host.fail(undefined)
  alone.close()
  const met = await desk.mustOpen()
  // Nobody can see it yet: both are at 2. The writer sees that the journal went further than the log it was opened with.
  met.close()
  await met.store.db.open()
  await met.store.db.exchange.put({ key: 'journal-unlike', value: true })
  met.store.db.close()
  const again = await desk.mustOpen()
  expect(again.store.device).not.toBe(old)
  expect(again.renewed).toEqual({ reissued: 1 })
  const cmds = (await logOf(again.store)).map(({ dot, cmd }) => [dot.startsWith(old) ? 'old' : 'new', cmd])
  expect(cmds.filter(([whose]) => whose === 'old')).toEqual([
    ['old', 'unit.add'],
    ['old', 'unit.edit'],
  ])
  expect(cmds.filter(([whose]) => whose === 'new')).toEqual([
    ['new', 'desk.enter'],
    ['new', 'unit.add'],
  ])
  expect((await again.store.db.units.toArray()).map(({ v }) => v.code).sort()).toEqual(['2-1203', '7-7'])
})

test('an empty database beside a journal is behind it, not a new desk', async () => {
  const desk = journaled()
  const first = await desk.mustOpen()
  await addUnit(first.store)
  await settled(desk.states)
  first.close()
  await new Promise<void>((resolve) => {
    indexedDB.deleteDatabase(databaseName(desk.parts.workspace)).onsuccess = () => resolve()
  })
  expect(await desk.open()).toEqual({ ok: false, error: { code: 'stale' } })
})

test('the journal of another desk is set aside, never written over', async () => {
  const desk = journaled()
  const first = await desk.mustOpen()
  await addUnit(first.store)
  await settled(desk.states)
  const before = desk.host.records()
  const parts = { ...storeParts(), workspace: desk.parts.workspace, host: desk.host.bridge, onState: () => {} }
  first.close()
  await new Promise<void>((resolve) => {
    indexedDB.deleteDatabase(databaseName(desk.parts.workspace)).onsuccess = () => resolve()
  })
  const second = succeeded(await openJournaled({ ...parts, isNew: true }))
  await addUnit(second.store, '5-5')
  expect(desk.host.aside()).toEqual([before])
  expect(new Set(desk.host.records().map(({ device }) => device))).toEqual(new Set([second.store.device]))
})

test('a host without a journal says that this device alone has it', async () => {
  const states: JournalState[] = []
  const opened = await openJournaled({ ...storeParts(), host: undefined, onState: (state) => states.push(state) })
  expect(opened.ok && states).toEqual([{ kind: 'none' }])
})
