import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import type { FrontDeskModule, OpenMatter } from '#renderer/app/frontDeskModule.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import { openShift } from '#renderer/features/shifts/commands.ts'
import { shiftsFrontDesk } from '#renderer/features/shifts/module.tsx'
import { loadHandoverRecord } from '#renderer/features/shifts/papers.ts'
import { usePinTries } from '#renderer/stores/usePinTries.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { startTexts } from '#renderer/text/text.ts'
import { succeeded } from '#test/support/actions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { deskOf, press } from '#test/support/deskScreen.tsx'
import { owingModule, PIN, signingStore } from '#test/support/signingDesk.ts'
import { must } from '#test/support/testStore.ts'
import { HandoverScreen } from './HandoverScreen.tsx'

startTexts('zh-CN')

const COUNTS = [{ id: 'loans/trolley', label: '平板车', expected: 2 }]
const OUT: OpenMatter = { id: 'loan/1', text: '对讲机 3 号在外', turn: 'us', state: 'due', due: '2026-11-21' }
/** The project's own lines of `shifts.counts`. */
const OWN = ['空白票据', '备用金（元）', '待领证件']

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
  routes: [{ path: '/handover/{-$id}', component: HandoverScreen }],
}
const show = ({ by = '张敏', matters = [] as readonly OpenMatter[] } = {}) => {
  const modules = [owingModule({ counts: COUNTS, matters }), screens]
  return showScreen({ desk: deskOf(store, as(by)), modules, path: '/handover' })
}
const open = async () => {
  const input = { deskId: store.device, name: '早班', checklist: [], takenOver: 0 }
  return succeeded(await openShift(deskOf(store, as('张敏')), input)).draft.shiftId
}
const shiftOf = async () => must((await store.db.shifts.toArray()).at(-1)).v
const count = async (label: string, value: string): Promise<void> => {
  fireEvent.change(await screen.findByLabelText(`${label}：实点`), { target: { value } })
}
const countAll = async (trolleys = '2'): Promise<void> => {
  await count('平板车', trolleys)
  for (const label of OWN) await count(label, '3')
}
const sign = async (title: string): Promise<void> => {
  const field = await screen.findByLabelText(`${title} 密码`)
  fireEvent.change(field, { target: { value: PIN } })
  await act(async () => fireEvent.keyDown(field, { key: 'Enter' }))
}
const takeOver = async (name: string): Promise<void> => {
  await screen.findByLabelText('接班人签字 密码')
  fireEvent.change(screen.getByRole('combobox', { name: '接班人签字' }), { target: { value: as(name).actor.id } })
  await sign('接班人签字')
}

describe('opening a shift', () => {
  test('is one key: the morning list may stay without a tick', async () => {
    await show()
    const form = await screen.findByRole('form', { name: '开班' })
    fireEvent.submit(form)
    await waitFor(async () => expect(await shiftOf()).toMatchObject({ status: 'open', name: '早班', checklist: [] }))
    expect(await screen.findByText('物品清点')).toBeTruthy()
  })

  test('keeps the ticks', async () => {
    await show()
    fireEvent.click(await screen.findByLabelText('钥匙、对讲机在位'))
    fireEvent.submit(screen.getByRole('form', { name: '开班' }))
    await waitFor(async () => expect((await shiftOf()).checklist).toEqual(['things']))
  })
})

test('what the night entered is read before the shift is opened, oldest first, and not while the screen is covered', async () => {
  const line = (at: string, matter: string) => ({
    at: `2026-11-21T${at}:00.000Z`,
    unit: '2-1203',
    who: '王晓梅',
    matter,
    handling: '已转工程部',
    passedTo: '',
  })
  const night: FrontDeskModule = {
    ...owingModule({}),
    dayRecord: async (_store, day) =>
      day === '2026-11-21' ? [line('01:40', '来电：水管爆裂'), line('00:10', '来电：电梯困人')] : [],
  }
  await showScreen({ desk: deskOf(store, as('张敏')), modules: [night, screens], path: '/handover' })
  const list = within(await screen.findByRole('region', { name: '上次交班后有 2 条记录，开班就算看过、接下' }))
  expect(list.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    '08:102-1203 王晓梅来电：电梯困人已转工程部',
    '09:402-1203 王晓梅来电：水管爆裂已转工程部',
  ])
  act(() => usePrivacy.setState({ covered: true }))
  expect(screen.queryByText('来电：电梯困人')).toBeNull()
  fireEvent.submit(screen.getByRole('form', { name: '开班' }))
  await waitFor(async () => expect((await shiftOf()).takenOver).toBe(2))
})

