import { afterEach, describe, expect, it, vi } from 'vitest'
import { ensureChromium, findChromium, type Source } from './chromium.ts'

afterEach(() => vi.unstubAllEnvs())

describe('getting a Chromium', () => {
  let installed: string | undefined
  const find = (): string | undefined => installed
  const source = (line: string, gives: string | undefined, applies = true): Source => ({
    line,
    applies: () => applies,
    install: () => {
      installed = gives
    },
  })
  const ensure = (...sources: Source[]): { path: string; said: string[] } => {
    const said: string[] = []
    return { path: ensureChromium({ find, sources, say: (line) => said.push(line) }), said }
  }
  afterEach(() => {
    installed = undefined
  })

  it('takes the one that is there without a word', () => {
    installed = '/usr/bin/chromium'
    expect(ensure(source('apt', '/other'))).toEqual({ path: '/usr/bin/chromium', said: [] })
  })
  it('installs one and says so in one line', () => {
    expect(ensure(source('apt', '/usr/bin/chromium'), source('fetch', '/fetched'))).toEqual({
      path: '/usr/bin/chromium',
      said: ['apt'],
    })
  })
  it('goes on to the next way when one does not apply or gives nothing', () => {
    const sources = [source('apt', '/never', false), source('broken', undefined), source('fetch', '/fetched')]
    expect(ensure(...sources)).toEqual({ path: '/fetched', said: ['broken', 'fetch'] })
  })
  it('says what to do when there is no way', () => {
    expect(() => ensure(source('apt', undefined))).toThrow('set QIANTAI_CHROMIUM')
  })
  it('refuses a browser named by hand that is not there', () => {
    vi.stubEnv('QIANTAI_CHROMIUM', '/no/such/browser')
    expect(() => findChromium()).toThrow('/no/such/browser')
  })
})
