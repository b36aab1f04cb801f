import { MantineProvider } from '@mantine/core'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Desk } from '#renderer/db/deskContext.ts'
import { recordPrint } from '#renderer/db/paperPrinting.ts'
import { issueBlank, issuePaper } from '#renderer/db/papers.ts'
import type { Store } from '#renderer/db/store.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { startTexts } from '#renderer/text/text.ts'
import { HotKeysProvider } from '#renderer/ui/keys/useHotKeys.tsx'
import { recordCode } from '#shared/domain/sheets/recordCode.ts'
import type { SheetJob } from '#shared/ipc/contract.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { press } from '#test/support/deskScreen.tsx'
import { type FakeHost, fakeHost, paperDesk, paperSubject } from '#test/support/paperDesk.ts'
import { foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { RareNote } from './IssueScreen.tsx'
import { sheetsFrontDesk } from './module.tsx'
import { PaperActs } from './PaperActs.tsx'

// Layout needs a browser: test/print and test/e2e look at the pages. Here only which job was drawn or printed.
const drawn: SheetJob[] = []
const printedHere: SheetJob[] = []
vi.mock('#renderer/print/printInFrame.ts', () => ({
  previewInFrame: async (_frame: unknown, job: SheetJob) => void drawn.push(job),
  printInFrame: async (job: SheetJob) => void printedHere.push(job),
}))

// The frame of the preview stays blank, and says nothing about it.
const { happyDOM } = window as unknown as { happyDOM: { settings: { enableIframePageLoading: boolean } } }
happyDOM.settings.enableIframePageLoading = true

const modules = [sheetsFrontDesk]
let store: Store
let host: FakeHost
let desk: Desk
let personId: string
const downloads: string[] = []

beforeEach(async () => {
  startTexts('zh-CN')
  usePrivacy.setState({ covered: false })
  for (const list of [drawn, printedHere, downloads]) list.length = 0
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    downloads.push(this.download)
  })
  store = await foundedStore()
  host = fakeHost()
  desk = paperDesk(store, { host })
  personId = (await paperSubject(store)).personId
})

const show = (path: string, on: Desk = desk) => showScreen({ desk: on, modules, path })
const newPaper = () => `/papers/new/owner-registration/person/${personId}`
const sheets = () => store.db.sheets.toArray()
const frameOf = (job: SheetJob | undefined) =>
  must(job).model.frame as { serialNumber: string; print: { reprint: string } }

async function issued(): Promise<string> {
  const done = await issuePaper(desk, must(desk.papers[0]), { kind: 'person', id: personId })
  if (!done.ok) throw new Error('not issued')
  return done.value.draft.sheetId
}

describe('characters on paper', () => {
  test('that no font of paper has are named before it is printed; the others are not mentioned', () => {
    const { container, rerender } = render(<RareNote model={{ name: '𠮷䶮㛃' }} />)
    expect(container.textContent).toBe('')
    rerender(<RareNote model={{ name: `王\u{31350}` }} />)
    expect(container.textContent).toContain('\u{31350}')
    expect(container.textContent).not.toContain('王')
  })
})

describe('the acts beside a preview', () => {
  const acts = (
    <MantineProvider env='test'>
      <HotKeysProvider inBrowser>
        <PaperActs actions={[{ id: 'pdf', label: '存 PDF', run: () => undefined }]} />
      </HotKeysProvider>
    </MantineProvider>
  )

  test('have the focus, so that Enter is the first of them', () => {
    render(acts)
    expect(document.activeElement?.textContent).toContain('存 PDF')
  })

  test('leave it to a search that was opened while the paper was on its way', () => {
    render(
      <div role='dialog'>
        <input aria-label='查找' />
      </div>,
    )
    screen.getByLabelText('查找').focus()
    render(acts)
    expect(document.activeElement).toBe(screen.getByLabelText('查找'))
  })
})

