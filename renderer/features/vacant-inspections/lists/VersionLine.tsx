/** One version of a list: what changed, who saved and enabled it; a leader enables it, or takes it out of use. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { enableVersion, withdrawVersion } from '#renderer/features/vacant-inspections/commands/checklists.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { ConfirmSentence } from '#renderer/ui/ConfirmSentence.tsx'
import { momentText } from '#renderer/ui/momentText.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { isLeader } from '#shared/domain/roles.ts'
import type { ChecklistVersion } from '#shared/domain/vacant-inspections/checklists/checklistFold.ts'
import { tellListRefusal } from './listNotices.tsx'

interface VersionLineProps {
  readonly list: string
  readonly version: ChecklistVersion
  /** Names by id. */
  readonly staff: ReadonlyMap<string, string> | undefined
  readonly isInUse: boolean
  readonly isShown: boolean
  readonly onShow: () => void
  readonly onEnter: (version: number) => void
}

export function VersionLine({ list, version, staff, isInUse, isShown, onShow, onEnter }: VersionLineProps) {
  const t = useText()
  const clock = useDeskClock()
  const said = (at: string): string => {
    const { day, time } = momentText(at, clock)
    return `${day} ${time}`
  }
  const isOn = version.enabledBy !== ''
  const { savedBy, savedAt, enabledBy, enabledAt } = version
  const lines: string[] = [t('vacantChecklists.savedBy', { name: staff?.get(savedBy) ?? '', at: said(savedAt) })]
  if (isOn) lines.push(t('vacantChecklists.enabledBy', { name: staff?.get(enabledBy) ?? '', at: said(enabledAt) }))
  return (
    <li>
      <button type='button' aria-pressed={isShown} onClick={onShow}>
        <b>{t('vacantChecklists.version', { version: version.version })}</b>
        <StateBadge
          state={isOn ? 'done' : 'due'}
          words={t(`vacantChecklists.states.${isInUse ? 'inUse' : isOn ? 'enabled' : 'waiting'}`)}
        />
      </button>
      {version.note !== '' && <p>{version.note}</p>}
      <p className='quiet'>{lines.join(' · ')}</p>
      <VersionActs list={list} version={version.version} isOn={isOn} onEnter={onEnter} />
    </li>
  )
}

interface VersionActsProps extends Pick<VersionLineProps, 'list' | 'onEnter'> {
  readonly version: number
  readonly isOn: boolean
}

function VersionActs({ list, version, isOn, onEnter }: VersionActsProps) {
  const t = useText()
  const desk = useDesk()
  const [isAsking, setAsking] = useState(false)
  const act = isOn ? 'withdraw' : 'enable'
  const run = async (): Promise<void> => {
    setAsking(false)
    const done = await (isOn ? withdrawVersion : enableVersion)(desk, { list, version })
    if (done.ok) showNotice(t(`vacantChecklists.done.${isOn ? 'withdrawn' : 'enabled'}`, { version }))
    else tellListRefusal(done.error.code)
  }
  return (
    <div className='checklist-acts'>
      {isLeader(desk.signature.actor) && (
        <Button size='compact-xs' variant={isOn ? 'default' : 'filled'} onClick={() => setAsking(true)}>
          {t(`vacantChecklists.acts.${act}`)}
        </Button>
      )}
      {!isOn && (
        <Button size='compact-xs' variant='default' onClick={() => onEnter(version)}>
          {t('vacantChecklists.acts.enterPaper')}
        </Button>
      )}
      <ConfirmSentence
        opened={isAsking}
        title={t(`vacantChecklists.acts.${act}`)}
        sentence={t(`vacantChecklists.${act}Sentence`, { version })}
        action={t(`vacantChecklists.acts.${act}`)}
        onConfirm={() => void run()}
        onCancel={() => setAsking(false)}
      />
    </div>
  )
}