describe('handing over', () => {
  test("says for whom it is done, where the shift is a colleague's", async () => {
    await open()
    await show({ by: '何静' })
    expect(await screen.findByText('代 张敏 交班')).toBeTruthy()
    cleanup()
    await show()
    await screen.findByLabelText('交班人签字 密码')
    expect(screen.queryByText('代 张敏 交班')).toBeNull()
  })

  test('counts, giver, taker: and the shift is closed, its record word for word', async () => {
    const id = await open()
    await show()
    await countAll()
    await sign('交班人签字')
    await waitFor(async () => expect((await shiftOf()).status).toBe('handed-over'))
    await takeOver('何静')
    await waitFor(async () =>
      expect(await shiftOf()).toMatchObject({ status: 'closed', acceptedBy: as('何静').actor.id }),
    )
    expect((await loadHandoverRecord(store, id))?.counts[0]).toMatchObject({ label: '平板车', counted: '2' })
    // The taker goes on: the screen offers the next shift.
    expect(await screen.findByRole('form', { name: '开班' })).toBeTruthy()
  })

  test('fills nothing in by itself; one key confirms what is expected, and the record says so', async () => {
    await open()
    await show()
    const field = (await screen.findByLabelText('平板车：实点')) as HTMLInputElement
    expect(field.value).toBe('')
    await press('F7')
    await waitFor(() => expect(field.value).toBe('2'))
    // What was never counted has no expectation: a hand must count it.
    expect((screen.getByLabelText('空白票据：实点') as HTMLInputElement).value).toBe('')
    for (const label of OWN) await count(label, '3')
    await sign('交班人签字')
    await waitFor(async () => expect((await shiftOf()).counts.map(({ byAllMatch }) => byAllMatch)).toContain(true))
    expect((await shiftOf()).counts.filter(({ byAllMatch }) => byAllMatch)).toHaveLength(1)
  })

  test('takes the last count as what is expected of lines the program cannot know', async () => {
    await open()
    const shown = await show()
    await countAll()
    await sign('交班人签字')
    await waitFor(async () => expect((await shiftOf()).status).toBe('handed-over'))
    await takeOver('何静')
    await waitFor(async () => expect((await shiftOf()).status).toBe('closed'))
    fireEvent.submit(await screen.findByRole('form', { name: '开班' }))
    await screen.findByText('物品清点')
    await press('F7')
    await waitFor(() => expect((screen.getByLabelText('空白票据：实点') as HTMLInputElement).value).toBe('3'))
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('交班人签字 密码'))
    expect(shown).toBeTruthy()
  })

  test('a count that differs needs a word why, and nothing else', async () => {
    await open()
    await show()
    await countAll('1')
    await sign('交班人签字')
    expect(await screen.findByText('数目不符，还没有写原因。')).toBeTruthy()
    expect((await shiftOf()).status).toBe('open')
    fireEvent.change(screen.getByLabelText('平板车：差在哪里'), { target: { value: '一辆在 2 栋装修户' } })
    await sign('交班人签字')
    await waitFor(async () => expect((await shiftOf()).status).toBe('handed-over'))
    const owed = await shiftsFrontDesk.dueMatters?.(store, { to: '2026-11-21' })
    expect(owed?.map(({ text }) => text)).toContain('主管：11-21 早班交班 1 样数目不符，待周检')
  })

  test('things that are out are signed as an exception, never refused', async () => {
    await open()
    await show({ matters: [OUT] })
    expect(await screen.findByText('在外未还（1）：不拦交班，作为例外签下')).toBeTruthy()
    await countAll()
    await sign('交班人签字')
    await waitFor(async () => expect(await shiftOf()).toMatchObject({ status: 'handed-over', thingsOut: 1 }))
  })

  test('reads full-width figures of the input method, and leaves Enter to it while it composes', async () => {
    await open()
    await show()
    await count('平板车', '２')
    const field = screen.getByLabelText('平板车：实点') as HTMLInputElement
    expect(field.value).toBe('2')
    act(() => field.focus())
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true })
    expect(document.activeElement).toBe(field)
    fireEvent.keyDown(field, { key: 'Enter' })
    expect(document.activeElement).toBe(screen.getByLabelText('空白票据：实点'))
  })

  test('keeps what was counted when the power goes', async () => {
    await open()
    await show()
    await countAll()
    await waitFor(async () => expect(await store.db.drafts.count()).toBe(1))
    cleanup()
    await show()
    await waitFor(() => expect((screen.getByLabelText('备用金（元）：实点') as HTMLInputElement).value).toBe('3'))
  })
})

describe('a taker who does not agree', () => {
  const handOverIt = async () => {
    await open()
    await show()
    await countAll()
    await sign('交班人签字')
    await waitFor(async () => expect((await shiftOf()).status).toBe('handed-over'))
    cleanup()
    await show({ by: '何静' })
  }

  test('refuses with a reason, the supervisor is told, and the giver counts again', async () => {
    await handOverIt()
    fireEvent.change(await screen.findByLabelText('为什么不接'), { target: { value: '备用金没当面点' } })
    fireEvent.submit(must(screen.getByLabelText('为什么不接').closest('form')))
    await waitFor(async () => expect(await shiftOf()).toMatchObject({ status: 'refused', refusal: '备用金没当面点' }))
    const owed = await shiftsFrontDesk.dueMatters?.(store, { to: '2026-11-21' })
    expect(owed?.map(({ text, state }) => [text, state])).toEqual([['主管：早班交班被拒签，备用金没当面点', 'late']])
    expect(await screen.findByText('何静拒签：备用金没当面点')).toBeTruthy()
    await countAll()
    await sign('交班人签字')
    await waitFor(async () => expect((await shiftOf()).status).toBe('handed-over'))
  })

  test('without anybody to take over, the next shift still begins', async () => {
    await handOverIt()
    fireEvent.click(await screen.findByRole('button', { name: '开班' }))
    fireEvent.submit(await screen.findByRole('form', { name: '开班' }))
    await waitFor(async () => expect(await store.db.shifts.where('v.status').equals('open').count()).toBe(1))
  })
})
