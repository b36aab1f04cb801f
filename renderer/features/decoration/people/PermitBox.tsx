/** The permit of a case: the gaps before it, or itself with what may be done with it. */

import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { losePermit, returnPermit, voidPermit } from '#renderer/features/decoration/commands/permits.ts'
import { usePermitFacts } from '#renderer/features/decoration/queries/cases.ts'
import type { SectionProps } from '#renderer/features/decoration/section.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { isEnded } from '#shared/domain/decoration/cases/caseFacts.ts'
import { permitGaps } from '#shared/domain/decoration/cases/permitGaps.ts'
import type { Permit } from '#shared/domain/decoration/people/permitFold.ts'
import { isLeader } from '#shared/domain/roles.ts'
import { type Day, daysBetween } from '#shared/kernel/days.ts'
import { Facts } from './PeopleCards.tsx'
import { ExtendPermitForm, IssuePermitForm } from './PermitForms.tsx'
import { ReasonForm } from './ReasonForm.tsx'

type Asking = 'issue' | 'extend' | 'lose' | 'return' | 'void'

export function PermitBox({ row }: SectionProps) {
  const t = useText()
  const [asking, setAsking] = useState<Asking>()
  const close = (): void => setAsking(undefined)
  const { permit } = row.v
  return (
    <section className='permit-section' aria-label={t('decorationPeople.permit.title')}>
      <header>
        <h2>{t('decorationPeople.permit.title')}</h2>
        {permit === null ? (
          <span className='quiet'>{t('decorationPeople.permit.none')}</span>
        ) : (
          <PermitDays permit={permit} />
        )}
      </header>
      {permit === null ? (
        <BeforePermit row={row} isAsking={asking === 'issue'} onIssue={() => setAsking('issue')} onClose={close} />
      ) : (
        <>
          <PermitFacts permit={permit} />
          {asking === undefined || asking === 'issue' ? (
            <PermitActs row={row} permit={permit} ask={setAsking} />
          ) : (
            <AskedForm row={row} permit={permit} asking={asking} onClose={close} />
          )}
        </>
      )}
    </section>
  )
}

function PermitDays({ permit }: { readonly permit: Permit }) {
  const t = useText()
  const today = useToday()
  if (permit.returnedAt !== '')
    return (
      <StateBadge
        state='done'
        words={t('decorationPeople.permit.returned', { day: permit.returnedAt.slice(0, 'YYYY-MM-DD'.length) })}
      />
    )
  const left = daysBetween(today, permit.to as Day)
  if (left < 0) return <StateBadge state='late' words={t('decorationPeople.permit.over', { count: -left })} />
  if (left === 0) return <StateBadge state='due' words={t('decorationPeople.permit.lastDay')} />
  return (
    <StateBadge state={left <= 7 ? 'due' : 'running'} words={t('decorationPeople.permit.daysLeft', { count: left })} />
  )
}

function PermitFacts({ permit }: { readonly permit: Permit }) {
  const t = useText()
  const { store } = useDesk()
  const { number, from, to, scope, extensions, lostAt } = permit
  const lostOn = lostAt === '' ? '' : store.dayOf(Date.parse(lostAt))
  return (
    <Facts
      facts={[
        [t('decorationPeople.permit.number'), number],
        [t('decorationPeople.permit.validity'), t('decorationPeople.permit.days', { from, to })],
        [t('decorationPeople.permit.scope'), scope],
        [
          t('decorationPeople.permit.extensions'),
          extensions.map((one) => t('decorationPeople.permit.extension', { ...one })).join('；'),
        ],
        [t('decorationPeople.permit.lose'), lostOn === '' ? '' : t('decorationPeople.permit.lost', { day: lostOn })],
      ]}
    />
  )
}

interface BeforePermitProps extends SectionProps {
  readonly isAsking: boolean
  readonly onIssue: () => void
  readonly onClose: () => void
}

