/** 开班: which shift, a look at the morning list, what the night left (handbook R5, R30, C6). Enter opens. */
import { Button, Checkbox, Radio } from '@mantine/core'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useSetting } from '#renderer/db/settings.ts'
import { openShift } from '#renderer/features/shifts/commands.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { useText } from '#renderer/text/text.ts'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { showNotice } from '#renderer/ui/notice.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { minutesInZone } from '#shared/kernel/zone.ts'
import { EntriesSince, useEntriesSince } from './EntriesSince.tsx'
import { shiftRefusalWords } from './refusalWords.ts'

const POINTS = ['uniform', 'look', 'place', 'papers', 'things', 'safety'] as const

export function OpenShiftForm() {
  const t = useText()
  const desk = useDesk()
  const names = useSetting('shifts.names')
  const { now, zone } = useDeskClock()
  const [chosen, setChosen] = useState<string>()
  const [ticked, setTicked] = useState<readonly string[]>([])
  const [refusal, setRefusal] = useState<RefusalWords>()
  const since = useEntriesSince() ?? []
  const name = chosen ?? names[likelyShift(minutesInZone(now, zone), names.length)] ?? ''
  const open = async (): Promise<void> => {
    const done = await openShift(desk, { deskId: desk.store.device, name, checklist: ticked, takenOver: since.length })
    if (done.ok) showNotice(t('shifts.openedNotice', { name }))
    else setRefusal(shiftRefusalWords(done.error.code))
  }
  return (
    <form
      className='open-shift'
      aria-label={t('shifts.openShift')}
      onSubmit={(event) => {
        event.preventDefault()
        void open()
      }}
    >
      {refusal !== undefined && <RefusalNote words={refusal} />}
      <Radio.Group label={t('shifts.whichShift')} value={name} onChange={setChosen}>
        <div className='open-shift-names'>
          {names.map((one) => (
            <Radio key={one} value={one} label={one} autoFocus={one === name} />
          ))}
        </div>
      </Radio.Group>
      <fieldset>
        <legend>{t('shifts.checklist')}</legend>
        <div className='open-shift-points'>
          {POINTS.map((point) => (
            <Checkbox
              key={point}
              size='xs'
              label={t(`shifts.points.${point}`)}
              checked={ticked.includes(point)}
              onChange={(event) => {
                const isOn = event.currentTarget.checked
                setTicked((before) => (isOn ? [...before, point] : before.filter((other) => other !== point)))
              }}
            />
          ))}
        </div>
      </fieldset>
      <EntriesSince entries={since} />
      <div className='open-shift-act'>
        <Button type='submit' rightSection={<KeyHint combo='Enter' onColor />}>
          {t('shifts.openShift')}
        </Button>
        <span className='quiet'>{t('shifts.openHint')}</span>
      </div>
    </form>
  )
}

/** A third of the day each: a guess that one key mends. */
function likelyShift(minutes: number, count: number): number {
  const hour = minutes / 60
  if (hour < 12) return 0
  return hour < 17 ? Math.min(1, count - 1) : count - 1
}
