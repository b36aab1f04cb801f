/** The local desk: loopback HTTP around the host's functions. It listens on 127.0.0.1 and nowhere else. */
import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { answerCall, type Handlers, isChannel, type Log } from '#electron/host/answerCall.ts'
import { readRendererFile } from '#electron/host/rendererFiles.ts'
import { tokenCookie } from '#electron/local/deskToken.ts'
import { doorstepNotice, notFoundNotice } from '#electron/local/notices.ts'
import { isOwnPeer, peerUid } from '#electron/local/peerUser.ts'
import { bodyLimitOf, readJsonBody } from '#electron/local/readBody.ts'
import { REJECTED, sendFile, sendJson, sendNotice, sendRedirect, sendRefusal } from '#electron/local/responses.ts'
import { type DeskIdentity, judge, type Verdict } from '#electron/local/verdict.ts'

/** The only address the desk binds. */
export const LOOPBACK = '127.0.0.1'

export interface DeskServerOptions {
  readonly rendererDir: string
  readonly handlers: Handlers
  readonly log: Log
  /** Answers another start of the program that asks whose desk this is. */
  readonly prove: (challenge: string) => unknown
  /** Gives the user at the other end; replaced in tests. */
  readonly peerUidOf?: typeof peerUid
  /** Milliseconds a request may take to arrive: head, and whole. */
  readonly arrivalLimitMs?: { readonly head: number; readonly whole: number }
}

export interface RunningDesk {
  readonly origin: string
  readonly close: () => Promise<void>
}

/** Starts the desk. Throws the system's error, `EADDRINUSE` when the port is taken. */
export async function startDeskServer(port: number, options: DeskServerOptions): Promise<RunningDesk> {
  const limits = options.arrivalLimitMs ?? { head: 10_000, whole: 30_000 }
  const server = createServer({
    headersTimeout: limits.head,
    requestTimeout: limits.whole,
    connectionsCheckingInterval: Math.min(1_000, limits.head),
    keepAliveTimeout: 5_000,
    maxHeaderSize: 16 * 1024,
  })
  server.maxConnections = 256
  server.on('connection', (socket) => refuseOtherUsers(socket, options))
  await listen(server, port)
  const desk: DeskIdentity = {
    port: (server.address() as AddressInfo).port,
    token: randomBytes(32).toString('base64url'),
  }
  server.on('request', (request, response) => {
    answer(request, response, { desk, ...options }).catch((cause: unknown) => {
      options.log(`request failed: ${String(cause)}`)
      response.destroy()
    })
  })
  return { origin: `http://${LOOPBACK}:${desk.port}`, close: () => close(server) }
}

type Context = DeskServerOptions & { readonly desk: DeskIdentity }

async function answer(request: IncomingMessage, response: ServerResponse, context: Context): Promise<void> {
  const repeatedHost = request.headersDistinct.host?.length !== 1
  const head = { method: request.method ?? '', target: request.url ?? '', headers: request.headers }
  const verdict: Verdict = repeatedHost
    ? { kind: 'refused', status: 400, why: 'foreign-host' }
    : judge(head, context.desk)
  switch (verdict.kind) {
    case 'redirect':
      return sendRedirect(response, verdict.location)
    case 'doorstep':
      return sendNotice(response, 200, doorstepNotice())
    case 'hello':
      return sendJson(response, 200, context.prove(verdict.challenge))
    case 'file':
      return answerFile(response, verdict, context)
    case 'bridge':
      return answerBridge(request, response, { channel: verdict.channel, ...context })
    case 'refused':
      context.log(`refused ${head.method}: ${verdict.why}`)
      return sendRefusal(response, verdict, context.desk.port)
  }
}

type BridgeContext = Context & { readonly channel: string }

async function answerBridge(request: IncomingMessage, response: ServerResponse, context: BridgeContext): Promise<void> {
  const { channel } = context
  if (!isChannel(channel)) return sendJson(response, 404, REJECTED)
  const body = await readJsonBody(request, bodyLimitOf(channel))
  if (!body.ok) {
    // What is left of the body is not wanted: the connection ends with the answer.
    response.setHeader('connection', 'close')
    return sendJson(response, body.error === 'too-large' ? 413 : 400, REJECTED)
  }
  sendJson(response, 200, await answerCall(channel, body.value ?? undefined, context))
}

async function answerFile(
  response: ServerResponse,
  { path, handOutToken }: Extract<Verdict, { kind: 'file' }>,
  { desk, rendererDir }: Context,
): Promise<void> {
  const file = await readRendererFile(rendererDir, path)
  if (file === undefined) return sendNotice(response, 404, notFoundNotice())
  sendFile(response, file, handOutToken ? { 'set-cookie': tokenCookie(desk.port, desk.token) } : {})
}

function refuseOtherUsers(socket: Socket, { log, peerUidOf = peerUid }: DeskServerOptions): void {
  socket.on('error', () => socket.destroy())
  const { remotePort, localPort } = socket
  const ownUid = process.getuid?.()
  // Windows and macOS have no such table; see peerUser.ts.
  if (process.platform !== 'linux' || ownUid === undefined) return
  if (remotePort === undefined || localPort === undefined) return void socket.destroy()
  const peer = peerUidOf({ peerPort: remotePort, deskPort: localPort })
  if (isOwnPeer(peer, ownUid)) return
  log(`refused a connection of another user (${peer})`)
  socket.destroy()
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, host: LOOPBACK, exclusive: true }, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
