import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Desk } from '#renderer/db/deskContext.ts'
import type { Store } from '#renderer/db/store.ts'
import { PacketSection } from '#renderer/features/move-in/packet/PacketSection.tsx'
import { PacketsScreen } from '#renderer/features/move-in/packet/PacketsScreen.tsx'
import { packetPapers } from '#renderer/features/move-in/packet/packetPapers.ts'
import { useMoveIn } from '#renderer/features/move-in/queries/stand.ts'
import { usePacketRun } from '#renderer/stores/usePacketRun.ts'
import { startTexts } from '#renderer/text/text.ts'
import { moveInModule } from '#shared/domain/move-in/schema.ts'
import { partsOfJob } from '#shared/domain/sheets/packet.ts'
import type { SheetFrame } from '#shared/domain/sheets/sheetModel.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { press } from '#test/support/deskScreen.tsx'
import { withListHeight } from '#test/support/listHeight.ts'
import { openedMoveIn, toldOf } from '#test/support/moveInCase.ts'
import { type FakeHost, fakeHost, paperDesk } from '#test/support/paperDesk.ts'
import { foundedStore, must } from '#test/support/testStore.ts'

startTexts('zh-CN')
withListHeight()

const DAY = '2026-11-28'

let store: Store
let host: FakeHost
let desk: Desk

beforeEach(async () => {
  cleanup()
  usePacketRun.getState().dismiss()
  store = await foundedStore()
  host = fakeHost()
  const own = paperDesk(store, { host })
  desk = { ...own, papers: [...packetPapers, ...own.papers] }
  globalThis.URL.createObjectURL = vi.fn(() => 'blob:packet')
  globalThis.URL.revokeObjectURL = vi.fn()
})

/** The section alone: the case's own screen is another room's. */
function CaseOf({ id }: { readonly id: string }) {
  const row = useMoveIn(id)
  return row ? <PacketSection row={row} /> : null
}

async function showCase(id: string) {
  const routes = [{ path: '/move-in/case/$id', component: () => <CaseOf id={id} /> }]
  await showScreen({ desk, modules: [{ domain: moveInModule, routes }], path: `/move-in/case/${id}` })
  return screen.findByRole('region', { name: '整套单据' })
}

async function showDay() {
  const routes = [
    { path: '/move-in/packets/{-$day}', component: PacketsScreen },
    { path: '/move-in/case/$id/{-$tab}', component: () => <h1>入伙记录</h1> },
  ]
  await showScreen({ desk, modules: [{ domain: moveInModule, routes }], path: `/move-in/packets/${DAY}` })
  return screen.findByRole('grid', { name: '要打印的户' })
}

const numbersOf = (job: FakeHost['jobs'][number] | undefined) =>
  must(partsOfJob(must(job))).map(({ model }) => (model.frame as unknown as SheetFrame).serialNumber)
const drawnOf = async (id: string) => must(await store.db.moveInCases.get(id)).v.drawn.map(({ number }) => number)

async function expected(...units: string[]) {
  const homes: string[] = []
  for (const [index, unit] of units.entries()) {
    const { caseId } = await openedMoveIn(store, unit)
    const data = { day: DAY, from: `1${index}:00`, to: `1${index}:30`, place: '大堂' }
    await toldOf(store, caseId, { cmd: 'moveIn.appoint', ev: 'appointed', data })
    homes.push(caseId)
  }
  return homes
}

