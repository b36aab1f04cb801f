import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { useImperativeHandle } from 'react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Signature, Store } from '#renderer/db/store.ts'
import { applyCase, takePapers } from '#renderer/features/decoration/commands/cases.ts'
import { decorationFrontDesk } from '#renderer/features/decoration/module.tsx'
import { startTexts } from '#renderer/text/text.ts'
import type { SignatureHandle } from '#renderer/ui/SignaturePad.tsx'
import { utf8 } from '#shared/kernel/bytes.ts'
import { ok } from '#shared/kernel/result.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { DECLARED_SURFACE } from '#test/support/decorationCases.ts'
import { press } from '#test/support/deskScreen.tsx'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { type FakeHost, fakeHost, paperDesk } from '#test/support/paperDesk.ts'
import { CLERK, foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'

startTexts('zh-CN')

const drawn = vi.hoisted(() => new Map<string, Uint8Array>())

interface PadProps {
  readonly label: string
  readonly handle: React.RefObject<SignatureHandle | null>
  readonly onDrawn: (isDrawn: boolean) => void
}

// happy-dom has no canvas to draw on: a pad that is signed by a press of its button.
vi.mock('#renderer/ui/SignaturePad.tsx', () => ({
  SignaturePad: ({ label, handle, onDrawn }: PadProps) => {
    useImperativeHandle(handle, () => ({ focus: () => undefined, png: async () => drawn.get(label) }))
    const draw = () => {
      drawn.set(label, utf8(`ink of ${label}`))
      onDrawn(true)
    }
    return (
      <button type='button' onClick={draw}>
        {`在此签字：${label}`}
      </button>
    )
  },
}))

const { number: _, sheetId: __, ...INPUT } = DECLARED_SURFACE
const ENGINEER: Signature = { actor: { id: 'staff-qian', role: 'engineering' }, session: 'session-qian' }

let store: Store
let host: FakeHost
let kept: Map<string, string>
let id: string

beforeEach(async () => {
  store = await foundedStore()
  host = fakeHost()
  kept = new Map()
  drawn.clear()
  const unitId = await addUnit(store)
  const personId = await addOwner(store, unitId)
  const desk = deskAs(CLERK)
  const done = await applyCase(desk, { ...INPUT, contractorId: null, unitId, personId, applicantPersonId: personId })
  id = done.ok ? done.value.caseId : ''
  await take('plan', 'electrical')
})

function deskAs(signature: Signature) {
  const desk = paperDesk(store, { signature, host })
  const blobs: typeof desk.bridge.blobs = {
    ...desk.bridge.blobs,
    put: async ({ bytes }) => {
      const hash = (kept.size + 1).toString(16).padStart(64, 'c')
      kept.set(hash, bytes)
      return ok({ hash, size: bytes.length })
    },
  }
  return { ...desk, papers: decorationFrontDesk.papers ?? [], bridge: { ...desk.bridge, blobs } }
}

async function take(...kinds: string[]) {
  const drawings = kinds.map((kind) => ({ kind, place: '' }))
  const done = await takePapers(deskAs(CLERK), id, { papers: [], drawings, scans: [] })
  if (!done.ok) throw new Error(done.error.code)
}

async function show(signature: Signature = CLERK) {
  cleanup()
  await showScreen({ desk: deskAs(signature), modules: [decorationFrontDesk], path: `/decoration/case/${id}/review` })
  return screen.findByRole('region', { name: '审图与签约' })
}
const stateOf = async () => must((await store.db.decorationCases.get(id))?.v)
const type = (within_: HTMLElement, label: string, value: string) => {
  const field = within(within_).getByLabelText(label)
  fireEvent.change(field, { target: { value } })
  fireEvent.blur(field)
}
const choose = (form: HTMLElement, drawing: string, conclusion: '通过' | '不通过') =>
  fireEvent.click(
    within(within(form).getByRole('radiogroup', { name: new RegExp(`^${drawing}`) })).getByRole('radio', {
      name: conclusion,
    }),
  )
const answered = async () => (await stateOf()).review.map(({ round, conclusion }) => [round, conclusion])

describe('rounds of review', () => {
  test('a refused drawing comes back as a new version until it is approved, and the client is told', async () => {
    await show()
    await press('F2')
    await waitFor(async () => expect((await stateOf()).review).toHaveLength(1))
    await show(ENGINEER)
    await press('F2')
    const form = await screen.findByRole('form', { name: '第 1 轮审图意见' })
    choose(form, '平面图', '通过')
    choose(form, '电气图', '不通过')
    fireEvent.submit(form)
    await within(form).findByText(/不通过的图纸没有写意见/)
    type(form, '电气图 第 1 版 意见', '插座回路不够')
    fireEvent.submit(form)
    await waitFor(async () => expect(await answered()).toEqual([[1, 'refused']]))
    await show()
    await screen.findByText('插座回路不够')
    fireEvent.click(await screen.findByRole('button', { name: '已告知客户' }))
    await waitFor(async () => expect((await stateOf()).review[0]?.toldAt).not.toBe(''))

    await take('electrical')
    await screen.findByText('待送审：电气图 第 2 版')
    await press('F2')
    await waitFor(async () => expect((await stateOf()).review[1]?.drawings).toEqual(['electrical/2']))
    await show(ENGINEER)
    await press('F2')
    const again = await screen.findByRole('form', { name: '第 2 轮审图意见' })
    choose(again, '电气图', '通过')
    fireEvent.submit(again)
    await waitFor(async () =>
      expect(await answered()).toEqual([
        [1, 'refused'],
        [2, 'approved'],
      ]),
    )
  })

  test('an opinion on drawings that went by hand is entered from its signed slip, and marked so', async () => {
    await show()
    fireEvent.click(await screen.findByRole('button', { name: /录入纸质意见/ }))
    const form = await screen.findByRole('form', { name: '第 1 轮审图意见' })
    fireEvent.click(within(form).getByRole('button', { name: '全部通过' }))
    type(form, '审图人', '钱工')
    type(form, '纸上日期', '2026-11-20')
    type(form, '份号', '5')
    fireEvent.submit(form)
    await waitFor(async () => expect(await answered()).toEqual([[1, 'approved']]))
    await screen.findByText(/图纸由人工送审，未在系统登记送审/)
    await screen.findByText(/钱工（工程部）2026-11-20 纸质意见，份号 5/)
  })
})

describe('agreement, undertaking and notice', () => {
  const drawAll = async () => {
    await press('F4')
    await waitFor(async () => expect((await stateOf()).agreements.drawnUp).toHaveLength(3))
    await waitFor(() => expect(host.jobs).toHaveLength(3))
  }

  test('are printed at once and signed on paper one after the other', async () => {
    await show()
    await drawAll()
    await press('F6')
    const agreement = await screen.findByRole('form', { name: '管理服务协议 签字' })
    fireEvent.submit(agreement)
    const undertaking = await screen.findByRole('form', { name: '承诺书 签字' })
    fireEvent.submit(undertaking)
    await within(undertaking).findByText(/承诺没有逐条确认/)
    for (const box of within(undertaking).getAllByRole('checkbox')) fireEvent.click(box)
    fireEvent.submit(undertaking)
    const notice = await screen.findByRole('form', { name: '告知书 签字' })
    fireEvent.submit(notice)
    await waitFor(async () => expect((await stateOf()).agreements.told).not.toBeNull())
    const { agreement: agreed, undertaking: undertook } = (await stateOf()).agreements
    expect(agreed).toMatchObject({ signature: '', drawn: [], signedPaper: agreed?.number })
    expect(undertook).toMatchObject({ fireOfficer: '周强', signedPaper: undertook?.number })
    // On paper nothing comes out again.
    expect(host.jobs).toHaveLength(3)
  })

  test('signed on the pad come out once more with each signature in its box', async () => {
    await show(SUPERVISOR)
    await drawAll()
    await press('F6')
    const form = await screen.findByRole('form', { name: '管理服务协议 签字' })
    fireEvent.click(within(form).getByRole('radio', { name: '屏上签字' }))
    await within(form).findByRole('button', { name: '在此签字：业主（申报人）' })
    fireEvent.submit(form)
    await within(form).findByText(/没有签字/)
    fireEvent.click(within(form).getByRole('button', { name: '在此签字：业主（申报人）' }))
    fireEvent.click(within(form).getByRole('button', { name: /^在此签字：装修单位/ }))
    fireEvent.submit(form)
    await waitFor(async () => expect((await stateOf()).agreements.agreement).not.toBeNull())
    const { drawn: by = [], signedPaper } = (await stateOf()).agreements.agreement ?? {}
    expect(by.map(({ as }) => as)).toEqual(['owner', 'contractor'])
    expect(signedPaper).toBe('')
    expect([...kept.keys()]).toEqual(by.map(({ signature }) => signature))
    await waitFor(() => expect(host.jobs).toHaveLength(4))
    const printed = JSON.stringify(host.jobs[3]?.model)
    for (const { signature } of by) expect(printed).toContain(signature)
    expect(printed).toContain('补打 第 1 次')
  })
})
