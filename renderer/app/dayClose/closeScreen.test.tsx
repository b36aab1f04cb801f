import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import type { FrontDeskModule, OpenMatter } from '#renderer/app/frontDeskModule.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import { countersign, signClose } from '#renderer/features/shifts/commands.ts'
import { shiftsFrontDesk } from '#renderer/features/shifts/module.tsx'
import { loadCloseRecord } from '#renderer/features/shifts/papers.ts'
import { usePinTries } from '#renderer/stores/usePinTries.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { startTexts } from '#renderer/text/text.ts'
import { succeeded } from '#test/support/actions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { deskOf, press } from '#test/support/deskScreen.tsx'
import { owingModule, PIN, signingStore } from '#test/support/signingDesk.ts'
import { CloseScreen } from './CloseScreen.tsx'
import { ReviewScreen } from './ReviewScreen.tsx'

startTexts('zh-CN')

const DAY = '2026-11-21'
const matter = (id: string, more: Partial<OpenMatter> = {}): OpenMatter => ({
  id,
  text: `${id} 没有办完`,
  turn: 'us',
  state: 'due',
  due: DAY,
  ...more,
})
const THREE = [matter('item/a'), matter('item/b', { state: 'late', due: '2026-11-20' }), matter('item/c')]

let store: Store
let as: (name: string) => Signature

beforeEach(async () => {
  usePrivacy.setState({ covered: false })
  usePinTries.setState({ wrong: {} })
  const founded = await signingStore()
  store = founded.store
  as = founded.as
})

const screens: FrontDeskModule = {
  ...shiftsFrontDesk,
  routes: [
    { path: '/close/review', component: ReviewScreen },
    { path: '/close/{-$day}', component: CloseScreen },
  ],
}
const show = (matters: readonly OpenMatter[], { path = '/close', by = '张敏' } = {}) =>
  showScreen({ desk: deskOf(store, as(by)), modules: [owingModule({ matters }), screens], path })
const stateOf = async (day = DAY) => (await store.db.dayCloses.get(day))?.v
const sign = async (title: string): Promise<void> => {
  const field = await screen.findByLabelText(`${title} 密码`)
  fireEvent.change(field, { target: { value: PIN } })
  await act(async () => fireEvent.keyDown(field, { key: 'Enter' }))
}
const signAsSecond = async (name: string): Promise<void> => {
  const title = '第二人签字（主管或同事）'
  const box = within(await screen.findByRole('region', { name: title }))
  fireEvent.change(box.getByRole('combobox'), { target: { value: as(name).actor.id } })
  await sign(title)
}

describe('the evening close by keyboard', () => {
  test('shows what is late first and begins on it', async () => {
    await show(THREE)
    const lines = await screen.findAllByRole('checkbox')
    expect(lines.map((line) => line.getAttribute('aria-label'))[0]).toContain('item/b')
    expect(document.activeElement).toBe(lines[0])
  })

  test('answers one line, takes it back, answers the rest, and two people sign', async () => {
    await show(THREE)
    await screen.findByText('其余 3 条全部转次日')
    await press('F2')
    await screen.findByText('其余 2 条全部转次日')
    await press('F8')
    await screen.findByText('其余 3 条全部转次日')
    await press('F7')
    await waitFor(async () => expect((await stateOf())?.carried).toHaveLength(3))
    await screen.findAllByText('每条都有去向，可以签字')
    await sign('值班人签字')
    await waitFor(async () => expect((await stateOf())?.status).toBe('signed'))
    await signAsSecond('何静')
    await waitFor(async () => expect((await stateOf())?.status).toBe('closed'))
    expect(await stateOf()).toMatchObject({ exceptions: 3, countersignedBy: as('何静').actor.id })
    expect((await loadCloseRecord(store, DAY))?.exceptions.map(({ matter: words, late }) => [words, late])).toEqual([
      ['item/b 没有办完', '逾期'],
      ['item/a 没有办完', ''],
      ['item/c 没有办完', ''],
    ])
  })

  test.each([
    ['while the input method composes', { isComposing: true }],
    ['that the input method takes', { keyCode: 229 }],
    ['that is held down', { repeat: true }],
  ])('carries nothing by a key %s', async (_, more) => {
    await show(THREE)
    await screen.findByText('其余 3 条全部转次日')
    await press('F7', more)
    await press('ArrowDown')
    expect(await stateOf()).toBeUndefined()
  })

  test('hands several lines to a colleague with one form', async () => {
    await show(THREE)
    const [first, second] = await screen.findAllByRole('checkbox')
    fireEvent.click(first as HTMLElement)
    fireEvent.click(second as HTMLElement)
    await press('F4')
    fireEvent.change(await screen.findByRole('combobox', { name: '交给谁' }), {
      target: { value: as('何静').actor.id },
    })
    const reason = screen.getByLabelText('逾期了，请写一句原因（可先空着，主管明早会问）')
    fireEvent.change(reason, { target: { value: '等配件' } })
    fireEvent.submit(screen.getByRole('form', { name: '交给谁' }))
    await waitFor(async () => expect((await stateOf())?.carried).toHaveLength(2))
    expect((await stateOf())?.carried[0]).toMatchObject({
      how: 'handed',
      toStaffId: as('何静').actor.id,
      reason: '等配件',
    })
  })

  test('is not signed in silence: it says what is missing and the key that answers it', async () => {
    await show(THREE)
    await sign('值班人签字')
    expect(await screen.findByText('还有事项没有去向。')).toBeTruthy()
    expect(screen.getByText('按“其余全部转次日”，就可以签字。')).toBeTruthy()
    await press('F7')
    await screen.findAllByText('每条都有去向，可以签字')
    await sign('值班人签字')
    await waitFor(async () => expect((await stateOf())?.status).toBe('signed'))
  })

  test('asks nothing of what is running or due later', async () => {
    await show([matter('visit/x', { state: 'running' }), matter('item/later', { due: DAY, state: 'running' })])
    expect(await screen.findAllByText('今天没有未了的事，可以直接签字')).toHaveLength(2)
    await sign('值班人签字')
    await waitFor(async () => expect((await stateOf())?.exceptions).toBe(0))
  })
})