describe('a paper before it is issued', () => {
  test('is shown with 编号 待定 and 样张, and nothing is taken', async () => {
    await show(newPaper())
    await waitFor(() => expect(frameOf(drawn.at(-1)).serialNumber).toBe('待定'))
    expect(screen.getByText('这一版还没有核对启用，纸上会印“样张”。')).toBeTruthy()
    expect(await sheets()).toEqual([])
  })

  test('Enter issues it, records the print and downloads the PDF under its number', async () => {
    const router = await show(newPaper())
    const main = await screen.findByRole('button', { name: /开具并存 PDF/ })
    await waitFor(() => expect(main.getAttribute('aria-disabled')).toBeNull())
    expect(document.activeElement).toBe(main)
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(downloads).toEqual(['A-DJ-00001 业主信息登记表.pdf']))
    const [sheet] = await sheets()
    expect(sheet?.v).toMatchObject({ number: 'A-DJ-00001', prints: 1, personId })
    await waitFor(() => expect(router.state.location.pathname).toBe(`/papers/${sheet?.id}`))
  })

  test('pressed twice, F2 issues one paper', async () => {
    await show(newPaper())
    await waitFor(() => expect(drawn).not.toEqual([]))
    await press('F2')
    await press('F2')
    await waitFor(() => expect(downloads).toHaveLength(1))
    expect(await sheets()).toHaveLength(1)
  })

  test('a PDF that fails keeps number and paper, and says so', async () => {
    host.pdf = { ok: false, error: { code: 'timeout' } }
    await show(newPaper())
    await waitFor(() => expect(drawn).not.toEqual([]))
    await press('F2')
    expect(await screen.findByText(/编号 A-DJ-00001 已经开具，没有丢/)).toBeTruthy()
    expect(downloads).toEqual([])
    expect((await sheets()).map(({ v }) => v.prints)).toEqual([0])
  })

  test('ten copies cannot be issued', async () => {
    await show(newPaper())
    await waitFor(() => expect(drawn).not.toEqual([]))
    const copies = screen.getByRole('textbox', { name: '份数' })
    await userEvent.clear(copies)
    await userEvent.type(copies, '10')
    expect(await screen.findByText('填 1 到 9 的整数')).toBeTruthy()
    await press('F2')
    expect(await sheets()).toEqual([])
  })

  test('of nobody says why instead of a page', async () => {
    await show('/papers/new/owner-registration/person/nobody')
    expect(await screen.findByRole('alert')).toBeTruthy()
    expect(drawn).toEqual([])
  })

  test('of no form leads back', async () => {
    await show('/papers/new/no-such-form/person/x')
    expect(await screen.findByText('没有这种单据')).toBeTruthy()
  })
})

describe('what a host cannot do', () => {
  const reasons = [
    ['no-browser-found', '这台电脑没有 Edge 或 Chrome，不能生成 PDF，请直接打印'],
    ['browser-host', '网页版不能生成 PDF，请用打印（可在打印窗口里存成 PDF）'],
  ] as const
  test.each(reasons)('%s is a disabled control with its reason', async (pdf, words) => {
    const capabilities = { ...(await mustInfo()), pdf }
    await show(newPaper(), paperDesk(store, { host, info: { host: 'local', capabilities } }))
    expect(await screen.findByText(words)).toBeTruthy()
    await press('F2')
    expect(await sheets()).toEqual([])
  })

  test('in a browser, paper goes through its own dialog, recorded before', async () => {
    const capabilities = { ...(await mustInfo()), print: 'use-pdf' as const }
    await show(newPaper(), paperDesk(store, { host, info: { host: 'local', capabilities } }))
    await waitFor(() => expect(drawn).not.toEqual([]))
    await press('F4')
    await waitFor(() => expect(printedHere).toHaveLength(1))
    expect((await sheets()).map(({ v }) => v.prints)).toEqual([1])
    expect(host.jobs).toEqual([])
  })

  test('a cancelled printer leaves no print', async () => {
    host.print = { ok: false, error: { code: 'cancelled' } }
    await show(newPaper())
    await waitFor(() => expect(drawn).not.toEqual([]))
    await press('F4')
    expect(await screen.findByText(/已经取消/)).toBeTruthy()
    await waitFor(async () => expect((await sheets()).map(({ v }) => v.prints)).toEqual([0]))
    expect(await screen.findByText(/没有打出来，打印记录已收回/)).toBeTruthy()
  })
})

async function mustInfo() {
  const info = await host.bridge.app.info()
  if (!info.ok) throw new Error('no info')
  return info.value.capabilities
}

describe('blanks', () => {
  test('five are reserved and saved as one PDF', async () => {
    const router = await show('/papers/blank/owner-registration')
    await waitFor(() => expect(drawn).not.toEqual([]))
    const count = screen.getByRole('textbox', { name: '张数' })
    await userEvent.clear(count)
    await userEvent.type(count, '5{Enter}')
    await waitFor(() => expect(downloads).toEqual(['A-DJ-00001_A-DJ-00005 业主信息登记表.pdf']))
    expect(host.jobs).toHaveLength(1)
    await waitFor(() => expect(router.state.location.pathname).toBe('/papers'))
    expect(await screen.findByRole('radio', { name: '空白未用 5' })).toBeTruthy()
  })
})

