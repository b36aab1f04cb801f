// Keys that come later than what they open.
import { expect, test } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import { addOwner, addUnit, commitDraft } from '#test/support/actions.ts'
import { runOf, sisterDesk } from '#test/support/arrivedRuns.ts'
import { foundedStore, must } from '#test/support/testStore.ts'
import { adoptSnapshot } from './adoptSnapshot.ts'
import { applyRuns } from './applyRuns.ts'
import { snapshotOf, stateHashOf } from './storeState.ts'
import { takeKeys } from './takeKeys.ts'

async function remarkOf(store: Store, personId: string) {
  return (await store.db.people.get(personId))?.v.remark
}

test('what another desk sealed with a key that has not arrived opens when the desk of the key is heard (case 29)', async () => {
  const [here] = [await foundedStore()]
  const [there, late] = [await sisterDesk(here), await sisterDesk(here)]
  const personId = await addOwner(here, await addUnit(here))
  const minted = await runOf(here)
  await applyRuns(there, [minted])
  const values = { remark: '门禁卡已补' }
  await commitDraft(there, { cmd: 'person.edit', items: [{ kind: 'set', e: 'person', id: personId, values }] })
  await applyRuns(late, [await runOf(there)])
  expect(await remarkOf(late, personId)).toBeUndefined()
  // Only the keys, as if the person had not been written in the run that brings them.
  expect(await takeKeys(late, minted.keys)).toEqual([{ table: 'people', id: personId }])
  expect(await remarkOf(late, personId)).toBe('门禁卡已补')
  expect((await late.db.exchange.get('sealed-rows'))?.value).toEqual({})
  expect(await takeKeys(late, minted.keys)).toEqual([])
  await applyRuns(late, [minted])
  expect(await stateHashOf(late)).toEqual(await stateHashOf(there))
})

test('names of a snapshot open when the keys come after it, and at once when they come with it', async () => {
  const here = await foundedStore()
  const personId = await addOwner(here, await addUnit(here))
  const { keys } = await runOf(here)
  const { bytes } = await snapshotOf(here)
  const name = must(await here.db.people.get(personId)).v.name
  const [sealed, open] = [await sisterDesk(here), await sisterDesk(here)]
  await adoptSnapshot(sealed, bytes)
  expect((await sealed.db.people.get(personId))?.v.name).toBeUndefined()
  await takeKeys(sealed, keys)
  expect((await sealed.db.people.get(personId))?.v.name).toBe(name)
  expect(await sealed.db.people.where('v.name').equals(must(name)).count()).toBe(1)
  await adoptSnapshot(open, bytes, { keys })
  expect((await open.db.people.get(personId))?.v.name).toBe(name)
})
