/** Settings, 单据文本: the words of each form, its versions, and who enabled which (architecture 9, handbook C8, D19). */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import type { PaperSource } from '#renderer/db/paperSource.ts'
import { useText } from '#renderer/text/text.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { EnableOnPaperForm } from './EnableOnPaperForm.tsx'
import { FormTextEditor } from './FormTextEditor.tsx'
import { FormTextVersions } from './FormTextVersions.tsx'
import { enableFormText, formTextRefusalWords } from './formTextCommands.ts'
import './formTexts.css'
import './templates.css'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'

type Open =
  | { readonly kind: 'edit'; readonly source: PaperSource }
  | { readonly kind: 'paper'; readonly source: PaperSource; readonly version: number }

export function FormTextsSection() {
  const t = useText()
  const desk = useDesk()
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  if (open?.kind === 'edit') return <FormTextEditor source={open.source} onClose={close} />
  if (open?.kind === 'paper') {
    const { source, version } = open
    const words = { form: source.title(), version }
    const enable = async (paper: Parameters<typeof enableFormText>[3]) => {
      const done = await enableFormText(desk, source.form, version, paper)
      return done.ok ? done : refusedEntry(done.error, () => formTextRefusalWords(done.error))
    }
    const enabling = { title: t('formTexts.enterTitle', words), done: t('formTexts.enabled', words), enable }
    return <EnableOnPaperForm source={source} enabling={enabling} onClose={close} />
  }
  return (
    <div className='settings-pad'>
      <h2>{t('formTexts.title')}</h2>
      <p className='quiet'>{t('formTexts.intro')}</p>
      {desk.papers.length === 0 && <EmptyState title={t('papers.templates.none')} />}
      <ul className='templates'>
        {desk.papers.map((source) => (
          <FormTextItem
            key={source.form}
            source={source}
            onEdit={() => setOpen({ kind: 'edit', source })}
            onEnter={(version) => setOpen({ kind: 'paper', source, version })}
          />
        ))}
      </ul>
    </div>
  )
}

interface FormTextItemProps {
  readonly source: PaperSource
  readonly onEdit: () => void
  readonly onEnter: (version: number) => void
}

function FormTextItem({ source, onEdit, onEnter }: FormTextItemProps) {
  const t = useText()
  const { store } = useDesk()
  const state = useLiveAnswer(async () => (await store.db.formTexts.get(source.form))?.v ?? null, [store, source.form])
  if (state === undefined) return null
  const inUse = state?.inUse ?? 0
  const used = inUse === 0 ? t('formTexts.shipped') : t('formTexts.version', { version: inUse })
  const waits = state !== null && (state.versions.at(-1)?.version ?? 0) > inUse
  return (
    <li className='template' aria-label={source.title()}>
      <div className='template-head'>
        <strong>{source.title()}</strong>
        <span className='quiet'>{t('formTexts.inUse', { version: used })}</span>
        {waits && <StateBadge state='due' words={t('formTexts.state.waiting')} />}
        <Button className='form-text-edit' size='xs' variant='default' onClick={onEdit}>
          {t('formTexts.edit')}
        </Button>
      </div>
      {state !== null && (
        <FormTextVersions form={source.form} title={source.title()} source={source} state={state} onEnter={onEnter} />
      )}
    </li>
  )
}
