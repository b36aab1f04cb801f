import { act, cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test } from 'vitest'
import { commit } from '#renderer/db/commit.ts'
import { voidPaper } from '#renderer/db/paperPrinting.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import { useLastBox } from '#renderer/stores/useLastBox.ts'
import { useListPlaces } from '#renderer/stores/useListPlaces.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { startTexts } from '#renderer/text/text.ts'
import { decideIssue } from '#shared/domain/sheets/decisions.ts'
import { ok } from '#shared/kernel/result.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { press } from '#test/support/deskScreen.tsx'
import { withListHeight } from '#test/support/listHeight.ts'
import { addUnit } from '#test/support/ownersInStore.ts'
import { paperDesk } from '#test/support/paperDesk.ts'
import { foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { registerLetter } from './commandsLetters.ts'
import { returnPaper } from './commandsReturn.ts'
import { sheetsFrontDesk } from './module.tsx'

withListHeight()
let store: Store

beforeEach(async () => {
  startTexts('zh-CN')
  useLastBox.setState({ box: '' })
  useListPlaces.setState({ places: {} })
  usePrivacy.setState({ covered: false })
  store = await foundedStore()
})

const show = (path: string, signature: Signature = SUPERVISOR) =>
  showScreen({ desk: paperDesk(store, { signature }), modules: [sheetsFrontDesk], path })
const only = async () => must((await store.db.letters.toArray())[0])

async function registered(answerBy: string | null = '2026-11-20', unitId: string | null = null): Promise<string> {
  const input = {
    direction: 'in' as const,
    day: '2026-11-19',
    title: '关于王晓梅的函',
    party: '街道办',
    number: '街办 8 号',
    copies: 1,
    ...{ answerBy, unitId },
    personId: null,
  }
  const done = await registerLetter(paperDesk(store, { signature: SUPERVISOR }), input)
  return done.ok ? done.value.draft.letterId : ''
}

describe('a letter', () => {
  test('is registered by keyboard alone', async () => {
    await show('/letters')
    await screen.findByText('没有登记过文件')
    await press('F2')
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: '标题' })))
    await userEvent.keyboard('停水通知{Tab}自来水公司{Enter}')
    expect(await screen.findByText('停水通知')).toBeTruthy()
    expect((await only()).v).toMatchObject({ direction: 'in', party: '自来水公司', day: '2026-11-21', copies: 1 })
    await press('F8')
    expect(await screen.findByText('没有登记过文件')).toBeTruthy()
  })

  test('without a title stays in the form', async () => {
    await show('/letters/new/out')
    await screen.findByRole('textbox', { name: '标题' })
    await userEvent.keyboard('{Enter}')
    expect(await screen.findByText(/没有写标题。/)).toBeTruthy()
    expect(await store.db.letters.count()).toBe(0)
  })

  test('goes on, is answered, filed, and the last step taken back', async () => {
    const id = await registered()
    await show(`/letters/${id}`)
    await userEvent.click(await screen.findByRole('button', { name: '转给…' }))
    await userEvent.keyboard('工程部{Enter}')
    await waitFor(async () => expect((await only()).v.forwardedTo).toBe('工程部'))
    await userEvent.click(await screen.findByRole('button', { name: '已答复' }))
    await waitFor(async () => expect((await only()).v.status).toBe('answered'))
    await userEvent.click(await screen.findByRole('button', { name: '归档' }))
    await userEvent.keyboard('函 3{Enter}')
    await waitFor(async () => expect((await only()).v).toMatchObject({ status: 'filed', box: '函 3' }))
    await userEvent.click(await screen.findByRole('button', { name: '撤回上一步' }))
    await userEvent.keyboard('{Enter}')
    await waitFor(async () => expect((await only()).v.status).toBe('answered'))
  })

  test('is mended by its writer', async () => {
    const id = await registered()
    await show(`/letters/${id}/correct`)
    const title = await screen.findByDisplayValue('关于王晓梅的函')
    await userEvent.clear(title)
    await userEvent.type(title, '关于漏水的函{Enter}')
    await waitFor(async () => expect((await only()).v.title).toBe('关于漏水的函'))
  })

  test('may name somebody, and is covered with the screen', async () => {
    const id = await registered()
    usePrivacy.setState({ covered: true })
    await show(`/letters/${id}`)
    await screen.findByText('街办 8 号', { selector: 'dd' })
    expect(screen.queryByText('关于王晓梅的函')).toBeNull()
    act(() => usePrivacy.setState({ covered: false }))
    expect(await screen.findAllByText('关于王晓梅的函')).not.toEqual([])
  })

  test('is owed until it is answered, late after its day, and found by its number', async () => {
    const unitId = await addUnit(store)
    const id = await registered('2026-11-20', unitId)
    const matters = await sheetsFrontDesk.openMatters?.(store, { kind: 'unit', id: unitId })
    expect(matters).toMatchObject([
      { id: `letter/${id}`, turn: 'us', state: 'late', due: '2026-11-20', path: `/letters/${id}` },
    ])
    expect(await sheetsFrontDesk.dueMatters?.(store, { to: '2026-11-19' })).toEqual([])
    expect(await sheetsFrontDesk.dueMatters?.(store, { to: '2026-11-21' })).toHaveLength(1)
    const [document] = await must(sheetsFrontDesk.searchTerms).documents(store, [`letter/${id}`])
    expect(document).toMatchObject({ codes: ['街办 8 号'], label: { title: '街办 8 号' } })
    expect(await sheetsFrontDesk.dayRecord?.(store, '2026-11-19')).toMatchObject([
      { who: '街道办', matter: '收文 关于王晓梅的函', handling: '登记' },
    ])
  })
})

describe('a work-contact slip', () => {
  const slips = () => store.db.sheets.toArray()

  beforeEach(async () => {
    await commit(store, SUPERVISOR, (context) =>
      decideIssue(
        {
          form: 'work-contact',
          templateVersion: 1,
          personId: null,
          unitId: null,
          blank: false,
          awaitsReturn: true,
          buildModel: (number) => ok({ number, department: '工程部' }),
        },
        { prefix: 'A', highest: undefined },
        context,
      ),
    )
  })

  test('stands among the outgoing papers by itself, and its return is its filing', async () => {
    const { unmount } = await showed('/letters?s=out')
    expect(await screen.findByText('A-LX-00001')).toBeTruthy()
    expect(screen.getAllByText('工程部')).not.toEqual([])
    expect(screen.getByText('待签回')).toBeTruthy()
    unmount()
    await returnPaper(paperDesk(store), 'A-LX-00001', '联 1')
    await show('/letters?s=out')
    expect(await screen.findByText('已归档 联 1')).toBeTruthy()
  })

  test('is no incoming paper, and leaves with its number void', async () => {
    await voidPaper(paperDesk(store, { signature: SUPERVISOR }), must((await slips())[0]).id, '写错')
    await show('/letters?s=out')
    expect(await screen.findByText('没有登记过文件')).toBeTruthy()
  })
})

async function showed(path: string) {
  await show(path)
  return { unmount: cleanup }
}

test('the practice community has papers in their box, a late one, blanks and letters', async () => {
  await must(sheetsFrontDesk.demo).fill(store)
  const counts = await sheetsFrontDesk.handoverCounts?.(store)
  expect(counts).toMatchObject([{ expected: 2 }])
  expect(await store.db.letters.count()).toBe(4)
  expect((await sheetsFrontDesk.dueMatters?.(store, { to: '2026-11-21' }))?.map(({ state }) => state)).toContain('late')
})
