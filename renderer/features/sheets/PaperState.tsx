/** State of a paper with its sign and word, and marks of what people should look at. */
import { useText } from '#renderer/text/text.ts'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import type { PaperLine } from './queries.ts'

export function PaperState({ paper }: { readonly paper: PaperLine }) {
  const t = useText()
  return (
    <span className='paper-marks'>
      <StateBadge state={stateOf(paper)} words={t(`papers.states.${paperStateWord(paper)}`)} />
      {paper.contested && <StateBadge state='contested' />}
      {paper.beyondRole && <StateBadge state='due' words={t('kit.marks.beyond-role')} />}
    </span>
  )
}

/** The key of its word. */
export function paperStateWord(paper: PaperLine): 'void' | 'blank' | 'unprinted' | 'issued' {
  if (paper.void) return 'void'
  if (paper.prints === 0) return 'unprinted'
  return paper.blank ? 'blank' : 'issued'
}

/** A void paper is over; one that was never printed waits for its printer. */
function stateOf(paper: PaperLine): 'todo' | 'due' | 'done' {
  if (paper.void) return 'todo'
  return paper.prints === 0 ? 'due' : 'done'
}
