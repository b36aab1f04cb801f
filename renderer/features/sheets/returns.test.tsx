import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { recordPrint, voidPaper } from '#renderer/db/paperPrinting.ts'
import { issueBlank, issuePaper } from '#renderer/db/papers.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import { useLastBox } from '#renderer/stores/useLastBox.ts'
import { useListPlaces } from '#renderer/stores/useListPlaces.ts'
import { useListSelections } from '#renderer/stores/useListSelections.ts'
import { speak, startTexts } from '#renderer/text/text.ts'
import { recordCode } from '#shared/domain/sheets/recordCode.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { press } from '#test/support/deskScreen.tsx'
import { withListHeight } from '#test/support/listHeight.ts'
import { paperDesk, paperSubject } from '#test/support/paperDesk.ts'
import { scanKeys } from '#test/support/scanKeys.ts'
import { CLERK, foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { sheetsFrontDesk } from './module.tsx'

vi.mock('#renderer/print/printInFrame.ts', () => ({
  previewInFrame: async () => undefined,
  printInFrame: async () => undefined,
}))
const { happyDOM } = window as unknown as { happyDOM: { settings: { enableIframePageLoading: boolean } } }
happyDOM.settings.enableIframePageLoading = true
withListHeight()

let store: Store
let ids: string[]

beforeEach(async () => {
  startTexts('zh-CN')
  useLastBox.setState({ box: '' })
  useListPlaces.setState({ places: {} })
  useListSelections.setState({ selections: {} })
  store = await foundedStore()
  const desk = paperDesk(store)
  const { subject } = await paperSubject(store)
  ids = []
  for (let count = 0; count < 2; count += 1) {
    const done = await issuePaper(desk, must(desk.papers[0]), subject)
    if (done.ok) ids.push(done.value.draft.sheetId)
  }
  await recordPrint(desk, { sheetIds: ids, copies: 1 })
})

const show = (path: string, signature: Signature = CLERK) =>
  showScreen({ desk: paperDesk(store, { signature }), modules: [sheetsFrontDesk], path, scansFrom: window })
const stateOf = async (index: number) => must((await store.db.sheets.get(must(ids[index])))?.v)
const scanned = (index: number) => `/papers/${ids[index]}/return`

/** A scanner is a keyboard in a hurry, closed by Enter. */
function scan(code: string): void {
  act(() => scanKeys(code))
}

describe('a paper whose code was scanned', () => {
  test('asks for its box; the next one has it already, and Enter is all', async () => {
    await show(scanned(0), SUPERVISOR)
    const box = await screen.findByRole('textbox', { name: '盒号或册号' })
    await waitFor(() => expect(document.activeElement).toBe(box))
    await userEvent.keyboard('3 号盒{Enter}')
    expect(await screen.findByText(/已收回（周敏），放在 3 号盒。/)).toBeTruthy()
    expect(await stateOf(0)).toMatchObject({ phase: 'returned', box: '3 号盒', returnedBy: 'staff-zhou' })
  })

  test('takes the box of the paper before', async () => {
    useLastBox.setState({ box: '3 号盒' })
    await show(scanned(1))
    await screen.findByDisplayValue('3 号盒')
    await userEvent.keyboard('{Enter}')
    await waitFor(async () => expect((await stateOf(1)).box).toBe('3 号盒'))
  })

  test('is taken back by F8, moved to another box by its writer', async () => {
    useLastBox.setState({ box: '3' })
    await show(scanned(0))
    await screen.findByDisplayValue('3')
    await userEvent.keyboard('{Enter}')
    await screen.findByText(/放在 3。/)
    await userEvent.click(await screen.findByRole('button', { name: '换个盒子' }))
    await userEvent.keyboard('4{Enter}')
    await waitFor(async () => expect((await stateOf(0)).box).toBe('4'))
    await press('F8')
    await waitFor(async () => expect((await stateOf(0)).box).toBe('3'))
  })

  test('without a box is not taken in', async () => {
    await show(scanned(0))
    await screen.findByRole('textbox', { name: '盒号或册号' })
    await userEvent.keyboard('{Enter}')
    expect(await screen.findByText('没有写放在哪个盒子。')).toBeTruthy()
    expect((await stateOf(0)).phase).toBe('waiting')
  })

  test('that is void, or a blank nobody entered, says so', async () => {
    await voidPaper(paperDesk(store, { signature: SUPERVISOR }), must(ids[0]), '写错')
    await show(scanned(0))
    expect(await screen.findByText(/已经作废，不用收回/)).toBeTruthy()
    const desk = paperDesk(store)
    const blank = await issueBlank(desk, must(desk.papers[0]))
    await show(`/papers/${blank.ok ? blank.value.draft.sheetId : ''}/return`)
    expect(await screen.findByText(/还没有补录/)).toBeTruthy()
    expect(screen.queryByRole('textbox', { name: '盒号或册号' })).toBeNull()
  })

  test('and that was only opened, asks for nothing: Enter prints', async () => {
    await show(`/papers/${ids[0]}`)
    await screen.findByRole('button', { name: /补打：打印/ })
    expect(screen.queryByRole('textbox', { name: '盒号或册号' })).toBeNull()
    await press('F6')
    expect(await screen.findByRole('textbox', { name: '盒号或册号' })).toBeTruthy()
  })
})

describe('a stack of papers', () => {
  test('is scanned one after another; a wrong code stops nothing', async () => {
    useLastBox.setState({ box: '3' })
    await show('/papers/return')
    await screen.findByText(/还没有扫/)
    scan(recordCode(must(ids[0])))
    scan('6901234567892')
    scan(recordCode(must(ids[1])))
    scan(recordCode(must(ids[1])))
    expect(await screen.findByText('这一叠收了 2 份')).toBeTruthy()
    await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(4))
    expect(screen.getAllByText('没有收')).toHaveLength(2)
    expect((await Promise.all([stateOf(0), stateOf(1)])).map(({ box }) => box)).toEqual(['3', '3'])
  })

  test('tells a wrong code in two sentences, in English too', async () => {
    speak('en')
    await show('/papers/return')
    await screen.findByRole('heading', { level: 1 })
    scan('6901234567892')
    const line = await screen.findByRole('listitem')
    speak('zh-CN')
    expect(line.textContent).toMatch(/[a-z]\. [A-Z]/)
    expect(line.textContent).not.toMatch(/\.[A-Z]/)
  })

  test('goes on into the box whose label is scanned, and by typed numbers', async () => {
    useLastBox.setState({ box: 'HE-12345' })
    await show('/papers/return')
    const field = await screen.findByRole('textbox', { name: '扫码，或输入编号' })
    await waitFor(() => expect(document.activeElement).toBe(field))
    // At a person's pace: faster than 35 ms a key it would be a scan, and on a busy machine half of one.
    await userEvent.setup({ delay: 50 }).keyboard('a-dj-00001{Enter}')
    await waitFor(async () => expect((await stateOf(0)).box).toBe('HE-12345'))
    act(() => useLastBox.setState({ box: 'B' }))
    scan('HE-12345')
    await waitFor(() => expect(useLastBox.getState().box).toBe('HE-12345'))
    await press('F8')
    await waitFor(async () => expect((await stateOf(0)).phase).toBe('waiting'))
    expect(await screen.findByText('已撤回')).toBeTruthy()
  })
})

