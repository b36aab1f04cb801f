/** The run as an officer's phone shows it: door by door in walking order, big keys, one touch for what happens most. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useText } from '#renderer/text/text.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { BACK_REASONS, type BackReason } from '#shared/domain/parcel-custody/runResults.ts'
import { instantFrom } from '#shared/kernel/days.ts'
import { whatInShort } from './custodyWords.ts'
import { RunBackForm } from './RunBackForm.tsx'
import { RunDeliverForm } from './RunDeliverForm.tsx'
import { DoorResult } from './runColumns.tsx'
import type { RunDoor, RunLine } from './runQueries.ts'
import { backRemark, selfTaking } from './runWords.ts'
import { tellRefusal } from './stepNotices.tsx'
import { useRunSteps } from './useRunSteps.tsx'

export function RunTicks({ line }: { readonly line: RunLine }) {
  const t = useText()
  const left = line.doors.filter(({ things }) => things.some(({ result }) => result === 'open')).length
  return (
    <div className='run-ticks'>
      <p className='quiet'>
        {t('custodyRuns.phone.hint')} <strong>{t('custodyRuns.phone.left', { count: left })}</strong>
      </p>
      <ol>
        {line.doors.map((door) => (
          <li key={door.key}>
            <DoorCard line={line} door={door} />
          </li>
        ))}
      </ol>
    </div>
  )
}

type CardMode = 'ask' | 'why' | 'proxy' | 'other'

interface DoorCardProps {
  readonly line: RunLine
  readonly door: RunDoor
}

function DoorCard({ line, door }: DoorCardProps) {
  const t = useText()
  const [mode, setMode] = useState<CardMode>('ask')
  const itemIds = door.things.filter(({ result }) => result === 'open').map(({ id }) => id)
  const step = { runId: line.id, itemIds, unit: door.unitCode }
  const parts = { door, step, onDone: () => setMode('ask'), onLeave: () => setMode('ask') }
  return (
    <section
      className='run-card'
      aria-label={t('custodyRuns.door.title', { number: door.number, unit: door.unitCode })}
    >
      <header>
        <span className='run-card-number'>{door.number}</span>
        <strong className='run-card-unit'>{door.unitCode}</strong>
        <PersonName name={door.who} />
      </header>
      <p>{door.things.map(({ item }) => `${item.tag} ${whatInShort(item)}`).join('、')}</p>
      {door.quiet !== '' && <p className='quiet'>{t('custodyRuns.quiet', { hours: door.quiet })}</p>}
      {itemIds.length === 0 && <DoorResult door={door} />}
      {itemIds.length > 0 && mode === 'ask' && <AskKeys line={line} step={step} onMode={setMode} />}
      {itemIds.length > 0 && mode === 'why' && <WhyKeys step={step} onMode={setMode} />}
      {mode === 'proxy' && <RunDeliverForm {...parts} mode='proxy' number={line.run.number} />}
      {mode === 'other' && <RunBackForm {...parts} mode='back' />}
    </section>
  )
}

interface KeysProps {
  readonly step: { readonly runId: string; readonly itemIds: readonly string[]; readonly unit: string }
  readonly onMode: (mode: CardMode) => void
}

function AskKeys({ line, step, onMode }: KeysProps & { readonly line: RunLine }) {
  const t = useText()
  const { store } = useDesk()
  const steps = useRunSteps()
  const deliver = async (): Promise<void> => {
    const at = instantFrom(store.clock.nowMs())
    const done = await steps.deliver(step, { ...selfTaking(line.run.number), at })
    if (!done.ok) tellRefusal(done.error.code)
  }
  return (
    <div className='run-card-keys'>
      <Button size='md' onClick={() => void deliver()}>
        {t('custodyRuns.door.deliver')}
      </Button>
      <Button size='md' variant='default' onClick={() => onMode('proxy')}>
        {t('custodyRuns.door.proxy')}
      </Button>
      <Button size='md' variant='default' onClick={() => onMode('why')}>
        {t('custodyRuns.door.back')}
      </Button>
    </div>
  )
}

function WhyKeys({ step, onMode }: KeysProps) {
  const t = useText()
  const steps = useRunSteps()
  const back = async (reason: BackReason): Promise<void> => {
    if (reason === 'other') {
      onMode('other')
      return
    }
    const done = await steps.comeBack(step, { reason, remark: backRemark(reason, ''), slotId: null })
    if (!done.ok) tellRefusal(done.error.code)
  }
  return (
    <div className='run-card-keys' data-two>
      {BACK_REASONS.map((reason) => (
        <Button key={reason} size='md' variant='default' onClick={() => void back(reason)}>
          {t(`custodyRuns.door.why.${reason}`)}
        </Button>
      ))}
      <Button size='md' variant='subtle' onClick={() => onMode('ask')}>
        {t('common.cancel')}
      </Button>
    </div>
  )
}
