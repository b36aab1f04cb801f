import { describe, expect, it } from 'vitest'
import { codeOf, contextAs } from '#test/support/decisionContext.ts'
import { decidePersonExport, personExportHtml } from './personExport.ts'

describe('everything about a person', () => {
  it('is taken out by a leader with a reason, and that is logged', () => {
    const input = { personId: 'p1', reason: 'owner-asked' } as const
    expect(codeOf(decidePersonExport(input, contextAs('front-desk')))).toBe('beyond-role')
    expect(codeOf(decidePersonExport({ ...input, reason: null }, contextAs('supervisor')))).toBe('reason-missing')
    const decided = decidePersonExport(input, contextAs('supervisor'))
    expect(decided.ok && decided.value.items).toEqual([
      expect.objectContaining({
        e: 'reveal',
        ev: 'revealed',
        data: { personId: 'p1', what: 'person-export', reason: 'owner-asked' },
      }),
    ])
  })

  it('is a page in which nothing runs, whatever people are called', () => {
    const name = '<img src=x onerror=alert(1)>'
    const html = personExportHtml(
      { title: name, head: ['a & b'], sections: [{ key: 's', title: '"', columns: [name], rows: [[name], ['']] }] },
      'zh-CN',
    )
    expect(html).not.toMatch(/<img|<script/)
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(html).toContain('a &amp; b')
  })
})
