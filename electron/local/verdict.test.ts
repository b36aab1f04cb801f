import { describe, expect, it } from 'vitest'
import { tokenCookie } from './deskToken.ts'
import { judge, type RequestHead } from './verdict.ts'

const desk = { port: 7420, token: 'the-token-of-this-start' }
const ORIGIN = 'http://127.0.0.1:7420'
const COOKIE = tokenCookie(desk.port, desk.token).split(';')[0] ?? ''

type Headers = RequestHead['headers']
function get(target: string, headers: Headers = {}): ReturnType<typeof judge> {
  return judge({ method: 'GET', target, headers: { host: '127.0.0.1:7420', ...headers } }, desk)
}
const GOOD_CALL = { host: '127.0.0.1:7420', origin: ORIGIN, cookie: COOKIE, 'content-type': 'application/json' }
function post(headers: Headers = {}, target = '/bridge/app:info'): ReturnType<typeof judge> {
  return judge({ method: 'POST', target, headers: { ...GOOD_CALL, ...headers } }, desk)
}

describe('at which address the desk answers (DNS rebinding, LAN)', () => {
  it.each([
    undefined,
    '',
    'evil.example',
    'evil.example:7420',
    '127.0.0.1',
    '127.0.0.1:80',
    '127.0.0.1:7420.evil.example',
    '127.0.0.2:7420',
    '192.168.1.5:7420',
    '[::1]:7420',
    'LOCALHOST.:7420',
    '127.0.0.1:7420, evil.example',
  ])('a request for host %j is refused, whatever it asks', (host) => {
    for (const method of ['GET', 'POST', 'OPTIONS']) {
      const verdict = judge({ method, target: '/bridge/app:info', headers: { ...GOOD_CALL, host } as Headers }, desk)
      expect(verdict).toEqual({ kind: 'refused', status: 403, why: 'foreign-host' })
    }
  })

  it.each(['/', '/index.html?a=1', '//evil.example/'])(
    'localhost%s goes on to 127.0.0.1, never elsewhere',
    (target) => {
      const verdict = get(target, { host: 'localhost:7420' })
      expect(verdict).toEqual({ kind: 'redirect', location: `${ORIGIN}${target}` })
      expect(verdict.kind === 'redirect' && new URL(verdict.location).origin).toBe(ORIGIN)
    },
  )

  it('a call to localhost is not sent on but refused', () => {
    expect(post({ host: 'localhost:7420' })).toMatchObject({ why: 'foreign-host' })
  })
})

describe('who gets the token', () => {
  const navigation = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }

  it.each(['none', 'same-origin'])('a page opened by the person (%s) does', (site) => {
    expect(get('/', { ...navigation, 'sec-fetch-site': site })).toMatchObject({ kind: 'file', handOutToken: true })
  })

  it('a browser too old to say where it comes from does', () => {
    expect(get('/')).toMatchObject({ kind: 'file', handOutToken: true })
  })

  it.each(['cross-site', 'same-site', 'something-new'])(
    'a page another page leads to (%s) gets the doorstep',
    (site) => {
      expect(get('/', { ...navigation, 'sec-fetch-site': site })).toEqual({ kind: 'doorstep' })
    },
  )

  it.each([
    ['a frame', { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }],
    [
      'a script that fetches the page',
      { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' },
    ],
  ])('%s does not', (_name, headers) => {
    expect(get('/', headers)).toMatchObject({ handOutToken: false })
  })

  it('no other file brings it', () => {
    expect(get('/print.html', navigation)).toMatchObject({ kind: 'file', handOutToken: false })
  })

  it.each([
    { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' },
    { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
    { 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' },
  ])('another site neither embeds nor loads the desk: %j', (headers) => {
    expect(get('/', { 'sec-fetch-site': 'cross-site', ...headers })).toMatchObject({ kind: 'refused', status: 403 })
  })
})

describe('who may call', () => {
  it('our own page with its token', () => {
    expect(post()).toEqual({ kind: 'bridge', channel: 'app:info' })
    expect(post({ 'sec-fetch-site': 'same-origin' })).toMatchObject({ kind: 'bridge' })
  })

  it.each([
    undefined,
    'null',
    '',
    'http://evil.example',
    'http://localhost:7420',
    'http://127.0.0.1',
    'http://127.0.0.1:7421',
    'https://127.0.0.1:7420',
    'http://127.0.0.1:7420.evil.example',
    'http://127.0.0.1:7420/',
  ])('not a page from %j, even with the token', (origin) => {
    expect(post({ origin } as Headers)).toEqual({ kind: 'refused', status: 403, why: 'foreign-origin' })
  })

  it('not a page whose browser says that it is another site', () => {
    expect(post({ 'sec-fetch-site': 'cross-site' })).toMatchObject({ why: 'foreign-origin' })
    expect(post({ 'sec-fetch-site': 'same-site' })).toMatchObject({ why: 'foreign-origin' })
  })

  it.each([
    undefined,
    '',
    'qiantai-desk-7420=',
    'qiantai-desk-7420=the-token-of-the-last-start',
    `${COOKIE}x`,
    COOKIE.slice(0, -1),
    COOKIE.replace('7420', '7421'),
    `x${COOKIE}`,
    `${COOKIE}; qiantai-desk-7420=planted`,
    `qiantai-desk-7420=planted; ${COOKIE}`,
  ])('not with the cookie %j', (cookie) => {
    expect(post({ cookie } as Headers)).toEqual({ kind: 'refused', status: 401, why: 'no-token' })
  })

  it('with other cookies of the address beside it', () => {
    expect(post({ cookie: `a=1; ${COOKIE}; b=2` })).toMatchObject({ kind: 'bridge' })
  })

  it.each([
    undefined,
    '',
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/jsonp',
    'text/plain; application/json',
  ])('not with the content type %j, which a form could send', (type) => {
    expect(post({ 'content-type': type } as Headers)).toEqual({ kind: 'refused', status: 415, why: 'not-json' })
  })

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'TRACE', 'CONNECT', 'get', ''])(
    'not by the method %j',
    (method) => {
      const verdict = judge({ method, target: '/bridge/app:info', headers: GOOD_CALL }, desk)
      expect(verdict).toEqual({ kind: 'refused', status: 405, why: 'method' })
    },
  )

  it('not by asking for it, which a link or a picture could do', () => {
    expect(get('/bridge/app:info', GOOD_CALL)).toMatchObject({ status: 405 })
  })

  it.each(['http://127.0.0.1:7420/', '//evil.example/', '*', ''])('the target %j is refused', (target) => {
    expect(get(target)).toMatchObject({ kind: 'refused', status: 400 })
  })

  it.each(['', 'challenge=', 'challenge=zz', `challenge=${'a'.repeat(63)}`, `challenge=${'a'.repeat(64)}&x=1`])(
    'nothing is proved for %j',
    (query) => {
      expect(get(`/hello?${query}`)).toMatchObject({ kind: 'refused', status: 400 })
    },
  )
})
