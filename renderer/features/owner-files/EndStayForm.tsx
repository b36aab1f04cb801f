/** 迁出: the day and the reason; the last household is asked for keys and cards (handbook 3.3). */
import { NativeSelect } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { ShownRecord } from '#renderer/db/formMerge.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { text, useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { useShownName } from '#renderer/ui/PersonName.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { STAY_END_REASONS, type StayEndReason } from '#shared/domain/owner-files/fileRecords.ts'
import type { Day } from '#shared/kernel/days.ts'
import { ok } from '#shared/kernel/result.ts'
import { NotFound } from './NotFound.tsx'
import { offerUndo } from './offerUndo.ts'
import { type NamedEnds, useStayEnds } from './queriesStays.ts'
import { fieldErrors, refusedOutcome } from './refusalOutcome.ts'
import { endStay } from './stayCommands.ts'
import { readStay, stayShape } from './stayFields.ts'
import { useOpenedRecord } from './useRecordForm.ts'
import './ownerFiles.css'

/** 过户 and 换租 have forms of their own. */
const REASONS = STAY_END_REASONS.filter((reason) => reason !== 'transferred' && reason !== 'tenant-changed')

interface EndFields extends Record<string, unknown> {
  readonly day: Day | null
  readonly reason: StayEndReason
}

export function EndStayForm() {
  const { id = '' }: { readonly id?: string } = useParams({ strict: false })
  return <EndStayFormOf key={id} stayId={id} />
}

function EndStayFormOf({ stayId }: { readonly stayId: string }) {
  const opened = useOpenedRecord({ table: 'stays', id: stayId, shape: stayShape, read: readStay })
  const ends = useStayEnds(stayId)
  if (opened === undefined || ends === undefined) return null
  if (opened === 'gone' || ends === null) return <NotFound />
  return <OpenEndForm stayId={stayId} seen={opened.seen} ends={ends} />
}

interface OpenEndFormProps extends Pick<ShownRecord<unknown>, 'seen'> {
  readonly stayId: string
  readonly ends: NamedEnds
}

function OpenEndForm({ stayId, seen, ends }: OpenEndFormProps) {
  const t = useText()
  const desk = useDesk()
  const shownName = useShownName()
  const navigate = useNavigate()
  const today = useToday()
  const entry = useEntryForm<EndFields>({
    initialValues: { day: today, reason: ends.relation === 'tenant' ? 'lease-ended' : 'moved-out' },
    validate: ({ day }) => (day === null ? fieldErrors([{ code: 'day-invalid', field: 'day' }]) : {}),
  })
  const { form } = entry
  const save = async (fields: EndFields): Promise<EntryOutcome> => {
    const done = await endStay(desk, { stayId, seen, ...fields })
    if (!done.ok) return refusedOutcome(done.error)
    offerUndo(desk, text('households.saved.stayEnded', { name: ends.name, unit: ends.unit }), done.value.undo)
    return ok(done.value)
  }
  const leave = () => void navigate({ to: `/unit/${ends.unitId}` })
  return (
    <EntryForm
      entry={entry}
      title={t('households.endStayTitle', { name: shownName(ends.name), unit: ends.unit })}
      intro={ends.isLast ? t('households.lastHousehold') : t('households.endIntro')}
      submitLabel={t('households.endStay')}
      onSubmit={save}
      onDone={leave}
      onLeave={leave}
    >
      <EntrySection title={t('households.endStay')}>
        <DayInput
          key={form.key('day')}
          {...form.getInputProps('day')}
          label={t('households.fields.endDay')}
          withAsterisk
          autoFocus
        />
        <NativeSelect
          key={form.key('reason')}
          {...form.getInputProps('reason')}
          label={t('households.fields.endReason')}
          data={REASONS.map((value) => ({ value, label: t(`households.endReasons.${value}`) }))}
        />
      </EntrySection>
    </EntryForm>
  )
}
