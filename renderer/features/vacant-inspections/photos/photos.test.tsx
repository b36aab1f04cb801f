import 'fake-indexeddb/auto'
import { MantineProvider } from '@mantine/core'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Desk, DeskProvider } from '#renderer/db/deskContext.ts'
import { readDraft } from '#renderer/db/drafts.ts'
import { keepSealedBlob } from '#renderer/db/sealedBlobs.ts'
import { usePhotoDraft } from '#renderer/db/usePhotoDraft.ts'
import { PhotoStrip } from '#renderer/papers/PhotoStrip.tsx'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { startTexts } from '#renderer/text/text.ts'
import { HotKeysProvider } from '#renderer/ui/keys/useHotKeys.tsx'
import { ok } from '#shared/kernel/result.ts'
import { press } from '#test/support/deskScreen.tsx'
import { fakeHost, paperDesk } from '#test/support/paperDesk.ts'
import { foundedStore, must } from '#test/support/testStore.ts'
import { PhotoField } from './PhotoField.tsx'

startTexts('zh-CN')

let desk: Desk

beforeEach(async () => {
  desk = paperDesk(await foundedStore())
  vi.stubGlobal('createImageBitmap', async (file: File) => {
    if (file.name === 'broken.heic') throw new Error('unknown format')
    return { width: 3_200, height: 1_600 }
  })
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      getContext = () => ({ fillRect: () => undefined, drawImage: () => undefined })
      convertToBlob = async () => new Blob([new Uint8Array([1, 2, 3])])
    },
  )
})
afterEach(() => {
  vi.unstubAllGlobals()
  usePrivacy.setState({ covered: false })
})

function Taken() {
  const draft = usePhotoDraft('visit/home-1/photos')
  return (
    <>
      <PhotoField photos={draft.photos.home ?? []} onChange={(photos) => draft.set('home', photos)} />
      <button type='button' onClick={draft.drop}>
        存好了
      </button>
    </>
  )
}

const show = (part: React.ReactNode) =>
  render(
    <MantineProvider env='test'>
      <HotKeysProvider inBrowser>
        <DeskProvider value={desk}>{part}</DeskProvider>
      </HotKeysProvider>
    </MantineProvider>,
  )
const choose = (...names: string[]) => {
  const files = names.map((name) => new File(['x'], name))
  fireEvent.change(must([...document.querySelectorAll('input[type=file]')].at(-1)), { target: { files } })
}
const kept = () => readDraft(desk.store, `${desk.signature.actor.id}/visit/home-1/photos`)

describe('photographs that are taken', () => {
  test('are seen at once, and taken away one by one', async () => {
    show(<Taken />)
    choose('a.jpg', 'b.jpg')
    await screen.findByText('已有 2 张')
    fireEvent.click(screen.getByRole('button', { name: '去掉第 1 张' }))
    await screen.findByText('已有 1 张')
    expect(screen.getAllByRole('img')).toHaveLength(1)
  })

  test('that the browser cannot read are told, the others stay', async () => {
    show(<Taken />)
    choose('a.jpg', 'broken.heic')
    await screen.findByText(/照片读不出来/)
    await screen.findByText('已有 1 张')
  })

  test('come back after the page was closed, until the form is stored', async () => {
    const first = show(<Taken />)
    choose('a.jpg')
    await waitFor(async () => expect((await kept())?.values).toEqual({ home: ['AQID'] }))
    first.unmount()
    show(<Taken />)
    await screen.findByText('已有 1 张')
    fireEvent.click(screen.getByRole('button', { name: '存好了' }))
    await waitFor(async () => expect(await kept()).toBeUndefined())
    expect(screen.queryByRole('img')).toBeNull()
  })

  test('are not offered where the device keeps none', async () => {
    desk = paperDesk(desk.store, { info: { capabilities: { ...desk.info.capabilities, blobs: 'no-host' } as never } })
    show(<Taken />)
    await screen.findByText(/这台设备存不了照片/)
    expect(document.querySelector('input[type=file]')).toBeNull()
  })
})

describe('photographs that are kept', () => {
  const strip = async () => {
    const host = fakeHost()
    const blobs = new Map<string, string>()
    const put = async ({ bytes }: { bytes: string }) => {
      const hash = `${blobs.size}`.padStart(64, '0')
      blobs.set(hash, bytes)
      return ok({ hash })
    }
    const get = async ({ hash }: { hash: string }) => ok({ bytes: must(blobs.get(hash)) })
    Object.assign(host.bridge.blobs, { put, get })
    desk = paperDesk(desk.store, { host })
    const hashes: string[] = []
    for (const byte of [1, 2]) {
      const one = await keepSealedBlob(desk, new Uint8Array([byte]))
      if (one.ok) hashes.push(one.value)
    }
    return show(<PhotoStrip photos={hashes} title='5-0902 2026-11-17' />)
  }

  test('open large, and the arrows go on to the next', async () => {
    await strip()
    fireEvent.click(screen.getByRole('button', { name: '看第 1 张照片，5-0902 2026-11-17' }))
    await screen.findByText('5-0902 2026-11-17 · 第 1 张，共 2 张')
    await screen.findByRole('img', { name: '5-0902 2026-11-17' })
    await press('ArrowRight')
    await screen.findByText('5-0902 2026-11-17 · 第 2 张，共 2 张')
    await press('ArrowRight')
    await screen.findByText('5-0902 2026-11-17 · 第 1 张，共 2 张')
  })

  test('are covered with everything else', async () => {
    usePrivacy.setState({ covered: true })
    await strip()
    expect(screen.getAllByText('已遮盖')).toHaveLength(2)
    expect(document.querySelector('img')).toBeNull()
  })
})
