// A release slip written by hand, a gate copy with a guard's word, a week that is signed and printed: what paper says is entered at the desk.
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { issueBlank } from '#renderer/db/papers.ts'
import type { Store } from '#renderer/db/store.ts'
import { startTexts } from '#renderer/text/text.ts'
import type { Day, Instant } from '#shared/kernel/days.ts'
import { addOwner, addUnit } from '#test/support/actions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { press, showReception } from '#test/support/deskScreen.tsx'
import { type FakeHost, fakeHost, paperDesk } from '#test/support/paperDesk.ts'
import { foundedStore, must } from '#test/support/testStore.ts'
import { issueRelease, passSlip, reconcileSlip } from './commands.ts'
import { releasesFrontDesk } from './module.tsx'

startTexts('zh-CN')

const modules = [releasesFrontDesk]
const GOODS = '名称 数量 特征'
let store: Store
let unitId: string
let personId: string
let host: FakeHost

beforeEach(async () => {
  store = await foundedStore()
  unitId = await addUnit(store)
  personId = await addOwner(store, unitId)
  host = fakeHost()
})

const desk = () => paperDesk(store, { host })
const slips = async () => (await store.db.releases.toArray()).map(({ v }) => v)
const field = (label: string) => screen.getByLabelText(label, { selector: 'input' })
const type = (label: string, value: string) => fireEvent.change(field(label), { target: { value } })
const enterIn = (label: string) => fireEvent.keyDown(field(label), { key: 'Enter', code: 'Enter' })

async function issue(day: string): Promise<string> {
  const nothing = { ownerName: '', paperPlace: '', callNumber: '', callAt: '', verifier: '', carrierName: '' }
  const goods = [{ name: '冰箱', count: 1, unit: '', feature: '' }]
  const who = { unitId, personId, applicant: 'owner', applicantName: '王晓梅', authorisation: 'in-person' } as const
  const more = { carrierIdLast4: '', plate: '', reason: '', replaces: null, goods, day }
  const done = await issueRelease(desk(), { ...nothing, ...who, ...more })
  if (!done.ok) throw new Error('The slip was not issued.')
  return must((await store.db.releases.toArray()).find(({ v }) => v.sheetId === done.value.draft.sheetId)).id
}

describe('a slip that was written by hand on a blank', () => {
  const blankOf = async (form: 'release-slip' | 'owner-registration') => {
    const [registration] = desk().papers
    const source = form === 'release-slip' ? must(releasesFrontDesk.papers?.[0]) : must(registration)
    const issued = await issueBlank(desk(), source)
    if (!issued.ok) throw new Error(issued.error.code)
    return issued.value.draft
  }

  async function enterFrom(paperNumber: string, time = '0930'): Promise<void> {
    await showReception({ store, modules, path: `/person/${personId}`, desk: desk() })
    await screen.findByRole('button', { name: '开放行单' })
    await press('r', { altKey: true, code: 'KeyR' })
    await screen.findByLabelText(GOODS, { selector: 'input' })
    type(GOODS, '冰箱 1 海尔双门')
    enterIn(GOODS)
    await screen.findByText('海尔双门')
    await press('j', { altKey: true, code: 'KeyJ' })
    await screen.findByLabelText('空白单编号')
    type('纸上时间', time)
    type('空白单编号', paperNumber)
    enterIn('空白单编号')
  }

  test('is entered with Alt+J under its number and time; the blank is filled, the time line says 补录, nothing prints', async () => {
    const blank = await blankOf('release-slip')
    await enterFrom(blank.number.toLowerCase())
    await screen.findByText(`已开放行单 ${blank.number}`)
    const [slip] = await slips()
    expect(slip).toMatchObject({
      number: blank.number,
      sheetId: blank.sheetId,
      issuedAt: '2026-11-21T01:30:00.000Z',
      day: '2026-11-21',
    })
    expect((await store.db.sheets.get(blank.sheetId))?.v.filledAt).toBe('2026-11-21T01:30:00.000Z')
    const lines = await releasesFrontDesk.timeline?.(store, { kind: 'person', id: personId })
    expect(lines).toMatchObject([{ at: '2026-11-21T01:30:00.000Z', mark: 'later' }])
    expect(host.jobs).toEqual([])
  })

  test.each([
    ['of another form', 'owner-registration', '0930', '这个编号是另一种单据的空白单。'],
    ['that says no time', 'release-slip', 'soon', '纸上的时间没有填好。'],
    ['of a time to come', 'release-slip', '2359', '纸上的时间比现在还晚。'],
  ] as const)('%s is refused in words, and nothing is issued', async (_, form, time, words) => {
    const blank = await blankOf(form)
    await enterFrom(blank.number, time)
    await screen.findByText(new RegExp(words))
    expect(await slips()).toEqual([])
    expect((await store.db.sheets.get(blank.sheetId))?.v.filledAt).toBe('')
  })

  test('without a number, or by one that nobody knows, is refused in words', async () => {
    await enterFrom('')
    await screen.findByText(/补录放行单要有纸上的编号/)
    type('空白单编号', 'A-FX-00099')
    enterIn('空白单编号')
    await screen.findByText(/本机没有领过这个编号的空白单/)
    expect(await slips()).toEqual([])
  })

  test('a second time is refused in words', async () => {
    const blank = await blankOf('release-slip')
    await enterFrom(blank.number)
    await waitFor(async () => expect(await slips()).toHaveLength(1))
    await waitFor(() => expect(screen.queryByLabelText(GOODS, { selector: 'input' })).toBeNull())
    await press('r', { altKey: true, code: 'KeyR' })
    await screen.findByLabelText(GOODS, { selector: 'input' })
    type(GOODS, '床 1')
    enterIn(GOODS)
    await screen.findByText('床')
    await press('j', { altKey: true, code: 'KeyJ' })
    await screen.findByLabelText('空白单编号')
    type('纸上时间', '0940')
    type('空白单编号', blank.number)
    enterIn('空白单编号')
    await screen.findByText(/这张空白单已经补录过了/)
    expect(await slips()).toHaveLength(1)
  })
})

