import { describe, expect, it } from 'vitest'
import { CHANNELS } from '#shared/ipc/schemas.ts'
import { ok } from '#shared/kernel/result.ts'
import { answerCall, type Handlers, isChannel } from './answerCall.ts'
import { createHandlers } from './hostHandlers.ts'

const handlers = createHandlers({ host: 'local', demo: true, dataDir: '/nowhere' })
const lines: string[] = []
const log = (line: string) => void lines.push(line)

describe('answering a call', () => {
  it.each(CHANNELS)('%s rejects rubbish before its handler sees it', async (channel) => {
    let seen = false
    const watch = async () => {
      seen = true
      return ok(null)
    }
    const watching = { ...handlers, [channel]: watch } as unknown as Handlers
    expect(await answerCall(channel, { rubbish: 1 }, { handlers: watching, log })).toEqual({
      ok: false,
      error: { code: 'rejected' },
    })
    expect(seen).toBe(false)
  })

  it('tells host, version, practice flag and what it cannot do', async () => {
    expect(await answerCall('app:info', undefined, { handlers, log })).toMatchObject({
      ok: true,
      value: { host: 'local', demo: true, capabilities: { pdf: 'no-browser-found', print: 'use-pdf', blobs: true } },
    })
  })

  it('keeps the detail of a fault in the log and out of the reply', async () => {
    const throwing: Handlers = {
      ...handlers,
      'app:info': async () => {
        throw new Error('disk /dev/sda1 is on fire')
      },
    }
    const reply = await answerCall('app:info', undefined, { handlers: throwing, log })
    expect(reply).toEqual({ ok: false, error: { code: 'failed' } })
    expect(lines.join('\n')).toContain('on fire')
  })

  it('never logs what a request held', async () => {
    await answerCall('blobs:put', { workspaceId: 'x', bytes: '身份证' }, { handlers, log })
    expect(lines.join('\n')).not.toContain('身份证')
  })

  it.each(['toString', '__proto__', 'constructor', '', 'app:quit'])('%j is no channel', (name) => {
    expect(isChannel(name)).toBe(false)
  })
})
