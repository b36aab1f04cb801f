import { act, screen } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { createInProcessSearch } from '#renderer/db/search/inProcessSearch.ts'
import type { SearchService } from '#renderer/db/search/searchService.ts'
import { ownerFilesFrontDesk } from '#renderer/features/owner-files/module.tsx'
import { startTexts } from '#renderer/text/text.ts'
import { showReception } from '#test/support/deskScreen.tsx'
import { withListHeight } from '#test/support/listHeight.ts'
import { foundedStore } from '#test/support/testStore.ts'

let service: SearchService
vi.mock('#test/support/lazySearch.ts', () => ({ lazySearch: () => service }))

withListHeight()
beforeEach(() => startTexts('zh-CN'))

const show = async () => showReception({ store: await foundedStore(), modules: [ownerFilesFrontDesk], path: '/owners' })

test('while the index is being made the list says so, and comes by itself', async () => {
  const made = createInProcessSearch([])
  const { promise, resolve } = Promise.withResolvers<void>()
  service = { ...made, list: (query, part) => promise.then(() => made.list(query, part)) }
  await show()
  expect(await screen.findByText('正在准备名单…')).toBeTruthy()
  await act(async () => resolve())
  expect(await screen.findByText('还没有业主')).toBeTruthy()
})

test('a search that did not start is said, and that nothing is lost', async () => {
  service = { ...createInProcessSearch([]), list: () => Promise.reject(new Error('dead')) }
  await show()
  expect(await screen.findByText('名单暂时打不开')).toBeTruthy()
  expect(screen.getByText(/没有丢/)).toBeTruthy()
})
