/** A slot by its code: typed, picked or scanned. */
import { Select } from '@mantine/core'
import { useState } from 'react'
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
  const [isOpen, setOpen] = useState(false)
  const slots = (useSlots() ?? []).filter(({ active, id }) => active || id === value)
  useScanner((scanned) => {
    const id = parseSlotScanCode(scanned)
    if (id === undefined || !slots.some((slot) => slot.id === id)) return
    onChange(id)
    // An open list has its first slot under the cursor: Enter would take that in place of the scanned one.
    setOpen(false)
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
      // Where a slot stands already, the list stays closed for the same reason.
      openOnFocus={value === null}
      dropdownOpened={isOpen}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      {...(isFirst ? { autoFocus: true } : {})}
      comboboxProps={{ transitionProps: { duration: 0 } }}
    />
  )
}