describe('signatures', () => {
  test('a wrong PIN signs nothing and says how many tries are left', async () => {
    await show([])
    const field = await screen.findByLabelText('值班人签字 密码')
    fireEvent.change(field, { target: { value: '0000' } })
    await act(async () => fireEvent.keyDown(field, { key: 'Enter' }))
    expect(await screen.findByText(/密码不对，没有签。还可以试/)).toBeTruthy()
    expect(await stateOf()).toBeUndefined()
  })

  test('the signer is not among those who may sign second; a colleague signs in a later session', async () => {
    await show([])
    await sign('值班人签字')
    const box = within(await screen.findByRole('region', { name: '第二人签字（主管或同事）' }))
    const names = [...box.getByRole('combobox').querySelectorAll('option')].map((option) => option.textContent)
    expect(names.sort()).toEqual(['何静', '周敏', '选人'].sort())
    const later = deskOf(store, as('何静'))
    succeeded(await countersign(later, DAY))
    expect(await stateOf()).toMatchObject({ status: 'closed' })
  })

  test('yesterday can be closed today', async () => {
    await show([], { path: '/close/2026-11-20' })
    await sign('值班人签字')
    await waitFor(async () => expect((await stateOf('2026-11-20'))?.status).toBe('signed'))
  })
})

describe('the next morning', () => {
  const signYesterday = async (day: string) => {
    const record = { day, totals: [], lines: [], exceptions: [], visitBacks: [], reactions: [] }
    const line = { id: 'item/b', matter: '厨房漏水', late: '逾期', goes: '转次日', reason: '', times: '1' }
    const desk = deskOf(store, as('张敏'))
    const { carry } = await import('#renderer/features/shifts/commands.ts')
    succeeded(await carry(desk, { day, matterIds: ['item/b'], how: 'next-day', toStaffId: null, reason: '' }))
    const input = { day, owed: ['item/b'], totals: {}, record: JSON.stringify({ ...record, exceptions: [line] }) }
    succeeded(await signClose(desk, input))
  }

  test('the supervisor sees the exceptions first, with how often they were carried, and reviews with one key', async () => {
    await signYesterday('2026-11-19')
    await signYesterday('2026-11-20')
    const owed = await shiftsFrontDesk.dueMatters?.(store, { to: DAY })
    expect(owed?.map(({ text, state }) => [text, state])).toContainEqual(['主管：11-20 日清有 1 项例外待审阅', 'late'])
    await show(THREE, { path: '/close/review', by: '周敏' })
    expect(await screen.findByText('第 2 次')).toBeTruthy()
    expect(screen.getAllByText('还没办结')).toHaveLength(2)
    await press('F2')
    await waitFor(async () => expect((await stateOf('2026-11-20'))?.reviewedBy).toBe(as('周敏').actor.id))
  })

  test('a clerk sees them and cannot review them', async () => {
    await signYesterday('2026-11-20')
    await show(THREE, { path: '/close/review' })
    expect(await screen.findByText('由主管或以上审阅。')).toBeTruthy()
    await press('F2')
    expect((await stateOf('2026-11-20'))?.reviewedAt).toBe('')
  })
})
