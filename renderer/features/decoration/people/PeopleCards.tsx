/** A contractor or worker beside the list: what is on file, what ends, what hangs on them, and what a leader may do. */
import { IconBan, IconPencil, IconTrash } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { eraseIdentity, liftBar } from '#renderer/features/decoration/commands/people.ts'
import type { ContractorLine, PassLine, WorkerLine } from '#renderer/features/decoration/queries/people.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { ConfirmSentence } from '#renderer/ui/ConfirmSentence.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { SidePanel } from '#renderer/ui/SidePanel.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { isLeader } from '#shared/domain/roles.ts'
import { maskPhone } from '#shared/kernel/phones.ts'
import { BarForm } from './BarForm.tsx'
import { passBadge } from './peopleWords.ts'
import { tellDone, tellRefusal, useStep } from './usePeopleSteps.tsx'

interface ContractorCardProps {
  readonly line: ContractorLine
  readonly onEdit: () => void
}

export function ContractorCard({ line, onEdit }: ContractorCardProps) {
  const t = useText()
  const { contractor } = line
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('decorationPeople.contractor.kind'), kindWord(contractor.kind, t)],
    [t('decorationPeople.contractor.principal'), contractor.principal && <PersonName name={contractor.principal} />],
    [t('decorationPeople.contractor.phone'), contractor.phone && maskPhone(contractor.phone)],
    [t('decorationPeople.contractor.licenceNo'), contractor.licenceNo],
    [t('decorationPeople.contractor.licenceUntil'), contractor.licenceUntil],
    [
      t('decorationPeople.contractor.qualificationNo'),
      `${contractor.qualificationNo} ${contractor.qualificationGrade}`.trim(),
    ],
    [t('decorationPeople.contractor.qualificationUntil'), contractor.qualificationUntil],
    [t('decorationPeople.columns.workers'), String(line.workers)],
    [
      t('decorationPeople.columns.cases'),
      t('decorationPeople.runningOf', { running: line.running, count: line.cases }),
    ],
    [t('decorationPeople.columns.violations'), String(line.violations)],
    [t('decorationPeople.contractor.remark'), contractor.remark],
  ]
  const who = { e: 'contractor', id: line.id, name: contractor.name } as const
  return (
    <SidePanel title={contractor.name}>
      <Facts facts={facts} />
      <BarActs who={who} barredOn={contractor.barredOn} barredWhy={contractor.barredWhy} onEdit={onEdit} />
    </SidePanel>
  )
}

function kindWord(kind: string, t: Text): string {
  return t(kind === 'individual' ? 'decorationPeople.kinds.individual' : 'decorationPeople.kinds.company')
}

interface WorkerCardProps {
  readonly line: WorkerLine
  readonly onEdit: () => void
}

export function WorkerCard({ line, onEdit }: WorkerCardProps) {
  const t = useText()
  const { worker } = line
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('decorationPeople.worker.trade'), worker.trade],
    [t('decorationPeople.worker.contractor'), line.contractorName],
    [t('decorationPeople.worker.phone'), worker.phone && maskPhone(worker.phone)],
    [t('decorationPeople.columns.last4'), worker.idLast4],
    [
      t('decorationPeople.worker.identity'),
      t(line.hasIdentity ? 'decorationPeople.identity.kept' : 'decorationPeople.identity.none'),
    ],
    [t('decorationPeople.columns.due'), line.dueOn ?? ''],
    [t('decorationPeople.worker.certificateNo'), `${worker.certificateNo} ${worker.certificateUntil}`.trim()],
    [t('decorationPeople.columns.violations'), line.violations === 0 ? '' : String(line.violations)],
    [t('decorationPeople.worker.remark'), worker.remark],
  ]
  const who = { e: 'worker', id: line.id, name: worker.name } as const
  return (
    <SidePanel title={worker.name}>
      <Facts facts={facts} />
      <ul className='people-card-passes'>
        {line.passes.map((pass) => (
          <PassOfWorker key={pass.id} line={pass} />
        ))}
      </ul>
      <BarActs
        who={who}
        barredOn={worker.barredOn}
        barredWhy={worker.barredWhy}
        onEdit={onEdit}
        {...(line.hasIdentity ? { erases: true } : {})}
      />
    </SidePanel>
  )
}

function PassOfWorker({ line }: { readonly line: PassLine }) {
  const t = useText()
  return (
    <li>
      <Link to='/decoration/case/$id/{-$tab}' params={{ id: line.pass.caseId, tab: 'permit' }}>
        {line.unitCode} {line.pass.number}
      </Link>
      <StateBadge {...passBadge(line.standing, t)} />
    </li>
  )
}

export function Facts({ facts }: { readonly facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className='people-facts'>
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

interface BarActsProps {
  readonly who: { readonly e: 'contractor' | 'worker'; readonly id: string; readonly name: string }
  readonly barredOn: string
  readonly barredWhy: string
  readonly onEdit: () => void
  /** The worker has an identity to erase. */
  readonly erases?: true
}

function BarActs({ who, barredOn, barredWhy, onEdit, erases }: BarActsProps) {
  const t = useText()
  const desk = useDesk()
  const step = useStep()
  const [asking, setAsking] = useState<'bar' | 'erase'>()
  const close = (): void => setAsking(undefined)
  const leads = isLeader(desk.signature.actor)
  const forLeaders = leads ? {} : { isAvailable: false, whyNot: t('decorationPeople.card.onlyLeaders') }
  const barring: DeskAction =
    barredOn === ''
      ? { id: 'bar', label: t('decorationPeople.card.bar'), icon: IconBan, ...forLeaders, run: () => setAsking('bar') }
      : {
          id: 'lift',
          label: t('decorationPeople.card.lift'),
          ...forLeaders,
          run: () => step(liftBar(desk, who), t('decorationPeople.card.liftedDone', { name: who.name })),
        }
  const erasing: DeskAction = {
    id: 'erase',
    label: t('decorationPeople.card.erase'),
    icon: IconTrash,
    ...forLeaders,
    run: () => setAsking('erase'),
  }
  const edit: DeskAction = {
    id: 'edit',
    label: t('decorationPeople.card.edit'),
    icon: IconPencil,
    keys: 'F4',
    run: onEdit,
  }
  const actions = [edit, barring, ...(erases ? [erasing] : [])]
  useHotKeys(asking === undefined ? actions : [])
  const erase = async (): Promise<void> => {
    close()
    const done = await eraseIdentity(desk, who.id)
    if (done.ok) tellDone(desk, t('decorationPeople.card.erased', { count: 1 }), undefined)
    else tellRefusal(done.error.code)
  }
  return (
    <>
      {barredOn !== '' && (
        <p className='people-badges'>
          <StateBadge state='late' words={t('decorationPeople.barred')} />
          {t('decorationPeople.card.barredSince', { day: barredOn, why: barredWhy })}
        </p>
      )}
      {asking === 'bar' ? (
        <BarForm who={who} onClose={close} />
      ) : (
        <div className='people-acts'>
          {actions.map((action) => (
            <ActionButton key={action.id} action={action} size='xs' />
          ))}
        </div>
      )}
      <ConfirmSentence
        opened={asking === 'erase'}
        title={t('decorationPeople.card.erase')}
        sentence={t('decorationPeople.card.eraseSentence', { name: who.name })}
        action={t('decorationPeople.card.eraseConfirm')}
        danger
        onConfirm={() => void erase()}
        onCancel={close}
      />
    </>
  )
}
