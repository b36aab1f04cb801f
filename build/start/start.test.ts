import { spawn } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { endChildren, keep, runToEnd } from './children.ts'
import { chooseHost, hasDisplay } from './chooseHost.ts'
import { openCommand } from './openBrowser.ts'
import { onParentGone } from './parent.ts'
import { parseStartArgs } from './startArgs.ts'

const defaults = { demo: false, help: false, open: true, host: 'auto', data: undefined, port: undefined }
const clerk = { platform: 'linux', isRoot: false, hasDisplay: true } as const

describe('npm start -- …', () => {
  it.each([
    [[], defaults],
    [['--demo', '--no-open'], { ...defaults, demo: true, open: false }],
    [['--host', 'electron'], { ...defaults, host: 'electron' }],
    [['--data', 'd', '--port', '7501'], { ...defaults, host: 'local', data: 'd', port: '7501' }],
    [['-h'], { ...defaults, help: true }],
  ])('%j', (args, value) => {
    expect(parseStartArgs(args)).toEqual({ ok: true, value })
  })

  it.each([
    [['--port', '7501']],
    [['--host', 'browser']],
    [['--host', 'electron', '--data', 'd', '--port', '1']],
    [['--demonstration']],
    [['x']],
  ])('%j is refused', (args) => {
    expect(parseStartArgs(args).ok).toBe(false)
  })
})

describe('which host', () => {
  it.each([
    ['local', clerk, 'local'],
    ['electron', { ...clerk, hasDisplay: false }, 'electron'],
    ['auto', clerk, 'electron'],
    ['auto', { ...clerk, hasDisplay: false }, 'local'],
    ['auto', { ...clerk, isRoot: true }, 'local'],
    ['auto', { ...clerk, platform: 'win32' }, 'electron'],
  ] as const)('asked for %s on %j: %s, with a reason', (wanted, machine, host) => {
    const choice = chooseHost(wanted, machine)
    expect(choice.host).toBe(host)
    expect(choice.why).toMatch(/\w/)
  })

  it.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: '' }, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['win32', {}, true],
    ['darwin', {}, true],
  ] as const)('%s with %j has a display: %s', (platform, env, expected) => {
    expect(hasDisplay(platform, env)).toBe(expected)
  })

  it('hands the address to the system, never through a shell', () => {
    expect(openCommand('http://127.0.0.1:7420/', 'win32', {})?.[0]).toBe('rundll32.exe')
    expect(openCommand('http://127.0.0.1:7420/', 'darwin', {})?.[0]).toBe('/usr/bin/open')
    expect(openCommand('http://127.0.0.1:7420/', 'linux', { PATH: '/nowhere' })).toBeUndefined()
  })
})

describe('what was started', () => {
  it('is ended', async () => {
    const child = keep(spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' }))
    await endChildren()
    expect(child.exitCode ?? child.signalCode).not.toBeNull()
  })

  it('tells its code and its words', async () => {
    const limits = { cwd: import.meta.dirname, limitMs: 20_000 }
    const ended = await runToEnd(process.execPath, ['-e', 'console.error("why"); process.exit(3)'], limits)
    expect(ended).toMatchObject({ code: 3, timedOut: false })
    expect(ended.output).toContain('why')
  })

  it('is cut off when it takes too long, and a missing program is no exception', async () => {
    const cwd = import.meta.dirname
    const slow = await runToEnd(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { cwd, limitMs: 300 })
    expect(slow.timedOut).toBe(true)
    expect(await runToEnd('/nowhere/program', [], { cwd, limitMs: 5_000 })).toMatchObject({ code: null })
  })

  it('ends with its parent', async () => {
    let alive = true
    const gone = new Promise<void>((resolve) => onParentGone(resolve, () => alive))
    alive = false
    const keepAlive = setInterval(() => undefined, 100)
    await gone
    clearInterval(keepAlive)
  })
})
