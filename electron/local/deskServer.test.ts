import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHandlers } from '#electron/host/hostHandlers.ts'
import { type DeskServerOptions, type RunningDesk, startDeskServer } from './deskServer.ts'
import { BODY_MAX_BYTES } from './readBody.ts'

let dir = ''
let desk: RunningDesk
const log: string[] = []
function options(): DeskServerOptions {
  const handlers = createHandlers({ host: 'local', demo: false, dataDir: join(dir, 'data') })
  return {
    rendererDir: join(dir, 'renderer'),
    handlers,
    log: (line) => void log.push(line),
    prove: () => ({}),
    arrivalLimitMs: { head: 300, whole: 600 },
  }
}
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'qiantai-desk-'))
  await mkdir(join(dir, 'renderer'))
  await writeFile(join(dir, 'renderer', 'index.html'), '<title>前台通</title>')
  await writeFile(join(dir, 'secret.js'), 'secret')
  desk = await startDeskServer(0, options())
})
afterAll(async () => {
  await desk.close()
  await rm(dir, { recursive: true, force: true })
})

const portOf = (running: RunningDesk) => Number(new URL(running.origin).port)

/** Sends bytes as they are, which no HTTP client would; gives everything that came back until the desk hung up. */
function raw(text: string, { port = portOf(desk), drip = '' } = {}): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const said: Buffer[] = []
    const dripping = setInterval(() => drip !== '' && socket.writable && socket.write(drip), 50)
    socket.on('data', (chunk) => said.push(chunk))
    socket.on('error', () => undefined)
    socket.on('close', () => {
      clearInterval(dripping)
      resolve(Buffer.concat(said).toString('utf8'))
    })
    socket.write(text)
  })
}

function request(line: string, headers: Readonly<Record<string, string>> = {}, body = ''): Promise<string> {
  const all = { host: new URL(desk.origin).host, connection: 'close', ...headers }
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
  return raw([`${line} HTTP/1.1`, ...head, '', body].join('\r\n'))
}

async function tokenCookieOf(): Promise<string> {
  return /set-cookie: ([^;]+);/i.exec(await request('GET /'))?.[1] ?? ''
}

async function call(channel: string, body: string, headers: Readonly<Record<string, string>> = {}): Promise<string> {
  const own = { origin: desk.origin, cookie: await tokenCookieOf(), 'content-type': 'application/json' }
  return request(
    `POST /bridge/${channel}`,
    { ...own, 'content-length': String(Buffer.byteLength(body)), ...headers },
    body,
  )
}

describe('the page of the desk', () => {
  it('comes with its policy and a token that no script and no other site can use', async () => {
    const page = await request('GET /', {
      'sec-fetch-site': 'none',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    })
    expect(page).toMatch(/^HTTP\/1.1 200 /)
    expect(page).toMatch(/content-security-policy: default-src 'none';.*frame-ancestors 'self'/i)
    expect(page).toMatch(/x-content-type-options: nosniff/i)
    expect(page).toMatch(/cross-origin-opener-policy: same-origin/i)
    expect(page).toMatch(/cross-origin-resource-policy: same-origin/i)
    expect(page).toMatch(/cache-control: no-store/i)
    expect(page).toMatch(/set-cookie: qiantai-desk-\d+=[\w-]{43}; Path=\/bridge; HttpOnly; SameSite=Strict\r\n/i)
  })

  it('has another token after a new start', async () => {
    const other = await startDeskServer(0, options())
    const theirs = await raw(`GET / HTTP/1.1\r\nhost: ${new URL(other.origin).host}\r\nconnection: close\r\n\r\n`, {
      port: portOf(other),
    })
    await other.close()
    expect(/=([\w-]{43});/.exec(theirs)?.[1]).not.toBe((await tokenCookieOf()).split('=')[1])
  })

  it('is a doorstep in both languages for whoever comes from another site', async () => {
    const page = await request('GET /', {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    })
    expect(page).toContain('进入前台通')
    expect(page).toContain('Enter Qiantai')
    expect(page).toMatch(/x-frame-options: DENY/i)
    expect(page).not.toMatch(/set-cookie/i)
  })

  it('explains in both languages why a LAN address takes no data', async () => {
    const page = await request('GET /', { host: `192.168.1.5:${portOf(desk)}` })
    expect(page).toMatch(/^HTTP\/1.1 403 /)
    expect(page).toContain('这个地址不能录入资料')
    expect(page).toContain('No data can be entered at this address')
    expect(page).toContain(desk.origin)
  })
})

