import { describe, expect, it } from 'vitest'
import { isAllowedNavigation, judgeNewWindow, printWindowOptions, windowOptions } from './window.ts'

describe('the window', () => {
  const { webPreferences, width = 0, height = 0 } = windowOptions('/preload')

  it('fits a 1366 × 768 screen with its task bar', () => {
    expect(width).toBeLessThanOrEqual(1366)
    expect(height).toBeLessThanOrEqual(728)
  })

  it.each([
    ['desk', webPreferences],
    ['print', printWindowOptions().webPreferences],
  ])('of the %s is sealed off', (_name, preferences) => {
    expect(preferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      webviewTag: false,
    })
  })

  it('of a sheet has no way to ask the host', () => {
    expect(webPreferences?.preload).toContain('index.cjs')
    expect(printWindowOptions().webPreferences).not.toHaveProperty('preload')
  })
})

describe('where a page may go', () => {
  it('an https link opens in the browser of the system', () => {
    expect(judgeNewWindow('https://www.gov.cn/')).toEqual({ kind: 'browser', url: 'https://www.gov.cn/' })
    expect(judgeNewWindow('app://front-desk/index.html')).toEqual({ kind: 'denied' })
    expect(judgeNewWindow('file:///etc/passwd')).toEqual({ kind: 'denied' })
  })

  it.each([
    ['app://front-desk/index.html', true, true],
    ['app://front-desk/index.html', false, true],
    ['blob:app://front-desk/0b1c', false, true],
    ['blob:app://front-desk/0b1c', true, false],
    ['blob:https://evil.example/0b1c', false, false],
    ['about:blank', false, true],
    ['about:blank', true, false],
    ['https://evil.example/?app://front-desk/', true, false],
    ['data:text/html,x', true, false],
    ['file:///etc/passwd', false, false],
  ])('%s (main frame: %s): %s', (url, isMainFrame, allowed) => {
    expect(isAllowedNavigation({ url, isMainFrame })).toBe(allowed)
  })
})
