import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CONTENT_POLICY, cacheControlOf, PAGE_POLICY } from './contentPolicy.ts'

describe('the content policy', () => {
  it.each(['index.html', 'print.html'])('stands in renderer/%s word for word', (page) => {
    const html = readFileSync(join(import.meta.dirname, '..', '..', 'renderer', page), 'utf8')
    expect(html).toContain(`content="${PAGE_POLICY}"`)
  })

  it('names no remote source, no inline script and no eval', () => {
    expect(CONTENT_POLICY).not.toMatch(/https?:|\*|'unsafe-eval'/)
    expect(CONTENT_POLICY).not.toMatch(/script-src[^;]*unsafe-inline/)
    expect(CONTENT_POLICY).toContain("frame-ancestors 'self'")
    expect(CONTENT_POLICY).toContain("default-src 'none'")
  })

  it('lets pages be asked for each time and fingerprinted files be kept', () => {
    expect(cacheControlOf('index.html')).toBe('no-store')
    expect(cacheControlOf('assets/index-1.js')).toContain('immutable')
  })
})
