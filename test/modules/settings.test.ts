import { describe, expect, test } from 'vitest'
import { DOMAIN_MODULES } from '#shared/domain/modules.ts'
import { buildRegistry } from '#shared/domain/registry.ts'
import { checkSetting, readSetting, settingText } from '#shared/domain/settingValue.ts'
import { codeOf } from '#test/support/decisionContext.ts'

const { settings } = buildRegistry(DOMAIN_MODULES)

describe('the settings that modules declare', () => {
  test('each has a default that its own entry form would take', () => {
    for (const one of settings) {
      const typed = settingText(one, one.initial)
      const checked = checkSetting(one, typed)
      expect([one.key, codeOf(checked)]).toEqual([one.key, undefined])
      if (checked.ok) expect([one.key, readSetting(one, checked.value)]).toEqual([one.key, one.initial])
    }
  })

  test('those others count on are there with the numbers of the handbook', () => {
    const initials = Object.fromEntries(settings.map(({ key, initial }) => [key, initial]))
    expect(initials).toMatchObject({
      'file.days-to-complete': 2,
      'greetings.from-days': 2,
      'greetings.to-days': 7,
      'lease.warn-days': 30,
      'items.attend-minutes': 15,
      'complaints.major-solve-days': 7,
      'decoration.first-days': 60,
      'month.due-day': 28,
    })
  })
})
