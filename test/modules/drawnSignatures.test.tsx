// First, because Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto'
import { act, screen, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { applyChanges } from '#renderer/db/applyChanges.ts'
import type { Desk } from '#renderer/db/deskContext.ts'
import { keepSealedBlob } from '#renderer/db/sealedBlobs.ts'
import type { Store } from '#renderer/db/store.ts'
import { conflictsFrontDesk } from '#renderer/features/conflicts/module.tsx'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { startTexts } from '#renderer/text/text.ts'
import { wayOutClaim } from '#shared/domain/parcel-custody/ids.ts'
import { utf8 } from '#shared/kernel/bytes.ts'
import { commitDraft, succeeded } from '#test/support/actions.ts'
import { backupHost } from '#test/support/backupHost.ts'
import { deskOf, showReception } from '#test/support/deskScreen.tsx'
import { foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { logOf, otherDesk } from '#test/support/twoDesks.ts'

startTexts('zh-CN')

let here: Store
let there: Store
let host: ReturnType<typeof backupHost>
let inks: readonly string[]
const shown: Uint8Array[] = []

beforeEach(async () => {
  host = backupHost()
  here = await foundedStore()
  const received = { visit: 1, personId: null, kind: 'courier', tag: 'A1', waybill: 'SF1234567890123' }
  const parcel = { kind: 'event', e: 'custodyItem', id: 'parcel-1' } as const
  await commitDraft(here, { cmd: 'custody.receive', items: [{ ...parcel, ev: 'received', data: received }] })
  there = await otherDesk(here)
  await applyChanges(there, await logOf(here))
  const keep = async (ink: string) => succeeded(await keepSealedBlob(desk(), utf8(ink)))
  inks = [await keep('ink of one'), await keep('ink of the other')]
  for (const [index, store] of [here, there].entries()) {
    const data = { visit: 1, personId: null, to: index === 0 ? 'self' : 'proxy', signature: inks[index] ?? '' }
    const out = { ...parcel, ev: 'handedOut', data, claim: wayOutClaim('parcel-1', 1) }
    await commitDraft(store, { cmd: 'custody.handOut', items: [out], blobs: [inks[index] ?? ''] })
  }
  await applyChanges(here, await logOf(there))
  shown.length = 0
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: objectUrl, revokeObjectURL: () => undefined }))
})

function objectUrl(blob: Blob): string {
  void blob.arrayBuffer().then((bytes) => shown.push(new Uint8Array(bytes)))
  return `blob:${blob.size}`
}

const desk = (): Desk => ({
  ...deskOf(here, SUPERVISOR),
  bridge: host.bridge,
  info: { capabilities: { blobs: true } } as Desk['info'],
})

async function sides(): Promise<readonly HTMLElement[]> {
  const { id } = must((await here.db.conflicts.toArray())[0])
  await showReception({ store: here, modules: [conflictsFrontDesk], path: `/conflicts/${id}`, desk: desk() })
  return screen.findAllByRole('article')
}

test('both sides show to whom the parcel was given, and the signature that was drawn for it', async () => {
  const [first, second] = await sides()
  expect(await within(must(first)).findByAltText('第 1 边的签名图')).toBeTruthy()
  expect(await within(must(second)).findByAltText('第 2 边的签名图')).toBeTruthy()
  expect([first, second].map((side) => /本人|代领/.exec(side?.textContent ?? '')?.[0]).sort()).toEqual(['代领', '本人'])
  await vi.waitFor(() => expect(shown).toHaveLength(2))
  expect(new Set(shown.map((bytes) => new TextDecoder().decode(bytes)))).toEqual(
    new Set(['ink of one', 'ink of the other']),
  )
})

test('a picture that lies elsewhere says where; a covered screen shows none', async () => {
  host.blobs.delete(inks[1] ?? '')
  await sides()
  expect(await screen.findByText(/签名图不在这台电脑上，请在.*上看/)).toBeTruthy()
  expect(await screen.findByAltText(/签名图/)).toBeTruthy()
  act(() => usePrivacy.getState().toggle())
  expect(screen.queryByAltText(/签名图/)).toBeNull()
  act(() => usePrivacy.getState().toggle())
})
