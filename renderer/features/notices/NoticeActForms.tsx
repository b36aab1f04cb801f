/** Short forms beside a notice: taking down, prolonging, voiding. Enter does it, Escape leaves. */
import { Checkbox, TextInput } from '@mantine/core'
import { useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntryForm } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { type Day, isDay } from '#shared/kernel/days.ts'
import type { NoticeLine } from './queries.ts'
import { useNoticeSteps } from './useNoticeSteps.tsx'

interface ActFormProps {
  readonly line: NoticeLine
  readonly onDone: () => void
}

const plain = { validate: () => ({}) }

/** All places are ticked: Enter takes the notice down everywhere. */
export function TakeDownForm({ line, onDone }: ActFormProps) {
  const t = useText()
  const steps = useNoticeSteps()
  const entry = useEntryForm<{ places: string[]; box: string }>({
    ...plain,
    initialValues: { places: [...line.hanging], box: '' },
  })
  const { form } = entry
  const asksBox = line.notice.keep && line.notice.box === ''
  return (
    <EntryForm
      entry={entry}
      title={t('notices.taking.title')}
      submitLabel={t('notices.taking.save')}
      onSubmit={(values) => steps.takeDown(line, values)}
      onDone={onDone}
      onLeave={onDone}
    >
      <EntrySection title={t('notices.taking.which')}>
        <Checkbox.Group
          aria-label={t('notices.taking.which')}
          key={form.key('places')}
          {...form.getInputProps('places')}
        >
          <div className='notice-places'>
            {line.hanging.map((place) => (
              <Checkbox key={place} value={place} label={place} />
            ))}
          </div>
        </Checkbox.Group>
        {asksBox && (
          <TextInput
            label={t('notices.taking.box')}
            description={t('notices.taking.boxHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            autoComplete='off'
            autoFocus
            key={form.key('box')}
            {...form.getInputProps('box')}
          />
        )}
      </EntrySection>
    </EntryForm>
  )
}

/** Until which day it hangs on. */
export function ProlongForm({ line, onDone }: ActFormProps) {
  const t = useText()
  const steps = useNoticeSteps()
  const entry = useEntryForm<{ untilDay: Day | null }>({ ...plain, initialValues: { untilDay: null } })
  const { form } = entry
  return (
    <EntryForm
      entry={entry}
      title={t('notices.prolonging.title')}
      submitLabel={t('notices.prolonging.save')}
      onSubmit={({ untilDay }) => steps.prolong(line, isDay(untilDay) ? untilDay : null)}
      onDone={onDone}
      onLeave={onDone}
    >
      <DayInput
        label={t('notices.prolonging.day')}
        autoFocus
        key={form.key('untilDay')}
        {...form.getInputProps('untilDay')}
      />
    </EntryForm>
  )
}

/** A leader voids it, with a reason. */
export function VoidForm({ line, onDone }: ActFormProps) {
  const t = useText()
  const steps = useNoticeSteps()
  const entry = useEntryForm<{ reason: string }>({ ...plain, initialValues: { reason: '' } })
  const { form } = entry
  return (
    <EntryForm
      entry={entry}
      title={t('notices.voiding.title')}
      submitLabel={t('notices.voiding.save')}
      onSubmit={({ reason }) => steps.voidIt(line, reason)}
      onDone={onDone}
      onLeave={onDone}
    >
      <TextInput
        label={t('notices.voiding.reason')}
        description={t('notices.voiding.hint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoComplete='off'
        autoFocus
        key={form.key('reason')}
        {...form.getInputProps('reason')}
      />
    </EntryForm>
  )
}
