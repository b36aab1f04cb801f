import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import { recordPatrols } from '#renderer/features/decoration/commands/patrols.ts'
import { decorationFrontDesk } from '#renderer/features/decoration/module.tsx'
import type { standingClock } from '#renderer/platform/clock.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { startTexts } from '#renderer/text/text.ts'
import { addUnit, commitDraft } from '#test/support/actions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { addSite } from '#test/support/decorationSites.ts'
import { press } from '#test/support/deskScreen.tsx'
import { withListHeight } from '#test/support/listHeight.ts'
import { type FakeHost, fakeHost, paperDesk } from '#test/support/paperDesk.ts'
import { foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'

// 10:12 on Saturday 21 November 2026; the afternoon slot begins at noon.
startTexts('zh-CN')
withListHeight()

const HOUR_MS = 3_600_000

let store: Store
let host: FakeHost

beforeEach(async () => {
  store = await foundedStore()
  host = fakeHost()
  for (const [index, code] of ['1-0301', '1-0302'].entries()) {
    const unitId = await addUnit(store, code)
    await addSite(store, { id: `case-${index}`, unitId, number: `A-XK-0000${index + 1}`, from: '2026-11-21' })
  }
})
afterEach(() => vi.unstubAllGlobals())

const show = (path = '/decoration/patrols') =>
  showScreen({ desk: paperDesk(store, { host }), modules: [decorationFrontDesk], path })
const patrols = async () => (await store.db.decorationPatrols.toArray()).map(({ v }) => v)
const grid = () => screen.findByRole('grid', { name: '装修巡查' })
const submit = (form: HTMLElement) => fireEvent.click(within(form).getByRole('button', { name: /^登记/ }))

async function openFirst() {
  fireEvent.keyDown(await grid(), { key: 'Enter', code: 'Enter' })
  return screen.findByRole('form')
}

function later(hours: number) {
  const clock = store.clock as ReturnType<typeof standingClock>
  clock.advance(hours * HOUR_MS)
  act(() => useDeskClock.getState().tell(store.clock.nowMs()))
}

const WORD = {
  ...{ site: 'working', officerId: 'staff-zhang', companion: '', work: ['tiling'], people: 3, withPass: 2 },
  ...{ items: [], noPhotoWhy: '', progress: '开始铺砖', handled: '', at: '', paperNumber: '' },
}

async function walked(id: string, word: Partial<typeof WORD> = {}) {
  const slot = { kind: 'site', id, day: '2026-11-21', slot: 'morning' } as const
  const done = await recordPatrols(paperDesk(store, { host }), [slot], { word: { ...WORD, ...word }, pictures: [] })
  expect(done.ok).toBe(true)
}

describe('an afternoon', () => {
  test('wants its companion of engineering, once: the next unit knows the name', async () => {
    await walked('case-0')
    await walked('case-1')
    later(4)
    await show()
    await screen.findByText(/待巡 2/)
    const form = await openFirst()
    submit(form)
    await within(form).findByText(/下午巡查要写陪同/)
    expect(await patrols()).toHaveLength(2)
    fireEvent.change(within(form).getByLabelText('陪同工程'), { target: { value: '郑工' } })
    submit(form)
    await screen.findByText(/待巡 1 · 漏巡 0 · 已巡 1/)
    await waitFor(async () => expect(document.activeElement).toBe(await grid()))
    const second = await openFirst()
    await waitFor(() => expect(within(second).getByLabelText('陪同工程')).toHaveProperty('value', '郑工'))
    submit(second)
    await waitFor(async () => expect((await patrols()).filter(({ companion }) => companion === '郑工')).toHaveLength(2))
  })
})

describe('a public area', () => {
  test('is entered by its building with its own six items, and owes nobody a slot', async () => {
    const building = { kind: 'set', e: 'building', id: 'building-9', values: { code: '9' } } as const
    await commitDraft(store, { cmd: 'building.save', items: [building] }, SUPERVISOR)
    await show()
    await screen.findByText(/待巡 2/)
    await press('F4')
    const form = await screen.findByRole('form', { name: /公共区域/ })
    expect(within(form).getAllByRole('radiogroup')).toHaveLength(6)
    expect(within(form).queryByLabelText('陪同工程')).toBeNull()
    fireEvent.click(within(form).getByRole('combobox', { name: '楼栋' }))
    fireEvent.click(await screen.findByRole('option', { name: '9', hidden: true }))
    submit(form)
    await waitFor(async () =>
      expect(await patrols()).toMatchObject([{ caseId: '', buildingId: 'building-9', site: '', slot: 'morning' }]),
    )
    expect((await patrols())[0]?.items.map(({ found }) => found)).toEqual(['ok', 'ok', 'ok', 'ok', 'ok', 'ok'])
    await screen.findByText(/待巡 2 · 漏巡 0 · 已巡 1/)
  })
})

describe('a violation', () => {
  test('with a photo asks for no reason; what the browser cannot decode is told', async () => {
    const picture = { width: 3_200, height: 1_600 }
    vi.stubGlobal('createImageBitmap', async (file: File) => {
      if (file.name.endsWith('.heic')) throw new Error('not a picture')
      return picture
    })
    const drawn: number[][] = []
    vi.stubGlobal(
      'OffscreenCanvas',
      class {
        constructor(width: number, height: number) {
          drawn.push([width, height])
        }
        getContext = () => ({ fillRect: () => undefined, drawImage: () => undefined })
        convertToBlob = async () => new Blob([new Uint8Array([1, 2, 3])])
      },
    )
    await show()
    const form = await openFirst()
    fireEvent.click(within(within(form).getByRole('radiogroup', { name: '结构' })).getByRole('radio', { name: '违章' }))
    await within(form).findByLabelText('没有照片的原因')
    const chooser = must(document.querySelector<HTMLInputElement>('input[type=file]'))
    fireEvent.change(chooser, { target: { files: [new File(['x'], 'a.heic')] } })
    await within(form).findByText(/照片读不出来/)
    fireEvent.change(chooser, { target: { files: [new File(['x'], 'a.jpg')] } })
    await within(form).findByText('已选 1 张')
    expect(drawn).toEqual([[1_600, 800]])
    expect(within(form).queryByLabelText('没有照片的原因')).toBeNull()
  })
})

describe('what was entered', () => {
  test('stands beside the list, and is taken back by who entered it: the slot is open again', async () => {
    await walked('case-0')
    await show()
    await screen.findByText(/待巡 1 · 漏巡 0 · 已巡 1/)
    fireEvent.click(screen.getByText('已巡', { selector: 'label span, label' }))
    await screen.findByText('开始铺砖')
    await screen.findByText('现场 3 人，持证 2 人')
    fireEvent.click(await screen.findByRole('button', { name: '撤回登记' }))
    await screen.findByText(/的巡查登记已撤回/)
    await screen.findByText(/待巡 2 · 漏巡 0 · 已巡 0/)
    expect((await patrols()).map(({ status }) => status)).not.toContain('done')
  })

  test('is read on the card of its case', async () => {
    await walked('case-0')
    await show('/decoration/case/case-0/site')
    const part = await screen.findByRole('region', { name: '巡查' })
    await within(part).findByText('开始铺砖')
    within(part).getByRole('button', { name: /2026-11-21 上午 施工中 无违章/ })
  })
})

test('an officer sees the slots of the own buildings alone', async () => {
  await show()
  await screen.findByText(/待巡 2/)
  fireEvent.click(screen.getByRole('switch', { name: '我负责的楼' }))
  await screen.findByText('没有符合的户')
})

test('a numbered blank sheet comes out to walk with', async () => {
  await show()
  fireEvent.click(await screen.findByRole('button', { name: /空白巡查表/ }))
  await waitFor(() => expect(host.jobs).toMatchObject([{ sheetId: 'decoration-patrol@1' }]))
  expect(await store.db.sheets.toArray()).toMatchObject([{ v: { form: 'decoration-patrol', blank: true } }])
})

test('the officer and the building of a patrol are changed, never cleared', async () => {
  const building = { kind: 'set', e: 'building', id: 'building-9', values: { code: '9' } } as const
  await commitDraft(store, { cmd: 'building.save', items: [building] }, SUPERVISOR)
  await show()
  await screen.findByText(/待巡 2/)
  await press('F4')
  const form = await screen.findByRole('form', { name: /公共区域/ })
  for (const [name, option] of [
    ['楼栋', '9'],
    ['巡查人', '周敏'],
  ] as const) {
    const box = within(form).getByRole('combobox', { name })
    fireEvent.click(box)
    fireEvent.click(await screen.findByRole('option', { name: option, hidden: true }))
    await waitFor(() => expect(box).toHaveProperty('value', option))
  }
})

test('the morning of a public area that is over asks for the time of the walk', async () => {
  const building = { kind: 'set', e: 'building', id: 'building-9', values: { code: '9' } } as const
  await commitDraft(store, { cmd: 'building.save', items: [building] }, SUPERVISOR)
  later(3)
  await show()
  fireEvent.click(await screen.findByRole('radio', { name: '上午' }))
  await screen.findByText(/漏巡 2/)
  await press('F4')
  const form = await screen.findByRole('form', { name: /公共区域/ })
  within(form).getByLabelText('纸表编号')
  fireEvent.change(within(form).getByLabelText('巡查时间'), { target: { value: '1120' } })
  submit(form)
  await waitFor(async () =>
    expect(await patrols()).toMatchObject([{ isLate: true, seenAt: '2026-11-21T03:20:00.000Z', slot: 'morning' }]),
  )
})
