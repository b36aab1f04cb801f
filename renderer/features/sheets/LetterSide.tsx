/** Beside 收发文: one line, and what is done with it: passed on, answered, filed, mended, taken back. */
import { IconArchive, IconArrowForwardUp, IconBan, IconCheck, IconPencil } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLastBox } from '#renderer/stores/useLastBox.ts'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { CoveredWords } from '#renderer/ui/CoveredWords.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { SidePanel } from '#renderer/ui/SidePanel.tsx'
import { actOnLetter, type LetterAct, takeBackLetter } from './commandsLetters.ts'
import { letterStateWords } from './letterColumns.tsx'
import { letterRefusalWords } from './letterWords.ts'
import { OneLineForm } from './OneLineForm.tsx'
import { offerUndo } from './offerReturnUndo.ts'
import { PaperFacts } from './PaperFacts.tsx'
import type { LetterLine } from './queriesLetters.ts'
import { ReasonForm } from './ReasonForm.tsx'

interface LetterSideProps {
  readonly line: LetterLine
  readonly onClose: () => void
}

type Asking = 'forward' | 'file' | 'take-back'

export function LetterSide({ line, onClose }: LetterSideProps) {
  const t = useText()
  const desk = useDesk()
  const navigate = useNavigate()
  const { box, setBox } = useLastBox()
  const [asking, setAsking] = useState<Asking>()
  const [refusal, setRefusal] = useState<RefusalWords>()
  const close = () => setAsking(undefined)
  const act = async (what: LetterAct): Promise<string | undefined> => {
    const done = await actOnLetter(desk, line.id, what)
    if (!done.ok) return done.error.code
    if (what.kind === 'file') setBox(what.box.trim())
    offerUndo(desk, { message: t(`letters.done.${what.kind}`), plan: done.value.undo })
    close()
    return undefined
  }
  const answer = async (): Promise<void> => {
    const code = await act({ kind: 'answer' })
    setRefusal(code === undefined ? undefined : letterRefusalWords(code))
  }
  const actions: readonly DeskAction[] = [
    { id: 'forward', label: t('letters.forward'), icon: IconArrowForwardUp, run: () => setAsking('forward') },
    ...(line.answeredAt === '' ? [{ id: 'answer', label: t('letters.answer'), icon: IconCheck, run: answer }] : []),
    { id: 'file', label: t('letters.file'), icon: IconArchive, run: () => setAsking('file') },
    {
      id: 'correct',
      label: t('letters.correct'),
      icon: IconPencil,
      run: () => navigate({ to: `/letters/${line.id}/correct` }),
    },
    { id: 'take-back', label: t('letters.takeBack'), icon: IconBan, run: () => setAsking('take-back') },
  ]
  return (
    <SidePanel title={t('letters.line')} onClose={onClose}>
      <PaperFacts facts={useLetterFacts(line)} />
      {refusal !== undefined && <RefusalNote words={refusal} />}
      {asking === 'forward' && (
        <OneLineForm
          label={t('letters.fields.forwardedTo')}
          action={t('letters.forward')}
          initial={line.forwardedTo}
          wordsOf={letterRefusalWords}
          onAct={(to) => act({ kind: 'forward', to })}
          onLeave={close}
        />
      )}
      {asking === 'file' && (
        <OneLineForm
          label={t('papers.boxLabel')}
          action={t('letters.file')}
          initial={line.box === '' ? box : line.box}
          wordsOf={letterRefusalWords}
          onAct={(place) => act({ kind: 'file', box: place })}
          onLeave={close}
        />
      )}
      {asking === 'take-back' && <TakeBack line={line} onDone={close} />}
      {asking === undefined && (
        <div ref={focusFirst} className='paper-acts'>
          {actions.map((action) => (
            <ActionButton key={action.id} action={action} />
          ))}
        </div>
      )}
    </SidePanel>
  )
}

/** The acts of a line that was opened hear Enter at once. */
function focusFirst(box: HTMLDivElement | null): void {
  box?.querySelector('button')?.focus()
}

function TakeBack({ line, onDone }: { readonly line: LetterLine; readonly onDone: () => void }) {
  const t = useText()
  const desk = useDesk()
  return (
    <ReasonForm
      title={t('letters.takeBack')}
      action={t('letters.takeBack')}
      hint={t('letters.takeBackHint')}
      mayBeEmpty
      wordsOf={letterRefusalWords}
      onLeave={onDone}
      onAct={async (reason) => {
        const done = await takeBackLetter(desk, line.id, reason)
        if (!done.ok) return done.error.code
        onDone()
        return undefined
      }}
    />
  )
}

function useLetterFacts(line: LetterLine) {
  const t = useText()
  const { direction, answerBy } = line
  const fact = (label: string, value: React.ReactNode) => ({ label, value })
  return [
    fact(t('letters.columns.direction'), t(`letters.directions.${direction}`)),
    fact(t('letters.columns.title'), <CoveredWords words={line.title} />),
    fact(t(`letters.fields.party.${direction}`), <CoveredWords words={line.party} />),
    fact(t('letters.columns.day'), line.day),
    ...(line.number === '' ? [] : [fact(t('letters.columns.number'), line.number)]),
    fact(t('letters.columns.copies'), line.copies),
    ...(line.unitCode === '' ? [] : [fact(t('letters.columns.unit'), line.unitCode)]),
    ...(line.owner === '' ? [] : [fact(t('letters.fields.person'), <PersonName name={line.owner} />)]),
    ...(line.forwardedTo === '' ? [] : [fact(t('letters.columns.forwardedTo'), line.forwardedTo)]),
    ...(answerBy === null ? [] : [fact(t('letters.fields.answerBy'), answerBy)]),
    fact(t('letters.columns.state'), letterStateWords(line, t)),
    fact(t('letters.columns.by'), line.by),
  ]
}
