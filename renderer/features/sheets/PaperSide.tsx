/** Beside an issued paper: its facts, printing (again), voiding, and its history. */
import { IconArrowLeft, IconBan, IconFileTypePdf, IconInbox, IconPrinter } from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { printOut, savePdf } from '#renderer/papers/paperJobs.tsx'
import { formTitle, whyNot } from '#renderer/papers/paperWords.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { momentText } from '#renderer/ui/momentText.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { TimeLine } from '#renderer/ui/TimeLine.tsx'
import { isLeader } from '#shared/domain/roles.ts'
import { MAX_COPIES } from '#shared/domain/sheets/decisions.ts'
import { CountInput, isCount } from './CountInput.tsx'
import { useFilledRecord } from './FilledRecord.tsx'
import { isUsable, PaperActs } from './PaperActs.tsx'
import { PaperFacts } from './PaperFacts.tsx'
import { PaperReturn } from './PaperReturn.tsx'
import { PaperState } from './PaperState.tsx'
import { type PaperLine, useIsSample, usePaperHistory } from './queries.ts'
import { type PaperWay, useOneAtATime } from './usePaperAct.ts'
import { VoidPaper } from './VoidPaper.tsx'

interface PaperSideProps {
  readonly paper: PaperLine
  /** Its code was scanned: it is probably back with its signature. */
  readonly scanned: boolean
}

export function PaperSide({ paper, scanned }: PaperSideProps) {
  const t = useText()
  const [copies, setCopies] = useState(1)
  const [voiding, setVoiding] = useState(false)
  const [returning, setReturning] = useState(false)
  const actions = usePaperActions(paper, {
    copies,
    startVoid: () => setVoiding(true),
    startReturn: () => setReturning(true),
  })
  const history = usePaperHistory(paper.id)
  const main = actions.find(isUsable)
  const sample = useIsSample(paper.form, paper.templateVersion)
  return (
    <div className='paper-side'>
      <PaperReturn paper={paper} scanned={scanned} open={returning} onClose={() => setReturning(false)} />
      <PaperFacts facts={usePaperFacts(paper)} />
      {sample === true && !paper.void && <p className='paper-note'>{t('papers.sampleNote')}</p>}
      {voiding && !paper.void ? (
        <VoidPaper paper={paper} onDone={() => setVoiding(false)} />
      ) : (
        <div className='paper-acts'>
          {!paper.void && (
            <>
              <p className='quiet' role='status'>
                {paper.prints === 0 ? t('papers.firstPrint') : t('papers.willReprint', { count: paper.prints })}
              </p>
              <CountInput
                label={t('papers.copies')}
                description={t('papers.copiesHint', { max: MAX_COPIES })}
                error={t('papers.copiesInvalid', { max: MAX_COPIES })}
                value={copies}
                max={MAX_COPIES}
                onChange={setCopies}
                onEnter={() => void main?.run()}
              />
            </>
          )}
          <PaperActs actions={actions} takesFocus={!(scanned && paper.phase === 'waiting') && !returning} />
        </div>
      )}
      <h3>{t('papers.history')}</h3>
      <TimeLine entries={[...(history ?? [])].reverse()} />
    </div>
  )
}

function usePaperFacts(paper: PaperLine) {
  const t = useText()
  const { zone, now } = useDeskClock()
  const { day, time } = momentText(paper.at, { zone, now })
  const record = useFilledRecord(paper)
  return [
    { label: t('papers.number'), value: <span className='paper-number'>{paper.number}</span> },
    { label: t('papers.form'), value: formTitle(paper.form) },
    { label: t('papers.columns.state'), value: <PaperState paper={paper} /> },
    ...(paper.unitCode === '' ? [] : [{ label: t('papers.unit'), value: paper.unitCode }]),
    ...(paper.owner === '' ? [] : [{ label: t('papers.owner'), value: <PersonName name={paper.owner} /> }]),
    ...(record === undefined ? [] : [{ label: t('papers.filledAs'), value: record }]),
    { label: t('papers.issued'), value: `${paper.by} ${day} ${time}` },
    {
      label: t('papers.printed'),
      value: paper.prints === 0 ? t('papers.neverPrinted') : t('papers.printedTimes', { count: paper.prints }),
    },
    { label: t('papers.version'), value: t('papers.versionLine', { version: paper.templateVersion }) },
  ]
}

interface ActionParts {
  readonly copies: number
  readonly startVoid: () => void
  readonly startReturn: () => void
}

function usePaperActions(paper: PaperLine, { copies, startVoid, startReturn }: ActionParts) {
  const t = useText()
  const desk = useDesk()
  const { history } = useRouter()
  const { busy, run } = useOneAtATime()
  const again = paper.prints > 0
  const names = { from: paper.number, to: paper.number, title: formTitle(paper.form), count: 1 }
  const offered = (way: PaperWay) => {
    const why = paper.void ? t('papers.voidAlready') : whyNot(desk, way)
    const go = way === 'pdf' ? savePdf : printOut
    return {
      isAvailable: why === undefined && !busy && isCount(copies, MAX_COPIES),
      ...(why === undefined ? {} : { whyNot: why }),
      run: () => run(async () => void (await go(desk, { sheetIds: [paper.id], copies }, names))),
    }
  }
  const leads = isLeader(desk.signature.actor)
  return [
    {
      id: 'pdf',
      label: t(again ? 'papers.pdfAgain' : 'papers.pdf'),
      icon: IconFileTypePdf,
      keys: 'F2',
      ...offered('pdf'),
    },
    {
      id: 'print',
      label: t(again ? 'papers.printAgain' : 'papers.print'),
      icon: IconPrinter,
      keys: 'F4',
      ...offered('print'),
    },
    ...(paper.phase === 'waiting'
      ? [{ id: 'take-in', label: t('papers.takeIn'), icon: IconInbox, keys: 'F6', run: startReturn }]
      : []),
    {
      id: 'void',
      label: t('papers.voidAction'),
      icon: IconBan,
      isAvailable: leads && !paper.void,
      ...(paper.void || leads ? {} : { whyNot: t('papers.voidOnlyLeaders') }),
      run: startVoid,
    },
    { id: 'back', label: t('papers.back'), icon: IconArrowLeft, keys: 'Escape', run: () => history.back() },
  ]
}
