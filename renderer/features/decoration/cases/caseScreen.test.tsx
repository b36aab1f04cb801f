// The card of a case: its tabs by keys, papers taken in, its scans one after the other, also one that has not come yet.
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Desk } from '#renderer/db/deskContext.ts'
import { sealForAll } from '#renderer/db/sealedBlobs.ts'
import type { Store } from '#renderer/db/store.ts'
import { decorationFrontDesk } from '#renderer/features/decoration/module.tsx'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { startTexts } from '#renderer/text/text.ts'
import { base64url, utf8 } from '#shared/kernel/bytes.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { addOwner, addUnit } from '#test/support/actions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { tellCase } from '#test/support/decorationSites.ts'
import { press } from '#test/support/deskScreen.tsx'
import { fakeHost, paperDesk } from '#test/support/paperDesk.ts'
import { CLERK, foundedStore, SUPERVISOR } from '#test/support/testStore.ts'

let store: Store

beforeEach(async () => {
  startTexts('zh-CN')
  usePrivacy.setState({ covered: false })
  store = await foundedStore()
  const unitId = await addUnit(store)
  const personId = await addOwner(store, unitId)
  const declared = { applicant: 'owner', ownerName: '王晓梅', workBy: 'self', declared: ['surface'] }
  await tellCase(store, 'case-1', { ev: 'applied', data: { unitId, personId, number: 'A-ZX-00001', ...declared } })
  const make = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:scan')
  return () => make.mockRestore()
})

const show = (desk: Desk = paperDesk(store)) =>
  showScreen({ desk, modules: [decorationFrontDesk], path: '/decoration/case/case-1' })
const tab = (name: string) => screen.findByRole('tab', { name, selected: true })

describe('the tabs', () => {
  test('open by Alt+Shift and a digit, each with its part of the case', async () => {
    await show()
    await tab('申报资料')
    for (const [digit, name] of [
      ['4', '许可与人员'],
      ['6', '验收退款'],
      ['1', '申报资料'],
    ] as const) {
      await press(digit, { code: `Digit${digit}`, altKey: true, shiftKey: true })
      await tab(name)
    }
  })

  test('are walked by arrow keys, from the last to the first', async () => {
    await show()
    fireEvent.keyDown(await tab('申报资料'), { key: 'ArrowLeft' })
    const last = await tab('验收退款')
    await waitFor(() => expect(document.activeElement).toBe(last))
    fireEvent.keyDown(last, { key: 'ArrowRight' })
    await tab('申报资料')
  })
})

test('papers that are handed in are ticked and taken in by Enter, and F8 takes that back', async () => {
  await show()
  await screen.findByRole('button', { name: /收资料/ })
  await press('F2')
  const box = await screen.findByRole('checkbox', { name: '申请人身份证件' })
  fireEvent.click(box)
  fireEvent.keyDown(box, { key: 'Enter', code: 'Enter' })
  await screen.findByText('收下 1 份')
  const papers = async () => (await store.db.decorationCases.get('case-1'))?.v.papers.map(({ kind }) => kind)
  expect(await papers()).toEqual(['applicant-id'])
  await press('F8')
  await waitFor(async () => expect(await papers()).toEqual([]))
})

test.each([
  ['a clerk', CLERK, '须由主管办理'],
  ['a leader before the day', SUPERVISOR, '2026-12-21 过后还没开工才能作废'],
] as const)('lapses for %s not yet, and the button says why', async (_, signature, why) => {
  await show({ ...paperDesk(store), signature })
  const button = await screen.findByRole('button', { name: /逾期作废/ })
  await waitFor(() => expect(button.getAttribute('aria-disabled')).toBe('true'))
  fireEvent.mouseEnter(button)
  await screen.findByText(why)
})

describe('scans', () => {
  /** A host on which one of two scans lies. */
  function deskWithScan(): Desk {
    const host = fakeHost()
    const sealed = base64url(sealForAll(store, utf8('a picture')))
    const get = async ({ hash }: { readonly hash: string }) =>
      hash === 'h1' ? ok({ bytes: sealed }) : err({ code: 'not-found' } as const)
    const desk = paperDesk(store, { host })
    return { ...desk, bridge: { ...host.bridge, blobs: { ...host.bridge.blobs, get } } as Desk['bridge'] }
  }

  beforeEach(async () => {
    const papers = [{ paper: 'applicant-id', form: 'copy', place: '', until: '' }]
    const drawings = [{ drawing: 'plan', place: '' }]
    await tellCase(store, 'case-1', { ev: 'paperGot', data: { papers, drawings: [], blobs: ['h1'] } })
    await tellCase(store, 'case-1', { ev: 'paperGot', data: { papers: [], drawings, blobs: ['h2'] } })
  })

  test('open by Alt+V and follow each other by arrow keys; what is not here says so; who looked is logged', async () => {
    await show(deskWithScan())
    await screen.findByRole('button', { name: /看扫描件 2 份/ })
    await press('v', { code: 'KeyV', altKey: true })
    const viewer = await screen.findByRole('dialog')
    expect(await within(viewer).findByRole('img', { name: '申请人身份证件' })).toBeTruthy()
    await within(viewer).findByText(/第 1 份，共 2 份/)
    fireEvent.keyDown(viewer, { key: 'ArrowRight' })
    await within(viewer).findByText(/第 2 份，共 2 份/)
    expect((await within(viewer).findByRole('alert')).textContent).toContain('不在这台电脑上')
    expect((await store.db.reveals.toArray()).map(({ v }) => [v.what, v.reason])).toEqual([['scan', 'open-matter']])
  })

  test('that are still with another desk are said to be on their way', async () => {
    const sharing = vi.spyOn(store.sharing, 'read').mockReturnValue(true)
    await show(deskWithScan())
    const line = (await screen.findByText('平面图')).closest('li')
    fireEvent.click(within(line as HTMLElement).getByRole('button', { name: '扫描 1 份' }))
    const viewer = await screen.findByRole('dialog')
    expect((await within(viewer).findByRole('alert')).textContent).toContain('还在路上')
    sharing.mockRestore()
  })

  test('stay closed while personal data is covered', async () => {
    usePrivacy.setState({ covered: true })
    await show(deskWithScan())
    const button = await screen.findByRole('button', { name: /看扫描件 2 份/ })
    expect(button.getAttribute('aria-disabled')).toBe('true')
    await press('v', { code: 'KeyV', altKey: true })
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(await store.db.reveals.count()).toBe(0)
  })
})
