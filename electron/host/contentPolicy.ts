/** The content policy of both pages and the headers of every answer that carries one of their files. */

/** Directives that also stand in renderer/index.html and renderer/print.html; a test compares them. */
export const PAGE_POLICY = [
  "default-src 'none'",
  // Argon2 and hashing run as WebAssembly.
  "script-src 'self' 'wasm-unsafe-eval'",
  // Mantine writes its theme as style elements and attributes.
  "style-src 'self' 'unsafe-inline'",
  // QR pictures are data:, captured photos blob:.
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "media-src 'self' blob:",
  // The PDF that is shown before it goes to paper.
  "frame-src 'self' blob:",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ')

/** The whole policy: `frame-ancestors` is only heard in a header. */
export const CONTENT_POLICY = `${PAGE_POLICY}; frame-ancestors 'self'`

/** Headers of every file of the pages. */
export const FILE_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

/** Fingerprinted files never change; the pages that name them must be asked for each time, or an update would not arrive. */
export function cacheControlOf(path: string): string {
  return path.startsWith('assets/') ? 'private, max-age=31536000, immutable' : 'no-store'
}
