/** What becomes of an entrusted key: kept longer, or given back to its owner. */
import { TextInput } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { addMonths, type Day } from '#shared/kernel/days.ts'
import { ok } from '#shared/kernel/result.ts'
import { endEntrustment, extendEntrustment } from './commandsEntrust.ts'
import { keyRefusalWords } from './keyWords.ts'
import type { EntrustedLine } from './queries.ts'
import { useKeySteps } from './useKeySteps.tsx'

/** Half a year more, as most owners ask for. */
const MONTHS_MORE = 6

interface EntrustActProps {
  readonly line: EntrustedLine
  readonly onClose: () => void
}

type ExtendValues = { until: Day | null; remark: string }

export function ExtendEntrustForm({ line, onClose }: EntrustActProps) {
  const t = useText()
  const desk = useDesk()
  const { tell } = useKeySteps()
  const entry = useEntryForm<ExtendValues>({
    initialValues: { until: addMonths(line.state.until as Day, MONTHS_MORE), remark: '' },
    validate: () => ({}),
  })
  const { form } = entry
  const onSubmit = async ({ until, remark }: ExtendValues): Promise<EntryOutcome> => {
    const done = await extendEntrustment(desk, line.id, { until: until ?? '', remark })
    if (!done.ok) return refusedEntry(done.error, keyRefusalWords)
    tell(t('keys.done.extended', { until: until ?? '' }), done.value.undo)
    return ok(undefined)
  }
  const title = `${t('keys.acts.extend')} ${line.unitCode}`
  return (
    <aside className='side-panel loan-form' aria-label={title}>
      <EntryForm
        entry={entry}
        title={title}
        submitLabel={t('keys.acts.extend')}
        onSubmit={onSubmit}
        onDone={onClose}
        onLeave={onClose}
      >
        <DayInput label={t('keys.form.until')} autoFocus key={form.key('until')} {...form.getInputProps('until')} />
        <TextInput
          label={t('keys.form.remark')}
          placeholder={t('keys.form.optional')}
          autoComplete='off'
          key={form.key('remark')}
          {...form.getInputProps('remark')}
        />
      </EntryForm>
    </aside>
  )
}

type EndValues = { day: Day | null; to: string; remark: string }

export function EndEntrustForm({ line, onClose }: EntrustActProps) {
  const t = useText()
  const desk = useDesk()
  const today = useToday()
  const { tell } = useKeySteps()
  const entry = useEntryForm<EndValues>({
    initialValues: { day: today, to: t('keys.form.self'), remark: '' },
    validate: () => ({}),
  })
  const { form } = entry
  const onSubmit = async ({ day, to, remark }: EndValues): Promise<EntryOutcome> => {
    const done = await endEntrustment(desk, line.id, { day: day ?? '', to, remark })
    if (!done.ok) return refusedEntry(done.error, keyRefusalWords)
    tell(t('keys.done.ended', { label: line.label }), done.value.undo)
    return ok(undefined)
  }
  const title = `${t('keys.acts.end')} ${line.label}`
  return (
    <aside className='side-panel loan-form' aria-label={title}>
      <EntryForm
        entry={entry}
        title={title}
        intro={t('keys.form.endIntro')}
        submitLabel={t('keys.acts.end')}
        onSubmit={onSubmit}
        onDone={onClose}
        onLeave={onClose}
      >
        <TextInput
          label={t('keys.form.takenBy')}
          autoComplete='off'
          autoFocus
          key={form.key('to')}
          {...form.getInputProps('to')}
        />
        <DayInput label={t('keys.form.takenOn')} key={form.key('day')} {...form.getInputProps('day')} />
        <TextInput
          label={t('keys.form.remark')}
          placeholder={t('keys.form.optional')}
          autoComplete='off'
          key={form.key('remark')}
          {...form.getInputProps('remark')}
        />
      </EntryForm>
    </aside>
  )
}
