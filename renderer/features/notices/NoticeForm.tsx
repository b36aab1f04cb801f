/** A notice that goes up, or 更正 of one: its words, where it hangs, how long. */
import { Button, Checkbox, TagsInput, Textarea, TextInput } from '@mantine/core'
import { useFormDrafts } from '#renderer/db/formDrafts.ts'
import { useFollowedState } from '#renderer/db/useFollowedState.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { text, useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { type EntryFormState, useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { NOTICE_TEMPLATES } from '#shared/domain/notices/templates.ts'
import { isDay } from '#shared/kernel/days.ts'
import { isNoticeValues, type NoticeValues, noticeInputOf, startValues } from './noticeValues.ts'
import { type NoticeLine, usePlacePicks, useStandingNotice } from './queries.ts'
import { useNoticeSteps } from './useNoticeSteps.tsx'

interface NoticeFormProps {
  /** The notice that is corrected. */
  readonly line?: NoticeLine
  readonly onClose: () => void
}

export function NoticeForm({ line, onClose }: NoticeFormProps) {
  const t = useText()
  const today = useToday()
  const steps = useNoticeSteps()
  const drafts = useFormDrafts()
  const entry = useEntryForm<NoticeValues>({
    initialValues: startValues(line?.notice, today),
    validate: () => ({}),
    missing: ({ title, places, untilDay }) => [
      ...(title.trim() === '' ? [{ field: 'title', label: t('notices.form.heading') }] : []),
      ...(places.length === 0 ? [{ field: 'places', label: t('notices.form.places') }] : []),
      ...(isDay(untilDay) ? [] : [{ field: 'untilDay', label: t('notices.form.until') }]),
    ],
    drafts,
    draftKey: `notice/${line?.id ?? 'new'}`,
    isValues: isNoticeValues,
  })
  const standing = useStandingNotice(line)
  const { form } = entry
  const stands = line === undefined ? {} : startValues(standing.notice, today)
  const { elsewhere, take } = useFollowedState<NoticeValues>({ form, stands, desk: standing.desk })
  const notes = elsewhere.map(({ name, desk, isFlagged, theirs }) => ({
    ...{ field: name, label: t(FIELD_WORDS[name]), desk, isFlagged, value: saidOf(theirs) },
    onTake: () => take(name),
  }))
  const onSubmit = (values: NoticeValues): Promise<EntryOutcome> => {
    const input = noticeInputOf(values)
    return line === undefined ? steps.post(input) : steps.correct(line.id, input)
  }
  return (
    <aside className='side-panel notice-form' aria-label={t('notices.form.title')}>
      <EntryForm
        entry={entry}
        elsewhere={notes}
        title={t(line === undefined ? 'notices.form.title' : 'notices.form.correctTitle')}
        submitLabel={t('notices.form.save')}
        onSubmit={onSubmit}
        onDone={onClose}
        onLeave={onClose}
      >
        <WordFields entry={entry} />
        <PlaceFields entry={entry} />
        <TimeFields entry={entry} />
      </EntryForm>
    </aside>
  )
}

const FIELD_WORDS = {
  title: 'notices.form.heading',
  text: 'notices.form.text',
  places: 'notices.form.places',
  fromDay: 'notices.form.from',
  untilDay: 'notices.form.until',
  keep: 'notices.form.keep',
} as const

/** What another desk wrote, in one line; a tick says itself once it is taken. */
function saidOf(theirs: NoticeValues[keyof NoticeValues]): string | undefined {
  if (typeof theirs === 'boolean') return undefined
  return typeof theirs === 'string' ? theirs : (theirs ?? []).join(text('common.listSeparator'))
}

interface EntryPart {
  readonly entry: EntryFormState<NoticeValues>
}

function WordFields({ entry: { form } }: EntryPart) {
  const t = useText()
  return (
    <EntrySection title={t('notices.form.words')}>
      <TextInput
        label={t('notices.form.heading')}
        autoComplete='off'
        key={form.key('title')}
        {...form.getInputProps('title')}
      />
      <fieldset className='notice-picks' aria-label={t('notices.form.template')}>
        <span className='quiet'>{t('notices.form.template')}</span>
        {NOTICE_TEMPLATES.map(({ id, title, text }) => (
          <Button
            key={id}
            size='compact-sm'
            variant='default'
            onClick={() => {
              form.setFieldValue('title', title)
              form.setFieldValue('text', text)
            }}
          >
            {t(`notices.form.templates.${id}`)}
          </Button>
        ))}
      </fieldset>
      <Textarea
        label={t('notices.form.text')}
        description={t('notices.form.textHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        rows={6}
        key={form.key('text')}
        {...form.getInputProps('text')}
      />
    </EntrySection>
  )
}

function PlaceFields({ entry: { form } }: EntryPart) {
  const t = useText()
  const { lobbies = [], lifts = [], others = [] } = usePlacePicks() ?? {}
  const add = (places: readonly string[]) => () =>
    form.setFieldValue('places', [...new Set([...form.getValues().places, ...places])])
  return (
    <EntrySection title={t('notices.form.where')}>
      <TagsInput
        label={t('notices.form.places')}
        placeholder={t('notices.form.placesHint')}
        data={[...lobbies, ...lifts, ...others]}
        splitChars={[',', '，', '、', ' ']}
        acceptValueOnBlur
        clearable
        key={form.key('places')}
        {...form.getInputProps('places')}
      />
      <fieldset className='notice-picks' aria-label={t('notices.form.places')}>
        <Button size='compact-sm' variant='default' disabled={lobbies.length === 0} onClick={add(lobbies)}>
          {t('notices.form.lobbies')}
        </Button>
        <Button size='compact-sm' variant='default' disabled={lifts.length === 0} onClick={add(lifts)}>
          {t('notices.form.lifts')}
        </Button>
      </fieldset>
    </EntrySection>
  )
}

function TimeFields({ entry: { form } }: EntryPart) {
  const t = useText()
  return (
    <EntrySection title={t('notices.form.when')}>
      <div className='notice-pair'>
        <DayInput label={t('notices.form.from')} key={form.key('fromDay')} {...form.getInputProps('fromDay')} />
        <DayInput label={t('notices.form.until')} key={form.key('untilDay')} {...form.getInputProps('untilDay')} />
      </div>
      <Checkbox
        label={t('notices.form.keep')}
        key={form.key('keep')}
        {...form.getInputProps('keep', { type: 'checkbox' })}
      />
    </EntrySection>
  )
}
