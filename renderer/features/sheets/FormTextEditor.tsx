/** The words of one form, typed beside the sheet they print on; saved as a version of its own. */
import { TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useFormDrafts } from '#renderer/db/formDrafts.ts'
import { blocksOf } from '#renderer/db/formTextPreview.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import type { PaperSource } from '#renderer/db/paperSource.ts'
import { lastEventDesk, useFollowedState } from '#renderer/db/useFollowedState.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import type { TextBlock } from '#shared/domain/sheets/formTextBlocks.ts'
import type { FormTextState, FormTextVersion } from '#shared/domain/sheets/formTexts.ts'
import { FormTextField } from './FormTextField.tsx'
import { FormTextPdfs, type OwnPdfs } from './FormTextPdfs.tsx'
import { formTextRefusalWords, saveFormText } from './formTextCommands.ts'
import { useFormTextJob } from './formTextQueries.ts'
import { blockName } from './formTextWords.ts'
import { PaperPreview } from './PaperPreview.tsx'
import './formTexts.css'

interface FormTextEditorProps {
  readonly source: PaperSource
  readonly onClose: () => void
}

export function FormTextEditor({ source, onClose }: FormTextEditorProps) {
  const desk = useDesk()
  const known = useLiveAnswer(async () => {
    const row = await desk.store.db.formTexts.get(source.form)
    return { blocks: await blocksOf(desk, source), state: row?.v, savedOn: await lastEventDesk(desk.store, row) }
  }, [desk, source])
  if (known === undefined) return null
  return <LoadedEditor source={source} onClose={onClose} {...known} />
}

interface LoadedEditorProps extends FormTextEditorProps {
  readonly blocks: readonly TextBlock[]
  readonly state: FormTextState | undefined
  /** Desk of the last version. */
  readonly savedOn: string | undefined
}

type Typed = Record<string, string>

/** Field of the note; a block is never called so. */
const NOTE = 'what-changed'
/** The version that these words will be; kept with a draft, shown nowhere. */
const VERSION = 'next-version'

function textsOf(blocks: readonly TextBlock[], last: FormTextVersion | undefined): Typed {
  return Object.fromEntries(blocks.map(({ key, shipped }) => [key, last?.blocks[key] ?? shipped]))
}

/** Whether a draft from disk words these blocks. */
function isTyped(values: unknown, blocks: readonly TextBlock[]): values is Typed {
  if (typeof values !== 'object' || values === null) return false
  const fields = values as Record<string, unknown>
  return [NOTE, VERSION, ...blocks.map(({ key }) => key)].every((key) => typeof fields[key] === 'string')
}

function LoadedEditor({ source, blocks, state, savedOn, onClose }: LoadedEditorProps) {
  const t = useText()
  const desk = useDesk()
  const last = state?.versions.at(-1)
  const [typed, setTyped] = useState(() => textsOf(blocks, last))
  const { pdfs, setPdfs, pdfNotes } = useFollowedPdfs(last, savedOn)
  const [seen] = useDebouncedValue(typed, 300)
  const version = (last?.version ?? 0) + 1
  const own = blocks.filter(({ key, shipped }) => seen[key] !== shipped).map(({ key }) => [key, seen[key] ?? ''])
  const job = useFormTextJob(source, { version, blocks: Object.fromEntries(own), body: pdfs.body })
  const drafts = useFormDrafts()
  const entry = useEntryForm<Typed>({
    initialValues: { ...textsOf(blocks, last), [NOTE]: '', [VERSION]: String(version) },
    validate: ({ [NOTE]: note = '' }): Record<string, string> =>
      note.trim() === '' ? { [NOTE]: t('common.required') } : {},
    drafts,
    draftKey: `form-text/${source.form}`,
    // Words begun before the last version was saved would take that version back.
    isValues: (values): values is Typed => isTyped(values, blocks) && values[VERSION] === String(version),
  })
  const save = async ({ [NOTE]: note = '', [VERSION]: _version, ...written }: Typed): Promise<EntryOutcome> => {
    const input = { blocks: written, bodyPdf: pdfs.body, attachments: pdfs.attachments, note }
    const done = await saveFormText(desk, source.form, blocks, input)
    return done.ok ? done : refusedEntry(done.error, () => formTextRefusalWords(done.error))
  }
  const { form } = entry
  const stands = { ...textsOf(blocks, last), [VERSION]: String(version) }
  const { elsewhere, take } = useFollowedState<Typed>({ form, stands, desk: savedOn })
  const notes = elsewhere.map(({ name, theirs, ...note }) => ({
    ...note,
    field: name,
    label: blockName(source, name),
    value: theirs,
    onTake: () => take(name),
  }))
  return (
    <div className='form-text-editor'>
      <EntryForm
        entry={entry}
        elsewhere={[...notes, ...pdfNotes]}
        title={t('formTexts.editTitle', { form: source.title() })}
        intro={t('formTexts.editIntro')}
        submitLabel={t('formTexts.saveAs', { version })}
        onSubmit={save}
        onDone={() => {
          showNotice(t('formTexts.saved', { form: source.title(), version }))
          onClose()
        }}
        onLeave={onClose}
      >
        <EntrySection title={t('formTexts.section.texts')}>
          {blocks.map((block) => (
            <FormTextField
              key={block.key}
              source={source}
              block={block}
              form={form}
              onTyped={(text) => setTyped((before) => ({ ...before, [block.key]: text }))}
            />
          ))}
        </EntrySection>
        <FormTextPdfs pdfs={pdfs} onChange={setPdfs} />
        <EntrySection title={t('formTexts.section.note')}>
          <TextInput
            key={form.key(NOTE)}
            {...form.getInputProps(NOTE)}
            label={t('formTexts.note')}
            description={t('formTexts.noteHint')}
            withAsterisk
          />
        </EntrySection>
      </EntryForm>
      <PaperPreview job={job} />
    </div>
  )
}

/** The own PDFs: those of the last version until somebody here changes them. */
function useFollowedPdfs(last: FormTextVersion | undefined, savedOn: string | undefined) {
  const t = useText()
  const stands = { body: last?.bodyPdf ?? null, attachments: last?.attachments ?? [] }
  const form = useForm<{ body: string | null; attachments: readonly string[] }>({ initialValues: stands })
  const { elsewhere, take } = useFollowedState({ form, stands, desk: savedOn })
  return {
    pdfs: form.values,
    setPdfs: (pdfs: OwnPdfs) => form.setValues(pdfs),
    pdfNotes: elsewhere.map(({ name, desk, isFlagged }) => ({
      ...{ field: name, label: t('formTexts.section.pdf'), desk, isFlagged },
      onTake: () => take(name),
    })),
  }
}