describe('the packet of a home', () => {
  test('is prepared by F2, and F4 makes one PDF of all of it', async () => {
    const { caseId } = await openedMoveIn(store)
    const section = await showCase(caseId)
    within(section).getByText('0 / 5 张已备，共 6 份')
    await press('F2')
    await within(section).findByText('A-HT-00001')
    within(section).getByText('5 / 5 张已备，共 6 份')
    await press('F4')
    await within(section).findAllByText('已打印 1 次')
    expect(numbersOf(host.jobs[0])).toEqual([
      ...['A-RH-00001', 'A-DJ-00001', 'A-HT-00001', 'A-HT-00001', 'A-ZT-00001', 'A-DA-00001'],
    ])
  })

  test('F4 on a packet that was not prepared prepares it first', async () => {
    const { caseId } = await openedMoveIn(store)
    await showCase(caseId)
    await press('F4')
    await waitFor(() => expect(host.jobs).toHaveLength(1))
    expect(await drawnOf(caseId)).toHaveLength(5)
  })

  test('copies are typed for each paper; what is no number stops the printing and stays in its field', async () => {
    const { caseId } = await openedMoveIn(store)
    const section = await showCase(caseId)
    await press('F2')
    await within(section).findByText('A-HT-00001')
    const field = within(section).getByLabelText('份数：前期物业服务合同签署页')
    fireEvent.change(field, { target: { value: '很多' } })
    await within(section).findByText('份数填 0 到 9，0 是不打印')
    await press('F4')
    expect(field).toHaveProperty('value', '很多')
    expect(host.jobs).toEqual([])
    fireEvent.change(field, { target: { value: '3' } })
    fireEvent.change(within(section).getByLabelText('份数：业主信息登记表'), { target: { value: '0' } })
    await within(section).findByText('5 / 5 张已备，共 6 份')
    await press('F6')
    await waitFor(() => expect(host.jobs).toHaveLength(1))
    expect(numbersOf(host.jobs[0]).filter((number) => number === 'A-HT-00001')).toHaveLength(3)
    expect(numbersOf(host.jobs[0])).not.toContain('A-DJ-00001')
  })

  test('a new paper wants the paper and a reason; both are said at their fields', async () => {
    const { caseId } = await openedMoveIn(store)
    const section = await showCase(caseId)
    await press('F2')
    await within(section).findByText('A-ZT-00001')
    await press('F7')
    const form = await screen.findByRole('form', { name: '换新单' })
    fireEvent.submit(form)
    await within(form).findByText('请至少选一张')
    await within(form).findByText('请写一句原因，如“业主改名”。')
    fireEvent.click(within(form).getByLabelText(/装修办理告知单/))
    const why = within(form).getByLabelText(/原因/)
    fireEvent.change(why, { target: { value: '弄脏了' } })
    fireEvent.submit(form)
    await within(section).findByText('A-ZT-00002')
    expect(await drawnOf(caseId)).toContain('A-ZT-00002')
  })

  test('a name that was mended is shown as a change, and F2 draws up what says it', async () => {
    const { caseId } = await openedMoveIn(store)
    const section = await showCase(caseId)
    await press('F2')
    await within(section).findByText('A-HT-00001')
    await act(async () => toldOf(store, caseId, { cmd: 'moveIn.amend', ev: 'amended', data: { ownerName: '沈雨彤' } }))
    expect(await within(section).findAllByText('内容有变动，要重出')).toHaveLength(3)
    await press('F2')
    await within(section).findByText('A-HT-00002')
    within(section).getByText('A-DJ-00001')
  })
})

describe('the homes of a handover day', () => {
  test('come out as one PDF for so many homes, in the order of their appointments', async () => {
    const homes = await expected('3-0502', '3-0501')
    const grid = await showDay()
    await within(grid).findByText('3-0501')
    await press('F4')
    await screen.findByText('2 户办好')
    expect(host.jobs).toHaveLength(1)
    const [first = [], second = []] = await Promise.all(homes.map(drawnOf))
    expect(new Set(numbersOf(host.jobs[0]))).toEqual(new Set([...first, ...second]))
    expect(numbersOf(host.jobs[0])[0]).toBe(first[0])
    await press('Escape')
    await screen.findByRole('grid', { name: '要打印的户' })
    expect(await screen.findAllByText('5 张')).toHaveLength(2)
  })

  test('a home is taken out by Space, and Enter opens a home’s packet', async () => {
    const [first = '', second = ''] = await expected('3-0501', '3-0502')
    const grid = await showDay()
    await within(grid).findByText('3-0502')
    grid.focus()
    await press(' ')
    await press('F2')
    await screen.findByText('1 户办好')
    expect(await drawnOf(first)).toEqual([])
    expect(await drawnOf(second)).toHaveLength(5)
    await press('Escape')
    const again = await screen.findByRole('grid', { name: '要打印的户' })
    await within(again).findByText('5 / 5')
    again.focus()
    await press('Enter')
    await screen.findByText('入伙记录')
  })

  test('a batch is stopped by Escape: what came out stays and is named, the rest is named too', async () => {
    await expected('3-0501', '3-0502', '3-0503')
    let release: () => void = () => undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    let isAtPrinter = false
    const print = host.bridge.printing.print
    const bridge = {
      ...host.bridge,
      printing: {
        ...host.bridge.printing,
        print: async (job: Parameters<typeof print>[0]) => {
          isAtPrinter = true
          await held
          return print(job)
        },
      },
    }
    desk = { ...desk, bridge }
    const grid = await showDay()
    await within(grid).findByText('3-0503')
    await press('F6')
    await screen.findByText('已办 0 / 3 户')
    await waitFor(() => expect(isAtPrinter).toBe(true))
    await press('Escape')
    await screen.findByText('正在停下：这一份做完就停')
    release()
    await screen.findByText('已停下：1 户办好，2 户没有办')
    screen.getByText('办好的：3-0501')
    screen.getByText('没有办的：3-0502、3-0503')
    expect(host.jobs).toHaveLength(1)
    const sheets = await store.db.sheets.toArray()
    expect(sheets.filter(({ v }) => v.prints > 0)).toHaveLength(5)
  })

  test('a host that cannot says why and which homes are left', async () => {
    await expected('3-0501', '3-0502')
    host.pdf = { ok: false, error: { code: 'timeout' } }
    const grid = await showDay()
    await within(grid).findByText('3-0502')
    await press('F4')
    await screen.findByText('中途停了：0 户办好，2 户没有办')
    screen.getByText('没有办的：3-0501、3-0502')
    screen.getByRole('alert')
    expect((await store.db.sheets.toArray()).every(({ v }) => v.prints === 0)).toBe(true)
  })
})
