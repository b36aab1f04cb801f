/** Settings, 抬头: logo and lines of the company, beside the sheet they print on; versions like any form's texts. */
import { Button, FileButton, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { keepSealedBlob } from '#renderer/db/sealedBlobs.ts'
import { lastEventDesk, useFollowedState } from '#renderer/db/useFollowedState.ts'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { useText } from '#renderer/text/text.ts'
import { ElsewhereNotes, noteToTake, TAKE_KEY } from '#renderer/ui/ElsewhereNotes.tsx'
import { matchesCombo } from '#renderer/ui/keys/keyCombo.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { isLeader } from '#shared/domain/roles.ts'
import type { FormTextState } from '#shared/domain/sheets/formTexts.ts'
import { LETTERHEAD_BLOCKS, LETTERHEAD_FORM } from '#shared/domain/sheets/letterhead.ts'
import { FormTextVersions } from './FormTextVersions.tsx'
import { enableFormText, formTextRefusalWords, saveFormText } from './formTextCommands.ts'
import { usePickedFiles } from './formTextPicks.ts'
import { prepareLogo } from './letterheadLogo.ts'
import { useLetterheadJob } from './letterheadPreview.ts'
import { PaperPreview } from './PaperPreview.tsx'
import './printers.css'
import './templates.css'

export function LetterheadSection() {
  const { store } = useDesk()
  const known = useLiveAnswer(async () => {
    const row = await store.db.formTexts.get(LETTERHEAD_FORM)
    return { state: row?.v ?? null, savedOn: await lastEventDesk(store, row) }
  }, [store])
  return known && <LetterheadEditor {...known} />
}

const KEYS = ['line1', 'line2', 'line3'] as const
const LOGO = 'logo'

interface LetterheadEditorProps {
  readonly state: FormTextState | null
  /** Desk of the last version. */
  readonly savedOn: string | undefined
}

/** As the last version has them, until somebody types. */
function useFollowedLetterhead({ state, savedOn }: LetterheadEditorProps) {
  const t = useText()
  const last = state?.versions.at(-1)
  const stands: Record<string, string> = {
    ...Object.fromEntries(KEYS.map((key) => [key, last?.blocks[key] ?? ''])),
    [LOGO]: last?.attachments[0] ?? '',
  }
  const form = useForm({ initialValues: stands })
  const { elsewhere, take } = useFollowedState({ form, stands, desk: savedOn })
  const notes = elsewhere.map(({ name, theirs, ...note }) => {
    const line = KEYS.find((key) => key === name)
    const label = line === undefined ? t('formTexts.letterhead.logo') : t(`formTexts.blocks.${line}`)
    // A logo is known by its hash, which says nothing to anybody.
    return { ...note, field: name, label, value: line && theirs, onTake: () => take(name) }
  })
  return { form, notes }
}

function LetterheadEditor(props: LetterheadEditorProps) {
  const { state } = props
  const t = useText()
  const desk = useDesk()
  const { form, notes } = useFollowedLetterhead(props)
  const { [LOGO]: logo = '', ...lines } = form.values
  const [refusal, setRefusal] = useState<RefusalWords>()
  const picked = usePickedFiles()
  const job = useLetterheadJob({ lines: KEYS.map((key) => lines[key] ?? '').filter((line) => line !== ''), logo })
  const take = async (file: File | null): Promise<void> => {
    if (file === null) return
    const made = await prepareLogo(file)
    const kept = made.ok ? await keepSealedBlob(desk, made.value) : made
    setRefusal(kept.ok ? undefined : formTextRefusalWords(kept.error))
    if (!kept.ok) return
    picked(kept.value)
    form.setFieldValue(LOGO, kept.value)
  }
  const save = async (): Promise<void> => {
    const blocks = Object.fromEntries(KEYS.map((key) => [key, lines[key] ?? '']))
    const input = {
      blocks,
      bodyPdf: null,
      attachments: logo === '' ? [] : [logo],
      note: t('formTexts.letterhead.note'),
    }
    const done = await saveFormText(desk, LETTERHEAD_FORM, LETTERHEAD_BLOCKS, input)
    setRefusal(done.ok ? undefined : formTextRefusalWords(done.error))
    if (!done.ok) return
    // A leader who words it has checked it; everybody else's waits.
    const leads = isLeader(desk.signature.actor)
    const on = leads && (await enableFormText(desk, LETTERHEAD_FORM, done.value.draft.version)).ok
    showNotice(t(on ? 'formTexts.letterhead.savedInUse' : 'formTexts.letterhead.savedWaiting'))
  }
  return (
    <div className='printers'>
      <form
        className='settings-pad letterhead'
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
        onKeyDown={(event) => {
          if (notes.length === 0 || !matchesCombo(event, TAKE_KEY)) return
          event.preventDefault()
          noteToTake(notes, event.target)?.onTake?.()
        }}
      >
        <h2>{t('formTexts.letterhead.title')}</h2>
        <p className='quiet'>{t('formTexts.letterhead.intro')}</p>
        {refusal !== undefined && <RefusalNote words={refusal} />}
        <ElsewhereNotes notes={notes} />
        <h3>{t('formTexts.letterhead.logo')}</h3>
        <p className='quiet'>{t('formTexts.letterhead.logoHint')}</p>
        <div className='template-acts letterhead-logo'>
          <FileButton accept='image/png,image/jpeg' onChange={(file) => void take(file)}>
            {(props) => (
              <Button {...props} size='xs' variant='default'>
                {t('formTexts.letterhead.choose')}
              </Button>
            )}
          </FileButton>
          {logo !== '' && (
            <Button size='xs' variant='subtle' onClick={() => form.setFieldValue(LOGO, '')}>
              {t('formTexts.letterhead.remove')}
            </Button>
          )}
        </div>
        <h3>{t('formTexts.letterhead.lines')}</h3>
        {KEYS.map((key) => (
          <TextInput key={key} size='sm' label={t(`formTexts.blocks.${key}`)} {...form.getInputProps(key)} />
        ))}
        <div className='template-acts'>
          <Button type='submit'>{t('formTexts.letterhead.save')}</Button>
        </div>
        {state !== null && (
          <>
            <h3>{t('formTexts.versions')}</h3>
            <FormTextVersions form={LETTERHEAD_FORM} title={t('formTexts.letterhead.title')} state={state} />
          </>
        )}
      </form>
      <PaperPreview job={job} />
    </div>
  )
}
