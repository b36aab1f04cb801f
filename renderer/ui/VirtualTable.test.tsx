import { act, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useListPlaces } from '#renderer/stores/useListPlaces.ts'
import { startTexts } from '#renderer/text/text.ts'
import { type ListSelection, NOTHING_SELECTED } from './listSelection.ts'
import type { RowWindow } from './rowWindow.ts'
import { VirtualTable } from './VirtualTable.tsx'

startTexts('zh-CN')

interface Owner {
  readonly id: string
  readonly name: string
}

const owners: readonly Owner[] = Array.from({ length: 1000 }, (_, index) => ({
  id: `o${index}`,
  name: `业主 ${index}`,
}))
const onOpen = vi.fn<(owner: Owner) => void>()
const onActive = vi.fn<(key: string) => void>()
const onSide = vi.fn<(open: boolean) => void>()
const onSelected = vi.fn<(selection: ListSelection) => void>()

interface OwnersProps {
  readonly rows: readonly Owner[] | RowWindow<Owner>
  readonly name?: string
}

function Owners({ rows, name = 'owners' }: OwnersProps) {
  const [selection, setSelection] = useState<ListSelection>(NOTHING_SELECTED)
  return (
    <VirtualTable
      name={name}
      label='业主'
      rows={rows}
      rowKey={({ id }) => id}
      columns={[{ key: 'name', title: '姓名', width: '1fr', render: ({ name }) => name }]}
      onOpen={onOpen}
      onActive={onActive}
      empty={<p>还没有业主</p>}
      selection={selection}
      onSelection={(next) => {
        onSelected(next)
        setSelection(next)
      }}
      onSide={onSide}
    />
  )
}

// happy-dom lays nothing out: the list is told how tall it is.
const height = vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get')

beforeEach(() => {
  height.mockReturnValue(360)
  useListPlaces.setState({ places: {} })
})
afterEach(() => {
  vi.clearAllMocks()
})

const press = (...keys: readonly string[]): void => {
  for (const key of keys) fireEvent.keyDown(screen.getByRole('grid'), { key })
}

/** A key with Shift or Ctrl; what a range selects is asked for, so it comes a moment later. */
const chord = async (key: string, held: 'shiftKey' | 'ctrlKey'): Promise<void> => {
  await act(async () => {
    fireEvent.keyDown(screen.getByRole('grid'), { key, [held]: true })
  })
}

const foot = () => screen.getByRole('status').textContent

test('arrows move the cursor, Enter opens the row under it', () => {
  render(<Owners rows={owners} />)
  press('ArrowDown', 'ArrowDown', 'ArrowUp', 'Enter')
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(owners[1])
})

test('the cursor stops at both ends', () => {
  render(<Owners rows={owners.slice(0, 3)} />)
  press('ArrowUp', 'Enter', 'End', 'ArrowDown', 'Enter')
  expect(onOpen.mock.calls).toEqual([[owners[0]], [owners[2]]])
})

test('Space selects and takes back', () => {
  render(<Owners rows={owners} />)
  press(' ', 'ArrowDown', ' ')
  expect(screen.getByRole('status').textContent).toBe('共 1000 条 · 已选 2 条')
  press(' ')
  expect(screen.getByRole('status').textContent).toBe('共 1000 条 · 已选 1 条')
})

test('Shift with ↑↓ selects a range that grows and shrinks', async () => {
  render(<Owners rows={owners} />)
  press('ArrowDown')
  await chord('ArrowDown', 'shiftKey')
  await chord('ArrowDown', 'shiftKey')
  expect(foot()).toBe('共 1000 条 · 已选 3 条')
  await chord('ArrowUp', 'shiftKey')
  expect(onSelected).toHaveBeenLastCalledWith({ mode: 'only', keys: new Set(['o1', 'o2']) })
})

