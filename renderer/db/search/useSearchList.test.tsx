import { act, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import { createInProcessSearch } from './inProcessSearch.ts'
import { SearchServiceProvider } from './searchContext.ts'
import type { SearchDocument } from './searchDocument.ts'
import type { SearchService } from './searchService.ts'
import { useSearchCounts } from './useSearchCounts.ts'
import { useSearchList } from './useSearchList.ts'

const person = (number: number): SearchDocument => ({
  id: `person/${number}`,
  kind: 'person',
  names: [number % 2 === 0 ? '王梅' : '赵云'],
  units: [`1-${number}`],
  phones: [],
  facets: [`building/${number % 3}`],
  sort: `1-${number}`,
  label: { title: '王梅' },
})

function within(service: SearchService) {
  return ({ children }: { readonly children: ReactNode }) => (
    <SearchServiceProvider value={service}>{children}</SearchServiceProvider>
  )
}

const peopleOf = (count: number): SearchService =>
  createInProcessSearch(Array.from({ length: count }, (_, number) => person(number)))

describe('a long list', () => {
  it('says how many it has and the ids of the places that are shown', async () => {
    const { result } = renderHook(() => useSearchList({ kind: 'person', all: [] }), { wrapper: within(peopleOf(950)) })
    await waitFor(() => expect(result.current.total).toBe(950))
    expect([result.current.idAt(0), result.current.idAt(900)]).toEqual(['person/0', undefined])
    act(() => result.current.show(890, 930))
    await waitFor(() => expect(result.current.idAt(900)).toBe('person/900'))
    expect((await result.current.allIds()).length).toBe(950)
  })

  it('is asked again with another query, and shows the old answer as such until then', async () => {
    const { result, rerender } = renderHook(({ text }) => useSearchList({ kind: 'person', text, all: [] }), {
      wrapper: within(peopleOf(10)),
      initialProps: { text: '' },
    })
    await waitFor(() => expect(result.current.total).toBe(10))
    rerender({ text: '赵' })
    expect([result.current.isStale, result.current.total]).toEqual([true, 10])
    await waitFor(() => expect(result.current.isStale).toBe(false))
    expect(result.current.total).toBe(5)
  })

  it('follows the index', async () => {
    const service = peopleOf(3)
    const { result } = renderHook(() => useSearchList({ kind: 'person', all: [] }), { wrapper: within(service) })
    await waitFor(() => expect(result.current.total).toBe(3))
    await act(() => service.remove(['person/0']))
    await waitFor(() => expect([result.current.total, result.current.idAt(0)]).toEqual([2, 'person/1']))
  })

  it('says so when the search has failed', async () => {
    const service = { ...peopleOf(1), list: () => Promise.reject(new Error('dead')) }
    const { result } = renderHook(() => useSearchList({ kind: 'person', all: [] }), { wrapper: within(service) })
    await waitFor(() => expect(result.current.failed).toBe(true))
  })
})

describe('counts of a dashboard', () => {
  it('follow the index', async () => {
    const service = peopleOf(4)
    const { result } = renderHook(() => useSearchCounts({ kind: 'person', all: [] }, ['building/']), {
      wrapper: within(service),
    })
    await waitFor(() => expect(result.current).toEqual({ 'building/0': 2, 'building/1': 1, 'building/2': 1 }))
    await act(() => service.remove(['person/0']))
    await waitFor(() => expect(result.current?.['building/0']).toBe(1))
  })
})
