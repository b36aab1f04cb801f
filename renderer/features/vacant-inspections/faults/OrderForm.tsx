/** 派工作单: the fault becomes an item of a department, linked in the same change. */
import { Select, Textarea } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import { orderFault } from '#renderer/features/vacant-inspections/commands/faults.ts'
import type { FaultFormStart } from '#renderer/features/vacant-inspections/queries/faultCard.ts'
import type { FaultLine } from '#renderer/features/vacant-inspections/queries/faults.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { paperText, useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { type Day, isDay } from '#shared/kernel/days.ts'
import { ok } from '#shared/kernel/result.ts'
import { departmentFor } from './departmentFor.ts'
import { FaultRadios } from './FaultFields.tsx'
import { tellFault } from './faultNotices.tsx'
import { faultItemWords, faultRefusalWords, faultWhat } from './faultWords.ts'

interface OrderFormProps {
  readonly fault: FaultLine
  readonly start: FaultFormStart
  readonly onClose: () => void
}

type OrderValues = { kind: string | null; department: string; matter: string; due: Day | null }

export function OrderForm({ fault, start, onClose }: OrderFormProps) {
  const t = useText()
  const desk = useDesk()
  const today = useToday()
  const { dueOn } = fault.state
  const entry = useEntryForm<OrderValues>({
    initialValues: {
      kind: start.kinds[0] ?? null,
      department: departmentFor([fault], start),
      matter: matterOf(fault),
      due: isDay(dueOn) && dueOn >= today ? dueOn : null,
    },
    validate: () => ({}),
  })
  const { form } = entry
  const submit = async ({ kind, department, matter, due }: OrderValues): Promise<EntryOutcome> => {
    const done = await orderFault(desk, fault.id, { kind: kind ?? '', department, matter, dueOn: due ?? '' })
    if (!done.ok) return refusedEntry(done.error, faultRefusalWords)
    tellFault(desk, t('vacantFaults.order.done', { department }), done.value.undo)
    return ok(undefined)
  }
  return (
    <EntryForm
      entry={entry}
      title={t('vacantFaults.order.title')}
      intro={t('vacantFaults.order.intro')}
      submitLabel={t('vacantFaults.order.submit')}
      onSubmit={submit}
      onDone={onClose}
      onLeave={onClose}
    >
      <EntrySection>
        <FaultRadios
          form={form}
          field='department'
          label={t('vacantFaults.order.department')}
          choices={start.departments.map((one) => ({ value: one, label: one }))}
          isFirst
        />
        <Textarea
          label={t('vacantFaults.order.matter')}
          autosize
          minRows={2}
          key={form.key('matter')}
          {...form.getInputProps('matter')}
        />
        <Select
          label={t('vacantFaults.order.kind')}
          data={[...start.kinds]}
          comboboxProps={{ withinPortal: false }}
          key={form.key('kind')}
          {...form.getInputProps('kind')}
        />
        <DayInput
          label={t('vacantFaults.order.due')}
          description={t('vacantFaults.order.dueHint')}
          key={form.key('due')}
          {...form.getInputProps('due')}
        />
      </EntrySection>
    </EntryForm>
  )
}

/** What is kept is Chinese, whatever language the screen has. */
function matterOf(fault: FaultLine): string {
  const t = paperText()
  const what = faultWhat(fault, t)
  const told = { unit: fault.unitCode, item: faultItemWords(fault, t), what }
  return t(what === '' ? 'vacantFaults.order.matterShort' : 'vacantFaults.order.matterOf', told)
}
