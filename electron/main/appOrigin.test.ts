import { describe, expect, it } from 'vitest'
import { externalLinkOf, isOwnUrl, MAIN_PAGE, PRINT_PAGE } from './appOrigin.ts'

describe('our own address', () => {
  it.each([MAIN_PAGE, PRINT_PAGE, 'app://front-desk', 'app://front-desk/assets/x.js#/owners'])('%s is ours', (url) => {
    expect(isOwnUrl(url)).toBe(true)
  })

  it.each([
    '',
    'not a url',
    'https://evil.example/?next=app://front-desk/',
    'https://front-desk/',
    'app://front-desk.evil.example/',
    'app://evil.example/front-desk',
    'app://front-desk@evil.example/',
    'app://user@front-desk/',
    'app://front-desk:8080/',
    'app2://front-desk/',
    'file:///app://front-desk/',
    'javascript:app://front-desk/',
    'data:text/html,app://front-desk/',
  ])('%j is not', (url) => {
    expect(isOwnUrl(url)).toBe(false)
  })
})

describe('links a person may follow', () => {
  it('are https', () => {
    expect(externalLinkOf('https://www.gov.cn/a?b=1')).toBe('https://www.gov.cn/a?b=1')
  })

  it.each([
    'http://www.gov.cn/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'ms-msdt:/id',
    'smb://server/share',
    'app://front-desk/',
    'https://user:secret@evil.example/',
    'https://',
    ' ',
  ])('%j goes nowhere', (url) => {
    expect(externalLinkOf(url)).toBeUndefined()
  })
})
