/** 交给: one colleague for the chosen lines; a reason is asked for what is late and never demanded (handbook D18). */
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useText } from '#renderer/text/text.ts'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { useShownName } from '#renderer/ui/PersonName.tsx'
import type { Disposition } from '#shared/domain/shifts/dayCloseDecisions.ts'

interface HandToFormProps {
  readonly count: number
  /** How many of the lines are past their time. */
  readonly late: number
  readonly names: ReadonlyMap<string, string>
  readonly onGive: (given: Pick<Disposition, 'how' | 'toStaffId' | 'reason'>) => Promise<void>
  readonly onClose: () => void
}

export function HandToForm({ count, late, names, onGive, onClose }: HandToFormProps) {
  const t = useText()
  const shown = useShownName()
  const [to, setTo] = useState('')
  const [reason, setReason] = useState('')
  useHotKeys([{ id: 'leave-hand', label: t('common.cancel'), keys: 'Escape', run: onClose }])
  // Nobody chosen is the next day: the line has its answer either way.
  const how = to === '' ? 'next-day' : 'handed'
  return (
    <form
      className='hand-to'
      aria-label={t('dayClose.handTo')}
      onSubmit={(event) => {
        event.preventDefault()
        void onGive({ how, toStaffId: to === '' ? null : to, reason })
      }}
    >
      <NativeSelect
        label={t('dayClose.handTo')}
        autoFocus
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          event.currentTarget.form?.requestSubmit()
        }}
        data={[
          { value: '', label: t('dayClose.carried') },
          ...[...names].map(([id, name]) => ({ value: id, label: shown(name) })),
        ]}
      />
      <TextInput
        className='hand-to-reason'
        label={late > 0 ? t('dayClose.reasonLate') : t('dayClose.reason')}
        value={reason}
        maxLength={200}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type='submit' rightSection={<KeyHint combo='Enter' onColor />}>
        {to === '' ? t('dayClose.carryOne') : t('dayClose.give')} {count > 1 ? count : ''}
      </Button>
      <Button variant='default' rightSection={<KeyHint combo='Escape' />} onClick={onClose}>
        {t('common.cancel')}
      </Button>
    </form>
  )
}
