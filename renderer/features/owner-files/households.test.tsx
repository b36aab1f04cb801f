import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test } from 'vitest'
import { commit } from '#renderer/db/commit.ts'
import { openForm } from '#renderer/db/registerForm.ts'
import type { Store } from '#renderer/db/store.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { startTexts } from '#renderer/text/text.ts'
import { decideAddOwner, type OwnerInput } from '#shared/domain/owner-files/decisions.ts'
import { decideEditUnit } from '#shared/domain/owner-files/unitDecisions.ts'
import { showReception } from '#test/support/deskScreen.tsx'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { CLERK, foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { ownerFilesFrontDesk } from './module.tsx'

const modules = [ownerFilesFrontDesk]
const ID_NUMBER = '11010519491231002X'

let store: Store
let unitId: string

beforeEach(async () => {
  startTexts('zh-CN')
  usePrivacy.setState({ covered: false })
  store = await foundedStore()
  unitId = await addUnit(store)
})

async function add(input: Partial<OwnerInput>): Promise<string> {
  const empty = { name: '王晓梅', idKind: null, idNumber: null, remark: '', phones: [], fromDay: null }
  const added = await commit(store, CLERK, (context) =>
    decideAddOwner(
      { ...empty, unitId, relation: 'owner', ...input },
      { unitExists: () => true, peopleWithIdNumber: () => [] },
      context,
    ),
  )
  if (!added.ok) throw new Error(added.error.code)
  return added.value.draft.personId
}

const staysOf = async (personId: string) =>
  (await store.db.stays.where('v.personId').equals(personId).toArray()).map((row) => row.v)
const field = (name: string | RegExp) => screen.findByRole('textbox', { name })

async function fill(name: string | RegExp, text: string): Promise<void> {
  const input = await field(name)
  await userEvent.clear(input)
  await userEvent.type(input, text)
}

async function more(action: RegExp): Promise<void> {
  await userEvent.click(await screen.findByRole('button', { name: '更多' }))
  await userEvent.click(await screen.findByRole('menuitem', { name: action }))
}

describe('who lives where', () => {
  test('a company is asked for its code and its contact, never for a card', async () => {
    await showReception({ store, modules, path: '/owners/new?unit=2-1203' })
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: '类别' }), '企业')
    expect(screen.queryByRole('textbox', { name: '证件号码' })).toBeNull()
    await fill(/企业名称/, '深圳好邻居商贸有限公司')
    await fill('信用代码', '91350100M000100Y44')
    expect(await screen.findByText('校验位对不上，有一位打错了')).toBeTruthy()
    await fill('信用代码', '91350100M000100Y43')
    expect(await screen.findByText('校验通过')).toBeTruthy()
    await fill('联系人', '林小姐{Enter}')
    expect(await screen.findByRole('heading', { level: 1, name: '深圳好邻居商贸有限公司' })).toBeTruthy()
    expect(screen.getByText('91350100M000100Y43')).toBeTruthy()
    expect(screen.getByText('联系人 林小姐')).toBeTruthy()
  })

  test('a number on file takes that file into the unit, with one key to take it back', async () => {
    const id = await add({ idKind: 'resident', idNumber: ID_NUMBER })
    const second = await addUnit(store, '1-0302')
    const router = await showReception({ store, modules, path: '/owners/new?unit=1-0302' })
    await fill('证件号码', ID_NUMBER)
    await userEvent.click(await screen.findByRole('button', { name: '加到这一户' }))
    await waitFor(() => expect(router.state.location.pathname).toBe(`/person/${id}`))
    expect((await staysOf(id)).map((stay) => stay.unitId).sort()).toEqual([unitId, second].sort())
    await userEvent.keyboard('{F8}')
    await waitFor(async () => expect((await store.db.stays.toArray()).filter((row) => !row.deleted)).toHaveLength(1))
  })

  test('a tenant needs an end of the lease or none on purpose', async () => {
    await showReception({ store, modules, path: '/owners/new?unit=2-1203' })
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: '与房屋的关系' }), '租户')
    await fill(/姓名/, '李四{Enter}')
    expect(await screen.findByText(/租户没有租期/)).toBeTruthy()
    await userEvent.click(screen.getByRole('checkbox', { name: /不定期/ }))
    await userEvent.click(screen.getByRole('button', { name: /保存/ }))
    await waitFor(async () => expect(await store.db.people.count()).toBe(1))
    expect((await store.db.stays.toArray())[0]?.v).toMatchObject({ relation: 'tenant', term: 'open' })
  })

  test('an officer verifies everybody of a unit at once', async () => {
    await addOwner(store, unitId, '甲')
    await addOwner(store, unitId, '乙')
    await showReception({ store, modules, path: `/unit/${unitId}` })
    expect(await screen.findAllByText('待核')).toHaveLength(2)
    await userEvent.click(await screen.findByRole('button', { name: '核实住户（2）' }))
    await waitFor(() => expect(screen.queryByText('待核')).toBeNull())
    expect((await store.db.stays.toArray()).every((row) => row.v.verified === true)).toBe(true)
  })

  test('the last owner does not just move out; the way out is said', async () => {
    const id = await addOwner(store, unitId)
    const stay = must((await store.db.stays.where('v.personId').equals(id).toArray())[0])
    await showReception({ store, modules, path: `/stay/${stay.id}/end` })
    await userEvent.click(await screen.findByRole('button', { name: /迁出/ }))
    expect((await screen.findByRole('alert')).textContent).toContain('请办过户')
    await userEvent.selectOptions(screen.getByRole('combobox', { name: '迁出原因' }), '登记有误')
    await userEvent.click(screen.getByRole('button', { name: /迁出/ }))
    expect(await screen.findByText('历史住户（1）')).toBeTruthy()
    expect(await screen.findByText('最后一户人迁出：收回钥匙、门禁卡、出入证')).toBeTruthy()
    await userEvent.click(await screen.findByRole('button', { name: '钥匙已收回' }))
    await waitFor(() => expect(screen.queryByText('最后一户人迁出：收回钥匙、门禁卡、出入证')).toBeNull())
  })

  test('a unit under change follows another desk and keeps what was typed', async () => {
    await showReception({ store, modules, path: `/unit/${unitId}/edit` })
    await fill('户型', '三室两厅')
    const row = must(await store.db.units.get(unitId))
    const { seen } = await openForm(store, 'unit', row)
    const before = { code: '2-1203', areaCm2: 895_000, use: 'own-home' as const }
    const after = { ...before, areaCm2: 900_000, layout: '两室一厅' }
    await act(() => commit(store, SUPERVISOR, (context) => decideEditUnit(unitId, { before, after, seen }, context)))
    await waitFor(() => expect(screen.getByRole('textbox', { name: '建筑面积' })).toHaveProperty('value', '90.00'))
    expect(await field('户型')).toHaveProperty('value', '三室两厅')
    expect(await screen.findByText(/本机刚改过这一项/)).toBeTruthy()
  })
})

