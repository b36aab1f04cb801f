/** A phrase of the house: its kind and its words. */
import { NativeSelect, Textarea } from '@mantine/core'
import { useEffect } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useFollowedForm } from '#renderer/db/useFollowedForm.ts'
import { useOpenedForm } from '#renderer/db/useOpenedForm.ts'
import { text, useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { notesElsewhere } from '#renderer/ui/notesElsewhere.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { MOST_PHRASE } from '#shared/domain/phrases/decisions.ts'
import { PHRASE_KINDS } from '#shared/domain/phrases/schema.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { lengthInCharacters } from '#shared/kernel/text.ts'
import { savePhrase } from './commands.ts'
import { type PhraseValues, phraseShape, readPhrase, type ShownPhrase, sayPhrase } from './phraseFollow.ts'
import type { PhraseLine } from './phraseLines.ts'
import { offerPhraseUndo, phraseRefusalWords } from './phraseWords.tsx'

interface PhraseFormProps {
  /** Absent for a new one. */
  readonly phrase: PhraseLine | undefined
  readonly onDone: () => void
}

/** What is wrong with the words beside their field. */
function problemOf(words: string): string | undefined {
  if (words.trim() === '') return 'text-missing'
  return lengthInCharacters(words) > MOST_PHRASE ? 'text-too-long' : undefined
}

export function PhraseForm({ phrase, onDone }: PhraseFormProps) {
  const opened = useOpenedForm({ entity: 'phrase', id: phrase?.id, read: readPhrase })
  const isGone = opened === 'gone'
  useEffect(() => {
    if (isGone) onDone()
  }, [isGone, onDone])
  if (opened === undefined || opened === 'gone') return null
  return <OpenPhraseForm phrase={phrase} first={opened === 'new' ? undefined : opened} onDone={onDone} />
}

interface OpenPhraseFormProps extends PhraseFormProps {
  readonly first: ShownPhrase | undefined
}

function OpenPhraseForm({ phrase, first, onDone }: OpenPhraseFormProps) {
  const t = useText()
  const desk = useDesk()
  const entry = useEntryForm<PhraseValues>({
    initialValues: first?.values ?? { kind: 'greeting', text: '' },
    validate: (values) => {
      const problem = problemOf(values.text)
      return problem === undefined ? {} : { text: phraseRefusalWords(problem).what }
    },
    missing: (values) => (values.text.trim() === '' ? [{ field: 'text', label: t('phrases.missing.text') }] : []),
  })
  const { form } = entry
  const following = { id: phrase?.id ?? '', shape: phraseShape, read: readPhrase, first, form }
  const followed = useFollowedForm(following)
  const save = async ({ kind, text: written }: PhraseValues): Promise<EntryOutcome> => {
    const done = await savePhrase(desk, {
      id: phrase?.id ?? null,
      kind,
      text: written,
      seen: followed.shown()?.seen,
    })
    if (!done.ok) return err({ words: phraseRefusalWords(done.error.code) })
    offerPhraseUndo(desk, text('phrases.saved'), done.value.undo)
    return ok(done.value)
  }
  const title = t(phrase === undefined ? 'phrases.form.addTitle' : 'phrases.form.editTitle')
  return (
    <EntryForm
      entry={entry}
      elsewhere={notesElsewhere(followed, phraseShape, sayPhrase)}
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
