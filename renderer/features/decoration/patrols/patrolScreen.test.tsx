import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import { recordPatrols } from '#renderer/features/decoration/commands/patrols.ts'
import { decorationFrontDesk } from '#renderer/features/decoration/module.tsx'
import { startTexts } from '#renderer/text/text.ts'
import { addUnit } from '#test/support/actions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { addSite } from '#test/support/decorationSites.ts'
import { press } from '#test/support/deskScreen.tsx'
import { withListHeight } from '#test/support/listHeight.ts'
import { type FakeHost, fakeHost, paperDesk } from '#test/support/paperDesk.ts'
import { foundedStore } from '#test/support/testStore.ts'

// 10:12 on Saturday 21 November 2026: the morning slot runs until noon.
startTexts('zh-CN')
withListHeight()

let store: Store
let host: FakeHost

beforeEach(async () => {
  store = await foundedStore()
  host = fakeHost()
  // As the roster writes them, in no order.
  for (const [index, code] of ['1-0301', '1-1203', '1-0302'].entries()) {
    const unitId = await addUnit(store, code)
    await addSite(store, { id: `case-${index}`, unitId, number: `A-XK-0000${index + 1}`, from: '2026-11-21' })
  }
})

const show = (path = '/decoration/patrols') =>
  showScreen({ desk: paperDesk(store, { host }), modules: [decorationFrontDesk], path })
const grid = () => screen.findByRole('grid', { name: '装修巡查' })
const patrols = async () => (await store.db.decorationPatrols.toArray()).map(({ v }) => v)
const rowsNow = async () =>
  (await screen.findAllByText(/^1-\d{4}$/)).map(({ textContent }) => textContent).filter((text) => text !== '')

async function openFirst() {
  fireEvent.keyDown(await grid(), { key: 'Enter', code: 'Enter' })
  return screen.findByRole('form')
}

const digit = (form: HTMLElement, key: string) =>
  fireEvent.keyDown(within(form).getAllByRole('radio', { name: /施工中/ })[0] as HTMLElement, { key })
const submit = (form: HTMLElement) =>
  fireEvent.keyDown(within(form).getByRole('radio', { checked: true, name: /^\d / }), { key: 'Enter', code: 'Enter' })

describe('the due list of a morning', () => {
  test('records a unit without findings with Enter, a digit and Enter, and goes on to the next', async () => {
    await show()
    await screen.findByText(/待巡 3/)
    const form = await openFirst()
    digit(form, '2')
    await within(form).findByRole('radio', { name: '2 无人', checked: true })
    submit(form)
    await screen.findByText(/已登记：无人/)
    expect(await patrols()).toMatchObject([{ status: 'done', slot: 'morning', site: 'nobody', day: '2026-11-21' }])
    await screen.findByText(/待巡 2 · 漏巡 0 · 已巡 1/)
    await waitFor(async () => expect(document.activeElement).toBe(await grid()))
    const second = await openFirst()
    submit(second)
    await waitFor(async () => expect(await patrols()).toHaveLength(2))
    expect(new Set((await patrols()).map(({ caseId }) => caseId)).size).toBe(2)
  })

  test('has the cursor in the list at once', async () => {
    await show()
    const list = await grid()
    await waitFor(() => expect(document.activeElement).toBe(list))
  })

  test('walks one tower in the order of its units where no floor is on file', async () => {
    await show()
    await grid()
    expect([...new Set(await rowsNow())].slice(0, 3)).toEqual(['1-0301', '1-0302', '1-1203'])
  })

  test('takes several units with one entry', async () => {
    await show()
    const list = await grid()
    for (let index = 0; index < 3; index += 1) {
      fireEvent.keyDown(list, { key: ' ', code: 'Space' })
      fireEvent.keyDown(list, { key: 'ArrowDown', code: 'ArrowDown' })
    }
    await screen.findByRole('button', { name: /登记选中的 3 户/ })
    await press('F2')
    const form = await screen.findByRole('form', { name: /3 户/ })
    digit(form, '2')
    submit(form)
    await waitFor(async () => expect((await patrols()).map(({ site }) => site)).toEqual(['nobody', 'nobody', 'nobody']))
  })

  test('wants a photo or a reason for a violation, and leads to its form', async () => {
    const router = await show()
    const form = await openFirst()
    fireEvent.click(within(within(form).getByRole('radiogroup', { name: '结构' })).getByRole('radio', { name: '违章' }))
    submit(form)
    await within(form).findByText(/发现违章要有照片/)
    expect(await patrols()).toEqual([])
    fireEvent.change(within(form).getByLabelText('没有照片的原因'), { target: { value: '手机没电' } })
    submit(form)
    await waitFor(async () => expect(await patrols()).toHaveLength(1))
    const [row] = await store.db.decorationPatrols.toArray()
    await waitFor(() => expect(router.state.location.pathname).toBe(`/decoration/violations/new-${row?.id}`))
  })
})

describe('a day that is over', () => {
  test('stays red until its patrols are entered with the time on the paper, and both times are kept', async () => {
    for (const [index, code] of ['2-0101'].entries())
      await addSite(store, {
        id: `old-${index}`,
        unitId: await addUnit(store, code),
        number: 'A-XK-00009',
        from: '2026-11-20',
      })
    await show()
    fireEvent.click(await screen.findByRole('button', { name: '11-20 2 班' }))
    await screen.findByText(/漏巡 1/)
    const form = await openFirst()
    submit(form)
    await within(form).findByText(/这一班已过，没有写巡查时间/)
    fireEvent.change(within(form).getByLabelText('巡查时间'), { target: { value: '1040' } })
    submit(form)
    await waitFor(async () => expect(await patrols()).toHaveLength(1))
    expect(await patrols()).toMatchObject([
      { isLate: true, seenAt: '2026-11-20T02:40:00.000Z', enteredAt: '2026-11-21T02:12:00.000Z' },
    ])
  })
})

describe('the record on paper', () => {
  test('of a day that nobody entered is not issued, and says so; of one that was entered it comes out', async () => {
    await show()
    await grid()
    await press('p', { ctrlKey: true, code: 'KeyP' })
    await screen.findByText(/没有可打印的巡查记录/)
    expect(await store.db.sheets.count()).toBe(0)
    const word = {
      ...{ site: 'nobody', officerId: 'staff-zhang', companion: '', work: [], people: 0, withPass: 0, items: [] },
      ...{ noPhotoWhy: '', progress: '', handled: '', at: '', paperNumber: '' },
    }
    const slot = { kind: 'site', id: 'case-0', day: '2026-11-21', slot: 'morning' } as const
    expect((await recordPatrols(paperDesk(store, { host }), [slot], { word, pictures: [] })).ok).toBe(true)
    await screen.findByText(/已巡 1/)
    await press('p', { ctrlKey: true, code: 'KeyP' })
    await waitFor(() => expect(host.jobs).toMatchObject([{ sheetId: 'decoration-patrol@1' }]))
  })
})
