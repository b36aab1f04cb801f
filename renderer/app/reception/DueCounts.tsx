/** One line under the left column: how much is late, due and waiting today, over all modules. */

import type { OpenMatter } from '#renderer/app/frontDeskModule.ts'
import { countMatters } from '#renderer/app/hub/mergeEntries.ts'
import { useText } from '#renderer/text/text.ts'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'

export function DueCounts({ matters = [] }: { readonly matters: readonly OpenMatter[] | undefined }) {
  const t = useText()
  const counts = countMatters(matters)
  return (
    <section className='due-counts' aria-label={t('hub.due')}>
      <StateBadge state={counts.late > 0 ? 'late' : 'todo'} words={t('hub.late', { count: counts.late })} />
      <StateBadge state={counts.due > 0 ? 'due' : 'todo'} words={t('hub.dueNow', { count: counts.due })} />
      <StateBadge state='todo' words={t('hub.waiting', { count: counts.waiting })} />
    </section>
  )
}
