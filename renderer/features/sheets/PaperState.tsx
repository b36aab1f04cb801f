/** State of a paper with its sign and word, and marks of what people should look at. */
import { type Text, useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import type { PaperLine } from './queries.ts'

export function PaperState({ paper }: { readonly paper: PaperLine }) {
  const t = useText()
  return (
    <span className='paper-marks'>
      <StateBadge state={stateOf(paper)} words={paperStateWords(paper, t)} />
      <ContestedMark records={[`sheet/${paper.id}`]} isContested={paper.contested} />
      {paper.beyondRole && <StateBadge state='due' words={t('kit.marks.beyond-role')} />}
    </span>
  )
}

/** Its word: 待签回 says for how long it is late, 已收回 where it lies. */
export function paperStateWords(paper: PaperLine, t: Text): string {
  const { phase, prints, lateDays, box } = paper
  if (phase === 'void') return t('papers.states.void')
  if (phase === 'returned') return t('papers.states.returned', { box })
  if (lateDays > 0) return t('papers.states.late', { count: lateDays })
  if (prints === 0) return t('papers.states.unprinted')
  return t(`papers.states.${phase}`)
}

/** A void paper is over; one that was never printed waits for its printer. */
function stateOf({ phase, prints, lateDays }: PaperLine): 'todo' | 'due' | 'late' | 'running' | 'done' {
  if (phase === 'void') return 'todo'
  if (phase === 'returned') return 'done'
  if (lateDays > 0) return 'late'
  if (prints === 0) return 'due'
  if (phase === 'waiting') return 'running'
  return phase === 'blank' ? 'todo' : 'done'
}
