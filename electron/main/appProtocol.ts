/** `app://front-desk`: the built pages from disk, with the same policy and headers as the local desk gives. */
import { protocol, type Session } from 'electron'
import { cacheControlOf, FILE_HEADERS } from '#electron/host/contentPolicy.ts'
import { readRendererFile } from '#electron/host/rendererFiles.ts'
import { APP_SCHEME, isOwnUrl } from '#electron/main/appOrigin.ts'

/** Must run before the app is ready. Standard and secure: IndexedDB, workers and crypto work as over https. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the scheme in one session. */
export function serveAppScheme(session: Session, rendererDir: string): void {
  session.protocol.handle(APP_SCHEME, (request) => answerAppRequest(request, rendererDir))
}

/** Answers one request; exported for tests, which need no Electron for it. */
export async function answerAppRequest(
  request: { readonly method: string; readonly url: string },
  rendererDir: string,
): Promise<Response> {
  if (request.method !== 'GET' || !isOwnUrl(request.url)) return new Response(null, { status: 403 })
  const file = await readRendererFile(rendererDir, new URL(request.url).pathname)
  if (file === undefined) return new Response(null, { status: 404, headers: FILE_HEADERS })
  return new Response(file.bytes, {
    headers: { ...FILE_HEADERS, 'content-type': file.contentType, 'cache-control': cacheControlOf(file.path) },
  })
}
