/** The pages' address inside Electron. The origin is the database's identity (architecture 2): it never changes. */

export const APP_SCHEME = 'app'
export const APP_ORIGIN = 'app://front-desk'
export const MAIN_PAGE = `${APP_ORIGIN}/index.html`
export const PRINT_PAGE = `${APP_ORIGIN}/print.html`

/** Whether a URL is one of our own pages; parsed, never compared by substring. */
export function isOwnUrl(text: string): boolean {
  const url = URL.parse(text)
  return (
    url !== null &&
    url.protocol === `${APP_SCHEME}:` &&
    url.host === 'front-desk' &&
    url.username === '' &&
    url.port === ''
  )
}

/** A link a person may follow into the system's browser: https only. */
export function externalLinkOf(text: string): string | undefined {
  const url = URL.parse(text)
  return url !== null && url.protocol === 'https:' && url.username === '' && url.password === '' ? url.href : undefined
}
