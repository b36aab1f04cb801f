/** 整改通知书 of one fault or of many homes: to whom, until when; which papers that makes stands below. */
import { Textarea } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import { issueHouseNotices, noticeGroups } from '#renderer/features/move-in/commands/faultNotices.ts'
import type { FaultFormStart, HouseFaultLine } from '#renderer/features/move-in/queries/faults.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { addDays, type Day } from '#shared/kernel/days.ts'
import { ok } from '#shared/kernel/result.ts'
import { FaultRadios } from './FaultFields.tsx'
import { tellHouseNotices } from './faultNotices.tsx'
import { faultBuilding, houseFaultRefusal } from './faultWords.ts'

/** What every form of a step is told. */
export interface FaultFormProps {
  readonly lines: readonly HouseFaultLine[]
  readonly start: FaultFormStart
  readonly onDone: () => void
  readonly onClose: () => void
}

type TellValues = { responsible: string; dueOn: Day | null; demand: string }

/** Each goes to whom the inspection named. */
const OWN = 'own'

/** The faults by case, as commands name them. */
export const asked = (lines: readonly HouseFaultLine[]) =>
  lines.map(({ caseId, fault }) => ({ caseId, faultId: fault.id }))

export function TellForm({ lines, start, onDone, onClose }: FaultFormProps) {
  const t = useText()
  const desk = useDesk()
  const today = useToday()
  const isOwned = lines.every(({ fault }) => fault.responsible !== '')
  const isDated = lines.every(({ fault }) => fault.dueOn >= today)
  const entry = useEntryForm<TellValues>({
    initialValues: { responsible: isOwned ? OWN : '', dueOn: isDated ? null : addDays(today, start.days), demand: '' },
    validate: () => ({}),
  })
  const { form } = entry
  const responsible = form.useWatchValue('responsible') as string
  const papers = noticeGroups(lines, responsible === OWN ? '' : responsible)
  const submit = async ({ responsible: to, dueOn, demand }: TellValues): Promise<EntryOutcome> => {
    const notice = { faults: asked(lines), responsible: to === OWN ? '' : to, dueOn: dueOn ?? '', demand }
    const done = await issueHouseNotices(desk, notice)
    if (!done.ok) return refusedEntry(done.error, houseFaultRefusal)
    tellHouseNotices(desk, done.value)
    return ok(undefined)
  }
  return (
    <EntryForm
      entry={entry}
      title={t('moveInFaults.tell.title')}
      intro={t('moveInFaults.tell.intro', { count: lines.length })}
      submitLabel={t('moveInFaults.tell.submit')}
      onSubmit={submit}
      onDone={onDone}
      onLeave={onClose}
    >
      <EntrySection>
        <FaultRadios
          form={form}
          field='responsible'
          label={t('moveInFaults.tell.responsible')}
          choices={[
            ...(isOwned ? [{ value: OWN, label: t('moveInFaults.tell.own') }] : []),
            ...start.responsible.map((one) => ({ value: one, label: one })),
          ]}
          first={isOwned ? OWN : start.responsible[0]}
        />
        <DayInput
          label={t('moveInFaults.tell.due')}
          description={t('moveInFaults.tell.dueHint')}
          key={form.key('dueOn')}
          {...form.getInputProps('dueOn')}
        />
        <Textarea
          label={t('moveInFaults.tell.demand')}
          placeholder={t('moveInFaults.tell.demandHint')}
          autosize
          minRows={2}
          key={form.key('demand')}
          {...form.getInputProps('demand')}
        />
        {papers.length > 1 && (
          <ul className='house-fault-papers'>
            {papers.map(({ responsible: to, lines: of }) => (
              <li key={of[0]?.key}>
                {t('moveInFaults.tell.papers', {
                  responsible: to || t('moveInFaults.filters.nobody'),
                  building: (of[0] && faultBuilding(of[0], t)) || t('moveInFaults.tell.noBuilding'),
                  count: of.length,
                })}
              </li>
            ))}
          </ul>
        )}
      </EntrySection>
    </EntryForm>
  )
}
