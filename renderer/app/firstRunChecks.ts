/** What the first form asks for. The domain checks again; this says it beside the field. */

import type { Text } from '#renderer/text/text.ts'
import type { MissingField } from '#renderer/ui/useEntryForm.ts'
import { PIN_PATTERN } from '#shared/domain/staff/schema.ts'
import { isTimeZone } from '#shared/kernel/zone.ts'

/** Digits of a PIN, as `PIN_PATTERN` of the staff has them. */
export const PIN_LENGTH = { from: 4, to: 8 } as const

export type FirstRunTyped = {
  communityName: string
  companyName: string
  timeZone: string
  supervisorName: string
  pin: string
  pinAgain: string
}

/** One digit over and over, or a run like 1234: the first that anybody tries. */
function isSimple(pin: string): boolean {
  const steps = new Set([...pin].slice(1).map((digit, index) => Number(digit) - Number(pin[index])))
  const [step = 2] = steps
  return steps.size === 1 && Math.abs(step) <= 1
}

function pinProblem(pin: string, t: Text): string | undefined {
  if (!PIN_PATTERN.test(pin)) return t('signIn.first.pinLength', PIN_LENGTH)
  return isSimple(pin) ? t('signIn.first.pinSimple') : undefined
}

/** Words beside each field that cannot stand as typed. */
export function checkFirstRun(typed: FirstRunTyped, t: Text): Record<string, string> {
  const problems: Record<string, string | undefined> = {
    communityName: typed.communityName.trim() === '' ? t('signIn.first.nameMissing') : undefined,
    timeZone: isTimeZone(typed.timeZone) ? undefined : t('signIn.first.zoneUnknown'),
    supervisorName: typed.supervisorName.trim() === '' ? t('signIn.first.personMissing') : undefined,
    pin: pinProblem(typed.pin, t),
    pinAgain: typed.pin === typed.pinAgain ? undefined : t('signIn.first.pinDiffers'),
  }
  return Object.fromEntries(
    Object.entries(problems).filter((problem): problem is [string, string] => problem[1] !== undefined),
  )
}

/** Required fields that are still empty, in the order of the form. */
export function missingForFirstRun(typed: FirstRunTyped, t: Text): readonly MissingField[] {
  const required = [
    { field: 'communityName', label: t('signIn.first.communityName') },
    { field: 'supervisorName', label: t('signIn.first.supervisorName') },
    { field: 'pin', label: t('signIn.pin') },
    { field: 'pinAgain', label: t('signIn.first.pinAgain') },
  ] as const
  return required.filter(({ field }) => typed[field].trim() === '')
}
