// What a project sets for its owner files steers what the desk does from that day on.
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import { ownerFilesFrontDesk } from '#renderer/features/owner-files/module.tsx'
import { ownerMatters } from '#renderer/features/owner-files/openMatters.ts'
import { startTexts } from '#renderer/text/text.ts'
import { settingRowId } from '#shared/domain/community/settings.ts'
import { commitDraft } from '#test/support/actions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { paperDesk } from '#test/support/paperDesk.ts'
import { foundedStore, SUPERVISOR } from '#test/support/testStore.ts'
import { loadGreetings } from './greetings.ts'
import { giveConsent } from './recordCommands.ts'
import { recordMatters } from './recordMatters.ts'

startTexts('zh-CN')

let store: Store
let personId: string
let unitId: string
beforeEach(async () => {
  store = await foundedStore()
  unitId = await addUnit(store)
  personId = await addOwner(store, unitId)
})
afterEach(cleanup)

function set(key: string, value: string) {
  const fromDay = '2026-11-01'
  const item = { kind: 'set', e: 'setting', id: settingRowId(key, fromDay), values: { value, fromDay } } as const
  return commitDraft(store, { cmd: 'setting.set', items: [item] }, SUPERVISOR)
}

const paperMatters = async () => (await recordMatters(store, { kind: 'person', id: personId })).slice(0, 1)
const open = (path: string) =>
  showScreen({ desk: paperDesk(store), modules: [ownerFilesFrontDesk], path: `/records/person/${personId}/${path}` })
const shownIn = async (label: RegExp) => ((await screen.findByLabelText(label)) as HTMLInputElement).value

test('days to complete a file move its due day', async () => {
  await set('file.days-to-complete', '5')
  expect(await paperMatters()).toMatchObject([{ due: '2026-11-27' }])
})

test('papers that the project does not ask for are not missing', async () => {
  await set('file.required-papers', 'identity\nregistration-form')
  expect(await paperMatters()).toMatchObject([{ text: '2-1203 业主缺：身份证件复印件、业主信息登记表' }])
})

test('an identity copy opens on paper, and on the scan where the project keeps scans', async () => {
  await open('document')
  expect(await shownIn(/怎么存/)).toBe('on-paper')
  cleanup()
  await set('file.keep-id-scan', 'yes')
  await open('document')
  expect(await shownIn(/怎么存/)).toBe('scanned')
})

test('a lease is due so many days before its end', async () => {
  const values = { unitId, personId, relation: 'tenant', term: 'fixed', leaseTo: '2027-01-10' }
  await commitDraft(store, { cmd: 'stay.add', items: [{ kind: 'set', e: 'stay', id: 'lease', values }] }, SUPERVISOR)
  const lease = async () =>
    (await ownerMatters(store, { kind: 'person', id: personId })).filter(({ id }) => id.includes('lease'))
  expect(await lease()).toEqual([])
  await set('lease.warn-days', '60')
  expect(await lease()).toMatchObject([{ state: 'due', due: '2027-01-10' }])
})

test('greetings are listed within the project’s own window', async () => {
  const given = { personId, purposes: ['greetings'], givenDay: '2026-11-21', medium: 'oral' } as const
  await giveConsent(paperDesk(store), { ...given, greetingDay: '12-15' })
  expect((await loadGreetings(store)).lines).toEqual([])
  await set('greetings.to-days', '30')
  expect((await loadGreetings(store)).lines).toMatchObject([{ inDays: 24 }])
  await set('greetings.from-days', '25')
  expect((await loadGreetings(store)).lines).toEqual([])
})

test('a care note ends after the months that the project keeps them', async () => {
  await set('care-notes.end-months', '6')
  await open('care-note')
  await waitFor(async () => expect(await shownIn(/到期日/)).toBe('2027-05-21'))
})
