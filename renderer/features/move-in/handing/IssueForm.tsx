/** More keys and cards for a home that has its keys, or a set that still hangs in the cabinet. */
import { Checkbox } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useFindUnit, useUnitChoice } from '#renderer/db/search/useUnitChoice.ts'
import { issueItems } from '#renderer/features/move-in/commands/handingItems.ts'
import { useHandingHome } from '#renderer/features/move-in/queries/handing.ts'
import { sendPaper } from '#renderer/papers/paperJobs.tsx'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { LateEntryFields } from '#renderer/ui/LateEntryFields.tsx'
import { type LateEntryValues, lateEntryOf, NO_LATE_ENTRY } from '#renderer/ui/lateEntryValues.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { ok } from '#shared/kernel/result.ts'
import { HomeField } from './HomeField.tsx'
import { useTell } from './handingNotices.tsx'
import { handingRefusalWords } from './handingWords.ts'
import { TakerFields, type TakerValues } from './TakerFields.tsx'
import { ThingFields } from './ThingFields.tsx'
import { emptyThings, type ThingsValues, thingInputs } from './thingValues.ts'

type IssueValues = ThingsValues & TakerValues & LateEntryValues & { unitCode: string; setIds: string[] }

interface IssueFormProps {
  readonly unitCode: string
  readonly onClose: () => void
}

export function IssueForm({ unitCode, onClose }: IssueFormProps) {
  const t = useText()
  const desk = useDesk()
  const tell = useTell()
  const entry = useEntryForm<IssueValues>({
    initialValues: {
      ...emptyThings(),
      ...NO_LATE_ENTRY,
      ...{ unitCode, setIds: [], takerName: '', relation: 'owner', isIdChecked: false, remark: '' },
    },
    validate: () => ({}),
    missing: (values) => [
      ...(values.unitCode.trim() === '' ? [{ field: 'unitCode', label: t('moveInHanding.form.missing.unit') }] : []),
      ...(values.takerName.trim() === '' ? [{ field: 'takerName', label: t('moveInHanding.form.missing.taker') }] : []),
    ],
  })
  const { form } = entry
  const findUnit = useFindUnit()
  const unit = useUnitChoice(form.useWatchValue('unitCode') as string).unit
  const known = useHandingHome(unit?.id)
  const submit = async (values: IssueValues): Promise<EntryOutcome> => {
    const late = lateEntryOf(values, { zone: desk.store.zone(), form: 'handed-items' })
    const { takerName, relation, isIdChecked, remark, setIds } = values
    const receiptNumber = values.hasMoney ? values.receiptNumber : ''
    const input = { takerName, relation, isIdChecked, remark, receiptNumber, things: thingInputs(values) }
    // Whoever is quicker than the search is asked again by the whole number.
    const home = (await findUnit(values.unitCode)).unit
    const done = await issueItems(desk, { ...input, unitId: home?.id ?? null, setIds }, late)
    if (!done.ok) return refusedEntry(done.error, handingRefusalWords)
    const { number, sheetId, undo } = done.value
    tell(t('moveInHanding.done.issued', { number }), undo)
    if (sheetId !== undefined) void sendPaper(desk, { sheetId, number, title: t('papers.forms.handed-items') })
    return ok(undefined)
  }
  return (
    <div className='handing-form'>
      <EntryForm
        entry={entry}
        title={t('moveInHanding.form.issue')}
        intro={t('moveInHanding.form.issueIntro')}
        submitLabel={t('moveInHanding.acts.issue')}
        onSubmit={submit}
        onDone={onClose}
        onLeave={onClose}
      >
        <EntrySection title={t('moveInHanding.form.unit')}>
          <HomeField entry={entry} />
        </EntrySection>
        <ThingFields entry={entry} />
        {(known?.sets.length ?? 0) > 0 && (
          <EntrySection title={t('moveInHanding.form.sets')}>
            <Checkbox.Group
              aria-label={t('moveInHanding.form.sets')}
              key={form.key('setIds')}
              {...form.getInputProps('setIds')}
            >
              <div className='handing-choices'>
                {known?.sets.map(({ id, thing }) => (
                  <Checkbox
                    key={id}
                    value={id}
                    label={t('moveInHanding.form.set', { label: thing.label, count: thing.count })}
                  />
                ))}
              </div>
            </Checkbox.Group>
          </EntrySection>
        )}
        <TakerFields entry={entry} />
        <LateEntryFields entry={entry} />
      </EntryForm>
    </div>
  )
}
