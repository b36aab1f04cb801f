// A disk that is full in the middle of an intake or a hand-out: nothing half is there, neither in the store nor at the host, and what was typed stays.
// First, because Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto'
import { fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Desk } from '#renderer/db/deskContext.ts'
import type { Store } from '#renderer/db/store.ts'
import { custodyRefusalWords } from '#renderer/features/parcel-custody/custodyWords.ts'
import { receiveItem } from '#renderer/features/parcel-custody/intakeCommands.ts'
import { withFiles } from '#renderer/features/parcel-custody/itemChanges.ts'
import { parcelCustodyFrontDesk } from '#renderer/features/parcel-custody/module.tsx'
import { handOut, handOutOnReceipt } from '#renderer/features/parcel-custody/outCommands.ts'
import { addSlots } from '#renderer/features/parcel-custody/slotCommands.ts'
import { refusalWords } from '#renderer/text/refusals.ts'
import { startTexts } from '#renderer/text/text.ts'
import { EMPTY_INTAKE } from '#shared/domain/parcel-custody/intakeInput.ts'
import { utf8 } from '#shared/kernel/bytes.ts'
import { everything, succeeded } from '#test/support/actions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { type BackupHost, backupHost } from '#test/support/backupHost.ts'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { paperDesk } from '#test/support/paperDesk.ts'
import { foundedStore, must } from '#test/support/testStore.ts'

startTexts('zh-CN')

const [PHOTO, INK] = [utf8('a photograph'), utf8('a drawn signature')]
const SELF = {
  ...({ to: 'self', byPersonId: null, name: '', phone: '', idLast4: '', authority: '', remark: '' } as const),
  signedPaper: '',
}

let store: Store
let host: BackupHost
let desk: Desk
let ids: readonly string[]
let slotId: string

beforeEach(async () => {
  store = await foundedStore()
  host = backupHost()
  const plain = paperDesk(store)
  desk = { ...plain, bridge: { ...plain.bridge, blobs: host.bridge.blobs } }
  const unitId = await addUnit(store)
  const personId = await addOwner(store, unitId)
  succeeded(await addSlots(desk, { shelf: 'A', numbers: '1-2', size: 'large', capacity: 60 }))
  slotId = must((await store.db.shelfSlots.toArray())[0]).id
  const parcel = { ...EMPTY_INTAKE, kind: 'courier', unitId, personId, slotId, waybill: 'SF1000000000001' } as const
  succeeded(await receiveItem(desk, parcel))
  ids = (await store.db.custodyItems.toArray()).map(({ id }) => id)
})
afterEach(() => vi.restoreAllMocks())

/** The disk is full from the write on which this table is touched. */
function fullAt(table: string): void {
  const real = { put: IDBObjectStore.prototype.put, add: IDBObjectStore.prototype.add }
  for (const way of ['put', 'add'] as const)
    vi.spyOn(IDBObjectStore.prototype, way).mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === table) throw new DOMException('full', 'QuotaExceededError')
      return real[way].apply(this, args)
    })
}

const deposit = { what: '首饰盒', quantity: 1, features: '红', packaging: '纸袋', reminded: true } as const
const takeIn = () =>
  withFiles(desk, [PHOTO, INK], ([photo = '', signature = '']) =>
    receiveItem(desk, {
      ...EMPTY_INTAKE,
      kind: 'deposit',
      ...deposit,
      name: '李建国',
      slotId,
      photos: [photo],
      signature,
    }),
  )
const giveOut = () => handOut(desk, { ids, drawn: INK, taking: SELF })
const onReceipt = () => handOutOnReceipt(desk, { ids, taking: SELF })

const ACTS = {
  'an intake': takeIn,
  'a hand-out with a signature': giveOut,
  'a hand-out on a receipt': onReceipt,
} as const
const TABLES: Readonly<Record<keyof typeof ACTS, readonly string[]>> = {
  'an intake': ['custodyItems', 'changes', 'keptBlobs', 'personKeys'],
  'a hand-out with a signature': ['custodyItems', 'changes', 'keptBlobs', 'claims'],
  'a hand-out on a receipt': ['custodyItems', 'changes', 'sheets', 'claims'],
}

describe.each(Object.entries(ACTS))('%s', (name, act) => {
  test.each(TABLES[name as keyof typeof ACTS])(
    'with the disk full at %s leaves nothing, here or at the host, and is done once there is room',
    async (table) => {
      const before = await everything(store)
      fullAt(table)
      expect(await act()).toMatchObject({ ok: false, error: { code: 'storage-full' } })
      vi.restoreAllMocks()
      expect(await everything(store)).toBe(before)
      expect(host.blobs.size).toBe(0)
      expect((await act()).ok).toBe(true)
      expect(await store.db.keptBlobs.count()).toBe(host.blobs.size)
    },
  )
})

describe.each([
  ['has no room', 'disk-full'],
  ['is gone', 'unreachable'],
])('a host that %s for the second picture', (_, code) => {
  test('keeps none of them, and nothing is written', async () => {
    const before = await everything(store)
    let puts = 0
    host.fault = (channel) => {
      if (channel === 'blobs:put') puts += 1
      return channel === 'blobs:put' && puts === 2 ? code : undefined
    }
    expect(await takeIn()).toMatchObject({ ok: false, error: { code } })
    expect(await everything(store)).toBe(before)
    expect(host.blobs.size).toBe(0)
    host.fault = () => undefined
    expect((await takeIn()).ok).toBe(true)
  })
})

test('a bridge that breaks off in the midst is a refusal, and leaves no picture', async () => {
  let puts = 0
  host.fault = (channel) => {
    if (channel === 'blobs:put') puts += 1
    if (puts === 2 && channel === 'blobs:put') throw new Error('broken')
    return undefined
  }
  const before = await everything(store)
  const done = await takeIn()
  expect(done.ok).toBe(false)
  expect(host.blobs.size).toBe(0)
  expect(await everything(store)).toBe(before)
})

test.each(['storage-full', 'disk-full', 'too-large', 'unreachable', 'stale-page'])(
  '%s has words of its own at this screen',
  (code) => expect(custodyRefusalWords(code)).not.toEqual(refusalWords('failed')),
)

test('a hand-out that did not fit says so, keeps what was typed, and goes with the next Enter', async () => {
  await showScreen({ desk: paperDesk(store), modules: [parcelCustodyFrontDesk], path: `/custody/item/${ids[0]}/out` })
  fireEvent.click(await screen.findByRole('radio', { name: '纸质已签' }))
  const field = await screen.findByLabelText('单号', { selector: 'input' })
  fireEvent.change(field, { target: { value: 'LQ-12' } })
  fullAt('custodyItems')
  fireEvent.keyDown(field, { key: 'Enter', code: 'Enter' })
  await screen.findByText(refusalWords('storage-full').what, { exact: false })
  vi.restoreAllMocks()
  expect((field as HTMLInputElement).value).toBe('LQ-12')
  expect(must(await store.db.custodyItems.get(must(ids[0]))).v.status).toBe('in-store')
  fireEvent.keyDown(field, { key: 'Enter', code: 'Enter' })
  await screen.findByText('1 件已交给 王晓梅')
})
