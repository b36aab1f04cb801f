/** 派工作单, 转跟踪 and 答复不整改 of one fault. */
import { Select, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useDesk } from '#renderer/db/deskContext.ts'
import { declineFault, orderFault, trackFault } from '#renderer/features/move-in/commands/faults.ts'
import type { FaultFormStart, HouseFaultLine } from '#renderer/features/move-in/queries/faults.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { paperText, useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import type { PaperDecision } from '#shared/domain/paperDecision.ts'
import { LEADERS, type Role } from '#shared/domain/roles.ts'
import { addDays, type Day } from '#shared/kernel/days.ts'
import { ok } from '#shared/kernel/result.ts'
import { FaultRadios } from './FaultFields.tsx'
import { tellFault } from './faultNotices.tsx'
import { faultPlace, houseFaultRefusal } from './faultWords.ts'

interface OneFaultProps {
  readonly line: HouseFaultLine
  readonly start: FaultFormStart
  readonly onDone: () => void
  readonly onClose: () => void
}

const ofLine = ({ caseId, fault }: HouseFaultLine) => ({ caseId, faultId: fault.id })

type OrderValues = { kind: string | null; department: string; matter: string; due: Day | null }

export function OrderForm({ line, start, onDone, onClose }: OneFaultProps) {
  const t = useText()
  const desk = useDesk()
  const today = useToday()
  const { dueOn, what } = line.fault
  // What is kept is Chinese, whatever language the screen has.
  const words = paperText()
  const matter = words('moveInFaults.order.matterOf', { unit: line.unitCode, place: faultPlace(line, words), what })
  const entry = useEntryForm<OrderValues>({
    initialValues: {
      ...{ kind: start.kinds[0] ?? null, department: start.repairers, matter },
      due: dueOn >= today ? (dueOn as Day) : null,
    },
    validate: () => ({}),
  })
  const { form } = entry
  const submit = async ({ kind, department, matter: said, due }: OrderValues): Promise<EntryOutcome> => {
    const done = await orderFault(desk, ofLine(line), { kind: kind ?? '', department, matter: said, dueOn: due ?? '' })
    if (!done.ok) return refusedEntry(done.error, houseFaultRefusal)
    tellFault(desk, t('moveInFaults.order.done', { department }), done.value)
    return ok(undefined)
  }
  return (
    <EntryForm
      entry={entry}
      title={t('moveInFaults.order.title')}
      intro={t('moveInFaults.order.intro')}
      submitLabel={t('moveInFaults.order.submit')}
      onSubmit={submit}
      onDone={onDone}
      onLeave={onClose}
    >
      <EntrySection>
        <FaultRadios
          form={form}
          field='department'
          label={t('moveInFaults.order.department')}
          choices={start.departments.map((one) => ({ value: one, label: one }))}
          first={start.repairers || start.departments[0]}
        />
        <Textarea
          label={t('moveInFaults.order.matter')}
          autosize
          minRows={2}
          key={form.key('matter')}
          {...form.getInputProps('matter')}
        />
        <Select
          label={t('moveInFaults.order.kind')}
          data={[...start.kinds]}
          comboboxProps={{ withinPortal: false }}
          key={form.key('kind')}
          {...form.getInputProps('kind')}
        />
        <DayInput label={t('moveInFaults.order.due')} key={form.key('due')} {...form.getInputProps('due')} />
      </EntrySection>
    </EntryForm>
  )
}

type TrackValues = { why: string; dueOn: Day | null }

