/** 审图 in rounds, and what was signed: side by side, because they run in parallel (handbook D2). */
import { IconFileText, IconPencil, IconPrinter, IconSend } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import type { DecorationCaseRow } from '#renderer/db/tables.ts'
import { loadReviewFacts, type ReviewFacts } from '#renderer/features/decoration/queries/reviewPapers.ts'
import type { SectionProps } from '#renderer/features/decoration/section.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { isEnded } from '#shared/domain/decoration/cases/caseFacts.ts'
import { drawingsToSend, openRound, unsentRound } from '#shared/domain/decoration/review/reviewing.ts'
import { type DrawnUpKind, lastDrawnUp } from '#shared/domain/decoration/review/signing.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { NeighbourForm } from './NeighbourForm.tsx'
import { paperStand, SIGNED_KINDS } from './paperStand.ts'
import { RoundList } from './RoundList.tsx'
import { SignForm } from './SignForm.tsx'
import { SignList } from './SignList.tsx'
import { useReviewSteps } from './useReviewSteps.ts'
import './review.css'

/** `unsent`: a signed answer on drawings that went to engineering by hand. */
type Asked = 'answer' | 'unsent' | DrawnUpKind

export function ReviewSection({ row }: SectionProps) {
  const { store } = useDesk()
  const facts = useLiveAnswer(() => loadReviewFacts(store, row.v), [store, row])
  return facts === undefined ? null : <Review row={row} facts={facts} />
}

interface ReviewProps {
  readonly row: DecorationCaseRow
  readonly facts: ReviewFacts
}

function Review({ row, facts }: ReviewProps) {
  const t = useText()
  const steps = useReviewSteps(row.id)
  const [asked, setAsked] = useState<Asked>()
  const actions = useReviewActions(row, { steps, ask: setAsked })
  useHotKeys(actions, { enabled: asked === undefined })
  const today = useToday()
  return (
    <section aria-label={t('decorationReview.title')}>
      {asked === undefined ? (
        <div className='case-acts'>
          {actions.map((action, index) => (
            <ActionButton key={action.id} action={action} main={index === 0} />
          ))}
        </div>
      ) : (
        <AskedForm key={asked} row={row} facts={facts} asked={asked} ask={setAsked} />
      )}
      <div className='case-columns'>
        <RoundList row={row} facts={facts} today={today} steps={steps} />
        <SignList
          row={row}
          facts={facts}
          isEnded={isEnded(row.v)}
          onDraw={(kind) => void steps.draw([kind])}
          onSign={setAsked}
        />
      </div>
    </section>
  )
}

interface AskedFormProps extends ReviewProps {
  readonly asked: Asked
  readonly ask: (asked: Asked | undefined) => void
}

function AskedForm({ row, facts, asked, ask }: AskedFormProps) {
  const close = (): void => ask(undefined)
  const round = asked === 'unsent' ? unsentRound(row.v) : openRound(row.v)
  const isAnswer = asked === 'answer' || asked === 'unsent'
  // What is signed next: the client is here, and signs one after the other.
  const next = SIGNED_KINDS.find((kind) => kind !== asked && paperStand(row.v.agreements, kind) === 'drawn')
  const drawn = isAnswer ? undefined : lastDrawnUp(row.v.agreements, asked)
  return (
    <div className='case-side'>
      {isAnswer && round !== undefined && (
        <AnswerForm caseId={row.id} round={round} isUnsent={asked === 'unsent'} onClose={close} />
      )}
      {asked === 'neighboursTold' && <NeighbourForm caseId={row.id} onClose={close} />}
      {!isAnswer && asked !== 'neighboursTold' && drawn !== undefined && (
        <SignForm
          row={row}
          paper={asked}
          drawn={drawn}
          extinguishers={facts.extinguishers}
          onDone={() => ask(next)}
          onLeave={close}
        />
      )}
    </div>
  )
}

interface ActionParts {
  readonly steps: ReturnType<typeof useReviewSteps>
  readonly ask: (asked: Asked) => void
}

function useReviewActions(row: DecorationCaseRow, { steps, ask }: ActionParts): readonly DeskAction[] {
  const t = useText()
  const navigate = useNavigate()
  const clauses: DeskAction = {
    id: 'clauses',
    label: t('decorationReview.acts.clauses'),
    icon: IconFileText,
    seldom: true,
    run: () => void navigate({ to: '/decoration/clauses' }),
  }
  if (isEnded(row.v)) return [clauses]
  const round = (row.v.review.at(-1)?.round ?? 0) + 1
  const review: DeskAction = openRound(row.v)
    ? { id: 'answer', label: t('decorationReview.acts.answer'), icon: IconPencil, keys: 'F2', run: () => ask('answer') }
    : {
        id: 'send',
        label: t('decorationReview.acts.send'),
        icon: IconSend,
        keys: 'F2',
        isAvailable: drawingsToSend(row.v).length > 0,
        whyNot: t('decorationReview.acts.noDrawings'),
        run: () => steps.send(round),
      }
  const unsent: readonly DeskAction[] =
    unsentRound(row.v) === undefined
      ? []
      : [{ id: 'unsent', label: t('decorationReview.acts.unsent'), icon: IconPencil, run: () => ask('unsent') }]
  const missing = SIGNED_KINDS.filter((kind) => paperStand(row.v.agreements, kind) === 'missing')
  const waiting = SIGNED_KINDS.find((kind) => paperStand(row.v.agreements, kind) === 'drawn')
  return [
    review,
    {
      id: 'draw',
      label: t('decorationReview.acts.drawAll'),
      icon: IconPrinter,
      keys: 'F4',
      isAvailable: missing.length > 0,
      whyNot: t('decorationReview.acts.allDrawn'),
      run: () => steps.draw(missing),
    },
    {
      id: 'sign',
      label: t('decorationReview.acts.sign'),
      icon: IconPencil,
      keys: 'F6',
      isAvailable: waiting !== undefined,
      whyNot: t('decorationReview.acts.allSigned'),
      run: () => ask(waiting ?? 'agreed'),
    },
    ...unsent,
    clauses,
  ]
}
