import { beforeEach, describe, expect, test } from 'vitest'
import type { Desk } from '#renderer/db/deskContext.ts'
import type { Store } from '#renderer/db/store.ts'
import { NO_SCAN_FIELDS } from '#shared/domain/owner-files/documentScan.ts'
import type { DocumentFields } from '#shared/domain/owner-files/fileRecords.ts'
import { base64url, fromBase64url, utf8 } from '#shared/kernel/bytes.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { paperDesk } from '#test/support/paperDesk.ts'
import { foundedStore, must } from '#test/support/testStore.ts'
import { keepScan, readScan, saveScannedDocument } from './saveScan.ts'

const HASH = 'ab'.repeat(32)
const PICTURE = utf8('a picture of an identity card')

let store: Store
let kept: string | undefined
let desk: Desk
beforeEach(async () => {
  store = await foundedStore()
  kept = undefined
  const plain = paperDesk(store)
  const blobs: Desk['bridge']['blobs'] = {
    put: async ({ bytes }) => {
      kept = bytes
      return ok({ hash: HASH, size: bytes.length })
    },
    get: async () => (kept === undefined ? err({ code: 'not-found' }) : ok({ bytes: kept })),
    delete: async ({ hashes }) => {
      if (hashes.includes(HASH)) kept = undefined
      return ok(null)
    },
  }
  desk = { ...plain, bridge: { ...plain.bridge, blobs } }
})

function scanned(personId: string): DocumentFields {
  return {
    personId,
    unitId: null,
    kind: 'id-copy',
    number: '',
    state: 'scanned',
    copies: 1,
    place: '',
    receivedDay: '2026-11-21',
    validTo: null,
    dueDay: null,
    ...NO_SCAN_FIELDS,
    blob: 'pending',
    purpose: '办理入住',
    scanBasis: 'consent',
    remark: '',
  }
}

describe('a scan', () => {
  test('comes back as it was, and the host has never seen it', async () => {
    const put = await keepScan(desk, PICTURE)
    expect(put).toEqual({ ok: true, value: HASH })
    const sealed = fromBase64url(must(kept))
    expect(sealed.ok && new TextDecoder().decode(sealed.value)).not.toContain('identity')
    const read = await readScan(desk, HASH)
    expect(read.ok && new TextDecoder().decode(read.value)).toBe('a picture of an identity card')
  })

  test('is told apart as missing, damaged, sealed by another key, or not to be had now', async () => {
    expect(await readScan(desk, HASH)).toEqual({ ok: false, error: 'not-found' })
    kept = base64url(utf8('nonsense'.repeat(10)))
    expect(await readScan(desk, HASH)).toEqual({ ok: false, error: 'unreadable' })
    const answers = (code: 'damaged' | 'unreachable') => ({
      ...desk,
      bridge: { ...desk.bridge, blobs: { ...desk.bridge.blobs, get: async () => err({ code }) } },
    })
    expect(await readScan(answers('damaged'), HASH)).toEqual({ ok: false, error: 'damaged' })
    expect(await readScan(answers('unreachable'), HASH)).toEqual({ ok: false, error: 'failed' })
  })

  test('is named by the paper only once its bytes are kept, with the consent in the same change', async () => {
    const personId = await addOwner(store, await addUnit(store))
    const scan = { name: 'id.jpg', mediaType: 'image/jpeg', bytes: PICTURE } as const
    const edit = { id: null, before: null, after: scanned(personId), seen: {} }
    const done = await saveScannedDocument(desk, edit, { scan, gives: true })
    expect(done.ok && done.value.change.blobs).toEqual([HASH])
    const [paper] = await store.db.documents.toArray()
    expect(paper?.v).toMatchObject({ blob: HASH, state: 'scanned' })
    expect(await store.db.consents.count()).toBe(1)
  })

  test('that could not be kept leaves no paper behind', async () => {
    const personId = await addOwner(store, await addUnit(store))
    const full = { ...desk.bridge.blobs, put: async () => err({ code: 'disk-full' } as const) }
    const scan = { name: 'id.jpg', mediaType: 'image/jpeg', bytes: PICTURE } as const
    const edit = { id: null, before: null, after: scanned(personId), seen: {} }
    const done = await saveScannedDocument({ ...desk, bridge: { ...desk.bridge, blobs: full } }, edit, {
      scan,
      gives: true,
    })
    expect(done).toMatchObject({ ok: false, error: { code: 'disk-full' } })
    expect(await store.db.documents.count()).toBe(0)
    expect(await store.db.consents.count()).toBe(0)
  })

  test('is refused where the host keeps no files', async () => {
    const capabilities = { ...desk.info.capabilities, blobs: 'browser-host' } as const
    const nowhere = { ...desk, info: { ...desk.info, capabilities } }
    expect(await keepScan(nowhere, PICTURE)).toEqual({ ok: false, error: { code: 'scan-no-host' } })
    expect(kept).toBeUndefined()
  })
})