describe('过户', () => {
  test('old owner and family become history, the buyer begins, and one key takes all of it back', async () => {
    const old = await addOwner(store, unitId, '方世玉')
    const child = await add({ name: '方小玉', relation: 'family' })
    await showReception({ store, modules, path: `/unit/${unitId}/transfer` })
    expect(await screen.findByRole('checkbox', { name: '方世玉' })).toHaveProperty('checked', true)
    expect(screen.getByRole('checkbox', { name: '方小玉' })).toHaveProperty('checked', true)
    await fill(/姓名/, '周杰')
    await fill('份额', '50%')
    await fill('电话', '13300100101{Enter}')
    expect(await screen.findByText('历史住户（2）')).toBeTruthy()
    expect((await staysOf(old))[0]).toMatchObject({ endReason: 'transferred', toDay: '2026-11-21' })
    expect((await staysOf(child))[0]).toMatchObject({ endReason: 'moved-out' })
    expect(await screen.findByText('份额合计不到 100%')).toBeTruthy()
    await userEvent.click(screen.getByText('历史住户（2）'))
    expect(await screen.findByText(/业主 · … 至 2026-11-21 · 过户/)).toBeTruthy()
    await userEvent.keyboard('{F8}')
    await waitFor(async () => expect((await staysOf(old))[0]?.toDay).toBeNull())
  })

  test('换租 in English', async () => {
    startTexts('en')
    await addOwner(store, unitId)
    const tenant = await add({ name: 'Maria', relation: 'tenant', term: 'fixed', leaseTo: '2026-11-01' })
    await showReception({ store, modules, path: `/unit/${unitId}/tenant` })
    expect(await screen.findByText('Lease over since 2026-11-01')).toBeTruthy()
    await fill(/Name/, 'Ana')
    await userEvent.click(screen.getByRole('checkbox', { name: /No fixed end/ }))
    await userEvent.click(screen.getByRole('button', { name: /Change tenant/ }))
    expect(await screen.findByText('Former residents (1)')).toBeTruthy()
    expect((await staysOf(tenant))[0]).toMatchObject({ endReason: 'tenant-changed' })
  })
})