describe('attacks', () => {
  it('a rebound name and a repeated Host get nothing', async () => {
    expect(await request('GET /', { host: 'evil.example' })).toMatch(/^HTTP\/1.1 403 /)
    const twice = `GET / HTTP/1.1\r\nhost: ${new URL(desk.origin).host}\r\nHost: evil.example\r\nconnection: close\r\n\r\n`
    expect(await raw(twice)).toMatch(/^HTTP\/1.1 400 /)
  })

  it.each([
    '/../secret.js',
    '/..%2fsecret.js',
    '/%2e%2e/secret.js',
    '/..\\secret.js',
    '/index.html%00.js',
    '/./../secret.js',
    '/..;/secret.js',
  ])('GET %s reaches no file outside the pages', async (path) => {
    const answer = await request(`GET ${path}`)
    expect(answer).toMatch(/^HTTP\/1.1 (400|404) /)
    expect(answer).not.toContain('secret')
  })

  it('a call without origin, with a foreign one, or without the token is refused', async () => {
    expect(await call('app:info', 'null', { origin: '' })).toMatch(/^HTTP\/1.1 403 /)
    expect(await call('app:info', 'null', { origin: 'http://evil.example' })).toMatch(/^HTTP\/1.1 403 /)
    expect(await call('app:info', 'null', { cookie: '' })).toMatch(/^HTTP\/1.1 401 /)
    expect(await call('app:info', 'null')).toMatch(/^HTTP\/1.1 200 .*"host":"local"/s)
  })

  it('a form of another site cannot pass for JSON', async () => {
    expect(await call('app:info', 'null', { 'content-type': 'text/plain' })).toMatch(/^HTTP\/1.1 415 /)
  })

  it('an unknown channel, a broken body and a bad request are refused', async () => {
    expect(await call('constructor', 'null')).toMatch(/^HTTP\/1.1 404 /)
    expect(await call('app:info', '{')).toMatch(/^HTTP\/1.1 400 /)
    expect(await call('blobs:get', '{"workspaceId":"../..","hash":"x"}')).toContain('"rejected"')
  })

  it('a body above the limit is not read, announced or not', async () => {
    expect(await call('app:info', '', { 'content-length': String(BODY_MAX_BYTES + 1) })).toMatch(/^HTTP\/1.1 413 /)
    const chunk = `100000\r\n${'x'.repeat(0x100000)}\r\n`
    const endless = await call('app:info', chunk.repeat(26), { 'content-length': '', 'transfer-encoding': 'chunked' })
    expect(endless).toMatch(/^(HTTP\/1.1 4\d\d |$)/)
  })

  it('nothing ever allows another origin to read', async () => {
    const preflight = { origin: 'http://evil.example', 'access-control-request-method': 'POST' }
    const answers = await Promise.all([
      request('OPTIONS /bridge/app:info', preflight),
      request('GET /', { origin: 'http://evil.example' }),
      call('app:info', 'null', { origin: 'http://evil.example' }),
      call('app:info', 'null'),
    ])
    expect(answers[0]).toMatch(/^HTTP\/1.1 405 /)
    for (const answer of answers) expect(answer).not.toMatch(/access-control-/i)
  })

  it('a caller that never finishes its head or its body is cut off', async () => {
    const host = new URL(desk.origin).host
    const slowHead = await raw(`GET / HTTP/1.1\r\nhost: ${host}\r\nx: `, { drip: 'a' })
    const head = `POST /bridge/app:info HTTP/1.1\r\nhost: ${host}\r\norigin: ${desk.origin}\r\ncookie: ${await tokenCookieOf()}`
    const slowBody = await raw(`${head}\r\ncontent-type: application/json\r\ncontent-length: 100000\r\n\r\n`, {
      drip: ' ',
    })
    for (const answer of [slowHead, slowBody]) expect(answer).toMatch(/^HTTP\/1.1 (408|400) |^$/)
  })

  it('another user of the machine is hung up on before a word', async () => {
    if (process.platform !== 'linux') return expect(process.platform).not.toBe('linux')
    const uid = process.getuid?.() ?? 0
    const guarded = await startDeskServer(0, { ...options(), peerUidOf: () => uid + 1 })
    const answer = await raw(`GET / HTTP/1.1\r\nhost: ${new URL(guarded.origin).host}\r\n\r\n`, {
      port: portOf(guarded),
    })
    await guarded.close()
    expect(answer).toBe('')
    expect(log.join('\n')).toContain('another user')
  })

  it('no other address of the machine answers', async () => {
    const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
    const outside = addresses
      .filter(({ internal, family }) => !internal && family === 'IPv4')
      .map(({ address }) => address)
    const tries = [...outside, '127.0.0.2', '::1'].map(
      (address) =>
        new Promise((resolve) => {
          const socket = connect({ port: portOf(desk), host: address, timeout: 2_000 })
          socket.on('connect', () => resolve('answered'))
          for (const event of ['error', 'timeout'] as const) socket.on(event, () => resolve('refused'))
        }),
    )
    expect(new Set(await Promise.all(tries))).toEqual(new Set(['refused']))
  })
})
