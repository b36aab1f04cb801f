import { describe, expect, it } from 'vitest'
import { findChromium, type Machine } from './chromium.ts'

function machine(files: readonly string[], overrides: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin' },
    exists: (path) => files.includes(path),
    playwrightPath: () => '/home/desk/.cache/ms-playwright/chromium/chrome',
    ...overrides,
  }
}

describe('finding a Chromium on Linux', () => {
  it.each([
    ['nothing', [], undefined],
    [
      "Playwright's own",
      ['/home/desk/.cache/ms-playwright/chromium/chrome'],
      '/home/desk/.cache/ms-playwright/chromium/chrome',
    ],
    [
      'the system before Playwright',
      ['/usr/bin/chromium', '/home/desk/.cache/ms-playwright/chromium/chrome'],
      '/usr/bin/chromium',
    ],
    ['Chromium before Chrome', ['/usr/local/bin/google-chrome', '/usr/bin/chromium'], '/usr/bin/chromium'],
    ['Edge when it is alone', ['/usr/bin/microsoft-edge'], '/usr/bin/microsoft-edge'],
  ])('finds %s', (_name, files, expected) => {
    expect(findChromium(machine(files))).toBe(expected)
  })
})

describe('finding a Chromium elsewhere', () => {
  it('takes the one the environment names before all others', () => {
    const env = { PATH: '/usr/bin', QIANTAI_CHROMIUM: '/opt/mine' }
    expect(findChromium(machine(['/opt/mine', '/usr/bin/chromium'], { env }))).toBe('/opt/mine')
  })
  it('refuses a named one that is not there instead of taking another in silence', () => {
    const env = { PATH: '/usr/bin', QIANTAI_CHROMIUM: '/opt/mine' }
    expect(() => findChromium(machine(['/usr/bin/chromium'], { env }))).toThrow('/opt/mine')
  })
  it('finds Chrome on a Mac', () => {
    const path = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    expect(findChromium(machine([path], { platform: 'darwin', env: {} }))).toBe(path)
  })
  it('finds Edge on Windows', () => {
    const env = { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' }
    const path = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
    expect(findChromium(machine([path], { platform: 'win32', env }))).toBe(path)
  })
  it('lives with a system that Playwright has no build for', () => {
    const playwrightPath = (): string => {
      throw new Error('unsupported')
    }
    expect(findChromium(machine([], { playwrightPath, env: {} }))).toBeUndefined()
  })
})
