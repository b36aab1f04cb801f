/** The right side of the reception: what is missing for this person or unit, and whose turn it is; without one, what the day owes. */
import type { HubSubject, OpenMatter } from '#renderer/app/frontDeskModule.ts'
import { coverWho } from '#renderer/app/hub/coverWho.ts'
import { useDayMatters, useOpenMatters } from '#renderer/app/hub/hubQueries.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { useText } from '#renderer/text/text.ts'
import { OpenMatterList } from '#renderer/ui/OpenMatterList.tsx'
import { SidePanel } from '#renderer/ui/SidePanel.tsx'

export function MissingColumn({ subject }: { readonly subject: HubSubject }) {
  const t = useText()
  const matters = useOpenMatters(subject)
  const count = matters?.length ?? 0
  return (
    <SidePanel title={count === 0 ? t('hub.missing') : t('hub.missingCount', { count })}>
      <Matters matters={matters} emptyText={t('kit.noOpenMatters')} />
    </SidePanel>
  )
}

/** What the day still owes. Who stands at the desk is on the left already. */
export function DayColumn() {
  const t = useText()
  const matters = useDayMatters(useToday())?.filter((matter) => matter.state !== 'running')
  const count = matters?.length ?? 0
  return (
    <SidePanel title={count === 0 ? t('hub.openToday') : t('hub.openTodayCount', { count })}>
      <Matters matters={matters} emptyText={t('hub.nothingToday')} />
    </SidePanel>
  )
}

interface MattersProps {
  /** Undefined while loading. */
  readonly matters: readonly OpenMatter[] | undefined
  readonly emptyText: string
}

function Matters({ matters, emptyText }: MattersProps) {
  const covered = usePrivacy((state) => state.covered)
  if (matters === undefined) return null
  return <OpenMatterList matters={matters.map((matter) => coverWho(matter, covered))} emptyText={emptyText} />
}
