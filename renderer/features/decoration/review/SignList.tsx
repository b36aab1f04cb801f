/** What is signed before 发证, line by line: printed, signed how, by which version of the clauses; and the neighbours. */
import { Button } from '@mantine/core'
import type { DecorationCaseRow } from '#renderer/db/tables.ts'
import type { ReviewFacts } from '#renderer/features/decoration/queries/reviewPapers.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import { CoveredWords } from '#renderer/ui/CoveredWords.tsx'
import { momentText } from '#renderer/ui/momentText.ts'
import type { DeskState } from '#renderer/ui/palette.ts'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { DRAWN_UP, type DrawnUpKind } from '#shared/domain/decoration/review/signing.ts'
import { type PaperStand, paperStand, signedOf } from './paperStand.ts'

interface SignListProps {
  readonly row: DecorationCaseRow
  readonly facts: ReviewFacts
  readonly isEnded: boolean
  readonly onDraw: (kind: DrawnUpKind) => void
  readonly onSign: (kind: DrawnUpKind) => void
}

const BADGES: Readonly<Record<PaperStand, DeskState>> = {
  missing: 'todo',
  drawn: 'due',
  signed: 'done',
  told: 'done',
  untold: 'todo',
}

export function SignList(props: SignListProps) {
  const t = useText()
  return (
    <div>
      <h2>{t('decorationReview.sign.title')}</h2>
      <ul className='review-papers'>
        {DRAWN_UP.map((kind) => (
          <PaperLine key={kind} {...props} kind={kind} />
        ))}
      </ul>
    </div>
  )
}

function PaperLine({ row, facts, isEnded, onDraw, onSign, kind }: SignListProps & { readonly kind: DrawnUpKind }) {
  const t = useText()
  const stand = paperStand(row.v.agreements, kind)
  const isThere = row.v.agreements.drawnUp.some(({ paper }) => paper === kind)
  const mayEnter = kind === 'neighboursTold' ? stand !== 'told' : stand === 'drawn'
  return (
    <li>
      <p className='review-round-head'>
        <b>{t(`decorationReview.sign.kinds.${kind}`)}</b>
        <StateBadge state={BADGES[stand]} words={t(`decorationReview.sign.states.${stand}`)} />
        {!isEnded && (
          <span className='review-round-acts'>
            <Button size='compact-xs' variant='default' onClick={() => onDraw(kind)}>
              {t(isThere ? 'decorationReview.acts.drawAgain' : 'decorationReview.acts.drawOne')}
            </Button>
            {mayEnter && (
              <Button size='compact-xs' onClick={() => onSign(kind)}>
                {t(kind === 'neighboursTold' ? 'decorationReview.acts.neighbours' : 'decorationReview.acts.sign')}
              </Button>
            )}
          </span>
        )}
      </p>
      <PaperFacts row={row} facts={facts} kind={kind} />
    </li>
  )
}

function PaperFacts({ row, facts, kind }: Pick<SignListProps, 'row' | 'facts'> & { readonly kind: DrawnUpKind }) {
  const t = useText()
  const clock = useDeskClock()
  const dayOf = (at: string): string => momentText(at, clock).day
  const { agreements } = row.v
  const drawn = agreements.drawnUp.findLast(({ paper }) => paper === kind)
  const signed = signedOf(agreements, kind)
  const lines: string[] = []
  if (signed !== null) {
    lines.push(t('decorationReview.sign.signed', { number: signed.number, day: dayOf(signed.at) }))
    lines.push(
      signed.signature === ''
        ? t('decorationReview.sign.byHand', { paper: signed.signedPaper })
        : t('decorationReview.sign.onPad'),
    )
  }
  if (drawn !== undefined && drawn.sheetId !== signed?.sheetId)
    lines.push(t('decorationReview.sign.drawn', { number: drawn.number, day: dayOf(drawn.at) }))
  if (kind === 'agreed') lines.push(...versionLines(row, facts, t))
  const { undertaking } = agreements
  if (kind !== 'undertook' || undertaking === null) return <p className='quiet'>{lines.join(' · ')}</p>
  const count = undertaking.extinguishers
  return (
    <>
      <p className='quiet'>{lines.join(' · ')}</p>
      <p className='quiet'>
        <CoveredWords words={t('decorationReview.sign.fire', { name: undertaking.fireOfficer, count })} />
        {count < facts.extinguishers && (
          <span className='review-short'> {t('decorationReview.sign.short', { count: facts.extinguishers })}</span>
        )}
      </p>
    </>
  )
}

function versionLines({ v }: DecorationCaseRow, { clauseVersion }: ReviewFacts, t: Text): readonly string[] {
  const { agreement, drawnUp } = v.agreements
  const version = agreement?.clauseVersion ?? drawnUp.findLast(({ paper }) => paper === 'agreed')?.clauseVersion
  if (version === undefined) return []
  return [
    version === 0 ? t('decorationReview.sign.versionRules') : t('decorationReview.sign.version', { version }),
    ...(clauseVersion > version ? [t('decorationReview.sign.newer', { version: clauseVersion })] : []),
  ]
}
