import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import { startTexts } from '#renderer/text/text.ts'
import { buildingIdOf, entranceIdOf } from '#shared/domain/places.ts'
import { showReception } from '#test/support/deskScreen.tsx'
import { foundedStore } from '#test/support/testStore.ts'
import { ownerFilesFrontDesk } from './module.tsx'

const modules = [ownerFilesFrontDesk]

let store: Store

beforeEach(async () => {
  startTexts('zh-CN')
  store = await foundedStore()
})

const field = (name: string | RegExp) => screen.findByRole<HTMLInputElement>('textbox', { name })
const present = async (table: 'buildings' | 'entrances') =>
  (await store.db[table].toArray()).filter((row) => !row.deleted)
const building = () => buildingIdOf(store.workspace, '2')

describe('a unit that is added by hand', () => {
  test('has its place filled from its code, what was typed otherwise stays, and its building is made with it', async () => {
    const router = await showReception({ store, modules, path: '/units/new' })
    await userEvent.type(await field(/房号/), '2-1-1203')
    await waitFor(async () => expect((await field('室号')).value).toBe('1203'))
    expect((await field('楼层')).value).toBe('12')
    expect((await screen.findByRole('combobox', { name: '楼栋' })).textContent).toContain('2（新建）')
    await userEvent.clear(await field('楼层'))
    await userEvent.type(await field('楼层'), '11')
    await userEvent.type(await field(/房号/), 'A{Enter}')
    await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/unit\//))
    expect((await store.db.units.toArray())[0]?.v).toMatchObject({
      code: '2-1-1203A',
      buildingId: building(),
      entrance: '1',
      floor: 11,
      room: '1203A',
    })
    expect(await present('buildings')).toMatchObject([{ id: building(), v: { code: '2', floors: 11 } }])
    expect(await present('entrances')).toMatchObject([{ id: entranceIdOf(store.workspace, '2', '1') }])
    await userEvent.keyboard('{F8}')
    await waitFor(async () => expect(await present('buildings')).toEqual([]))
  })

  test('with its owner lies where its code says', async () => {
    const router = await showReception({ store, modules, path: '/owners/new' })
    await userEvent.type(await screen.findByRole('combobox', { name: /房号/ }), '2-1-0301')
    await userEvent.tab()
    await userEvent.click(await screen.findByRole('checkbox', { name: /新建/ }))
    expect(await screen.findByText('位置按房号：2# · 1 单元 · 3 层 · 0301 室，建好后可改')).toBeTruthy()
    await userEvent.type(await field(/姓名/), '王晓梅{Enter}')
    await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/person\//))
    expect((await store.db.units.toArray())[0]?.v).toMatchObject({ buildingId: building(), floor: 3, room: '0301' })
    expect(await present('buildings')).toHaveLength(1)
  })
})
