/** The right side of the reception: what is missing for this person or unit, and whose turn it is; without one, what the day owes. */
import type { HubSubject, OpenMatter } from '#renderer/app/frontDeskModule.ts'
import { useOpenMatters } from '#renderer/app/hub/hubQueries.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import '#renderer/ui/openMatterList.css'
import { SidePanel } from '#renderer/ui/SidePanel.tsx'
import { MatterGroups } from './MatterGroups.tsx'
import { printMissingSlip } from './printMissingSlip.ts'

export function MissingColumn({ subject }: { readonly subject: HubSubject }) {
  const t = useText()
  const desk = useDesk()
  const matters = useOpenMatters(subject)
  const count = matters?.length ?? 0
  const print = {
    id: 'print-missing',
    label: t('hub.slip.print'),
    keys: 'Alt+S',
    run: () => printMissingSlip(desk, subject, matters ?? []),
  }
  useHotKeys([print], { enabled: count > 0 })
  return (
    <SidePanel
      title={count === 0 ? t('hub.missing') : t('hub.missingCount', { count })}
      {...(count > 0
        ? {
            foot: (
              <div className='missing-foot'>
                <ActionButton action={print} size='xs' />
              </div>
            ),
          }
        : {})}
    >
      {matters !== undefined && <MatterGroups matters={matters} emptyText={t('kit.noOpenMatters')} />}
    </SidePanel>
  )
}

/** Where all of the day stands. */
const TODAY_PATH = '/today'

/** Three screens' worth; the board holds the rest. */
const MOST_OF_THE_DAY = 24

interface DayColumnProps {
  /** What the day owes; undefined while loading. */
  readonly matters: readonly OpenMatter[] | undefined
}

/** What the day still owes. Who stands at the desk is on the left already. */
export function DayColumn({ matters: all }: DayColumnProps) {
  const t = useText()
  const matters = all?.filter((matter) => matter.state !== 'running')
  const count = matters?.length ?? 0
  return (
    <SidePanel title={count === 0 ? t('hub.openToday') : t('hub.openTodayCount', { count })}>
      {matters !== undefined && (
        <MatterGroups
          matters={matters}
          emptyText={t('hub.nothingToday')}
          morePath={TODAY_PATH}
          most={MOST_OF_THE_DAY}
        />
      )}
    </SidePanel>
  )
}
