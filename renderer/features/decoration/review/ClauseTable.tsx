/** The clauses of a version under their groups; while it is written a line is opened by Enter or a click. */
import { useText } from '#renderer/text/text.ts'
import { clauseGroup } from '#shared/domain/decoration/review/shippedClauses.ts'
import type { Clause } from '#shared/domain/decoration/violations/clauseFold.ts'
import { GROUPS, groupWords, sumWords } from './clauseWords.ts'

interface ClauseTableProps {
  readonly clauses: readonly Clause[]
  /** Opens one, by its place. */
  readonly onOpen?: (at: number) => void
}

export function ClauseTable({ clauses, onOpen }: ClauseTableProps) {
  const t = useText()
  const placed = clauses.map((clause, at) => ({ clause, at }))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: longer than its screen, it is scrolled by keys.
    <section className='clause-table' aria-label={t('decorationReview.clauses.title')} tabIndex={0}>
      {GROUPS.map((group) => {
        const lines = placed.filter(({ clause }) => clauseGroup(clause.code) === group)
        if (lines.length === 0) return null
        return (
          <section key={group} aria-label={groupWords(group, t)}>
            <h2>{groupWords(group, t)}</h2>
            <ul>
              {lines.map(({ clause, at }) => (
                <li key={clause.code}>
                  {onOpen === undefined ? (
                    <ClauseLine clause={clause} />
                  ) : (
                    <button type='button' onClick={() => onOpen(at)}>
                      <ClauseLine clause={clause} />
                    </button>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </section>
  )
}

function ClauseLine({ clause }: { readonly clause: Clause }) {
  const t = useText()
  return (
    <span className='clause-line'>
      <b>{clause.code}</b>
      <span>
        {clause.text}
        {clause.further !== '' && <span className='quiet'> {clause.further}</span>}
      </span>
      <span className='clause-sum'>{sumWords(clause, t)}</span>
    </span>
  )
}