export function TrackForm({ line, start, onDone, onClose }: OneFaultProps) {
  const t = useText()
  const desk = useDesk()
  const today = useToday()
  const entry = useEntryForm<TrackValues>({
    initialValues: { why: '', dueOn: addDays(today, start.days) },
    validate: () => ({}),
  })
  const { form } = entry
  const submit = async ({ why, dueOn }: TrackValues): Promise<EntryOutcome> => {
    const done = await trackFault(desk, ofLine(line), { why, dueOn: dueOn ?? '' })
    if (!done.ok) return refusedEntry(done.error, houseFaultRefusal)
    tellFault(desk, t('moveInFaults.track.done'), done.value)
    return ok(undefined)
  }
  return (
    <EntryForm
      entry={entry}
      title={t('moveInFaults.track.title')}
      intro={t('moveInFaults.track.intro')}
      submitLabel={t('moveInFaults.track.submit')}
      onSubmit={submit}
      onDone={onDone}
      onLeave={onClose}
    >
      <EntrySection>
        <TextInput
          label={t('moveInFaults.track.why')}
          autoComplete='off'
          data-autofocus
          key={form.key('why')}
          {...form.getInputProps('why')}
        />
        <DayInput label={t('moveInFaults.track.due')} key={form.key('dueOn')} {...form.getInputProps('dueOn')} />
      </EntrySection>
    </EntryForm>
  )
}

type DeclineValues = { why: string; name: string; role: string; paperDay: Day | null; copyNo: string }

export function DeclineForm({ line, onDone, onClose }: OneFaultProps) {
  const t = useText()
  const desk = useDesk()
  const mayDecide = desk.store.registry.mayAct('moveIn.declineFault', desk.signature.actor.role) === 'allowed'
  const entry = useEntryForm<DeclineValues>({
    initialValues: { why: '', name: '', role: LEADERS[0] ?? '', paperDay: null, copyNo: '' },
    validate: () => ({}),
  })
  const { form } = entry
  const submit = async ({ why, ...paper }: DeclineValues): Promise<EntryOutcome> => {
    const done = await declineFault(desk, ofLine(line), { why, paper: mayDecide ? undefined : paperOf(paper) })
    if (!done.ok) return refusedEntry(done.error, houseFaultRefusal)
    tellFault(desk, t('moveInFaults.decline.done'), done.value)
    return ok(undefined)
  }
  return (
    <EntryForm
      entry={entry}
      title={t('moveInFaults.decline.title')}
      intro={t('moveInFaults.decline.intro')}
      submitLabel={t('moveInFaults.decline.submit')}
      onSubmit={submit}
      onDone={onDone}
      onLeave={onClose}
    >
      <EntrySection>
        <Textarea
          label={t('moveInFaults.decline.why')}
          autosize
          minRows={2}
          data-autofocus
          key={form.key('why')}
          {...form.getInputProps('why')}
        />
      </EntrySection>
      {!mayDecide && <AnswerOnPaper form={form} />}
    </EntryForm>
  )
}

function paperOf({ name, role, paperDay, copyNo }: Omit<DeclineValues, 'why'>): PaperDecision {
  return { role: role as Role, name, paperDay: paperDay ?? ('' as Day), copyNo }
}

/** 代录 (handbook D19). */
function AnswerOnPaper({ form }: { readonly form: UseFormReturnType<DeclineValues> }) {
  const t = useText()
  return (
    <EntrySection title={t('moveInFaults.decline.paper.section')}>
      <TextInput
        label={t('moveInFaults.decline.paper.name')}
        description={t('moveInFaults.decline.paper.hint')}
        autoComplete='off'
        key={form.key('name')}
        {...form.getInputProps('name')}
      />
      <Select
        label={t('moveInFaults.decline.paper.role')}
        allowDeselect={false}
        data={LEADERS.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
        comboboxProps={{ withinPortal: false }}
        key={form.key('role')}
        {...form.getInputProps('role')}
      />
      <DayInput
        label={t('moveInFaults.decline.paper.paperDay')}
        key={form.key('paperDay')}
        {...form.getInputProps('paperDay')}
      />
      <TextInput
        label={t('moveInFaults.decline.paper.copyNo')}
        autoComplete='off'
        key={form.key('copyNo')}
        {...form.getInputProps('copyNo')}
      />
    </EntrySection>
  )
}
