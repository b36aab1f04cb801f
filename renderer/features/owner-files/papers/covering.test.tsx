// What is somebody's own follows the cover (F9) wherever owner files show it, and never stands in address, title or notice.
import { notifications } from '@mantine/notifications'
import { act, cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import { ownerFilesFrontDesk } from '#renderer/features/owner-files/module.tsx'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { startTexts } from '#renderer/text/text.ts'
import type { SetItem } from '#shared/domain/draft.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { commitDraft } from '#test/support/actions.ts'
import { deskOf, showReception } from '#test/support/deskScreen.tsx'
import { withListHeight } from '#test/support/listHeight.ts'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { foundedStore, SUPERVISOR } from '#test/support/testStore.ts'
import { giveConsent, removeDocument, saveVehicle, writeNote } from './recordCommands.ts'

withListHeight()

const NAME = '欧阳娜娜'
const OWN_WORDS = {
  email: 'nana@example.com',
  address: '深圳市福田区深南路9号',
  legalRepresentative: '司徒大海',
  contactName: '诸葛小云',
  remark: '常在外地',
}
const PLATE = '粤B12345'
const PHONE = '13812345678'
const NOTE = '约了周五看漏水'
const SECRETS = [NAME, ...Object.values(OWN_WORDS), PLATE, PHONE, NOTE]

let store: Store
let unitId: string
let personId: string
beforeEach(async () => {
  startTexts('zh-CN')
  usePrivacy.setState({ covered: false })
  store = await foundedStore()
  unitId = await addUnit(store)
  personId = await addOwner(store, unitId, NAME)
  const desk = deskOf(store, SUPERVISOR)
  await write('owner.edit', { kind: 'set', e: 'person', id: personId, values: OWN_WORDS })
  const vehicle = { personId, unitId, plate: PLATE, model: '', space: '' }
  await saveVehicle(desk, { id: null, before: null, after: vehicle, seen: {} })
  await writeNote(desk, { personId, unitId: null, text: NOTE })
  await giveConsent(desk, {
    personId,
    purposes: ['greetings'],
    givenDay: '2026-11-21',
    medium: 'oral',
    greetingDay: '11-25',
  })
  await write('careNote.save', set('careNote', { personId, text: '敲门多等', basis: 'contract', endDay: '2026-01-31' }))
  await write('document.save', set('document', { personId, unitId, kind: 'lease', state: 'on-paper' }))
})
afterEach(() => {
  usePrivacy.setState({ covered: false })
  cleanup()
})

const set = (e: string, values: JsonObject): SetItem => ({ kind: 'set', e, id: `${e}-1`, values })
const write = (cmd: string, item: SetItem) => commitDraft(store, { cmd, items: [item] }, SUPERVISOR)
const show = (path: string) => showReception({ store, modules: [ownerFilesFrontDesk], path, signature: SUPERVISOR })

/** What can be seen: words, tool tips, and what stands in fields. */
function seen(): string {
  const titles = [...document.querySelectorAll('[title]')].map((one) => one.getAttribute('title'))
  return [document.body.textContent, ...titles].join(' ')
}
const secretsIn = (text: string) => SECRETS.filter((secret) => text.includes(secret))

const SCREENS: readonly (readonly [string, () => string, string])[] = [
  ['the hub of a person', () => `/person/${personId}`, OWN_WORDS.email],
  ['the hub of a unit', () => `/unit/${unitId}`, PLATE],
  ['the list of owners', () => '/owners', NAME],
  ['the list of units', () => '/units', NAME],
  ['the list of incomplete files', () => '/owners/incomplete', NAME],
  ['the list of greetings', () => '/owners/greetings', NAME],
  ['the list of ended notes', () => '/owners/expired-notes', NAME],
  ['the form of a new vehicle', () => `/records/unit/${unitId}/vehicle`, NAME],
  ['the export of a person', () => `/records/person/${personId}/export`, NAME],
]

describe('while the screen is covered', () => {
  test.each(SCREENS)('%s shows nobody’s own', async (_what, path, shown) => {
    const router = await show(path())
    await waitFor(() => expect(seen()).toContain(shown))
    act(() => usePrivacy.setState({ covered: true }))
    await waitFor(() => expect(secretsIn(seen())).toEqual([]))
    expect(secretsIn(decodeURIComponent(router.state.location.href) + document.title)).toEqual([])
  })

  test('a hub says in the time line that there is a note, and not which', async () => {
    await show(`/person/${personId}`)
    expect(await screen.findByText(`备注：${NOTE}`)).toBeTruthy()
    act(() => usePrivacy.setState({ covered: true }))
    expect(await screen.findByText('备注：••••')).toBeTruthy()
  })
})

test('phones are masked on both hubs and in both lists whether covered or not', async () => {
  for (const path of [`/person/${personId}`, `/unit/${unitId}`, '/owners', '/units', '/owners/greetings']) {
    await show(path)
    await screen.findAllByText(new RegExp(NAME))
    expect(seen()).not.toContain(PHONE)
    cleanup()
  }
})

test('a notice of what was done covers whom it names', async () => {
  const { offerUndo } = await import('#renderer/features/owner-files/offerUndo.ts')
  await show('/owners')
  const desk = deskOf(store, SUPERVISOR)
  const removed = await removeDocument(desk, 'document-1')
  act(() => offerUndo(desk, `已删除 ${NAME}`, removed.ok ? removed.value.undo : undefined))
  expect(await screen.findByText(`已删除 ${NAME}`)).toBeTruthy()
  act(() => usePrivacy.setState({ covered: true }))
  await waitFor(() => expect(screen.queryByText(`已删除 ${NAME}`)).toBeNull())
  act(() => notifications.clean())
})
