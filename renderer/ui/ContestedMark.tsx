/** Says that two desks wrote a record differently, wherever the record appears, and leads to where that is settled. */
import { useContested } from '#renderer/stores/useContested.ts'
import { useText } from '#renderer/text/text.ts'
import { StateBadge } from './StateBadge.tsx'
import './contestedMark.css'

/** Where conflicts are listed. */
const CENTRE = '/conflicts'

interface ContestedMarkProps {
  /** Keys of the records it speaks of, `person/<id>`. */
  readonly records: readonly string[]
  /** Where the row itself says so: shown even before the centre has told where. */
  readonly isContested?: boolean
  /** What is at odds, in place of 有冲突. */
  readonly words?: string
  /** Inside a button or a line that opens by itself there is no second thing to press. */
  readonly isPlain?: true
}

export function ContestedMark({ records, isContested = false, words, isPlain }: ContestedMarkProps) {
  const t = useText()
  const path = useContested((state) =>
    records.map((key) => state.records.get(key)).find((found) => found !== undefined),
  )
  if (path === undefined && !isContested) return null
  const badge = <StateBadge state='contested' {...(words === undefined ? {} : { words })} />
  if (isPlain) return badge
  return (
    <a
      className='contested-mark'
      href={`#${path ?? CENTRE}`}
      title={t('conflicts.contestedHint')}
      onClick={(event) => event.stopPropagation()}
    >
      {badge}
    </a>
  )
}
