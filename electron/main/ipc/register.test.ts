import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createHandlers } from '#electron/host/hostHandlers.ts'
import type { Channel } from '#shared/ipc/contract.ts'
import { CHANNELS } from '#shared/ipc/schemas.ts'
import { registerIpc } from './register.ts'

type Listener = (event: unknown, payload: unknown) => Promise<unknown>
const registered = vi.hoisted(() => new Map<string, Listener>())
vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, listener: Listener) => registered.set(channel, listener) },
}))

const OURS = 7
const log: string[] = []
const frame = { url: 'app://front-desk/index.html#/owners', parent: null }
const event = { sender: { id: OURS }, senderFrame: frame }
const REJECTED = { ok: false, error: { code: 'rejected' } }

beforeEach(() => {
  registered.clear()
  log.length = 0
  const handlers = createHandlers({ host: 'electron', demo: false, dataDir: '/nowhere' })
  registerIpc({ handlers, senders: new Set([OURS]), log: (line) => void log.push(line) })
})

async function invoke(channel: Channel, from: unknown, payload?: unknown): Promise<unknown> {
  return registered.get(channel)?.(from, payload)
}

describe('every channel', () => {
  it('is answered', () => {
    expect([...registered.keys()].sort()).toEqual([...CHANNELS].sort())
  })

  it.each(CHANNELS)('%s rejects rubbish from our own page', async (channel) => {
    expect(await invoke(channel, event, { rubbish: true })).toEqual(REJECTED)
  })

  it.each(CHANNELS)('%s rejects a foreign sender and says so in the log', async (channel) => {
    expect(await invoke(channel, { ...event, sender: { id: 8 } })).toEqual(REJECTED)
    expect(log.join()).toContain(`${channel} rejected: foreign sender`)
  })

  it('answers our own page', async () => {
    expect(await invoke('app:info', event)).toMatchObject({ ok: true, value: { host: 'electron' } })
  })

  it.each([
    ['a frame inside our window', { ...event, senderFrame: { ...frame, parent: {} } }],
    ['our window after it went elsewhere', { ...event, senderFrame: { ...frame, url: 'https://evil.example/' } }],
    ['a frame that is gone', { ...event, senderFrame: null }],
  ])('rejects %s', async (_name, from) => {
    expect(await invoke('app:info', from)).toEqual(REJECTED)
  })
})
