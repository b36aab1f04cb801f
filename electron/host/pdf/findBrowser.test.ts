import { describe, expect, it } from 'vitest'
import { findBrowser, type MachineView } from './findBrowser.ts'

function machine(there: readonly string[], view: Partial<MachineView> = {}): MachineView {
  const home = '/home/zhang'
  return { platform: 'linux', home, env: {}, exists: (path) => there.includes(path), namesIn: () => [], ...view }
}

describe('finding a browser to make PDF with', () => {
  it('finds none on a bare machine', () => {
    expect(findBrowser(machine([]))).toBeUndefined()
  })

  it('takes the one named by hand, and no other when that one is missing', () => {
    const env = { QIANTAI_CHROMIUM: '/opt/mine' }
    expect(findBrowser(machine(['/opt/mine', '/usr/bin/chromium'], { env }))?.source).toBe('QIANTAI_CHROMIUM')
    expect(findBrowser(machine(['/usr/bin/chromium'], { env }))).toBeUndefined()
  })

  it.each([
    ['linux', '/usr/bin/microsoft-edge', {}],
    [
      'win32',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
      { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' },
    ],
    ['darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', {}],
  ] as const)('finds the usual one on %s', (platform, path, env) => {
    expect(findBrowser(machine([path], { platform, env }))).toEqual({ path, source: 'system' })
  })

  it('takes the newest that Playwright fetched', () => {
    const store = '/home/zhang/.cache/ms-playwright'
    const paths = ['chromium-999', 'chromium-1200'].map((name) => `${store}/${name}/chrome-linux64/chrome`)
    const namesIn = (path: string) => (path === store ? ['chromium-999', 'firefox-1', 'chromium-1200', '.links'] : [])
    expect(findBrowser(machine(paths, { namesIn }))).toEqual({ path: paths[1], source: 'playwright' })
  })
})
