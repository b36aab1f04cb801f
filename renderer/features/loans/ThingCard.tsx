/** One thing beside the cabinet: its loan, and what can be done with it by one key. */
import { TextInput } from '@mantine/core'
import { IconArrowBackUp, IconHandGrab, IconPrinter } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useDeskClock, useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntryForm } from '#renderer/ui/EntryForm.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { momentText } from '#renderer/ui/momentText.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { SidePanel } from '#renderer/ui/SidePanel.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { isLeader } from '#shared/domain/roles.ts'
import { addDays, type Day } from '#shared/kernel/days.ts'
import { ok } from '#shared/kernel/result.ts'
import { badgeOf, loanRefusalWords, priceWords } from './loanWords.ts'
import { printLabels } from './printLabels.ts'
import type { CabinetLine, LoanLine } from './queries.ts'
import { ReturnForm } from './ReturnForm.tsx'
import { sayRefusal, useLoanSteps } from './useLoanSteps.tsx'

interface ThingCardProps {
  readonly line: CabinetLine
  readonly onLend: () => void
  readonly onEdit: () => void
}

export function ThingCard({ line, onLend, onEdit }: ThingCardProps) {
  const [asking, setAsking] = useState<'return' | 'extend'>()
  const close = (): void => setAsking(undefined)
  const { loan, thing } = line
  if (asking === 'return' && loan) return <ReturnForm loanId={loan.id} onClose={close} />
  return (
    <SidePanel title={thing.label}>
      <ThingFacts line={line} />
      {asking === 'extend' && loan ? (
        <div>
          <ExtendForm loan={loan} onDone={close} />
        </div>
      ) : (
        <ThingActs line={line} onLend={onLend} onEdit={onEdit} ask={setAsking} />
      )}
    </SidePanel>
  )
}

function ThingFacts({ line }: { readonly line: CabinetLine }) {
  const t = useText()
  const { zone, now } = useDeskClock()
  const { thing, loan, unitCode } = line
  const time = (at: string): string => {
    const { day, time: clock, near } = momentText(at, { zone, now })
    return near === 'today' ? clock : `${day} ${clock}`
  }
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    [
      t('loans.title'),
      <span key='state'>
        <StateBadge {...badgeOf(line)} /> <ContestedMark records={[`loanThing/${line.id}`]} />
      </span>,
    ],
    [t('loans.card.slot'), thing.slot],
    [t('loans.form.unit'), unitCode],
    [t('loans.card.price'), priceWords(thing)],
    [t('loans.card.dueRule'), t(`loans.dueRules.${thing.due}`)],
    ...(loan
      ? ([
          [t('loans.card.borrower'), <BorrowerName key='who' loan={loan} />],
          [t('loans.card.lentAt'), `${loan.lentBy} ${time(loan.loan.lentAt)}`],
          [t('loans.card.dueAt'), time(loan.loan.dueAt)],
          [t('loans.card.extended'), loan.loan.extendedWhy],
          [t('loans.card.slip'), loan.loan.number],
        ] as const)
      : []),
  ]
  return (
    <dl className='cabinet-facts'>
      {facts
        .filter(([, value]) => value !== '')
        .flatMap(([label, value]) => [<dt key={label}>{label}</dt>, <dd key={`${label}-value`}>{value}</dd>])}
    </dl>
  )
}

function BorrowerName({ loan: { unitCode, who } }: { readonly loan: LoanLine }) {
  return (
    <>
      {unitCode} <PersonName name={who} />
    </>
  )
}

interface ThingActsProps extends ThingCardProps {
  readonly ask: (asking: 'return' | 'extend') => void
}

function ThingActs(props: ThingActsProps) {
  const actions = useThingActs(props)
  useHotKeys(actions)
  return (
    <div className='cabinet-acts'>
      {actions.map((action, index) => (
        <ActionButton key={action.id} action={action} main={index === 0} />
      ))}
    </div>
  )
}

function useThingActs({ line, onLend, onEdit, ask }: ThingActsProps): readonly DeskAction[] {
  const t = useText()
  const desk = useDesk()
  const steps = useLoanSteps()
  const navigate = useNavigate()
  const { id, thing, loan, away } = line
  const sheetId = loan?.loan.sheetId
  const label: DeskAction = {
    id: 'label',
    label: t('loans.labelOne'),
    icon: IconPrinter,
    run: async () => {
      const printed = await printLabels(desk, [line])
      if (!printed.ok) sayRefusal(printed.error.code)
    },
  }
  if (loan)
    return [
      {
        id: 'return',
        label: t('loans.return'),
        icon: IconArrowBackUp,
        keys: ['F4', 'Alt+Shift+B'],
        run: () => ask('return'),
      },
      {
        id: 'extend',
        label: t('loans.extend.title'),
        isAvailable: loan.loan.extendedWhy === '',
        whyNot: t('loans.extend.once'),
        run: () => ask('extend'),
      },
      ...(sheetId ? [{ id: 'slip', label: t('loans.paper'), run: () => navigate({ to: `/papers/${sheetId}` }) }] : []),
      label,
    ]
  const leads = isLeader(desk.signature.actor)
  const retire: DeskAction = {
    id: 'retire',
    label: t(thing.active ? 'loans.retire' : 'loans.restore'),
    isAvailable: leads,
    run: () => steps.retire(id),
  }
  const edit = { id: 'edit', label: t('loans.edit'), run: onEdit }
  const lend: DeskAction = {
    id: 'lend',
    label: t('loans.lend'),
    icon: IconHandGrab,
    keys: ['F4', 'Alt+B'],
    run: onLend,
  }
  const inKeys = { id: 'in-keys', label: t('loans.inKeys'), run: () => navigate({ to: `/loans/keys/${id}` }) }
  // What is sealed or missing is opened or found there; to lend it would only be refused.
  if (away !== undefined) return [{ ...inKeys, keys: 'F4' }, edit, label]
  const more = thing.kind === 'key' ? [inKeys] : []
  return thing.active ? [lend, edit, label, retire, ...more] : [retire, edit, ...more]
}

type ExtendValues = { dueDay: Day | null; reason: string }

/** Longer, once, with a reason; due when the desk closes on that day. */
function ExtendForm({ loan, onDone }: { readonly loan: LoanLine; readonly onDone: () => void }) {
  const t = useText()
  const today = useToday()
  const steps = useLoanSteps()
  const entry = useEntryForm<ExtendValues>({
    initialValues: { dueDay: addDays(today, 1), reason: '' },
    validate: () => ({}),
  })
  const { form } = entry
  return (
    <EntryForm
      entry={entry}
      title={t('loans.extend.title')}
      intro={t('loans.extend.once')}
      submitLabel={t('loans.extend.title')}
      onSubmit={async ({ dueDay, reason }) => {
        const done = await steps.extend(loan.id, { day: dueDay ?? today, reason })
        return done.ok ? ok(undefined) : refusedEntry(done.error, loanRefusalWords)
      }}
      onDone={onDone}
      onLeave={onDone}
    >
      <DayInput label={t('loans.extend.day')} key={form.key('dueDay')} {...form.getInputProps('dueDay')} />
      <TextInput
        label={t('loans.extend.reason')}
        autoComplete='off'
        autoFocus
        key={form.key('reason')}
        {...form.getInputProps('reason')}
      />
    </EntryForm>
  )
}
