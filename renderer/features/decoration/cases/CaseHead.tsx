/** The head of a case: its steps, the permit, the hours in force now, what lacks and whose turn it is. */
import type { DecorationCaseRow } from '#renderer/db/tables.ts'
import { HoursNow } from '#renderer/features/decoration/patrols/HoursNow.tsx'
import { usePermitFacts } from '#renderer/features/decoration/queries/cases.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import { StateSign } from '#renderer/ui/StateBadge.tsx'
import { isEnded } from '#shared/domain/decoration/cases/caseFacts.ts'
import { declarationGaps, type PermitGap, permitGaps } from '#shared/domain/decoration/cases/permitGaps.ts'
import { type SiteBar, siteBar } from '#shared/domain/decoration/hours/siteBar.ts'
import { CASE_STEPS, stepsDone } from './caseSteps.ts'
import { gapLines, statusWords } from './caseWords.ts'

export function CaseHead({ row }: { readonly row: DecorationCaseRow }) {
  const t = useText()
  const { v } = row
  const done = stepsDone(v)
  const over = isEnded(v)
  const bar = siteBar(v, useToday())
  return (
    <header className='case-head'>
      <ol className='case-steps' aria-label={t('decorationCases.card.stepsLabel')}>
        {CASE_STEPS.map((step, index) => (
          <li
            key={step}
            data-state={index < done ? 'done' : index === done && !over ? 'now' : 'ahead'}
            aria-current={index === done && !over ? 'step' : undefined}
          >
            {t(`decorationCases.steps.${step}`)}
          </li>
        ))}
      </ol>
      <div className='case-head-permit'>
        <span className={v.permit === null ? 'quiet' : undefined}>{permitText(row, t)}</span>
        {!over && (bar === undefined ? <HoursNow unitId={v.unitId} /> : <Bar bar={bar} />)}
      </div>
      {over ? (
        <p className='case-head-line'>
          {t('decorationCases.card.ended', { status: statusWords(v.status), why: v.endedWhy })}
        </p>
      ) : (
        <Lacks row={row} />
      )}
    </header>
  )
}

/** What stands against work, whatever the hour says. */
function Bar({ bar }: { readonly bar: SiteBar }) {
  const t = useText()
  const words = t(`decorationCases.bars.${bar}`)
  if (bar === 'no-permit' || bar === 'accepted') return <span className='quiet'>{words}</span>
  return (
    <strong className='case-bar'>
      <StateSign state='late' /> {words}
    </strong>
  )
}

function permitText({ v: { permit } }: DecorationCaseRow, t: Text): string {
  if (permit === null) return t('decorationCases.card.noPermit')
  return t('decorationCases.card.permit', { number: permit.number, from: permit.from, to: permit.to })
}

const TURNS = ['owner', 'us', 'engineering'] as const

function Lacks({ row }: { readonly row: DecorationCaseRow }) {
  const t = useText()
  const facts = usePermitFacts(row)
  if (facts === undefined) return null
  const isBefore = row.v.permit === null
  const gaps: readonly PermitGap[] = isBefore ? permitGaps(facts) : declarationGaps(facts)
  if (gaps.length === 0)
    return isBefore ? <p className='case-head-line case-ready'>{t('decorationCases.card.nothingLacks')}</p> : null
  return (
    <section className='case-lacks'>
      <h2>
        {t(isBefore ? 'decorationCases.card.whatLacks' : 'decorationCases.card.lacksAfter', { count: gaps.length })}
      </h2>
      <dl>
        {TURNS.filter((turn) => gaps.some((gap) => gap.turn === turn)).map((turn) => (
          <div key={turn} className='case-lack'>
            <dt>{t(`decorationCases.turns.${turn}`)}</dt>
            <dd>
              {gapLines(gaps.filter((gap) => gap.turn === turn)).map((words) => (
                <span key={words}>{words}</span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
