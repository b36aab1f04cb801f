/** The unit of a new owner: shorthand finds it, a code that nobody has is added on purpose only. */
import { Autocomplete, Checkbox } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useState } from 'react'
import { useFindUnit, useUnitChoice } from '#renderer/db/search/useUnitChoice.ts'
import { useSetting } from '#renderer/db/settings.ts'
import { text, useText } from '#renderer/text/text.ts'
import { placeInCode } from '#shared/domain/places.ts'
import { normalizeCode } from '#shared/kernel/text.ts'
import type { UnitChoiceFields } from './ownerFields.ts'

interface UnitFieldProps {
  readonly form: UseFormReturnType<UnitChoiceFields>
}

export function UnitField({ form }: UnitFieldProps) {
  const t = useText()
  const typed = form.useWatchValue('unit')
  const { unit, suggestions, count, isSettled } = useUnitChoice(typed)
  const findUnit = useFindUnit()
  const pattern = useSetting('unit.pattern')
  const code = normalizeCode(typed)
  // While there is something to choose from, adding a unit is not what is meant.
  const [isChoosing, setChoosing] = useState(false)
  const hint = (): string => {
    if (unit !== undefined) return t('ownerFiles.unitFound', { code: unit.code })
    return count > 0 ? t('ownerFiles.unitMany', { count }) : t('ownerFiles.unitHint')
  }
  const complete = async (): Promise<void> => {
    const before = form.getValues().unit
    const found = (await findUnit(before)).unit?.code
    // What was typed meanwhile stays.
    if (found !== undefined && form.getValues().unit === before) form.setFieldValue('unit', found)
  }
  const props = form.getInputProps('unit')
  return (
    <>
      <Autocomplete
        key={form.key('unit')}
        {...props}
        label={t('ownerFiles.fields.unitId')}
        description={hint()}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={suggestions.map(({ code: one }) => one)}
        filter={({ options }) => options}
        openOnFocus={false}
        selectFirstOptionOnChange={count > 0 && unit === undefined}
        withAsterisk
        required
        maxLength={60}
        // The first field of the form: typing begins at once.
        autoFocus
        onFocus={() => setChoosing(true)}
        onBlur={() => {
          setChoosing(false)
          void complete()
        }}
        comboboxProps={{ transitionProps: { duration: 0 } }}
      />
      {isSettled && code !== '' && unit === undefined && !(isChoosing && count > 0) && (
        <Checkbox
          key={form.key('makeUnit')}
          {...form.getInputProps('makeUnit', { type: 'checkbox' })}
          className='make-unit'
          label={t('ownerFiles.makeUnit', { code })}
          description={placeWords(code, pattern)}
        />
      )}
    </>
  )
}

/** Where a new unit will lie as its code says it; undefined where it says nothing. */
function placeWords(code: string, pattern: string): string | undefined {
  const place = placeInCode(code, pattern)
  const parts = (['phase', 'building', 'entrance', 'floor', 'room'] as const).flatMap((part) => {
    const said = place[part]
    return said === null ? [] : [text(`households.placeParts.${part}`, { code: said })]
  })
  return parts.length === 0 ? undefined : text('households.placeOfNew', { place: parts.join(' · ') })
}
