import { expect, it } from 'vitest'

it('runs in a zone that is not the zone of the community', () => {
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe('America/St_Johns')
  expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(210)
})
