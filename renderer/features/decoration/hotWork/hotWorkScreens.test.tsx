import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import type { FrontDeskModule } from '#renderer/app/frontDeskModule.ts'
import { issueBlank } from '#renderer/db/papers.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import * as works from '#renderer/features/decoration/commands/hotWork.ts'
import { decorationFrontDesk } from '#renderer/features/decoration/module.tsx'
import type { standingClock } from '#renderer/platform/clock.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useLateStart } from '#renderer/stores/useLateStart.ts'
import { startTexts } from '#renderer/text/text.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { HOT_WORK_ASKED } from '#test/support/decorationSite.ts'
import { press } from '#test/support/deskScreen.tsx'
import { choose, openForm, submitForm, submitRefused, typeAt } from '#test/support/formFingers.ts'
import { withListHeight } from '#test/support/listHeight.ts'
import { fakeHost, paperDesk } from '#test/support/paperDesk.ts'
import { addSiteAtWork, SITE, tellSite, workOfThisHour } from '#test/support/siteAtWork.ts'
import { CLERK, foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { FlamePiece } from './FlamePiece.tsx'
import { hotWorkPaper } from './hotWorkPapers.ts'

// 10:12 on Saturday 21 November 2026, in Shanghai.
startTexts('zh-CN')
withListHeight()

let store: Store
const host = fakeHost()
const deskAs = (signature: Signature = CLERK) => paperDesk(store, { host, signature })
const show = (path = `/decoration/case/${SITE}/site`, signature?: Signature) =>
  showScreen({ desk: deskAs(signature), modules: [decorationFrontDesk], path })
const work = async () => must((await store.db.decorationCases.get(SITE))?.v.hotWorks.at(-1))
const key = async () => ({ caseId: SITE, hotWorkId: (await work()).id })
const section = () => screen.findByRole('region', { name: '动火与停水停电' })
const button = async (name: string) => within(await section()).findByRole('button', { name })
const click = async (name: string) => fireEvent.click(await button(name))

/** Time goes on, for the store and on the screen. */
async function later(minutes: number): Promise<void> {
  ;(store.clock as ReturnType<typeof standingClock>).advance(minutes * 60_000)
  await act(async () => useDeskClock.getState().tell(store.clock.nowMs()))
}

/** Hot work of this hour up to the step, told by who may. */
async function told(upTo: 'asked' | 'approved' | 'running'): Promise<void> {
  const desk = deskAs(SUPERVISOR)
  await works.askHotWork(desk, SITE, workOfThisHour(store))
  if (upTo === 'asked') return
  for (const side of ['engineering', 'security'])
    await works.judgeHotWork(desk, await key(), { side, agrees: true, opinion: '' })
  await works.approveHotWork(desk, await key())
  if (upTo === 'approved') return
  const check = { postedAt: ['building-entrance', 'work-place'], isEquipped: true, isCleared: true }
  await works.checkHotWork(desk, await key(), check)
  await works.startHotWork(desk, await key())
}

beforeEach(async () => {
  useLateStart.setState({ waiting: undefined })
  store = await foundedStore()
  await addSiteAtWork(store)
})

describe('hot work on the card of its case', () => {
  test('goes from the application over both opinions, the approval and the checks to its close', async () => {
    await show()
    await click('申请动火')
    const form = await openForm()
    expect(within(form).getByLabelText('监护人', { selector: 'input' })).toHaveProperty('value', '李明')
    fireEvent.click(within(form).getByRole('checkbox', { name: '电焊' }))
    for (const [label, value] of [
      ...[
        ['作业部位', '厨房'],
        ['动火理由', '焊支架'],
        ['动火人', '李明'],
        ['特种作业证号', 'T310001'],
      ],
      ...[
        ['灭火器', '干粉 × 2'],
        ['清理、隔离', '铺防火毯'],
        ['开始时间', '1010'],
        ['结束时间', '1130'],
      ],
    ] as const)
      typeAt(form, must(label), must(value))
    await submitRefused(form, /监护人不能是动火人自己/)
    typeAt(form, '动火人', '周强')
    await submitForm(form)
    expect(await work()).toMatchObject({ number: 'A-DH-00001', operator: '周强', ways: ['arc-welding'] })
    for (const side of ['工程部', '安保部']) {
      await click(`录${side}意见`)
      const judge = await openForm()
      typeAt(judge, '签字人', '吴工')
      await submitForm(judge)
    }
    await screen.findByText('安保部同意 吴工（代录）')
    await click('批准')
    const approve = await openForm()
    typeAt(approve, '签字人', '周敏')
    await submitForm(approve)
    await screen.findByText(/还差：消防器材、两处公告、清理隔离/)
    await click('作业前检查')
    const check = await openForm()
    const ticks = within(check).getAllByRole('checkbox', { name: /公告已贴|灭火器在位|已清理隔离/ })
    for (const tick of ticks.slice(1)) fireEvent.click(tick)
    await submitRefused(check, /公告没有贴齐/)
    fireEvent.click(must(ticks[0]))
    await submitForm(check)
    await click('开始动火')
    await screen.findByText('动火中')
    await click('完工')
    await click('完工复查')
    const recheck = await openForm()
    typeAt(recheck, '复查情况', '无火种')
    await submitForm(recheck)
    await screen.findByText('复查：无火种')
    await click('关闭')
    await screen.findByText('已关闭')
    expect((await work()).isLate).toBe(false)
  })

  test('is refused with its why by one who does not agree, and ends there', async () => {
    await told('asked')
    await show()
    await click('录安保部意见')
    const judge = await openForm()
    choose(judge, '不同意')
    typeAt(judge, '签字人', '陈队')
    await submitRefused(judge, /不同意要写明原因/)
    typeAt(judge, '说明', '没有灭火器')
    await submitForm(judge)
    await screen.findByText('安保部不同意：没有灭火器')
    expect(within(await section()).queryByRole('button', { name: '批准' })).toBeNull()
  })

  test('expires by itself: nothing is lit any more, and what the paper says of its time is entered from it', async () => {
    await told('approved')
    await show()
    await button('作业前检查')
    await later(61)
    await screen.findByText('已过期')
    expect(within(await section()).queryByRole('button', { name: '作业前检查' })).toBeNull()
    await click('补录：作业前检查')
    const check = await openForm()
    for (const tick of within(check).getAllByRole('checkbox', { name: /公告已贴|灭火器在位|已清理隔离/ }))
      fireEvent.click(tick)
    typeAt(check, '纸上时间', '1000')
    await submitRefused(check, /纸上的时间早于前一步/)
    typeAt(check, '纸上时间', '1030')
    await submitForm(check)
    expect(await work()).toMatchObject({ status: 'checked', isLate: true, checkedAt: '2026-11-21T02:30:00.000Z' })
    await click('不做了')
    const cancel = await openForm()
    typeAt(cancel, '原因', '改天再做')
    await submitForm(cancel)
    await screen.findByText('关闭原因：改天再做')
  })

  test('keeps the case from being accepted while it burns, and the button says why', async () => {
    await told('running')
    await show(`/decoration/case/${SITE}/acceptance`)
    const ask = await screen.findByRole('button', { name: /^申请验收/ })
    await waitFor(() => expect(ask.getAttribute('aria-disabled')).toBe('true'))
    fireEvent.mouseEnter(ask)
    await screen.findByText('这一户正在动火。')
    await press('F2')
    expect(screen.queryByRole('form')).toBeNull()
  })

  test('of a stopped site cannot be asked for', async () => {
    await tellSite(store, 'stopped', { reason: '违章' })
    await show()
    expect((await button('申请动火')).getAttribute('aria-disabled')).toBe('true')
  })
})

test('a cut is asked for a day ahead, agreed on paper, made at once, and restored as of the time on paper', async () => {
  await show()
  await click('申请停水停电')
  const form = await openForm()
  for (const [label, value] of [
    ['影响范围', '12 层'],
    ['事由', '换阀'],
    ['开始时间', '1000'],
    ['结束时间', '1100'],
  ] as const)
    typeAt(form, label, value)
  await submitForm(form)
  await click('录工程部意见')
  const judge = await openForm()
  typeAt(judge, '签字人', '吴工')
  await submitForm(judge)
  await later(24 * 60)
  await click('已停')
  await screen.findByText('停用中')
  await later(60)
  await click('照纸单补录')
  const paper = await openForm()
  typeAt(paper, '纸上时间', '1050')
  await submitForm(paper)
  const [cut] = await store.db.utilityCuts.toArray()
  expect(cut?.v).toMatchObject({ status: 'restored', isLate: true, restoredAt: '2026-11-22T02:50:00.000Z' })
})

describe('a form filled in by hand', () => {
  test('leads from its number to the form of its home, and holds that number', async () => {
    const blank = await issueBlank(deskAs(), hotWorkPaper)
    const number = blank.ok ? blank.value.draft.number : ''
    const router = await show(`/decoration/hot-work?late=${number}&form=hot-work`)
    const way = await openForm()
    typeAt(way, '房号', '9-9999')
    await submitRefused(way, /找不到这一户装修/)
    typeAt(way, '房号', '2-1203')
    fireEvent.submit(way)
    await waitFor(() => expect(router.state.location.pathname).toBe(`/decoration/case/${SITE}/site`))
    const form = await screen.findByRole('form', { name: '申请动火' })
    const paper = await within(form).findByLabelText('空白单编号')
    expect(paper).toHaveProperty('value', number)
    fireEvent.click(within(form).getByRole('checkbox', { name: '电焊' }))
    const { place, reason, operator, certificateNo, extinguishers, clearing } = HOT_WORK_ASKED
    for (const [label, value] of [
      ...[
        ['作业部位', place],
        ['动火理由', reason],
        ['动火人', operator],
        ['特种作业证号', certificateNo],
      ],
      ...[
        ['灭火器', extinguishers],
        ['清理、隔离', clearing],
        ['开始时间', '0830'],
        ['结束时间', '0930'],
      ],
      ['纸上时间', '0805'],
    ] as const)
      typeAt(form, must(label), must(value))
    await submitForm(form)
    expect(await work()).toMatchObject({ number, isLate: true, askedAt: '2026-11-21T00:05:00.000Z' })
    await within(await section()).findByText('补录')
  })

  test('is left behind with its card: the next form is one of today', async () => {
    useLateStart.getState().begin({ form: 'hot-work', number: 'A-DH-00009' })
    const router = await show()
    await openForm()
    useLateStart.getState().begin({ form: 'hot-work', number: 'A-DH-00009' })
    await act(() => router.navigate({ to: '/decoration/hot-work' }))
    await waitFor(() => expect(useLateStart.getState().waiting).toBeUndefined())
  })
})

test('the list says where it burns, and leads there', async () => {
  await told('running')
  const router = await show('/decoration/hot-work')
  await screen.findByText('2-1203')
  await screen.findByText('动火中')
  fireEvent.keyDown(await screen.findByRole('grid', { name: '动火' }), { key: 'Enter', code: 'Enter' })
  await waitFor(() => expect(router.state.location.pathname).toBe(`/decoration/case/${SITE}/site`))
})

describe('hot work in the header of every screen', () => {
  const showHeader = () => {
    const header = { routes: [{ path: '/elsewhere', component: FlamePiece }] } as unknown as FrontDeskModule
    return showScreen({ desk: deskAs(), modules: [decorationFrontDesk, header], path: '/elsewhere' })
  }

  test('says where it burns and until when, leads there, and is gone once it is finished', async () => {
    await told('running')
    const router = await showHeader()
    const flame = await screen.findByRole('button', { name: /动火中 2-1203\s*到 11:12/ })
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('2-1203 开始动火'))
    await works.finishHotWork(deskAs(), await key())
    await waitFor(() => expect(flame.isConnected).toBe(false))
    await works.recheckHotWork(deskAs(), await key(), '')
    expect(router.state.location.pathname).toBe('/elsewhere')
  })

  test('says the day too where it is another', async () => {
    const asked = {
      ...HOT_WORK_ASKED,
      hotWorkId: 'h1',
      to: '2026-11-22T02:30:00.000Z',
      number: 'A-DH-00001',
      sheetId: null,
    }
    await tellSite(store, 'hotWorkAsked', asked)
    await tellSite(store, 'hotWorkStarted', { hotWorkId: 'h1' })
    await showHeader()
    await screen.findByRole('button', { name: /到 11-22 10:30/ })
  })

  test('says that its time is over, and leads to the site', async () => {
    await told('running')
    const router = await showHeader()
    await screen.findByRole('button', { name: /到 11:12/ })
    await later(61)
    const flame = await screen.findByRole('button', { name: /已超时/ })
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('2-1203 动火超过批准时间'))
    fireEvent.click(flame)
    await waitFor(() => expect(router.state.location.pathname).toBe(`/decoration/case/${SITE}/site`))
  })
})

test('what a site asks for has its keys', async () => {
  await show()
  await button('申请动火')
  await press('F6')
  await screen.findByRole('form', { name: '申请动火' })
  await press('Escape')
  await waitFor(() => expect(screen.queryByRole('form')).toBeNull())
  await press('F7')
  await screen.findByRole('form', { name: '申请停水停电' })
})
