/** Papers and drawings of a case: those that are needed, how each stands, and what was brought beyond them. */
import { Button } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { DecorationCaseRow } from '#renderer/db/tables.ts'
import { returnPaper } from '#renderer/features/decoration/commands/cases.ts'
import { useText } from '#renderer/text/text.ts'
import type { DeskState } from '#renderer/ui/palette.ts'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import type { CasePaper } from '#shared/domain/decoration/cases/applicationFold.ts'
import { type DrawingStand, drawingStand } from '#shared/domain/decoration/cases/drawingState.ts'
import type { Requirements } from '#shared/domain/decoration/cases/requirements.ts'
import { PAPER_FORMS } from '#shared/domain/decoration/cases/takingPapers.ts'
import { tellDone, tellRefusal } from './caseNotices.tsx'
import { drawingWords, paperWords } from './caseWords.ts'

interface PaperListProps {
  readonly row: DecorationCaseRow
  readonly needed: Requirements
  readonly today: string
  /** Opens a scan; absent while personal data is covered. */
  readonly look?: ((hash: string) => void) | undefined
}

const DRAWING_STATES: Readonly<Record<DrawingStand, DeskState>> = {
  missing: 'due',
  waiting: 'running',
  refused: 'late',
  approved: 'done',
}

export function PaperList({ row, needed, today, look }: PaperListProps) {
  const t = useText()
  const asked = new Set<string>(needed.papers.map(({ kind }) => kind))
  const extra = row.v.papers.filter(({ kind }) => !asked.has(kind))
  const drawn = new Set(row.v.drawings.map(({ kind }) => kind))
  const drawings = [...new Set([...needed.drawings.map(({ kind }) => kind as string), ...drawn])]
  return (
    <section>
      <h2>{t('decorationCases.card.papers')}</h2>
      <ul className='case-papers'>
        {needed.papers.map(({ kind, isOutside }) => (
          <PaperLine
            key={kind}
            row={row}
            kind={kind}
            today={today}
            look={look}
            note={isOutside ? 'outside' : undefined}
          />
        ))}
        {extra.map(({ kind }) => (
          <PaperLine key={kind} row={row} kind={kind} today={today} look={look} note='extra' />
        ))}
      </ul>
      <h2>{t('decorationCases.card.drawings')}</h2>
      <ul className='case-papers'>
        {drawings.map((kind) => {
          const stand = drawingStand(kind, row.v)
          const newest = row.v.drawings.findLast((one) => one.kind === kind)
          return (
            <li key={kind}>
              <span>{drawingWords(kind)}</span>
              {newest !== undefined && (
                <span className='quiet'>{t('decorationCases.card.version', { version: newest.version })}</span>
              )}
              {newest !== undefined && <ScanButton blobs={newest.blobs} look={look} />}
              <StateBadge state={DRAWING_STATES[stand]} words={t(`decorationCases.card.stands.${stand}`)} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}

interface PaperLineProps {
  readonly row: DecorationCaseRow
  readonly kind: string
  readonly today: string
  readonly note: 'outside' | 'extra' | undefined
  readonly look: ((hash: string) => void) | undefined
}

function PaperLine({ row, kind, today, note, look }: PaperLineProps) {
  const t = useText()
  const got = row.v.papers.find((paper) => paper.kind === kind)
  return (
    <li>
      <span>
        {paperWords(kind)} {note !== undefined && <span className='quiet'>{t(`decorationCases.card.${note}`)}</span>}
      </span>
      {got === undefined ? (
        <StateBadge state='due' words={t('decorationCases.card.missing')} />
      ) : (
        <GotPaper row={row} paper={got} today={today} look={look} />
      )}
    </li>
  )
}

interface GotPaperProps extends Pick<PaperLineProps, 'row' | 'today' | 'look'> {
  readonly paper: CasePaper
}

function GotPaper({ row, paper, today, look }: GotPaperProps) {
  const t = useText()
  const desk = useDesk()
  const isExpired = paper.until !== '' && paper.until < today
  const form = PAPER_FORMS.find((one) => one === paper.form)
  const words = [
    form === undefined ? '' : t(`decorationCases.card.forms.${form}`),
    paper.place === '' ? '' : t('decorationCases.card.at', { place: paper.place }),
    paper.until === '' ? '' : t('decorationCases.card.until', { day: paper.until }),
  ]
  const giveBack = async (): Promise<void> => {
    const done = await returnPaper(desk, row.id, paper.kind)
    if (!done.ok) return tellRefusal(done.error.code)
    tellDone(desk, t('decorationCases.done.gaveBack', { paper: paperWords(paper.kind) }), done.value.undo)
  }
  return (
    <>
      <span className='quiet'>{words.filter((word) => word !== '').join(' · ')}</span>
      <ScanButton blobs={paper.blobs} look={look} />
      <StateBadge
        state={isExpired ? 'late' : 'done'}
        words={t(isExpired ? 'decorationCases.card.expired' : 'decorationCases.card.got')}
      />
      <Button size='compact-xs' variant='subtle' color='gray' onClick={() => void giveBack()}>
        {t('decorationCases.card.giveBack')}
      </Button>
    </>
  )
}

interface ScanButtonProps {
  readonly blobs: readonly string[]
  readonly look: ((hash: string) => void) | undefined
}

function ScanButton({ blobs, look }: ScanButtonProps) {
  const t = useText()
  const [first] = blobs
  if (first === undefined) return null
  const words = t('decorationCases.card.scans', { count: blobs.length })
  return look === undefined ? (
    <span className='quiet'>{words}</span>
  ) : (
    <Button size='compact-xs' variant='subtle' onClick={() => look(first)}>
      {words}
    </Button>
  )
}
