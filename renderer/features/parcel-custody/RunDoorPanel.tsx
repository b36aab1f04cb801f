/** The door that is entered now: which of its things, and what became of them. F6 没送成, F7 别人代签, F4 没去送. */
import { Checkbox } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { SidePanel } from '#renderer/ui/SidePanel.tsx'
import { whatInShort } from './custodyWords.ts'
import { RunBackForm } from './RunBackForm.tsx'
import { RunDeliverForm } from './RunDeliverForm.tsx'
import type { RunDoor, RunLine, RunThingLine } from './runQueries.ts'

/** 送到、别人代签、没送成、没去送. */
export type DoorMode = 'self' | 'proxy' | 'back' | 'not-tried'

interface RunDoorPanelProps {
  readonly line: RunLine
  readonly door: RunDoor
  /** The time typed last, which the next door begins with. */
  readonly time: string
  readonly onTime: (time: string) => void
  /** ↑↓: another door that is not entered. */
  readonly onStep: (by: 1 | -1) => void
  readonly onDone: () => void
}

export function RunDoorPanel({ line, door, time, onTime, onStep, onDone }: RunDoorPanelProps) {
  const t = useText()
  const navigate = useNavigate()
  const [mode, setMode] = useState<DoorMode>('self')
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const open = door.things.filter(({ result }) => result === 'open')
  const itemIds = open.filter(({ id }) => !left.has(id)).map(({ id }) => id)
  const step = { runId: line.id, itemIds, unit: door.unitCode }
  const modes = [
    { id: 'back', label: t('custodyRuns.door.back'), keys: 'F6', run: () => setMode('back') },
    { id: 'proxy', label: t('custodyRuns.door.proxy'), keys: 'F7', run: () => setMode('proxy') },
    { id: 'not-tried', label: t('custodyRuns.door.notTried'), keys: 'F4', run: () => setMode('not-tried') },
  ]
  useHotKeys(modes)
  const done = (): void => {
    setMode('self')
    setLeft(new Set())
    onDone()
  }
  const leave = (): void => (mode === 'self' ? void navigate({ to: '/custody/runs' }) : setMode('self'))
  // Another door, another way or fewer things is a form of its own.
  const key = `${mode}/${open.length}`
  const parts = { door, step, onDone: done, onLeave: leave }
  return (
    <SidePanel title={t('custodyRuns.door.title', { number: door.number, unit: door.unitCode })}>
      <div className='run-door'>
        <p className='run-door-who'>
          <PersonName name={door.who} />
          {door.quiet !== '' && <span className='quiet'>{t('custodyRuns.quiet', { hours: door.quiet })}</span>}
        </p>
        <DoorThings things={open} left={left} onLeft={setLeft} />
        {mode === 'self' && (
          <div className='run-modes'>
            {modes.map((action) => (
              <ActionButton key={action.id} action={action} size='xs' />
            ))}
          </div>
        )}
        {mode === 'back' || mode === 'not-tried' ? (
          <RunBackForm key={key} {...parts} mode={mode} />
        ) : (
          <RunDeliverForm
            key={key}
            {...parts}
            mode={mode}
            number={line.run.number}
            time={time}
            onTime={onTime}
            onStep={onStep}
          />
        )}
      </div>
    </SidePanel>
  )
}

interface DoorThingsProps {
  readonly things: readonly RunThingLine[]
  /** Things that this result is not for. */
  readonly left: ReadonlySet<string>
  readonly onLeft: (left: ReadonlySet<string>) => void
}

/** Of several things at a door one may come back: the ticks say which the result is for. */
function DoorThings({ things, left, onLeft }: DoorThingsProps) {
  const t = useText()
  const words = ({ item }: RunThingLine): string => `${item.tag} ${whatInShort(item)}`
  if (things.length < 2) return <p className='run-door-things'>{things.map(words).join('')}</p>
  const toggle = (id: string): void => {
    const next = new Set(left)
    if (!next.delete(id)) next.add(id)
    onLeft(next)
  }
  return (
    <fieldset className='run-door-things' aria-label={t('custodyRuns.door.things')}>
      {things.map((thing) => (
        <Checkbox
          key={thing.id}
          size='xs'
          label={words(thing)}
          checked={!left.has(thing.id)}
          onChange={() => toggle(thing.id)}
        />
      ))}
    </fieldset>
  )
}
