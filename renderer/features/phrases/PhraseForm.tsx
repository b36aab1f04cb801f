/** A phrase of the house: its kind and its words. */
import { NativeSelect, Textarea } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import { text, useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { MOST_PHRASE } from '#shared/domain/phrases/decisions.ts'
import { PHRASE_KINDS } from '#shared/domain/phrases/schema.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { lengthInCharacters } from '#shared/kernel/text.ts'
import { savePhrase } from './commands.ts'
import type { PhraseLine } from './phraseLines.ts'
import { offerPhraseUndo, phraseRefusalWords } from './phraseWords.tsx'

interface PhraseFormProps {
  /** Absent for a new one. */
  readonly phrase: PhraseLine | undefined
  readonly onDone: () => void
}

interface Values extends Record<string, unknown> {
  readonly kind: string
  readonly text: string
}

/** What is wrong with the words beside their field. */
function problemOf(words: string): string | undefined {
  if (words.trim() === '') return 'text-missing'
  return lengthInCharacters(words) > MOST_PHRASE ? 'text-too-long' : undefined
}

export function PhraseForm({ phrase, onDone }: PhraseFormProps) {
  const t = useText()
  const desk = useDesk()
  const entry = useEntryForm<Values>({
    initialValues: { kind: phrase?.kind ?? 'greeting', text: phrase?.text ?? '' },
    validate: (values) => {
      const problem = problemOf(values.text)
      return problem === undefined ? {} : { text: phraseRefusalWords(problem).what }
    },
    missing: (values) => (values.text.trim() === '' ? [{ field: 'text', label: t('phrases.missing.text') }] : []),
  })
  const { form } = entry
  const save = async (values: Values): Promise<EntryOutcome> => {
    const done = await savePhrase(desk, { id: phrase?.id ?? null, kind: values.kind, text: values.text })
    if (!done.ok) return err({ words: phraseRefusalWords(done.error.code) })
    offerPhraseUndo(desk, text('phrases.saved'), done.value.undo)
    return ok(done.value)
  }
  const title = t(phrase === undefined ? 'phrases.form.addTitle' : 'phrases.form.editTitle')
  return (
    <EntryForm
      entry={entry}
      title={title}
      submitLabel={t('common.save')}
      onSubmit={save}
      onDone={onDone}
      onLeave={onDone}
    >
      <EntrySection title={t('phrases.title')}>
        <NativeSelect
          key={form.key('kind')}
          {...form.getInputProps('kind')}
          label={t('phrases.form.kind')}
          data={PHRASE_KINDS.map((value) => ({ value, label: t(`phrases.kinds.${value}`) }))}
        />
        <Textarea
          key={form.key('text')}
          {...form.getInputProps('text')}
          label={t('phrases.form.text')}
          description={t('phrases.form.textHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          rows={3}
          autoFocus
        />
      </EntrySection>
    </EntryForm>
  )
}
