/** 申请动火: typed from the form in its order; saving numbers and prints both parts. */
import { Autocomplete, Chip, Input, TextInput } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useSetting } from '#renderer/db/settings.ts'
import type { DecorationCaseRow } from '#renderer/db/tables.ts'
import { askHotWork, enterHotWork } from '#renderer/features/decoration/commands/hotWork.ts'
import { type Operator, useOperators } from '#renderer/features/decoration/queries/hotWork.ts'
import { useDeskClock, useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { LateEntryFields } from '#renderer/ui/LateEntryFields.tsx'
import { type LateEntryValues, lateEntryOf, NO_LATE_ENTRY } from '#renderer/ui/lateEntryValues.ts'
import { useShownName } from '#renderer/ui/PersonName.tsx'
import { type EntryFormState, useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { HOT_WORK_WAYS } from '#shared/domain/decoration/kinds.ts'
import { ok } from '#shared/kernel/result.ts'
import { hotWorkRefusalWords, wayWords } from './hotWorkWords.ts'
import { sendIssued, tellDone } from './siteNotices.tsx'
import { TimeSpanFields } from './TimeSpanFields.tsx'
import { atSpanField, spanOf, type TimeSpanValues } from './timeSpan.ts'

type HotWorkValues = TimeSpanValues &
  LateEntryValues & {
    place: string
    ways: string[]
    reason: string
    operator: string
    certificateNo: string
    guardian: string
    extinguishers: string
    clearing: string
  }

const REQUIRED = ['place', 'reason', 'operator', 'certificateNo', 'guardian', 'extinguishers', 'clearing'] as const

interface HotWorkFormProps {
  readonly row: DecorationCaseRow
  readonly onClose: () => void
}

export function HotWorkForm({ row, onClose }: HotWorkFormProps) {
  const t = useText()
  const desk = useDesk()
  const today = useToday()
  const zone = useDeskClock((state) => state.zone)
  const mostDays = useSetting('decoration.hot-work-days')
  const operators = useOperators(row.id) ?? []
  const entry = useEntryForm<HotWorkValues>({
    initialValues: {
      ...{ place: '', ways: [], reason: '', fromDay: today, fromTime: '', toDay: today, toTime: '' },
      ...{ operator: '', certificateNo: '', guardian: row.v.application.fireOfficer, extinguishers: '', clearing: '' },
      ...NO_LATE_ENTRY,
    },
    validate: () => ({}),
    missing: (values) => [
      ...REQUIRED.filter((field) => values[field].trim() === '').map((field) => ({
        field,
        label: t(`decorationHotWork.missing.${field}`),
      })),
      ...(values.ways.length === 0 ? [{ field: 'ways', label: t('decorationHotWork.missing.ways') }] : []),
      ...(values.fromTime === '' || values.toTime === ''
        ? [{ field: 'fromTime', label: t('decorationHotWork.missing.time') }]
        : []),
    ],
  })
  const isLate = entry.form.useWatchValue('isLate') as boolean
  const onSubmit = async (values: HotWorkValues): Promise<EntryOutcome> => {
    const input = { ...values, ...spanOf(values, zone) }
    const late = lateEntryOf(values, { zone, form: 'hot-work' })
    if (late !== undefined) {
      const entered = await enterHotWork(desk, row.id, { input, late })
      if (!entered.ok) return refusedEntry(atSpanField(entered.error), hotWorkRefusalWords)
      tellDone(
        desk,
        t('decorationHotWork.done.entered', { number: late.paperNumber.trim().toUpperCase() }),
        entered.value.undo,
      )
      return ok(undefined)
    }
    const done = await askHotWork(desk, row.id, input)
    if (!done.ok) return refusedEntry(atSpanField(done.error), hotWorkRefusalWords)
    const message = t('decorationHotWork.done.asked', { number: done.value.draft.number })
    sendIssued(desk, done.value.draft, { title: t('papers.forms.hot-work'), message })
    return ok(undefined)
  }
  return (
    <EntryForm
      entry={entry}
      title={t('decorationHotWork.form.title')}
      intro={t('decorationHotWork.form.intro')}
      submitLabel={t(isLate ? 'decorationHotWork.late.save' : 'decorationHotWork.form.submit')}
      onSubmit={onSubmit}
      onDone={onClose}
      onLeave={onClose}
    >
      <WorkFields entry={entry} />
      <TimeSpanFields entry={entry} note={t('decorationHotWork.form.most', { count: mostDays })} />
      <PeopleFields entry={entry} operators={operators} today={today} />
      <LateEntryFields entry={entry} />
    </EntryForm>
  )
}

interface PartProps {
  readonly entry: EntryFormState<HotWorkValues>
}

function WorkFields({ entry: { form } }: PartProps) {
  const t = useText()
  return (
    <EntrySection title={t('decorationHotWork.form.work')}>
      <TextInput
        label={t('decorationHotWork.form.place')}
        data-autofocus
        autoComplete='off'
        key={form.key('place')}
        {...form.getInputProps('place')}
      />
      <Input.Wrapper label={t('decorationHotWork.form.ways')} error={form.errors.ways}>
        <Chip.Group multiple key={form.key('ways')} {...form.getInputProps('ways')}>
          <div className='site-chips'>
            {HOT_WORK_WAYS.map((way) => (
              <Chip key={way} value={way} size='xs' variant='outline'>
                {wayWords(way, t)}
              </Chip>
            ))}
          </div>
        </Chip.Group>
      </Input.Wrapper>
      <TextInput
        label={t('decorationHotWork.form.reason')}
        autoComplete='off'
        key={form.key('reason')}
        {...form.getInputProps('reason')}
      />
    </EntrySection>
  )
}

function PeopleFields({
  entry: { form },
  operators,
  today,
}: PartProps & { readonly operators: readonly Operator[]; readonly today: string }) {
  const t = useText()
  const shown = useShownName()
  const operator = form.useWatchValue('operator') as string
  const known = operators.find(({ name }) => name === operator)
  const until = known?.certificateUntil ?? ''
  const field = (name: 'certificateNo' | 'guardian' | 'extinguishers' | 'clearing') => (
    <TextInput
      label={t(`decorationHotWork.form.${name}`)}
      autoComplete='off'
      key={form.key(name)}
      {...form.getInputProps(name)}
      {...(name === 'extinguishers' ? { placeholder: t('decorationHotWork.form.extinguishersHint') } : {})}
      {...(name === 'certificateNo' && until !== ''
        ? {
            description: t(`decorationHotWork.form.${until < today ? 'certificateOver' : 'certificateUntil'}`, {
              day: until,
            }),
          }
        : {})}
    />
  )
  return (
    <EntrySection title={t('decorationHotWork.form.people')}>
      <Autocomplete
        label={t('decorationHotWork.form.operator')}
        placeholder={operators.length === 0 ? '' : t('decorationHotWork.form.operatorHint')}
        data={[...new Set(operators.map(({ name }) => name))].filter((name) => shown(name) === name)}
        onOptionSubmit={(name) => {
          const one = operators.find((candidate) => candidate.name === name)
          if (one && one.certificateNo !== '') form.setFieldValue('certificateNo', one.certificateNo)
        }}
        key={form.key('operator')}
        {...form.getInputProps('operator')}
      />
      {field('certificateNo')}
      {field('guardian')}
      {field('extinguishers')}
      {field('clearing')}
    </EntrySection>
  )
}
