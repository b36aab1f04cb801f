// 档案不齐 of a large community: read in slices, ended by leaving, and not again for what does not bear on it.
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import { ownerFilesFrontDesk } from '#renderer/features/owner-files/module.tsx'
import { startTexts } from '#renderer/text/text.ts'
import type { SetItem } from '#shared/domain/draft.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { commitDraft } from '#test/support/actions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { withListHeight } from '#test/support/listHeight.ts'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { paperDesk } from '#test/support/paperDesk.ts'
import { foundedStore, SUPERVISOR } from '#test/support/testStore.ts'
import { loadIncompleteFiles } from './incompleteFiles.ts'

startTexts('zh-CN')
withListHeight()

let store: Store
let unitId: string
let personId: string
beforeEach(async () => {
  store = await foundedStore()
  unitId = await addUnit(store)
  personId = await addOwner(store, unitId)
})
afterEach(cleanup)

const set = (e: string, id: string, values: JsonObject): SetItem => ({ kind: 'set', e, id, values })
const write = (cmd: string, item: SetItem) => commitDraft(store, { cmd, items: [item] }, SUPERVISOR)
/** An owner out of a roster: no clock runs. */
async function importOwner(name: string) {
  const id = await addOwner(store, await addUnit(store, '2-1204'), name)
  const stays = await store.db.stays.where('v.personId').equals(id).toArray()
  await write('roster.import', set('stay', stays[0]?.id ?? '', { verified: false }))
  return id
}

function reading(more: Partial<Parameters<typeof loadIncompleteFiles>[1]> = {}) {
  return { withWaiting: false, onProgress: () => undefined, signal: new AbortController().signal, ...more }
}

describe('reading the incomplete files', () => {
  test('leaves out those that wait, and reads nobody of them', async () => {
    const waiting = await importOwner('李四')
    const people = vi.spyOn(store.db.people, 'bulkGet')
    const pages = vi.spyOn(store.db.people, 'where')
    const found = await loadIncompleteFiles(store, reading())
    expect(found.map((file) => file.personId)).toEqual([personId])
    expect([...people.mock.calls.flat(2), ...pages.mock.calls.flat()]).not.toContain(waiting)
    expect(await loadIncompleteFiles(store, reading({ withWaiting: true }))).toHaveLength(2)
  })

  test('tells how far it is, to the end', async () => {
    const heard: (readonly [number, number])[] = []
    await loadIncompleteFiles(store, reading({ onProgress: (done, of) => heard.push([done, of]) }))
    const last = heard.at(-1)
    expect(last?.[1]).toBeGreaterThan(0)
    expect(last?.[0]).toBe(last?.[1])
  })

  test('ends when it is told to, and then gives nothing', async () => {
    const ending = new AbortController()
    const people = vi.spyOn(store.db.units, 'count')
    const found = await loadIncompleteFiles(store, reading({ signal: ending.signal, onProgress: () => ending.abort() }))
    expect(found).toEqual([])
    // Counted once for the progress, and not again: units were never reached.
    expect(people).toHaveBeenCalledTimes(1)
  })

  test('stand by day and then by unit, 2 before 10', async () => {
    for (const code of ['10-101', '2-1001', '2-901']) await addOwner(store, await addUnit(store, code))
    const found = await loadIncompleteFiles(store, reading())
    expect(found.map(({ unitCode }) => unitCode)).toEqual(['2-901', '2-1001', '2-1203', '10-101'])
  })

  test('a paper of the unit counts for its owner, one of a neighbour does not', async () => {
    const paper = { unitId, personId: null, kind: 'service-contract', state: 'on-paper' }
    await write('document.save', set('document', 'd1', paper))
    await write('document.save', set('document', 'd2', { ...paper, unitId: 'elsewhere', kind: 'community-rules' }))
    const [file] = await loadIncompleteFiles(store, reading())
    expect(file?.missing.map(({ paper }) => paper)).toEqual([
      'identity',
      'title',
      'registration-form',
      'community-rules',
    ])
  })
})

describe('the list on screen', () => {
  const show = () => showScreen({ desk: paperDesk(store), modules: [ownerFilesFrontDesk], path: '/owners/incomplete' })

  test('follows a paper that came in, and is not read again for a phone', async () => {
    await show()
    await screen.findByText(/共 1 份/)
    const reads = vi.spyOn(store.db.stays, 'count')
    await write('phone.save', set('phone', 'ph', { personId, number: '13900000000', label: '' }))
    await new Promise((resolve) => setTimeout(resolve, 800))
    expect(reads).not.toHaveBeenCalled()
    const paper = { unitId: null, personId, kind: 'id-copy', state: 'on-paper' }
    await write('document.save', set('document', 'd1', paper))
    await waitFor(() => expect(screen.getByRole('grid').textContent).not.toContain('身份证件复印件'))
  })

  test('reads those that wait once they are asked for', async () => {
    await importOwner('李四')
    await show()
    await screen.findByText(/共 1 份/)
    fireEvent.change(screen.getByRole('combobox', { name: '哪些' }), { target: { value: 'all' } })
    expect(await screen.findByText(/共 2 份/)).toBeTruthy()
  })
})