function BeforePermit({ row, isAsking, onIssue, onClose }: BeforePermitProps) {
  const t = useText()
  const { signature } = useDesk()
  const facts = usePermitFacts(row)
  const gaps = facts && permitGaps(facts)
  const isOver = isEnded(row.v)
  // A barred contractor is a leader's to admit; everything else has to be brought.
  const open = gaps?.filter(({ code }) => code !== 'contractor-barred' || !isLeader(signature.actor))
  const issue: DeskAction = {
    id: 'issue-permit',
    label: t('decorationPeople.permit.issue'),
    keys: 'F2',
    isAvailable: open?.length === 0,
    whyNot: t('decorationPeople.permit.missing', { count: open?.length ?? 0 }),
    run: onIssue,
  }
  useHotKeys(isAsking || isOver ? [] : [issue])
  if (gaps === undefined || isOver) return null
  if (isAsking) return <IssuePermitForm row={row} isBarred={gaps.length > 0} onClose={onClose} />
  return (
    <>
      {/* Which ones stands in the head of the card. */}
      <p className='quiet'>
        {gaps.length === 0
          ? t('decorationPeople.permit.nothingMissing')
          : t('decorationPeople.permit.missing', { count: gaps.length })}
      </p>
      <div className='people-acts'>
        <ActionButton action={issue} main />
      </div>
    </>
  )
}

interface PermitActsProps extends SectionProps {
  readonly permit: Permit
  readonly ask: (asking: Asking) => void
}

function PermitActs({ row, permit, ask }: PermitActsProps) {
  const t = useText()
  const { signature } = useDesk()
  const navigate = useNavigate()
  const isOut = permit.returnedAt === ''
  const word = (name: 'extend' | 'lose' | 'return' | 'void') => t(`decorationPeople.permit.${name}`)
  const leads = isLeader(signature.actor)
  const actions: readonly DeskAction[] = [
    ...(isOut && !isEnded(row.v)
      ? [
          { id: 'extend', label: word('extend'), keys: 'F4', run: () => ask('extend') },
          { id: 'lose', label: word('lose'), isAvailable: permit.lostAt === '', run: () => ask('lose') },
        ]
      : []),
    ...(isOut ? [{ id: 'return', label: word('return'), run: () => ask('return') }] : []),
    ...(permit.sheetId === null
      ? []
      : [
          {
            id: 'paper',
            label: t('decorationPeople.permit.paper'),
            run: () => navigate({ to: `/papers/${permit.sheetId}` }),
          },
        ]),
    {
      id: 'void',
      label: word('void'),
      isAvailable: leads && !isEnded(row.v),
      ...(leads ? {} : { whyNot: t('decorationPeople.card.onlyLeaders') }),
      run: () => ask('void'),
    },
  ]
  useHotKeys(actions)
  return (
    <div className='people-acts'>
      {actions.map((action) => (
        <ActionButton key={action.id} action={action} size='xs' />
      ))}
    </div>
  )
}

interface AskedFormProps extends SectionProps {
  readonly permit: Permit
  readonly asking: Exclude<Asking, 'issue'>
  readonly onClose: () => void
}

function AskedForm({ row, permit, asking, onClose }: AskedFormProps) {
  const t = useText()
  const desk = useDesk()
  if (asking === 'extend') return <ExtendPermitForm row={row} permit={permit} onClose={onClose} />
  const runs = { lose: losePermit, return: returnPermit, void: voidPermit }
  const messages = { lose: 'lostDone', return: 'returnedDone', void: 'voided' } as const
  const hints = {
    lose: t('decorationPeople.permit.loseHint'),
    return: t('decorationPeople.permit.optional'),
    void: t('decorationPeople.permit.voidHint', { number: permit.number }),
  }
  const field = asking === 'void' ? 'reason' : 'remark'
  return (
    <div className='people-form'>
      <ReasonForm
        title={t(`decorationPeople.permit.${asking}`)}
        label={t(`decorationPeople.permit.${field}`)}
        hint={hints[asking]}
        field={field}
        submitLabel={t('decorationPeople.permit.save')}
        message={t(`decorationPeople.permit.${messages[asking]}`)}
        onSubmit={(words) => runs[asking](desk, row.id, words)}
        onClose={onClose}
      />
    </div>
  )
}
