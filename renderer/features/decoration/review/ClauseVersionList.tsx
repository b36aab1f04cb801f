/** The versions of the clauses, newest first, with who saved and enabled each, and what a leader may do. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { enableClauses, withdrawClauses } from '#renderer/features/decoration/commands/clauses.ts'
import { staffNamesOf } from '#renderer/features/decoration/queries/patrolStaff.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { ConfirmSentence } from '#renderer/ui/ConfirmSentence.tsx'
import { momentText } from '#renderer/ui/momentText.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import type { ClauseState, ClauseVersion } from '#shared/domain/decoration/violations/clauseFold.ts'
import { isLeader } from '#shared/domain/roles.ts'
import { EnableOnPaper } from './EnableOnPaper.tsx'
import { tellReviewRefusal } from './reviewNotices.tsx'

interface ClauseVersionListProps {
  readonly state: ClauseState | undefined
  readonly shown: number
  readonly onShow: (version: number) => void
}

export function ClauseVersionList({ state, shown, onShow }: ClauseVersionListProps) {
  const t = useText()
  const [entering, setEntering] = useState<number>()
  if (entering !== undefined)
    return (
      <aside className='clause-versions'>
        <EnableOnPaper version={entering} onClose={() => setEntering(undefined)} />
      </aside>
    )
  return (
    <aside className='clause-versions' aria-label={t('decorationReview.clauses.versions')}>
      <ul>
        {(state?.versions ?? []).toReversed().map((version) => (
          <VersionItem
            key={version.version}
            version={version}
            isInUse={version.version === state?.inUse}
            isShown={version.version === shown}
            onShow={onShow}
            onEnter={setEntering}
          />
        ))}
        <li>
          <button type='button' aria-pressed={shown === 0} onClick={() => onShow(0)}>
            <b>{t('decorationReview.clauses.shipped')}</b>
            <StateBadge state='todo' words={t('decorationReview.clauses.states.sample')} />
          </button>
          <p className='quiet'>{t('decorationReview.clauses.shippedHint')}</p>
        </li>
      </ul>
    </aside>
  )
}

interface VersionItemProps {
  readonly version: ClauseVersion
  readonly isInUse: boolean
  readonly isShown: boolean
  readonly onShow: (version: number) => void
  readonly onEnter: (version: number) => void
}

function VersionItem({ version, isInUse, isShown, onShow, onEnter }: VersionItemProps) {
  const t = useText()
  const isOn = version.enabledBy !== ''
  const state = isInUse ? 'inUse' : isOn ? 'enabled' : 'waiting'
  return (
    <li>
      <button type='button' aria-pressed={isShown} onClick={() => onShow(version.version)}>
        <b>{t('decorationReview.clauses.version', { version: version.version })}</b>
        <StateBadge state={isOn ? 'done' : 'due'} words={t(`decorationReview.clauses.states.${state}`)} />
      </button>
      <p>{version.note}</p>
      <VersionFacts version={version} />
      <VersionActs version={version} onEnter={onEnter} />
    </li>
  )
}

function VersionFacts({ version }: Pick<VersionItemProps, 'version'>) {
  const t = useText()
  const clock = useDeskClock()
  const { store } = useDesk()
  const staff = useLiveAnswer(() => staffNamesOf(store), [store])
  const said = (at: string): string => {
    const { day, time } = momentText(at, clock)
    return `${day} ${time}`
  }
  const { savedBy, savedAt, enabledBy, enabledAt } = version
  const lines: string[] = [
    t('decorationReview.clauses.savedBy', { name: staff?.get(savedBy) ?? '', at: said(savedAt) }),
  ]
  if (enabledBy !== '')
    lines.push(t('decorationReview.clauses.enabledBy', { name: staff?.get(enabledBy) ?? '', at: said(enabledAt) }))
  return <p className='quiet'>{lines.join(' · ')}</p>
}

function VersionActs({ version: { version, enabledBy }, onEnter }: Pick<VersionItemProps, 'version' | 'onEnter'>) {
  const t = useText()
  const desk = useDesk()
  const [isAsking, setAsking] = useState(false)
  const isOn = enabledBy !== ''
  const act = isOn ? 'withdraw' : 'enable'
  const run = async (): Promise<void> => {
    setAsking(false)
    const done = await (isOn ? withdrawClauses(desk, version) : enableClauses(desk, version))
    if (done.ok) showNotice(t(`decorationReview.done.${isOn ? 'withdrawn' : 'enabled'}`, { version }))
    else tellReviewRefusal(done.error.code)
  }
  return (
    <div className='clause-acts'>
      {isLeader(desk.signature.actor) && (
        <Button size='compact-xs' variant={isOn ? 'default' : 'filled'} onClick={() => setAsking(true)}>
          {t(`decorationReview.clauses.${act}`)}
        </Button>
      )}
      {!isOn && (
        <Button size='compact-xs' variant='default' onClick={() => onEnter(version)}>
          {t('decorationReview.clauses.enterPaper')}
        </Button>
      )}
      <ConfirmSentence
        opened={isAsking}
        title={t(`decorationReview.clauses.${act}`)}
        sentence={t(`decorationReview.clauses.${act}Sentence`, { version })}
        action={t(`decorationReview.clauses.${act}`)}
        onConfirm={() => void run()}
        onCancel={() => setAsking(false)}
      />
    </div>
  )
}
