import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useListPlaces } from '#renderer/stores/useListPlaces.ts'
import { startTexts } from '#renderer/text/text.ts'
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
const onActive = vi.fn<(owner: Owner) => void>()

function Owners({ rows }: { readonly rows: readonly Owner[] }) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  return (
    <VirtualTable
      name='owners'
      label='业主'
      rows={rows}
      rowKey={({ id }) => id}
      columns={[{ key: 'name', title: '姓名', width: '1fr', render: ({ name }) => name }]}
      onOpen={onOpen}
      onActive={onActive}
      empty={<p>还没有业主</p>}
      selected={selected}
      onSelectedChange={setSelected}
    />
  )
}

// happy-dom lays nothing out: the list is told how tall it is.
const height = vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get')

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

test('draws only the rows in sight', () => {
  render(<Owners rows={owners} />)
  expect(screen.getAllByRole('row').length).toBeLessThan(40)
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