describe('two files of one person', () => {
  test('are told apart, merged by a supervisor side by side, read as one, and taken apart again', async () => {
    const kept = await add({ idKind: 'resident', idNumber: ID_NUMBER, phones: ['13812345678'] })
    const other = await add({
      name: '王小梅',
      idKind: 'resident',
      idNumber: ID_NUMBER,
      phones: ['13900000000'],
      remark: '夜班',
    })
    const router = await showReception({ store, modules, path: `/person/${kept}`, signature: SUPERVISOR })
    expect(await screen.findByText('两份档案同一证件号或信用代码')).toBeTruthy()
    await more(/合并档案/)
    await waitFor(() => expect(router.state.location.pathname).toBe(`/person/${kept}/merge/${other}`))
    expect(await screen.findByText('电话 1')).toBeTruthy()
    expect(screen.getByText('两份都有的 1 条只显示一次')).toBeTruthy()
    const name = screen.getByRole('radiogroup', { name: '姓名' })
    await userEvent.click(within(name).getByText('王小梅'))
    await userEvent.click(screen.getByRole('button', { name: /^合并/ }))
    expect(await screen.findByRole('heading', { level: 1, name: '王小梅' })).toBeTruthy()
    expect((await store.db.people.get(kept))?.v).toMatchObject({ name: '王小梅', remark: '夜班' })
    expect(await screen.findByText('139****0000')).toBeTruthy()
    expect(await screen.findAllByText('建立档案')).toHaveLength(2)
    await act(() => router.navigate({ to: `/person/${other}` }))
    await waitFor(() => expect(router.state.location.pathname).toBe(`/person/${kept}`))
    await more(/拆分档案/)
    await waitFor(async () => expect((await store.db.people.get(other))?.v.mergedInto).toBeNull())
    expect((await store.db.phones.where('v.personId').equals(other).toArray())[0]?.v.number).toBe('13900000000')
    expect(await screen.findByText(/合并时采用的姓名、备注留在保留的档案里/)).toBeTruthy()
  })

  test('the desk asks a supervisor', async () => {
    const id = await addOwner(store, unitId)
    await showReception({ store, modules, path: `/person/${id}` })
    await userEvent.click(await screen.findByRole('button', { name: '更多' }))
    const item = await screen.findByRole('menuitem', { name: /合并档案/ })
    expect(item.textContent).toContain('请主管合并')
    expect(item).toHaveProperty('disabled', true)
  })
})

test('a unit in a building shows which one in its form, and saving another field leaves it there', async () => {
  const buildingId = 'b2'
  const values = { code: '2', name: '秋实阁', phase: '', floors: null, firstMoveInDay: null }
  const place = { kind: 'set' as const, e: 'unit', id: unitId, values: { buildingId } }
  const items = [{ kind: 'set' as const, e: 'building', id: buildingId, values }, place]
  await commit(store, SUPERVISOR, () => ({ ok: true as const, value: { cmd: 'building.save', items } }))
  await showReception({ store, modules, path: `/unit/${unitId}/edit` })
  await waitFor(() => expect(screen.getByRole('combobox', { name: '楼栋' })).toHaveProperty('value', buildingId))
  await fill('户型', '三室两厅{Enter}')
  await waitFor(async () =>
    expect((await store.db.units.get(unitId))?.v).toMatchObject({ layout: '三室两厅', buildingId }),
  )
})