describe('an issued paper', () => {
  test('says beforehand that it will be a 补打, and is one', async () => {
    const id = await issued()
    await recordPrint(desk, { sheetIds: [id], copies: 1 })
    await show(`/papers/${id}`)
    expect(await screen.findByText('再打会印上“补打 第 1 次”。')).toBeTruthy()
    await waitFor(() => expect(frameOf(drawn.at(-1)).print.reprint).toBe('补打 第 1 次'))
    await press('F2')
    expect(await screen.findByText('再打会印上“补打 第 2 次”。')).toBeTruthy()
    expect(frameOf(host.jobs.at(-1)).print.reprint).toBe('补打 第 1 次')
  })

  test('is not voided by the desk', async () => {
    await show(`/papers/${await issued()}`)
    await userEvent.click(await screen.findByRole('button', { name: '作废' }))
    expect(screen.queryByRole('textbox', { name: '作废原因' })).toBeNull()
    expect(screen.getAllByText('只有主管以上可以作废')).not.toEqual([])
    expect((await sheets())[0]?.v.status).toBe('issued')
  })

  test('is voided by a leader: reason, one sentence, and then no print', async () => {
    const id = await issued()
    await show(`/papers/${id}`, paperDesk(store, { host, signature: SUPERVISOR }))
    await userEvent.click(await screen.findByRole('button', { name: '作废' }))
    await userEvent.keyboard('{Enter}')
    expect(await screen.findByText('没有写作废原因。')).toBeTruthy()
    const reason = screen.getByRole('textbox', { name: '作废原因' })
    fireEvent.keyDown(reason, { key: 'Enter', keyCode: 229 })
    await userEvent.type(reason, '名字写错{Enter}')
    expect(await screen.findByText(/编号不再使用/)).toBeTruthy()
    const [, act] = screen.getAllByRole('button', { name: '作废' })
    await userEvent.click(must(act))
    await waitFor(async () => expect((await sheets())[0]?.v.status).toBe('void'))
    expect(await screen.findByText('这张单据已经作废')).toBeTruthy()
    expect(await screen.findByText('作废 A-DJ-00001：名字写错')).toBeTruthy()
    await press('F2')
    expect(host.jobs).toEqual([])
  })

  test('nobody has says what to do', async () => {
    await show('/papers/01a1ffe7-d063-725d-9fc7-0e660c9e0811')
    expect(await screen.findByText('本机没有这张单据')).toBeTruthy()
  })

  test('is found by scanning its code, in any spelling of a scanner', async () => {
    const id = await issued()
    expect(sheetsFrontDesk.scanPath?.(recordCode(id))).toBe(`/papers/${id}/return`)
    expect(sheetsFrontDesk.scanPath?.(recordCode(id).toLowerCase().replaceAll('-', ''))).toBe(`/papers/${id}/return`)
    expect(sheetsFrontDesk.scanPath?.('6901234567892')).toBeUndefined()
  })

  test('is found by its number', async () => {
    const id = await issued()
    const terms = must(sheetsFrontDesk.searchTerms)
    for await (const page of terms.all(store)) expect(page.map((document) => document.id)).toEqual([`paper/${id}`])
    const documents = await terms.documents(store, [`paper/${id}`, 'paper/none'])
    expect(documents).toMatchObject([
      { codes: ['A-DJ-00001'], label: { title: 'A-DJ-00001', unit: '2-1203' } },
      undefined,
    ])
    expect([terms.pathOf(`paper/${id}`), terms.pathOf('person/x')]).toEqual([`/papers/${id}`, undefined])
  })
})

test('the owner’s name is covered while the screen is', async () => {
  const id = await issued()
  usePrivacy.setState({ covered: true })
  await show(`/papers/${id}`)
  expect(await screen.findByText('王＊＊')).toBeTruthy()
  expect(screen.queryByText('王晓梅')).toBeNull()
})

test.each([
  ['全部', 2],
  ['待签回 1', 1],
  ['空白未用 1', 1],
  ['已作废', 0],
])('the register shows of %s: %i', async (filter, count) => {
  await issued()
  await issueBlank(desk, must(desk.papers[0]))
  await show('/papers')
  await userEvent.click(await screen.findByRole('radio', { name: filter }))
  expect(await screen.findByText(count === 0 ? '没有这一类单据' : `共 ${count} 条`)).toBeTruthy()
})
