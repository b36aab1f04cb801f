/** The versions of one form's texts, newest first: who saved and enabled each, what it says otherwise, and what may be done. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { type Desk, useDesk } from '#renderer/db/deskContext.ts'
import type { PaperSource } from '#renderer/db/paperSource.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { useText } from '#renderer/text/text.ts'
import { ConfirmSentence } from '#renderer/ui/ConfirmSentence.tsx'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { momentText } from '#renderer/ui/momentText.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { isLeader, isRole } from '#shared/domain/roles.ts'
import type { FormTextState, FormTextVersion } from '#shared/domain/sheets/formTexts.ts'
import { FormTextComparison } from './FormTextComparison.tsx'
import { enableFormText, formTextRefusalWords, withdrawFormText } from './formTextCommands.ts'
import { useStaffNames } from './queries.ts'

interface FormTextVersionsProps {
  /** Record of the texts: a form, or the letterhead. */
  readonly form: string
  readonly title: string
  /** The form, whose blocks can be compared; the letterhead has none. */
  readonly source?: PaperSource
  readonly state: FormTextState
  /** Opens the entry from a leader's signed paper, where it is offered. */
  readonly onEnter?: (version: number) => void
}

export function FormTextVersions({ state, ...rest }: FormTextVersionsProps) {
  return (
    <ul className='form-text-versions'>
      {state.versions.toReversed().map((version) => (
        <VersionItem key={version.version} {...rest} state={state} version={version} />
      ))}
    </ul>
  )
}

interface VersionItemProps extends FormTextVersionsProps {
  readonly version: FormTextVersion
}

function VersionItem(props: VersionItemProps) {
  const { form, source, state, version } = props
  const t = useText()
  const [comparing, setComparing] = useState(false)
  const [refusal, setRefusal] = useState<RefusalWords>()
  const isOn = version.enabledBy !== ''
  const words = state.inUse === version.version ? 'inUse' : isOn ? 'enabled' : 'waiting'
  const pdfs = version.attachments.length
  return (
    <li className='form-text-version'>
      <div className='template-head'>
        <span>{t('formTexts.version', { version: version.version })}</span>
        <StateBadge state={isOn ? 'done' : 'due'} words={t(`formTexts.state.${words}`)} />
        <span className='form-text-note'>{version.note}</span>
        {version === state.versions.at(-1) && <ContestedMark records={[`formText/${form}`]} />}
        {version.bodyPdf !== null && <span className='quiet'>{t('formTexts.pdf.bodyUsed')}</span>}
        {pdfs > 0 && <span className='quiet'>{t('formTexts.pdf.attached', { count: pdfs })}</span>}
      </div>
      <VersionFacts version={version} />
      {refusal !== undefined && <RefusalNote words={refusal} />}
      {comparing && source !== undefined && (
        <FormTextComparison source={source} state={state} version={version.version} />
      )}
      <div className='template-acts'>
        {source !== undefined && (
          <Button size='xs' variant='subtle' aria-pressed={comparing} onClick={() => setComparing(!comparing)}>
            {t('formTexts.compare')}
          </Button>
        )}
        <VersionActs {...props} onRefused={setRefusal} />
      </div>
    </li>
  )
}

function VersionFacts({ version }: { readonly version: FormTextVersion }) {
  const t = useText()
  const clock = useDeskClock()
  const names = useStaffNames([version.savedBy, version.enabledBy])
  if (names === undefined) return null
  const at = (instant: string): string => {
    const { day, time } = momentText(instant, clock)
    return `${day} ${time}`
  }
  const [saver = '', enabler = ''] = names
  const { onPaper } = version
  const lines: string[] = [t('formTexts.savedBy', { name: saver, at: at(version.savedAt) })]
  if (version.enabledBy !== '' && onPaper === null)
    lines.push(t('formTexts.enabledBy', { name: enabler, at: at(version.enabledAt) }))
  if (onPaper !== null) {
    const role = isRole(onPaper.role) ? t(`roles.${onPaper.role}`) : onPaper.role
    const paper = { role, name: onPaper.name, day: onPaper.paperDay, copy: onPaper.copyNo }
    lines.push(t('formTexts.onPaper', { ...paper, by: enabler, at: at(version.enabledAt) }))
  }
  return <p className='quiet'>{lines.join(' · ')}</p>
}

type Act = (
  desk: Desk,
  form: string,
  version: number,
) => Promise<{ readonly ok: true } | { readonly ok: false; readonly error: { readonly code: string } }>

interface VersionActsProps extends VersionItemProps {
  readonly onRefused: (words: RefusalWords | undefined) => void
}

function VersionActs({ form, title, version, onEnter, onRefused }: VersionActsProps) {
  const t = useText()
  const desk = useDesk()
  const [asked, setAsked] = useState<'enable' | 'withdraw'>()
  const leads = isLeader(desk.signature.actor)
  const isOn = version.enabledBy !== ''
  const words = { form: title, version: version.version }
  const run = async (act: Act, message: string): Promise<void> => {
    setAsked(undefined)
    const done = await act(desk, form, version.version)
    onRefused(done.ok ? undefined : formTextRefusalWords(done.error))
    if (done.ok) showNotice(message)
  }
  return (
    <>
      {!isOn && onEnter !== undefined && (
        <Button size='xs' variant='default' onClick={() => onEnter(version.version)}>
          {t('formTexts.enter')}
        </Button>
      )}
      {leads && (
        <Button size='xs' variant={isOn ? 'default' : 'filled'} onClick={() => setAsked(isOn ? 'withdraw' : 'enable')}>
          {isOn ? t('formTexts.withdraw') : t('formTexts.enable')}
        </Button>
      )}
      <ConfirmSentence
        opened={asked === 'enable'}
        title={t('formTexts.enable')}
        sentence={t('formTexts.enableSentence', words)}
        action={t('formTexts.enable')}
        onConfirm={() => void run(enableFormText, t('formTexts.enabled', words))}
        onCancel={() => setAsked(undefined)}
      />
      <ConfirmSentence
        opened={asked === 'withdraw'}
        title={t('formTexts.withdraw')}
        sentence={t('formTexts.withdrawSentence', words)}
        action={t('formTexts.withdraw')}
        onConfirm={() => void run(withdrawFormText, t('formTexts.withdrawn', words))}
        onCancel={() => setAsked(undefined)}
      />
    </>
  )
}
