/** A new PIN, typed twice. */
import { PasswordInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { type Text, useText } from '#renderer/text/text.ts'
import type { MissingField } from '#renderer/ui/useEntryForm.ts'
import { PIN_PATTERN } from '#shared/domain/staff/schema.ts'

/** The part of a form that holds a new PIN. */
export type PinTyped = { pin: string; pinAgain: string }

/** Words beside the fields of a new PIN that cannot stand. */
export function pinProblems({ pin, pinAgain }: PinTyped, t: Text): Record<string, string> {
  if (!PIN_PATTERN.test(pin)) return { pin: t('staff.pinNote') }
  return pin === pinAgain ? {} : { pinAgain: t('staff.pinDiffers') }
}

/** PIN fields that are still empty. */
export function missingPins({ pin, pinAgain }: PinTyped, t: Text): readonly MissingField[] {
  return [
    ...(pin === '' ? [{ field: 'pin', label: t('staff.pin') }] : []),
    ...(pinAgain === '' ? [{ field: 'pinAgain', label: t('staff.pinAgain') }] : []),
  ]
}

interface PinFieldsProps<Typed extends PinTyped> {
  readonly form: UseFormReturnType<Typed>
  readonly label: string
  readonly first?: boolean
}

export function PinFields<Typed extends PinTyped>({ form, label, first = false }: PinFieldsProps<Typed>) {
  const t = useText()
  const eye = { 'aria-label': t('common.show') }
  const pin = { inputMode: 'numeric', autoComplete: 'new-password', size: 'sm', withAsterisk: true } as const
  return (
    <>
      <PasswordInput
        key={form.key('pin')}
        {...form.getInputProps('pin')}
        {...pin}
        label={label}
        visibilityToggleButtonProps={eye}
        description={t('staff.pinNote')}
        autoFocus={first}
      />
      <PasswordInput
        key={form.key('pinAgain')}
        {...form.getInputProps('pinAgain')}
        {...pin}
        visibilityToggleButtonProps={eye}
        label={t('staff.pinAgain')}
      />
    </>
  )
}
