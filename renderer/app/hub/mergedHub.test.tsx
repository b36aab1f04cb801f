import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { MODULES } from '#renderer/app/modules.ts'
import { commit } from '#renderer/db/commit.ts'
import { startTexts } from '#renderer/text/text.ts'
import { decideArrive } from '#shared/domain/desk-visits/decisions.ts'
import { ok } from '#shared/kernel/result.ts'
import { showReception } from '#test/support/deskScreen.tsx'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { CLERK, foundedStore, SUPERVISOR } from '#test/support/testStore.ts'

test('what a module recorded under a file that was merged is read with the one that stays, and the address follows', async () => {
  startTexts('zh-CN')
  const store = await foundedStore()
  const unitId = await addUnit(store)
  const kept = await addOwner(store, unitId, '王晓梅')
  const other = await addOwner(store, unitId, '王小梅')
  const visit = { purpose: 'resident' as const, personId: other, unitId, name: '' }
  await commit(store, CLERK, (context) => decideArrive(visit, { here: [] }, context))
  const items = [{ kind: 'set' as const, e: 'person', id: other, values: { mergedInto: kept } }]
  await commit(store, SUPERVISOR, () => ok({ cmd: 'person.merge', items }))
  const modules = MODULES.filter(({ domain }) => ['owner-files', 'desk-visits'].includes(domain.name))
  const router = await showReception({ store, modules, path: `/person/${other}` })
  await waitFor(() => expect(router.state.location.pathname).toBe(`/person/${kept}`))
  expect(await screen.findByRole('heading', { level: 1, name: '王晓梅' })).toBeTruthy()
  expect(await screen.findByText('到访：业主办事')).toBeTruthy()
  expect(screen.getAllByText('建立档案')).toHaveLength(2)
  expect(screen.getByText(/第 1 次来访/)).toBeTruthy()
  expect(screen.queryByText(/还没有来访过/)).toBeNull()
  // Once beside the arrival on the left, once on the hub.
  expect(screen.getAllByRole('button', { name: /登记离开/ })).toHaveLength(2)
})
