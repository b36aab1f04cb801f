/** The head of a move-in: its steps, who comes, and all that is still missing over every step, by whose turn it is (handbook R136). */
import { Link } from '@tanstack/react-router'
import type { MoveInCaseRow } from '#renderer/db/tables.ts'
import { type MoveInTab, moveInPath } from '#renderer/features/move-in/caseTabs.ts'
import { gapWords, moveInWord } from '#renderer/features/move-in/moveInWords.ts'
import { useNamesOf } from '#renderer/features/move-in/queries/cases.ts'
import { useMoveInFacts } from '#renderer/features/move-in/queries/stand.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import { CoveredWords } from '#renderer/ui/CoveredWords.tsx'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import type { MoveInStep } from '#shared/domain/move-in/kinds.ts'
import { type VisitGap, visitGaps } from '#shared/domain/move-in/papers/visitGaps.ts'
import { type MoveInFacts, moveInSteps, type StepStand } from '#shared/domain/move-in/steps/moveInSteps.ts'

/** The part that closes what a step lacks. */
const TAB_OF: Readonly<Record<MoveInStep, MoveInTab>> = {
  ...{ prepare: 'packet', receive: 'papers', 'check-papers': 'papers', sign: 'papers', pay: 'fees' },
  ...{ inspect: 'inspection', 'hand-over': 'handing', archive: 'papers' },
}
const TURNS = ['owner', 'us', 'engineering'] as const

function tabOf({ step, gap }: VisitGap): MoveInTab {
  return gap.code === 'issues-open' ? 'faults' : TAB_OF[step]
}

export function CaseHead({ row }: { readonly row: MoveInCaseRow }) {
  const facts = useMoveInFacts(row)
  if (facts === undefined) return null
  return (
    <header className='move-in-head'>
      <Steps row={row} facts={facts} />
      <Visit row={row} />
      <Lacks row={row} facts={facts} />
    </header>
  )
}

interface HeadPart {
  readonly row: MoveInCaseRow
  readonly facts: MoveInFacts
}

function Steps({ row, facts }: HeadPart) {
  const t = useText()
  return (
    <ol className='move-in-steps' aria-label={t('moveInCases.card.steps')}>
      {moveInSteps(facts).map((stand) => (
        <li key={stand.step} data-state={stateOf(stand)}>
          <Link to={moveInPath(row.id, TAB_OF[stand.step])}>{moveInWord('steps', stand.step, t)}</Link>
          <span className='quiet'>{stepWords(stand, t)}</span>
        </li>
      ))}
    </ol>
  )
}

const stateOf = ({ isDone, mayBegin }: StepStand): string => (isDone ? 'done' : mayBegin ? 'now' : 'ahead')

function stepWords({ isDone, mayBegin, gaps }: StepStand, t: Text): string {
  if (isDone) return t('moveInCases.card.done')
  return mayBegin ? t('moveInCases.card.lacksCount', { count: gaps.length }) : t('moveInCases.card.waits')
}

function Visit({ row: { v } }: Pick<HeadPart, 'row'>) {
  const t = useText()
  const { comer, comerName } = v.party
  const why = v.status === 'refused' ? (v.refusals.at(-1)?.why ?? '') : v.endedWhy
  return (
    <p className='move-in-visit'>
      {v.arrival !== null && <strong>{t('moveInCases.card.number', { number: v.arrival.queueNumber })}</strong>}
      {v.arrival !== null && (
        <span>
          {t('moveInCases.card.comes')} {moveInComer(comer, t)} {comerName !== '' && <PersonName name={comerName} />}
        </span>
      )}
      {v.appointment !== null && (
        <span>{t('moveInCases.card.appointed', { day: v.appointment.day, from: v.appointment.from })}</span>
      )}
      {why !== '' && (
        <span role='status'>
          {moveInWord('statuses', v.status, t)} <CoveredWords words={why} />
        </span>
      )}
    </p>
  )
}

function moveInComer(comer: string, t: Text): string {
  if (comer === 'agent' || comer === 'company') return t(`moveIn.comers.${comer}`)
  return t('moveIn.comers.owner')
}

function Lacks({ row, facts }: HeadPart) {
  const t = useText()
  const gaps = visitGaps(facts)
  const names = useNamesOf([...new Set(gaps.flatMap(({ gap }) => gap.person ?? []))])
  if (row.v.status === 'archived' || row.v.status === 'broken-off') return null
  if (gaps.length === 0) return <p className='move-in-ready'>{t('moveInCases.card.nothingLacks')}</p>
  return (
    <section className='move-in-lacks' aria-label={t('moveInCases.card.whatLacks', { count: gaps.length })}>
      <h2>{t('moveInCases.card.whatLacks', { count: gaps.length })}</h2>
      <dl>
        {TURNS.filter((turn) => gaps.some(({ gap }) => gap.turn === turn)).map((turn) => (
          <div key={turn}>
            <dt>{t(`moveInCases.turns.${turn}`)}</dt>
            <dd>
              {gaps
                .filter(({ gap }) => gap.turn === turn)
                .map((one) => (
                  <Link key={[one.gap.code, one.gap.of, one.gap.person].join(' ')} to={moveInPath(row.id, tabOf(one))}>
                    {one.gap.person !== undefined && <PersonName name={names.get(one.gap.person) ?? ''} />}{' '}
                    {gapWords(one.gap, t)}
                  </Link>
                ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
