// First, because Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto'
import { MantineProvider } from '@mantine/core'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { startTexts } from '#renderer/text/text.ts'
import { HotKeysProvider } from '#renderer/ui/keys/useHotKeys.tsx'
import { fromUtf8 } from '#shared/kernel/bytes.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'
import { mintRing } from '#shared/sync/wire/keyRing.ts'
import { makeKeysFile } from '#shared/sync/wire/keysFile.ts'
import { deriveKek, KDF_FLOOR } from '#shared/sync/wire/passphrase.ts'
import { must } from '#test/support/testStore.ts'
import { JoinSecret } from './JoinSecret.tsx'

const WORKSPACE = 'abcdefghijklmnop' as WorkspaceId
const randomBytes = (length: number) => new Uint8Array(length).fill(7)

/** Two keys files of one number: two desks changed the passphrase at once. */
async function twins() {
  const ring = mintRing((length) => new Uint8Array(length).fill(3))
  const kdf = { ...KDF_FLOOR, salt: new Uint8Array(16).fill(1) }
  const file = async (passphrase: string, recovery: number) => {
    const kek = await deriveKek(passphrase, kdf)
    if (!kek.ok) throw new Error(kek.error)
    const secret = new Uint8Array(20).fill(recovery)
    const parts = { ws: WORKSPACE, number: 2, ring, replaces: ring, kek: kek.value, kdf, recovery: secret, randomBytes }
    const text = fromUtf8(makeKeysFile(parts))
    return text.ok ? text.value : ''
  }
  return [await file('海风吹过前台大厅', 1), await file('山雨落在后院池塘', 2)] as const
}

async function typeAndSend(typed: string): Promise<void> {
  // The choice beside it bears the same name.
  const field = await waitFor(() => must(document.querySelector<HTMLInputElement>('input:not([type=radio])')))
  await userEvent.clear(field)
  await userEvent.type(field, typed)
  fireEvent.submit(field.closest('form') as HTMLFormElement)
}

test('a wrong passphrase opens nothing and may be tried again; of two made at once each opens (case 52)', async () => {
  startTexts('zh-CN')
  const keysFiles = await twins()
  const opened: string[] = []
  const found = { path: '/share', workspace: WORKSPACE, keysFiles }
  const show = () =>
    render(
      <MantineProvider env='test'>
        <HotKeysProvider inBrowser>
          <JoinSecret found={found} onOpened={(_ring, text) => opened.push(text)} onBack={() => {}} />
        </HotKeysProvider>
      </MantineProvider>,
    )
  const first = show()
  await typeAndSend('海风吹过前台大庭')
  expect(await screen.findByText(/口令不对/, {}, { timeout: 20_000 })).toBeTruthy()
  expect(opened).toEqual([])
  await typeAndSend('海风吹过前台大厅')
  await expect.poll(() => opened.length, { timeout: 20_000 }).toBe(1)
  first.unmount()
  show()
  await typeAndSend('山雨落在后院池塘')
  await expect.poll(() => opened.length, { timeout: 20_000 }).toBe(2)
  // Whichever opened, the desk keeps the one that counts everywhere.
  expect(new Set(opened).size).toBe(1)
}, 60_000)
