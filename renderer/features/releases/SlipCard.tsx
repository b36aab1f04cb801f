/** One slip beside the list: what it lets through, and what the gate said of it by one key. */
import { IconCheck, IconFile, IconFilePlus, IconPencil, IconX } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { momentText } from '#renderer/ui/momentText.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { SidePanel } from '#renderer/ui/SidePanel.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { isLeader } from '#shared/domain/roles.ts'
import { GateForm, MismatchForm, VoidForm } from './GateForms.tsx'
import type { SlipLine } from './queries.ts'
import { ReleaseForm } from './ReleaseForm.tsx'
import { badgeOf } from './slipWords.ts'
import { useSlipSteps } from './useSlipSteps.tsx'

interface SlipCardProps {
  readonly line: SlipLine
  /** Acts before its own, whose keys the caller binds. */
  readonly more?: readonly DeskAction[]
}

type Asking = 'mismatch' | 'guard' | 'renew' | 'void'

export function SlipCard({ line, more = [] }: SlipCardProps) {
  const t = useText()
  const [asking, setAsking] = useState<Asking>()
  const close = (): void => setAsking(undefined)
  if (asking === 'renew') return <ReleaseForm replaces={line.id} onClose={close} />
  return (
    <SidePanel title={t('releases.card.title', { number: line.number })}>
      <div className='release-card release-narrow'>
        <SlipFacts line={line} />
        <ol className='release-goods-list' aria-label={t('releases.form.goods')}>
          {line.slip.goods.map(({ name, count, unit, feature }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may read the same; the place is the line.
            <li key={index}>
              <span className='release-goods-name'>{name}</span>
              <span className='release-goods-count'>
                ×{count}
                {unit}
              </span>
              <span className='quiet'>{feature}</span>
            </li>
          ))}
        </ol>
        {asking === 'mismatch' && <MismatchForm line={line} onDone={close} />}
        {asking === 'guard' && <GateForm line={line} onDone={close} />}
        {asking === 'void' && <VoidForm line={line} onDone={close} />}
        {asking === undefined && <SlipActs line={line} more={more} ask={setAsking} />}
      </div>
    </SidePanel>
  )
}

function SlipFacts({
  line: { id, slip, standing, finding, unitCode, issuedBy, replaces },
}: {
  readonly line: SlipLine
}) {
  const t = useText()
  const { zone, now } = useDeskClock()
  const time = (at: string): string => {
    const { day, time: clock, near } = momentText(at, { zone, now })
    return near === 'today' ? clock : `${day} ${clock}`
  }
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    [
      t('releases.list.columns.state'),
      <span key='state'>
        <StateBadge {...badgeOf({ standing, finding })} /> <ContestedMark records={[`release/${id}`]} />
      </span>,
    ],
    [t('releases.card.validUntil'), t('releases.card.until', { day: slip.day })],
    [t('releases.list.columns.unit'), unitCode],
    [t('releases.form.applicant'), <PersonName key='name' name={slip.applicantName} />],
    [t('releases.card.word'), t(`releases.form.authorisations.${slip.authorisation}`)],
    [t('releases.form.ownerName'), slip.ownerName === '' ? '' : <PersonName key='owner' name={slip.ownerName} />],
    [
      t('releases.form.carrierName'),
      slip.carrierName === '' ? '' : <PersonName key='carrier' name={slip.carrierName} />,
    ],
    [t('releases.form.plate'), slip.plate],
    [t('releases.form.reason'), slip.reason],
    [t('releases.card.replaces'), replaces],
    [t('releases.card.issued'), `${issuedBy} ${time(slip.issuedAt)}`],
    [
      t('releases.card.gate'),
      slip.gateAt === '' ? '' : t('releases.card.gateLine', { guard: slip.guard, time: time(slip.gateAt) }),
    ],
    [t('releases.card.gateWords'), slip.gateWords],
    [t('releases.card.copy'), standing === 'void' ? '' : t(`releases.findings.${finding}`)],
  ]
  return (
    <dl className='release-facts'>
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

interface SlipActsProps {
  readonly line: SlipLine
  readonly more: readonly DeskAction[]
  readonly ask: (asking: Asking) => void
}

function SlipActs({ line, more, ask }: SlipActsProps) {
  const actions = useSlipActs(line, ask)
  useHotKeys(actions)
  return (
    <div className='release-acts'>
      {[...more, ...actions].map((action, index) => (
        <ActionButton key={action.id} action={action} main={index === 0} />
      ))}
    </div>
  )
}

function useSlipActs({ id, slip, standing }: SlipLine, ask: SlipActsProps['ask']): readonly DeskAction[] {
  const t = useText()
  const { signature } = useDesk()
  const steps = useSlipSteps()
  const navigate = useNavigate()
  const gate: readonly DeskAction[] = [
    { id: 'pass', label: t('releases.card.pass'), icon: IconCheck, keys: 'F2', run: () => steps.pass(id) },
    { id: 'refuse', label: t('releases.card.refuse'), icon: IconX, keys: 'F4', run: () => ask('mismatch') },
  ]
  const guard = {
    id: 'guard',
    label: t('releases.card.byPaper'),
    icon: IconPencil,
    keys: 'Shift+F2',
    run: () => ask('guard'),
  }
  const renew = {
    id: 'renew',
    label: t('releases.card.renew'),
    icon: IconFilePlus,
    keys: 'F2',
    run: () => ask('renew'),
  }
  const paper = {
    id: 'paper',
    label: t('releases.card.paper'),
    icon: IconFile,
    run: () => navigate({ to: `/papers/${slip.sheetId}` }),
  }
  const leads = isLeader(signature.actor)
  const voiding = {
    id: 'void',
    label: t('releases.card.void'),
    isAvailable: leads,
    ...(leads ? {} : { whyNot: t('releases.card.voidOnlyLeaders') }),
    run: () => ask('void'),
  }
  const common = slip.sheetId === '' ? [] : [paper]
  if (standing === 'issued') return [...gate, guard, ...common, voiding]
  if (standing === 'expired') return [renew, guard, ...common, voiding]
  if (standing === 'refused') return [renew, ...common, voiding]
  return standing === 'void' ? [renew, ...common] : common
}