describe('the guard’s word from paper', () => {
  async function open(day: string): Promise<void> {
    const id = await issue(day)
    await showScreen({ desk: desk(), modules, path: `/releases/${id}` })
    await screen.findByText('放行单 A-FX-00001')
    await press('F2', { shiftKey: true })
    await screen.findByLabelText('保安')
  }

  test('is entered with Shift+F2: the guard and the time on the gate copy', async () => {
    await open('2026-11-21')
    type('保安', '老周')
    type('放行联上的时间', '1012')
    enterIn('放行联上的时间')
    await screen.findByText('A-FX-00001 已放行')
    expect(await slips()).toMatchObject([{ status: 'passed', guard: '老周', gateAt: '2026-11-21T02:12:00.000Z' }])
  })

  test('says what did not match, and wants words for it', async () => {
    await open('2026-11-21')
    type('保安', '老周')
    type('放行联上的时间', '1012')
    fireEvent.click(screen.getByLabelText('不符，未放行'))
    await screen.findByLabelText('哪里不符')
    enterIn('哪里不符')
    await screen.findByText(/没有写哪里不符/)
    type('哪里不符', '多一台电视')
    enterIn('哪里不符')
    await waitFor(async () =>
      expect(await slips()).toMatchObject([{ status: 'refused', guard: '老周', gateWords: '多一台电视' }]),
    )
  })

  test.each([
    ['', '1012', '没有写是哪位保安。'],
    ['老周', '2359', '放行时间还没到。'],
    ['老周', '0700', '放行时间早于开单。'],
    ['老周', '', '纸上的时间没有填好。'],
  ])('by “%s” at “%s” is refused: %s', async (guard, time, words) => {
    await open('2026-11-21')
    type('保安', guard)
    type('放行联上的时间', time)
    enterIn('放行联上的时间')
    await screen.findByText(new RegExp(words))
    expect(await slips()).toMatchObject([{ status: 'issued' }])
  })
})

describe('the week', () => {
  const week = async () => (await store.db.releaseWeeks.toArray()).map(({ id, v }) => ({ id, ...v }))

  test('is signed with F2 with its differences, and says by whom', async () => {
    await issue('2026-11-12')
    await showScreen({ desk: desk(), modules, path: '/releases/week' })
    await screen.findByText('共 1 张 · 差异 1 条')
    expect(screen.getByText('还没有签核')).toBeTruthy()
    await press('F2')
    await screen.findByText('已签核 2026-11-09 至 2026-11-15')
    expect(await week()).toMatchObject([{ id: '2026-11-09', status: 'signed', slips: 1, differences: 1 }])
    await screen.findByText(/于 .* 签核，当时差异 1 条/)
  })

  test('that is running is not signed', async () => {
    await issue('2026-11-21')
    await showScreen({ desk: desk(), modules, path: '/releases/week/2026-11-16' })
    await screen.findByText('共 1 张 · 没有差异')
    await press('F2')
    expect(await week()).toEqual([])
  })

  test('prints its list with Ctrl+P, differences first, with the guard’s name', async () => {
    const matched = await issue('2026-11-12')
    await issue('2026-11-13')
    await passSlip(desk(), matched, {
      guard: '老周',
      what: '',
      told: { at: '2026-11-21T02:12:00.000Z' as Instant, day: '2026-11-12' as Day },
    })
    await reconcileSlip(desk(), matched, { matches: true, what: '' })
    await showScreen({ desk: desk(), modules, path: '/releases/week' })
    await screen.findByText('共 2 张 · 差异 1 条')
    await press('p', { ctrlKey: true, code: 'KeyP' })
    await waitFor(() => expect(host.jobs).toHaveLength(1))
    const model = JSON.stringify(host.jobs[0]?.model)
    expect(model).toContain('放行联核对清单')
    expect(model).toContain('已放行 老周')
    expect(model.indexOf('放行联未收回')).toBeLessThan(model.indexOf('相符'))
  })
})
