/** Settings, 单据版本: each form's version, 样张 or 已核对启用, and who said so (style 6.3, handbook D19). */
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { type Desk, useDesk } from '#renderer/db/deskContext.ts'
import type { PaperSource } from '#renderer/db/paperSource.ts'
import { paperRefusalWords } from '#renderer/papers/paperWords.ts'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { useText } from '#renderer/text/text.ts'
import { ConfirmSentence } from '#renderer/ui/ConfirmSentence.tsx'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { FilterField } from '#renderer/ui/list/FilterField.tsx'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { isLeader } from '#shared/domain/roles.ts'
import type { TemplateMark } from '#shared/domain/sheets/schema.ts'
import { foldWidth } from '#shared/kernel/text.ts'
import { confirmTemplate, enableTemplate, withdrawTemplate } from './commands.ts'
import { EnableOnPaperForm } from './EnableOnPaperForm.tsx'
import { useTemplate } from './queries.ts'
import { TemplateMarkLines } from './TemplateMarkLines.tsx'
import './templates.css'
import { showNotice } from '#renderer/ui/notice.ts'

export function TemplatesSection() {
  const t = useText()
  const { papers } = useDesk()
  const [entering, setEntering] = useState<PaperSource>()
  const [typed, setTyped] = useState('')
  const list = useRef<HTMLUListElement>(null)
  if (entering !== undefined) return <EnableOnPaperForm source={entering} onClose={() => setEntering(undefined)} />
  return (
    <div className='settings-pad'>
      <h2>{t('papers.templates.section')}</h2>
      <p className='quiet'>{t('papers.templates.intro')}</p>
      {papers.length === 0 && <EmptyState title={t('papers.templates.none')} />}
      <FilterField
        value={typed}
        placeholder={t('papers.templates.find')}
        onChange={setTyped}
        onEnter={() => list.current?.querySelector<HTMLElement>('a, button')?.focus()}
      />
      <ul ref={list} className='templates'>
        {papers
          .filter((source) => isNamed(source.title(), typed))
          .map((source) => (
            <TemplateItem key={source.form} source={source} onEnter={() => setEntering(source)} />
          ))}
      </ul>
    </div>
  )
}

/** Whether a form's name has what was typed, whatever the width and case of its letters. */
function isNamed(title: string, typed: string): boolean {
  return foldWidth(title).toLowerCase().includes(foldWidth(typed).trim().toLowerCase())
}

interface TemplateItemProps {
  readonly source: PaperSource
  readonly onEnter: () => void
}

function TemplateItem({ source, onEnter }: TemplateItemProps) {
  const t = useText()
  const template = useTemplate(source.form)
  const [refusal, setRefusal] = useState<RefusalWords>()
  if (template === undefined) return null
  const mark = template?.marks.find((one) => one.version === source.templateVersion)
  const title = source.title()
  return (
    <li className='template' aria-label={title}>
      <div className='template-head'>
        <strong>{title}</strong>
        <span className='quiet'>{t('papers.versionLine', { version: source.templateVersion })}</span>
        <StateBadge
          state={mark === undefined ? 'due' : 'done'}
          words={mark === undefined ? t('papers.templates.sample') : t('papers.templates.enabled')}
        />
        <ContestedMark records={[`template/${source.form}`]} />
      </div>
      {mark !== undefined && <TemplateMarkLines mark={mark} />}
      {refusal !== undefined && <RefusalNote words={refusal} />}
      <TemplateActs source={source} mark={mark} onEnter={onEnter} onRefused={setRefusal} />
    </li>
  )
}

interface TemplateActsProps extends TemplateItemProps {
  readonly mark: TemplateMark | undefined
  readonly onRefused: (words: RefusalWords | undefined) => void
}

type Asked = 'enable' | 'withdraw'
type Act = (
  desk: Desk,
  source: PaperSource,
) => Promise<{ readonly ok: true } | { readonly ok: false; readonly error: { readonly code: string } }>

function TemplateActs({ source, mark, onEnter, onRefused }: TemplateActsProps) {
  const t = useText()
  const desk = useDesk()
  const [asked, setAsked] = useState<Asked>()
  const leads = isLeader(desk.signature.actor)
  const words = { title: source.title(), version: source.templateVersion }
  const run = async (act: Act, message: string): Promise<void> => {
    setAsked(undefined)
    const done = await act(desk, source)
    onRefused(done.ok ? undefined : paperRefusalWords(done.error.code))
    if (done.ok) showNotice(message)
  }
  const waits = mark !== undefined && mark.onPaper !== null && mark.confirmedBy === null
  const own = mark?.by === desk.signature.actor.id
  return (
    <div className='template-acts'>
      <Button component={Link} to={`/papers/blank/${source.form}`} size='xs' variant='subtle'>
        {t('papers.templates.look')}
      </Button>
      {waits && leads && own && <span className='quiet'>{t('papers.templates.ownNotConfirm')}</span>}
      {waits && leads && !own && (
        <Button
          size='xs'
          variant='default'
          onClick={() => void run(confirmTemplate, t('papers.templates.confirmDone'))}
        >
          {t('papers.templates.confirm')}
        </Button>
      )}
      {mark === undefined ? (
        <>
          {leads && (
            <Button size='xs' onClick={() => setAsked('enable')}>
              {t('papers.templates.enable')}
            </Button>
          )}
          <Button size='xs' variant='default' onClick={onEnter}>
            {t('papers.templates.enter')}
          </Button>
        </>
      ) : (
        leads && (
          <Button size='xs' variant='default' onClick={() => setAsked('withdraw')}>
            {t('papers.templates.withdraw')}
          </Button>
        )
      )}
      <ConfirmSentence
        opened={asked === 'enable'}
        title={t('papers.templates.enable')}
        sentence={t('papers.templates.enableSentence', words)}
        action={t('papers.templates.enable')}
        onConfirm={() => void run(enableTemplate, t('papers.templates.enableDone', words))}
        onCancel={() => setAsked(undefined)}
      />
      <ConfirmSentence
        opened={asked === 'withdraw'}
        title={t('papers.templates.withdraw')}
        sentence={t('papers.templates.withdrawSentence', words)}
        action={t('papers.templates.withdraw')}
        onConfirm={() => void run(withdrawTemplate, t('papers.templates.withdrawDone', words))}
        onCancel={() => setAsked(undefined)}
      />
    </div>
  )
}
