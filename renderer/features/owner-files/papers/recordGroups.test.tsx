// What hangs on a file, as its card shows it: a line for what is there, one line of buttons for what is not.
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import { ownerFilesFrontDesk } from '#renderer/features/owner-files/module.tsx'
import { startTexts } from '#renderer/text/text.ts'
import { deskOf, showReception } from '#test/support/deskScreen.tsx'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { foundedStore, must } from '#test/support/testStore.ts'
import { saveVehicle } from './recordCommands.ts'

let store: Store
let unitId: string
let personId: string
beforeEach(async () => {
  startTexts('zh-CN')
  store = await foundedStore()
  unitId = await addUnit(store)
  personId = await addOwner(store, unitId)
})

const records = () => screen.findByRole('region', { name: '档案内容' })
const adds = async () => [...must((await records()).querySelector('.record-adds')).querySelectorAll('button')]

describe('the records of a file', () => {
  test('kinds that hold nothing share one line of buttons', async () => {
    await showReception({ store, modules: [ownerFilesFrontDesk], path: `/person/${personId}` })
    expect((await adds()).map((button) => button.textContent)).toEqual(['车辆', '关怀备注', '附件', '备注'])
    expect(within(await records()).getAllByRole('heading')).toHaveLength(1)
  })

  test('a kind that holds something has its line, and its button there', async () => {
    const vehicle = { personId, unitId, plate: '粤B12345', model: '', space: '' }
    await saveVehicle(deskOf(store), { id: null, before: null, after: vehicle, seen: {} })
    await showReception({ store, modules: [ownerFilesFrontDesk], path: `/person/${personId}` })
    expect(within(await screen.findByRole('list', { name: '车辆' })).getByText('粤B12345')).toBeTruthy()
    expect((await adds()).map((button) => button.textContent)).toEqual(['关怀备注', '附件', '备注'])
  })

  test('a button of the line opens the form that adds', async () => {
    const router = await showReception({ store, modules: [ownerFilesFrontDesk], path: `/unit/${unitId}` })
    fireEvent.click(within(await records()).getByRole('button', { name: '登记附件' }))
    await waitFor(() => expect(router.state.location.pathname).toBe(`/records/unit/${unitId}/document`))
  })
})
