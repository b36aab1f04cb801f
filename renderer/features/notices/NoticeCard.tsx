/** One notice beside the list: where it hangs, until when, and what can be done with it. */
import { IconCalendarPlus, IconChecklist, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { SidePanel } from '#renderer/ui/SidePanel.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { isLeader } from '#shared/domain/roles.ts'
import { ProlongForm, TakeDownForm, VoidForm } from './NoticeActForms.tsx'
import { NoticeForm } from './NoticeForm.tsx'
import { badgeOf } from './noticeWords.ts'
import type { NoticeLine } from './queries.ts'

type Asking = 'take-down' | 'prolong' | 'correct' | 'void'

export function NoticeCard({ line }: { readonly line: NoticeLine }) {
  const [asking, setAsking] = useState<Asking>()
  const close = (): void => setAsking(undefined)
  const actions = useNoticeActs(line, setAsking)
  useHotKeys(actions, { enabled: asking === undefined })
  if (asking === 'correct') return <NoticeForm line={line} onClose={close} />
  return (
    <SidePanel title={line.notice.title}>
      <div className='notice-card'>
        <NoticeFacts line={line} />
        {asking === 'take-down' && <TakeDownForm line={line} onDone={close} />}
        {asking === 'prolong' && <ProlongForm line={line} onDone={close} />}
        {asking === 'void' && <VoidForm line={line} onDone={close} />}
        {asking === undefined && (
          <div className='notice-acts'>
            {actions.map((action, index) => (
              <ActionButton key={action.id} action={action} main={index === 0 && line.standing === 'expired'} />
            ))}
          </div>
        )}
      </div>
    </SidePanel>
  )
}

function useNoticeActs(line: NoticeLine, ask: (asking: Asking) => void): readonly DeskAction[] {
  const t = useText()
  const { signature } = useDesk()
  const leads = isLeader(signature.actor)
  const isOwn = line.notice.postedBy === signature.actor.id
  const voiding: DeskAction = {
    id: 'notice-void',
    label: t('notices.void'),
    isAvailable: leads,
    ...(leads ? {} : { whyNot: t('notices.onlyLeaders') }),
    run: () => ask('void'),
  }
  if (line.hanging.length === 0) return [voiding]
  return [
    {
      id: 'notice-take-down',
      label: t('notices.takeDown'),
      icon: IconChecklist,
      keys: 'F4',
      run: () => ask('take-down'),
    },
    {
      id: 'notice-prolong',
      label: t('notices.prolong'),
      icon: IconCalendarPlus,
      keys: 'F6',
      run: () => ask('prolong'),
    },
    {
      id: 'notice-correct',
      label: t('notices.correct'),
      icon: IconPencil,
      isAvailable: isOwn,
      ...(isOwn ? {} : { whyNot: t('notices.onlyOwn') }),
      run: () => ask('correct'),
    },
    voiding,
  ]
}

function NoticeState({ line }: { readonly line: NoticeLine }) {
  const t = useText()
  const today = useToday()
  return (
    <>
      <StateBadge {...badgeOf(line, today, t)} /> <ContestedMark records={[`notice/${line.id}`]} />
    </>
  )
}

function NoticeFacts({ line }: { readonly line: NoticeLine }) {
  const t = useText()
  const { notice, hanging, postedBy } = line
  const separator = t('common.listSeparator')
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    [t('notices.columns.state'), <NoticeState key='state' line={line} />],
    [t('notices.card.from'), notice.fromDay],
    [t('notices.card.until'), notice.untilDay],
    [t('notices.card.hanging'), hanging.join(separator)],
    [t('notices.card.down'), notice.downFrom.join(separator)],
    [t('notices.card.posted'), postedBy],
    [t('notices.card.keep'), t(notice.keep ? 'notices.card.keepYes' : 'notices.card.keepNo')],
    [t('notices.card.box'), notice.box],
    [t('notices.card.words'), notice.text],
  ]
  return (
    <dl className='notice-facts'>
      {facts
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
