// Fault case 62 for the forms that end stays: what other desks write meanwhile is shown, and nothing typed is lost.
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { applyChanges } from '#renderer/db/applyChanges.ts'
import type { Store } from '#renderer/db/store.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { startTexts } from '#renderer/text/text.ts'
import { commitDraft } from '#test/support/actions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { deskOf } from '#test/support/deskScreen.tsx'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { logOf, otherDesk } from '#test/support/twoDesks.ts'
import { ownerFilesFrontDesk } from './module.tsx'

let here: Store
let there: Store
let unitId: string
let stayId: string
let otherId: string

beforeEach(async () => {
  startTexts('zh-CN')
  usePrivacy.setState({ covered: false })
  here = await foundedStore()
  unitId = await addUnit(here)
  const personId = await addOwner(here, unitId)
  stayId = must(await here.db.stays.where('v.personId').equals(personId).first()).id
  otherId = await addOwner(here, await addUnit(here, '2-1204'), '周小梅')
  there = await otherDesk(here)
  await applyChanges(there, await logOf(here))
})

type Item = Parameters<typeof commitDraft>[1]['items'][number]

async function writtenThere(item: Item): Promise<void> {
  await commitDraft(there, { cmd: 'test.save', items: [item] }, SUPERVISOR)
  await applyChanges(here, await logOf(there))
}

const setThere = (id: string, values: Extract<Item, { kind: 'set' }>['values']) =>
  writtenThere({ kind: 'set', e: 'stay', id, values })
const open = (path: string) => showScreen({ desk: deskOf(here, SUPERVISOR), modules: [ownerFilesFrontDesk], path })
const typeIn = (name: RegExp, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } })
const note = () => screen.findByRole('status', { name: '别处刚改过' })
const stay = async () => must(await here.db.stays.get(stayId))

describe('迁出', () => {
  test('a day that another desk wrote meanwhile is said, and neither is overwritten unseen (case 62)', async () => {
    // The last owner of a unit is not moved out.
    await addOwner(here, unitId, '李强')
    await open(`/stay/${stayId}/end`)
    await screen.findByRole('form')
    typeIn(/迁出日期/, '2026-11-19')
    fireEvent.blur(screen.getByRole('textbox', { name: /迁出日期/ }))
    await setThere(stayId, { toDay: '2027-01-31' })
    expect((await note()).textContent).toContain('迁出日期')
    expect(screen.getAllByDisplayValue('2026-11-19').length).toBeGreaterThan(0)
    fireEvent.submit(screen.getByRole('form'))
    await waitFor(async () => expect((await stay()).s.toDay?.heads).toHaveLength(2))
  })

  test('deleted on another desk, the form with what was typed stays, and says why it is not saved', async () => {
    await open(`/stay/${stayId}/end`)
    await screen.findByRole('form')
    typeIn(/迁出日期/, '2026-11-19')
    fireEvent.blur(screen.getByRole('textbox', { name: /迁出日期/ }))
    await writtenThere({ kind: 'delete', e: 'stay', id: stayId })
    await waitFor(async () => expect((await stay()).deleted).toBe(true))
    fireEvent.submit(screen.getByRole('form'))
    expect(await screen.findByRole('alert')).toBeTruthy()
    expect(screen.getAllByDisplayValue('2026-11-19').length).toBeGreaterThan(0)
  })
})

describe('过户', () => {
  test('who came meanwhile is in the list and ticked, the typed newcomer stays, and it is said (case 62)', async () => {
    await open(`/unit/${unitId}/transfer`)
    await screen.findByRole('form')
    typeIn(/姓名/, '李强')
    const second = { unitId, personId: otherId, relation: 'co-owner', fromDay: null, toDay: null }
    await setThere('stay-of-there', second)
    expect((await note()).textContent).toContain('名单已换成最新的')
    expect(screen.getByDisplayValue('李强')).toBeTruthy()
    const boxes = screen.getAllByRole('checkbox') as HTMLInputElement[]
    expect(boxes.map((box) => box.checked)).toEqual([true, true])
    fireEvent.submit(screen.getByRole('form'))
    await waitFor(async () => expect((await here.db.stays.get('stay-of-there'))?.v.endReason).toBe('transferred'))
    expect((await stay()).v.endReason).toBe('transferred')
  })

  test('who left meanwhile is no longer ticked, and the rest can be saved', async () => {
    await open(`/unit/${unitId}/transfer`)
    const form = await screen.findByRole('form')
    typeIn(/姓名/, '李强')
    await setThere(stayId, { toDay: '2026-11-01', endReason: 'moved-out' })
    await note()
    expect(within(form).queryAllByRole('checkbox')).toHaveLength(0)
    fireEvent.submit(form)
    await waitFor(async () => expect(await here.db.stays.count()).toBe(3))
    expect((await stay()).v).toMatchObject({ toDay: '2026-11-01', endReason: 'moved-out' })
  })
})
