/** 整改通知书 of one fault or of several: to which department, until when. */
import { Textarea } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import { groupedByBuilding, issueFaultNotices } from '#renderer/features/vacant-inspections/commands/faultNotices.ts'
import type { FaultFormStart } from '#renderer/features/vacant-inspections/queries/faultCard.ts'
import type { FaultLine } from '#renderer/features/vacant-inspections/queries/faults.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { addDays, type Day } from '#shared/kernel/days.ts'
import { ok } from '#shared/kernel/result.ts'
import { departmentFor } from './departmentFor.ts'
import { FaultRadios } from './FaultFields.tsx'
import { tellNotices } from './faultNotices.tsx'
import { faultBuilding, faultRefusalWords } from './faultWords.ts'

interface NoticeFormProps {
  readonly lines: readonly FaultLine[]
  readonly start: FaultFormStart
  readonly onDone: () => void
  readonly onClose: () => void
}

type NoticeValues = { department: string; dueOn: Day | null; demand: string }

export function NoticeForm({ lines, start, onDone, onClose }: NoticeFormProps) {
  const t = useText()
  const desk = useDesk()
  const today = useToday()
  const entry = useEntryForm<NoticeValues>({
    initialValues: { department: departmentFor(lines, start), dueOn: addDays(today, start.days), demand: '' },
    validate: () => ({}),
  })
  const { form } = entry
  const papers = groupedByBuilding(lines)
  const submit = async ({ department, dueOn, demand }: NoticeValues): Promise<EntryOutcome> => {
    const faultIds = lines.map(({ id }) => id)
    const done = await issueFaultNotices(desk, { faultIds, department, dueOn: dueOn ?? '', demand })
    if (!done.ok) return refusedEntry(done.error, faultRefusalWords)
    tellNotices(desk, done.value)
    return ok(undefined)
  }
  return (
    <EntryForm
      entry={entry}
      title={t('vacantFaults.notice.title')}
      intro={t('vacantFaults.notice.intro', { count: lines.length })}
      submitLabel={t('vacantFaults.notice.submit')}
      onSubmit={submit}
      onDone={onDone}
      onLeave={onClose}
    >
      <EntrySection>
        <FaultRadios
          form={form}
          field='department'
          label={t('vacantFaults.notice.department')}
          choices={start.departments.map((one) => ({ value: one, label: one }))}
          isFirst
        />
        <DayInput label={t('vacantFaults.notice.due')} key={form.key('dueOn')} {...form.getInputProps('dueOn')} />
        <Textarea
          label={t('vacantFaults.notice.demand')}
          placeholder={t('vacantFaults.notice.demandHint')}
          autosize
          minRows={2}
          key={form.key('demand')}
          {...form.getInputProps('demand')}
        />
        {papers.length > 1 && (
          <ul className='fault-papers'>
            {papers.map(({ first, ids }) => (
              <li key={ids[0]}>
                {t('vacantFaults.notice.papers', {
                  building: faultBuilding(first, t) || t('vacantFaults.notice.noBuilding'),
                  count: ids.length,
                })}
              </li>
            ))}
          </ul>
        )}
      </EntrySection>
    </EntryForm>
  )
}
