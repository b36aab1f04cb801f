/** 代录 (handbook D19): the second person signed on paper and is not at the desk. Folded, because it is the exception. */
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import type { PaperDecision } from '#shared/domain/paperDecision.ts'
import { DESK, type Role } from '#shared/domain/roles.ts'
import type { Day } from '#shared/kernel/days.ts'
import { dayInZone } from '#shared/kernel/zone.ts'

interface OnPaperFieldsProps {
  readonly onEnter: (paper: PaperDecision) => Promise<unknown>
}

export function OnPaperFields({ onEnter }: OnPaperFieldsProps) {
  const t = useText()
  const { now, zone } = useDeskClock()
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('supervisor')
  const [paperDay, setPaperDay] = useState<Day | null>(dayInZone(now, zone))
  const [copyNo, setCopyNo] = useState('')
  return (
    <details className='on-paper'>
      <summary>{t('shifts.onPaper')}</summary>
      <form
        className='on-paper-fields'
        onSubmit={(event) => {
          event.preventDefault()
          void onEnter({ role, name, paperDay: paperDay ?? ('' as Day), copyNo })
        }}
      >
        <p className='quiet'>{t('shifts.onPaperHint')}</p>
        <TextInput
          label={t('shifts.paperName')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('shifts.paperRole')}
          value={role}
          onChange={(event) => setRole(event.currentTarget.value as Role)}
          data={DESK.map((one) => ({ value: one, label: t(`roles.${one}`) }))}
        />
        <DayInput label={t('shifts.paperDay')} defaultValue={paperDay} onChange={setPaperDay} />
        <TextInput
          label={t('shifts.paperCopy')}
          value={copyNo}
          onChange={(event) => setCopyNo(event.currentTarget.value)}
        />
        <Button type='submit' variant='default'>
          {t('shifts.enterPaper')}
        </Button>
      </form>
    </details>
  )
}
