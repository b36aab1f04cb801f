/** The rounds of review, newest first: what was sent, what engineering said of each drawing, whether the client knows. */
import { Button } from '@mantine/core'
import type { DecorationCaseRow } from '#renderer/db/tables.ts'
import { drawingWords } from '#renderer/features/decoration/cases/caseWords.ts'
import type { ReviewFacts } from '#renderer/features/decoration/queries/reviewPapers.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { momentText } from '#renderer/ui/momentText.ts'
import type { DeskState } from '#renderer/ui/palette.ts'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import type { ReviewRound } from '#shared/domain/decoration/review/reviewFold.ts'
import { drawingsOf, drawingsToSend } from '#shared/domain/decoration/review/reviewing.ts'
import { isRole } from '#shared/domain/roles.ts'
import type { useReviewSteps } from './useReviewSteps.ts'

interface RoundListProps {
  readonly row: DecorationCaseRow
  readonly facts: ReviewFacts
  readonly today: string
  readonly steps: ReturnType<typeof useReviewSteps>
}

export function RoundList({ row, facts, today, steps }: RoundListProps) {
  const t = useText()
  const waiting = drawingsToSend(row.v)
  const isOpen = row.v.review.some(({ conclusion }) => conclusion === '')
  const named = waiting
    .map(({ kind, version }) => t('decorationReview.review.drawing', { name: drawingWords(kind, t), version }))
    .join(t('decorationPatrols.hours.between'))
  return (
    <div>
      <h2>{t('decorationReview.review.title')}</h2>
      {row.v.review.length === 0 && waiting.length === 0 && (
        <p className='quiet'>{t('decorationReview.review.none')}</p>
      )}
      {!isOpen && waiting.length > 0 && <p>{t('decorationReview.review.toSend', { drawings: named })}</p>}
      <ul className='review-rounds'>
        {row.v.review.toReversed().map((round) => (
          <RoundItem key={round.round} round={round} facts={facts} today={today} steps={steps} />
        ))}
      </ul>
    </div>
  )
}

function stateOf(round: ReviewRound, { dueDay }: ReviewFacts, today: string) {
  if (round.conclusion === '') return dueDay !== null && dueDay < today ? 'late' : 'open'
  if (round.toldAt === '') return 'untold'
  return round.conclusion === 'approved' ? 'approved' : 'refused'
}

const BADGES: Readonly<Record<ReturnType<typeof stateOf>, DeskState>> = {
  open: 'running',
  late: 'late',
  untold: 'due',
  approved: 'done',
  refused: 'due',
}

interface RoundItemProps extends Omit<RoundListProps, 'row'> {
  readonly round: ReviewRound
}

function RoundItem({ round, facts, today, steps }: RoundItemProps) {
  const t = useText()
  const state = stateOf(round, facts, today)
  return (
    <li>
      <p className='review-round-head'>
        <b>{t('decorationReview.review.round', { round: round.round })}</b>
        {round.conclusion !== '' && state === 'untold' && (
          <b>{t(`decorationReview.review.conclusions.${round.conclusion === 'approved' ? 'approved' : 'refused'}`)}</b>
        )}
        <StateBadge state={BADGES[state]} words={t(`decorationReview.review.states.${state}`)} />
        <span className='review-round-acts'>
          <Button size='compact-xs' variant='default' onClick={() => void steps.slip(round.round)}>
            {t('decorationReview.acts.slip')}
          </Button>
          {state === 'untold' && (
            <Button size='compact-xs' onClick={() => void steps.tell(round.round)}>
              {t('decorationReview.acts.tell')}
            </Button>
          )}
        </span>
      </p>
      <ul className='review-opinions'>
        {drawingsOf(round).map(({ kind, version }) => {
          const given = round.opinions.find((one) => one.kind === kind && one.version === version)
          const refused = given?.conclusion === 'refused'
          return (
            <li key={kind}>
              <span>{t('decorationReview.review.drawing', { name: drawingWords(kind, t), version })}</span>
              {given !== undefined && (
                <span data-refused={refused || undefined}>
                  {t(`decorationReview.review.conclusions.${refused ? 'refused' : 'approved'}`)}
                </span>
              )}
              {given !== undefined && given.opinion !== '' && <span>{given.opinion}</span>}
            </li>
          )
        })}
      </ul>
      {round.opinion !== '' && <p>{round.opinion}</p>}
      <RoundFacts round={round} facts={facts} />
    </li>
  )
}

function RoundFacts({ round, facts: { dueDay, staff } }: Pick<RoundItemProps, 'round' | 'facts'>) {
  const t = useText()
  const clock = useDeskClock()
  const dayOf = (at: string): string => momentText(at, clock).day
  const lines: string[] = []
  if (round.sentAt === '') lines.push(t('decorationReview.review.byHand'))
  if (round.conclusion === '' && dueDay !== null)
    lines.push(t('decorationReview.review.sent', { day: dayOf(round.sentAt), by: dueDay }))
  const by = staff.get(round.decidedBy) ?? ''
  if (round.onPaper) {
    const { role, name, paperDay, copyNo } = round.onPaper
    const words = { name, day: paperDay, copy: copyNo, by, role: isRole(role) ? t(`roles.${role}`) : role }
    lines.push(t('decorationReview.review.onPaper', words))
  } else if (round.decidedAt !== '')
    lines.push(t('decorationReview.review.decided', { day: dayOf(round.decidedAt), name: by }))
  if (round.toldAt !== '') lines.push(t('decorationReview.review.told', { day: dayOf(round.toldAt) }))
  return <p className='quiet'>{lines.join(' · ')}</p>
}
