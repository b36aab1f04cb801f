import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { startTexts } from '#renderer/text/text.ts'
import { deskOf, showReception } from '#test/support/deskScreen.tsx'
import { addOwner as addPlainOwner, addUnit } from '#test/support/ownersInStore.ts'
import { foundedStore, must } from '#test/support/testStore.ts'
import { addOwner } from './commands.ts'
import { ownerFilesFrontDesk } from './module.tsx'
import { loadDoublesOf } from './queriesMerges.ts'

const modules = [ownerFilesFrontDesk]
const CREDIT_CODE = '91350100M000100Y43'

let store: Store
let unitId: string

beforeEach(async () => {
  startTexts('zh-CN')
  usePrivacy.setState({ covered: false })
  store = await foundedStore()
  unitId = await addUnit(store)
})

const company = {
  kind: 'company',
  name: '启泰物业有限公司',
  creditCode: CREDIT_CODE,
  idKind: null,
  idNumber: null,
} as const
const add = (more: object = {}) =>
  addOwner(deskOf(store), { ...company, remark: '', relation: 'owner', fromDay: null, unitId, phones: [], ...more })
const field = (name: string | RegExp) => screen.findByRole('textbox', { name })
const choice = (name: string) => screen.findByRole('combobox', { name })
const openStays = async () =>
  (await store.db.stays.where('v.unitId').equals(unitId).toArray()).filter((row) => row.v.toDay == null)

describe('one who comes by 过户', () => {
  test('may show a passport', async () => {
    await showReception({ store, modules, path: `/unit/${unitId}/transfer` })
    await userEvent.type(await field(/姓名/), 'John Smith')
    await userEvent.selectOptions(await choice('证件类型'), 'passport')
    await userEvent.type(await field('证件号码'), 'E12345678{Enter}')
    await waitFor(async () => expect(await openStays()).toHaveLength(1))
    expect((await store.db.people.toArray())[0]?.v).toMatchObject({ idKind: 'passport', idNumberLast4: '5678' })
  })

  test('may be a company on file, which its code offers', async () => {
    const other = await addUnit(store, '2-1204')
    const known = await add({ unitId: other })
    if (!known.ok) throw new Error(known.error.code)
    await showReception({ store, modules, path: `/unit/${unitId}/transfer` })
    await userEvent.selectOptions(await choice('类别'), 'company')
    await userEvent.type(await field(/信用代码/), CREDIT_CODE)
    await userEvent.click(await screen.findByRole('button', { name: '用这份档案' }))
    await userEvent.click(await screen.findByRole('button', { name: '过户' }))
    await waitFor(async () => expect(await openStays()).toHaveLength(1))
    expect((await openStays())[0]?.v.personId).toBe(known.value.draft.personId)
  })

  test('may be somebody on file, found by name', async () => {
    const personId = await addPlainOwner(store, await addUnit(store, '2-1204'), '欧阳娜娜')
    await showReception({ store, modules, path: `/unit/${unitId}/transfer` })
    await userEvent.type(await screen.findByRole('combobox', { name: /已有档案的人/ }), '欧阳')
    await userEvent.click(await screen.findByRole('option', { name: /欧阳娜娜/ }))
    expect(await screen.findByText(/欧阳娜娜（2-1204）/)).toBeTruthy()
    await userEvent.click(await screen.findByRole('button', { name: '过户' }))
    await waitFor(async () => expect((await openStays())[0]?.v.personId).toBe(personId))
  })
})

test('a company is not entered twice, and two files of one code are doubles', async () => {
  expect((await add()).ok).toBe(true)
  expect(await add()).toMatchObject({ error: { code: 'id-number-taken', field: 'creditCode' } })
  const [first] = await store.db.people.toArray()
  const row = must(first)
  await store.db.people.put({ ...row, id: 'from-elsewhere' })
  expect((await loadDoublesOf(store, row)).map(({ id }) => id)).toEqual(['from-elsewhere'])
})

test('covered, a form names nobody in full', async () => {
  const personId = await addPlainOwner(store, unitId, '欧阳娜娜')
  const [stay] = await store.db.stays.where('v.personId').equals(personId).toArray()
  usePrivacy.setState({ covered: true })
  await showReception({ store, modules, path: `/stay/${must(stay).id}/end` })
  expect(await screen.findByRole('heading', { name: /2-1203/ })).toBeTruthy()
  expect(screen.queryByText(/欧阳娜娜/)).toBeNull()
})
