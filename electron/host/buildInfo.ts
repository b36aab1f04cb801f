/** What this build is; the two names are replaced by electron.vite.config.ts. */
declare const __APP_VERSION__: string | undefined
declare const __BUILD_DATE__: string | undefined

/** Version and instant of the build; a run straight from the sources (unit tests) has neither. */
export const buildInfo = {
  version: typeof __APP_VERSION__ === 'string' ? __APP_VERSION__ : '0.0.0-source',
  buildDate: typeof __BUILD_DATE__ === 'string' ? __BUILD_DATE__ : '1970-01-01T00:00:00.000Z',
} as const
