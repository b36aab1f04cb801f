import { describe, expect, test } from 'vitest'
import type { Role } from '#shared/domain/roles.ts'
import { codeOf, contextAs } from '#test/support/decisionContext.ts'
import { decideConfigure, decideFound, decideSetCalendarDay } from './decisions.ts'
import type { Community } from './schema.ts'

const community: Community = {
  name: '新湾花园',
  company: '新湾物业',
  hotline: '0755-26012345',
  timeZone: 'Asia/Shanghai',
}
const founding = {
  community,
  supervisor: { name: '周敏' },
  pinVerifier: 'verifier',
  deskName: '1 号台',
  device: 'aaaaaaaaaaaaaaaa',
}

const faults: [string, Partial<Community>, string, string][] = [
  ['no name', { name: ' 　' }, 'community-name-missing', 'name'],
  ['a name of 61 characters', { name: '湾'.repeat(61) }, 'text-too-long', 'name'],
  ['a company of 61 characters', { company: '湾'.repeat(61) }, 'text-too-long', 'company'],
  ['a zone nobody knows', { timeZone: 'Asia/Nowhere' }, 'unknown-zone', 'timeZone'],
]

describe('founding', () => {
  test('is one change: community, first supervisor (who acts), first desk with letter A', () => {
    expect(decideFound(founding, contextAs('supervisor'))).toMatchObject({
      ok: true,
      value: {
        cmd: 'community.found',
        items: [
          { e: 'community', values: community },
          {
            e: 'staff',
            id: 'staff-supervisor',
            values: { name: '周敏', role: 'supervisor', active: true, pin: 'verifier' },
          },
          {
            e: 'desk',
            id: 'aaaaaaaaaaaaaaaa',
            ev: 'registered',
            data: { name: '1 号台', prefix: 'A' },
            claim: 'prefix/A',
          },
        ],
      },
    })
  })
  test.each(faults)('is refused for %s', (_, change, code, field) => {
    const decided = decideFound({ ...founding, community: { ...community, ...change } }, contextAs('supervisor'))
    expect(decided).toMatchObject({ ok: false, error: { code, field } })
  })
  test('is refused without a supervisor', () => {
    expect(codeOf(decideFound({ ...founding, supervisor: { name: '' } }, contextAs('supervisor')))).toBe(
      'staff-name-missing',
    )
  })
})

describe('settings of the community', () => {
  const seen = { hotline: ['aaaaaaaaaaaaaaaa.1' as never] }
  const edit = (change: Partial<Community>) => ({ before: community, after: { ...community, ...change }, seen })

  test('write only what was changed, normalised, with the writes the form showed', () => {
    const decided = decideConfigure(edit({ hotline: ' ４００－８２０ ' }), contextAs('supervisor'))
    expect(decided).toMatchObject({
      ok: true,
      value: { cmd: 'community.configure', items: [{ id: 'community', seen }] },
    })
    const item = decided.ok ? decided.value.items[0] : undefined
    expect(item?.kind === 'set' ? Object.keys(item.values) : []).toEqual(['hotline'])
  })
  test.each(faults)('are refused for %s', (_, change, code, field) => {
    expect(decideConfigure(edit(change), contextAs('supervisor'))).toMatchObject({ ok: false, error: { code, field } })
  })
  test.each<[string, Partial<Community>, Role, string]>([
    ['the desk', { hotline: '1' }, 'front-desk', 'beyond-role'],
    ['nothing changed', {}, 'supervisor', 'nothing-changed'],
    ['nothing changed but spaces', { name: ' 新湾花园 ' }, 'supervisor', 'nothing-changed'],
  ])('are refused for %s', (_, change, role, code) => {
    expect(codeOf(decideConfigure(edit(change), contextAs(role)))).toBe(code)
  })
})

describe('a day of the calendar', () => {
  test.each(['holiday', 'make-up', 'workday'] as const)('is set to %s', (kind) => {
    expect(decideSetCalendarDay({ day: '2026-11-21', kind, name: ' 台风 ' }, contextAs('supervisor'))).toMatchObject({
      ok: true,
      value: { items: [{ kind: 'set', e: 'calendarDay', id: '2026-11-21', values: { kind, name: '台风' } }] },
    })
  })
  test('is given back', () => {
    expect(decideSetCalendarDay({ day: '2026-11-21', kind: null, name: '' }, contextAs('supervisor'))).toMatchObject({
      ok: true,
      value: { items: [{ kind: 'delete', id: '2026-11-21' }] },
    })
  })
  test.each<[string, string, string, Role, string]>([
    ['the desk', '2026-11-21', '', 'front-desk', 'beyond-role'],
    ['no day', '', '', 'supervisor', 'calendar-day-invalid'],
    ['29 February of a common year', '2026-02-29', '', 'supervisor', 'calendar-day-invalid'],
    ['a name of 61 characters', '2026-11-21', '风'.repeat(61), 'supervisor', 'calendar-day-invalid'],
  ])('is refused for %s', (_, day, name, role, code) => {
    expect(codeOf(decideSetCalendarDay({ day, kind: 'holiday', name }, contextAs(role)))).toBe(code)
  })
})
