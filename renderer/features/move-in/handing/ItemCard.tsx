/** One key or card beside the register: whose, since when, what became of it; each act by a key. */

import { moveInWord } from '#renderer/features/move-in/moveInWords.ts'
import type { HandedLine } from '#renderer/features/move-in/queries/handing.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { momentText } from '#renderer/ui/momentText.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { SidePanel } from '#renderer/ui/SidePanel.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { type Fen, formatFen } from '#shared/kernel/money.ts'
import { handedBadge } from './handingWords.ts'

interface ItemCardProps {
  readonly line: HandedLine
  readonly actions: readonly DeskAction[]
  readonly onClose: () => void
}

export function ItemCard({ line, actions, onClose }: ItemCardProps) {
  const t = useText()
  useHotKeys(actions)
  const title = `${line.unitCode} ${moveInWord('handed', line.state.kind, t)}`
  return (
    <SidePanel title={title} onClose={onClose}>
      <p>
        <StateBadge {...handedBadge(line, t)} /> <ContestedMark records={[`handedItem/${line.id}`]} />
      </p>
      <ItemFacts line={line} />
      <div className='handing-acts'>
        {actions.map((action, index) => (
          <ActionButton key={action.id} action={action} main={index === 0} />
        ))}
      </div>
    </SidePanel>
  )
}

function ItemFacts({ line: { state, name } }: { readonly line: HandedLine }) {
  const t = useText()
  const moment = useDeskClock()
  const day = (at: string): string => (at === '' ? '' : momentText(at, moment).day)
  const money = (fen: number): string => (fen === 0 ? '' : formatFen(fen as Fen))
  const isCard = state.kind === 'resident-card'
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    [t('moveInHanding.card.serial'), state.serial],
    [t('moveInHanding.card.count'), state.count === 1 ? '' : state.count],
    [t(isCard ? 'moveInHanding.card.holder' : 'moveInHanding.card.name'), name && <PersonName name={name} />],
    [t('moveInHanding.card.relation'), moveInWord('relations', state.relation, t)],
    [t('moveInHanding.card.issued'), day(state.issuedAt)],
    [t('moveInHanding.card.until'), state.validUntil],
    [t('moveInHanding.card.number'), isCard ? '' : state.number],
    [t('moveInHanding.card.deposit'), money(state.depositFen)],
    [t('moveInHanding.card.cost'), money(state.costFen)],
    [t('moveInHanding.card.receipt'), state.receiptNumber],
    [t('moveInHanding.card.lost'), state.lostAt === '' ? '' : `${day(state.lostAt)} ${state.lostWhy}`],
    [
      t('moveInHanding.card.returned'),
      state.returnedAt === ''
        ? ''
        : t('moveInHanding.card.returnedOf', {
            ...{ day: day(state.returnedAt), count: state.returnedCount, why: state.returnedWhy },
          }),
    ],
    [t('moveInHanding.card.remark'), state.remark],
  ]
  return (
    <dl className='handing-facts'>
      {facts
        .filter(([, value]) => value !== '')
        .flatMap(([label, value]) => [<dt key={label}>{label}</dt>, <dd key={`${label}-value`}>{value}</dd>])}
    </dl>
  )
}