test('Shift and End, or a click with Shift, select to the very end without drawing it', async () => {
  render(<Owners rows={owners} />)
  await chord('End', 'shiftKey')
  expect(foot()).toBe('共 1000 条 · 已选 1000 条')
  fireEvent.click(screen.getByRole('button', { name: '清除选择' }))
  press('Home')
  const [, , , third] = screen.getAllByRole('row')
  await act(async () => {
    fireEvent.click(third as HTMLElement, { shiftKey: true })
  })
  expect(foot()).toBe('共 1000 条 · 已选 3 条')
})

test('Ctrl+A selects all without a key of them; Space takes one out; Ctrl+A again is all, then none', async () => {
  render(<Owners rows={owners} />)
  await chord('a', 'ctrlKey')
  expect(onSelected).toHaveBeenLastCalledWith({ mode: 'all-but', keys: new Set() })
  press(' ')
  expect(foot()).toBe('共 1000 条 · 已选 999 条')
  await chord('a', 'ctrlKey')
  await chord('a', 'ctrlKey')
  expect(foot()).toBe('共 1000 条')
})

test('→ and ← ask for the side panel, which is told of every row the cursor comes to', () => {
  render(<Owners rows={owners} />)
  press('ArrowRight', 'ArrowDown', 'ArrowLeft')
  expect(onSide.mock.calls).toEqual([[true], [false]])
  expect(onActive.mock.calls).toEqual([['o0'], ['o1']])
})

test('a window is asked for what is on screen, and rows that have not come leave their place', () => {
  const show = vi.fn<(from: number, to: number) => void>()
  const rows: RowWindow<Owner> = {
    count: 100_000,
    rowAt: (index) => (index === 0 ? owners[0] : undefined),
    keyAt: (index) => (index === 0 ? 'o0' : undefined),
    placeOf: () => undefined,
    show,
    keysBetween: async () => [],
  }
  render(<Owners rows={rows} />)
  expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('100001')
  expect(show.mock.calls[0]?.[0]).toBe(0)
  const busy = screen.getAllByRole('row').filter((row) => row.getAttribute('aria-busy') === 'true')
  expect(busy.length).toBeGreaterThan(5)
  press('ArrowDown', 'Enter', ' ')
  expect(onOpen).not.toHaveBeenCalled()
})

test('another name is another list: it begins at its top, and the first one is where it was', () => {
  const { rerender } = render(<Owners rows={owners} name='all' />)
  press('ArrowDown', 'ArrowDown')
  rerender(<Owners rows={owners} name='empty' />)
  press('Enter')
  rerender(<Owners rows={owners} name='all' />)
  press('Enter')
  expect(onOpen.mock.calls).toEqual([[owners[0]], [owners[2]]])
})

test('draws only the rows in sight', () => {
  render(<Owners rows={owners} />)
  const drawn = screen.getAllByRole('row').length
  expect(drawn).toBeGreaterThan(10)
  expect(drawn).toBeLessThan(40)
  expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('1001')
})

test('keeps its place: the cursor stays on its row when another comes above it, and when the list is opened again', () => {
  const { rerender, unmount } = render(<Owners rows={owners} />)
  press('ArrowDown', 'ArrowDown')
  rerender(<Owners rows={[{ id: 'new', name: '新业主' }, ...owners]} />)
  press('Enter')
  expect(onOpen).toHaveBeenLastCalledWith(owners[2])
  unmount()
  render(<Owners rows={owners} />)
  press('Enter')
  expect(onOpen).toHaveBeenLastCalledWith(owners[2])
})

test('no key acts while the input method composes', () => {
  render(<Owners rows={owners} />)
  fireEvent.keyDown(screen.getByRole('grid'), { key: 'Enter', isComposing: true })
  expect(onOpen).not.toHaveBeenCalled()
})

test('without a row it says so', () => {
  render(<Owners rows={[]} />)
  expect(screen.getByText('还没有业主')).toBeDefined()
})
