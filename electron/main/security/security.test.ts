import { describe, expect, it } from 'vitest'
import { mayRequest } from './foreignRequests.ts'
import { isBlockedKey } from './keys.ts'
import { ALLOWED_PERMISSIONS, mayUse } from './permissions.ts'

describe('permissions', () => {
  it.each(Object.entries(ALLOWED_PERMISSIONS))('%s is given to our own page, because %s', (permission, reason) => {
    expect(reason).toMatch(/\w/)
    expect(mayUse(permission, 'app://front-desk/index.html')).toBe(true)
    expect(mayUse(permission, 'https://evil.example/')).toBe(false)
  })

  it.each([
    'geolocation',
    'notifications',
    'midi',
    'openExternal',
    'clipboard-read',
    'usb',
    'toString',
    '__proto__',
    '',
  ])('%j is denied to everybody', (permission) => {
    expect(mayUse(permission, 'app://front-desk/index.html')).toBe(false)
  })
})

describe('requests', () => {
  it.each(['app://front-desk/assets/a.js', 'blob:app://front-desk/1', 'data:image/png;base64,AA'])(
    '%s is let through',
    (url) => {
      expect(mayRequest(url)).toBe(true)
    },
  )

  it.each([
    'https://www.gov.cn/',
    'http://127.0.0.1:7420/',
    'ws://evil.example/',
    'file:///etc/passwd',
    'chrome-extension://abc/x',
    '',
  ])('%j leaves the program and is stopped', (url) => {
    expect(mayRequest(url)).toBe(false)
  })
})

describe('keys of a packaged desk', () => {
  const press = { type: 'keyDown', key: '', control: false, meta: false, shift: false, alt: false }

  it.each([
    { key: 'r', control: true },
    { key: 'R', control: true, shift: true },
    { key: 'F5', control: true },
    { key: 'r', meta: true },
    { key: 'F12' },
    { key: 'I', control: true, shift: true },
    { key: 'i', meta: true, alt: true },
  ])('%j is swallowed', (keys) => {
    expect(isBlockedKey({ ...press, ...keys })).toBe(true)
  })

  it.each([
    { key: 'k', control: true },
    { key: 'c', control: true },
    { key: 'F5' },
    { key: 'F3' },
    { key: 'r' },
    { key: 'i' },
  ])('%j is left to the desk', (keys) => {
    expect(isBlockedKey({ ...press, ...keys })).toBe(false)
  })
})
