/** A slot by its code: typed, picked or scanned. */
import { Select } from '@mantine/core'
import { useText } from '#renderer/text/text.ts'
import { useScanner } from '#renderer/ui/keys/useScanner.tsx'
import { parseSlotScanCode } from '#shared/domain/parcel-custody/slotCode.ts'
import { useSlots } from './queries.ts'

interface SlotSelectProps {
  readonly value: string | null
  readonly onChange: (slotId: string | null) => void
  readonly error?: React.ReactNode
  /** The cursor begins here. */
  readonly isFirst?: true
}

export function SlotSelect({ value, onChange, error, isFirst }: SlotSelectProps) {
  const t = useText()
  const slots = (useSlots() ?? []).filter(({ active, id }) => active || id === value)
  useScanner((scanned) => {
    const id = parseSlotScanCode(scanned)
    if (id !== undefined && slots.some((slot) => slot.id === id)) onChange(id)
  })
  return (
    <Select
      label={t('custodyOut.forms.slot')}
      placeholder={t('custodyOut.forms.slotHint')}
      data={slots.map(({ id, code }) => ({ value: id, label: code }))}
      value={value}
      onChange={onChange}
      error={error}
      searchable
      selectFirstOptionOnChange
      // Where a slot stands already, an open list has the first one under its cursor: Enter would take that instead.
      openOnFocus={value === null}
      {...(isFirst ? { autoFocus: true } : {})}
      comboboxProps={{ transitionProps: { duration: 0 } }}
    />
  )
}
