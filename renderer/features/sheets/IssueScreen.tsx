/** A form before it is issued: the page as it will be, 编号 待定, and the acts that take the number. */

import { IconArrowLeft, IconFileTypePdf, IconPrinter } from '@tabler/icons-react'
import { Link, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { PaperSource, PaperSubject } from '#renderer/db/paperSource.ts'
import { paperRefusalWords, whyNot } from '#renderer/papers/paperWords.ts'
import { uncoveredHan } from '#renderer/print/fonts/coverage.ts'
import { useText } from '#renderer/text/text.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { SidePanel } from '#renderer/ui/SidePanel.tsx'
import { MAX_BLANKS, MAX_COPIES } from '#shared/domain/sheets/decisions.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { CountInput, isCount } from './CountInput.tsx'
import { isUsable, PaperActs } from './PaperActs.tsx'
import { PaperFacts } from './PaperFacts.tsx'
import { PaperPreview } from './PaperPreview.tsx'
import { useIsSample, usePreviewJob } from './queries.ts'
import { type PaperWay, useIssue } from './usePaperAct.ts'

interface IssueScreenProps {
  readonly source: PaperSource
  /** Absent for blanks to write on by hand. */
  readonly subject?: PaperSubject
}

export function IssueScreen({ source, subject }: IssueScreenProps) {
  const t = useText()
  const job = usePreviewJob(source, subject)
  const title = source.title()
  const heading = subject === undefined ? t('papers.blankTitle', { title }) : t('papers.issueTitle', { title })
  const refused =
    job?.ok === false ? (source.refusal?.(job.error.code) ?? paperRefusalWords(job.error.code)) : undefined
  return (
    <Page
      title={heading}
      side={
        <SidePanel title={t('papers.issue')}>
          <IssueSide source={source} subject={subject} model={job?.ok ? job.value.model : undefined} />
        </SidePanel>
      }
    >
      {refused === undefined ? <PaperPreview job={job?.ok ? job.value : undefined} /> : <RefusalNote words={refused} />}
    </Page>
  )
}

interface IssueSideProps {
  readonly source: PaperSource
  readonly subject: PaperSubject | undefined
  /** What will be printed; absent while it is refused or not made yet. */
  readonly model: JsonObject | undefined
}

function IssueSide({ source, subject, model }: IssueSideProps) {
  const t = useText()
  const { issue, busy, refusal } = useIssue(source, subject)
  const [copies, setCopies] = useState(1)
  const [blanks, setBlanks] = useState(1)
  const usable = model !== undefined && isCount(copies, MAX_COPIES) && isCount(blanks, MAX_BLANKS)
  const act = (way: PaperWay): void => {
    if (usable) void issue(way, { copies, blanks })
  }
  const actions = useIssueActions({ blank: subject === undefined, usable: usable && !busy, act })
  const main = actions.find(isUsable)
  const enter = (): void => void main?.run()
  return (
    <>
      <PaperFacts
        facts={[
          { label: t('papers.number'), value: t('papers.pending') },
          { label: t('papers.version'), value: t('papers.versionLine', { version: source.templateVersion }) },
        ]}
      />
      <SampleNote source={source} />
      {model !== undefined && <RareNote model={model} />}
      {refusal !== undefined && <RefusalNote words={refusal} />}
      <div className='paper-acts'>
        {subject === undefined && (
          <>
            <p className='quiet'>{t('papers.blankNote')}</p>
            <CountInput
              label={t('papers.blanks')}
              description={t('papers.blanksHint', { max: MAX_BLANKS })}
              error={t('papers.copiesInvalid', { max: MAX_BLANKS })}
              value={blanks}
              max={MAX_BLANKS}
              onChange={setBlanks}
              onEnter={enter}
            />
          </>
        )}
        <CountInput
          label={t('papers.copies')}
          description={t('papers.copiesHint', { max: MAX_COPIES })}
          error={t('papers.copiesInvalid', { max: MAX_COPIES })}
          value={copies}
          max={MAX_COPIES}
          onChange={setCopies}
          onEnter={enter}
        />
        <PaperActs actions={actions} />
        {busy && (
          <p className='quiet' role='status'>
            {t('papers.working')}
          </p>
        )}
      </div>
    </>
  )
}

interface IssueActions {
  readonly blank: boolean
  readonly usable: boolean
  readonly act: (way: PaperWay) => void
}

function useIssueActions({ blank, usable, act }: IssueActions) {
  const t = useText()
  const desk = useDesk()
  const { history } = useRouter()
  const ways = { pdf: whyNot(desk, 'pdf'), print: whyNot(desk, 'print') }
  const offered = (way: PaperWay) => ({
    isAvailable: usable && ways[way] === undefined,
    ...(ways[way] === undefined ? {} : { whyNot: ways[way] }),
    run: () => act(way),
  })
  return [
    {
      id: 'pdf',
      label: t(blank ? 'papers.blankPdf' : 'papers.toPdf'),
      icon: IconFileTypePdf,
      keys: 'F2',
      ...offered('pdf'),
    },
    {
      id: 'print',
      label: t(blank ? 'papers.blankPrint' : 'papers.toPrinter'),
      icon: IconPrinter,
      keys: 'F4',
      ...offered('print'),
    },
    { id: 'back', label: t('papers.back'), icon: IconArrowLeft, keys: 'Escape', run: () => history.back() },
  ]
}

/** Characters that no font of paper has would print from the machine's fonts, or as an empty box: said before, not after. */
export function RareNote({ model }: { readonly model: JsonObject }) {
  const t = useText()
  const missing = uncoveredHan(JSON.stringify(model))
  if (missing.length === 0) return null
  return <p className='paper-note'>{t('papers.rareNote', { characters: missing.join(' ') })}</p>
}

/** What 样张 across the page means, and who ends it. */
export function SampleNote({ source }: { readonly source: PaperSource }) {
  const t = useText()
  const sample = useIsSample(source.form, source.templateVersion)
  if (sample !== true) return null
  return (
    <p className='paper-note'>
      {t('papers.sampleNote')} <Link to='/settings/templates'>{t('papers.sampleWhere')}</Link>
    </p>
  )
}