describe('the register', () => {
  test('shows what waits, the longest first', async () => {
    vi.spyOn(store.clock, 'nowMs').mockReturnValue(Date.UTC(2026, 10, 26, 2, 12))
    await show('/papers?s=waiting')
    const rows = await screen.findAllByRole('row')
    expect(within(must(rows[1])).getByText('A-DJ-00001')).toBeTruthy()
    expect(within(must(rows[1])).getByText('待签回，超 2 天')).toBeTruthy()
  })

  test('blanks nobody will use are voided together by a leader', async () => {
    const desk = paperDesk(store)
    for (let count = 0; count < 2; count += 1) await issueBlank(desk, must(desk.papers[0]))
    await show('/papers?s=blank', SUPERVISOR)
    await screen.findByText('A-DJ-00003')
    act(() => screen.getByRole('grid').focus())
    await userEvent.keyboard('{Control>}a{/Control}')
    await userEvent.click(screen.getByRole('button', { name: '作废所选空白单' }))
    await userEvent.type(await screen.findByRole('textbox', { name: '作废原因' }), '来电了{Enter}')
    expect(await screen.findByText(/作废 2 张空白单（A-DJ-00003 到 A-DJ-00004）/)).toBeTruthy()
    await userEvent.click(must(screen.getAllByRole('button', { name: '作废' }).at(-1)))
    await waitFor(async () =>
      expect(await store.db.sheets.where('v.number').above('A-DJ-00002').toArray()).toMatchObject([
        { v: { phase: 'void' } },
        { v: { phase: 'void' } },
      ]),
    )
  })

  test('numbers that are missing are named', async () => {
    await store.db.sheets.delete(must(ids[0]))
    await show('/papers/numbers')
    expect(await screen.findByText('缺 1 个编号')).toBeTruthy()
    expect(screen.getByText('A-DJ-00001')).toBeTruthy()
  })
})
