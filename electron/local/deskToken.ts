/** The token that only pages opened at the desk's own address hold: random at each start, in a cookie no script can read. */
import { createHash, timingSafeEqual } from 'node:crypto'

const COOKIE_PREFIX = 'qiantai-desk'

/** Cookies are shared by all ports of an address: the name tells desks apart, and the path keeps it from other programs' pages. */
export function tokenCookie(port: number, token: string): string {
  return `${COOKIE_PREFIX}-${port}=${token}; Path=/bridge; HttpOnly; SameSite=Strict`
}

/** Whether a Cookie header holds the token; takes the same time whatever is wrong with it. */
export function holdsToken(cookieHeader: string | undefined, port: number, token: string): boolean {
  const name = `${COOKIE_PREFIX}-${port}=`
  const values = (cookieHeader ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(name))
    .map((pair) => pair.slice(name.length))
  // Two of them mean that somebody planted one.
  return values.length === 1 && equalInConstantTime(values[0] ?? '', token)
}

/** Compares digests, so that neither content nor length shows in the time it takes. */
export function equalInConstantTime(a: string, b: string): boolean {
  return timingSafeEqual(digest(a), digest(b))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
