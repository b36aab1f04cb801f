/** Where the fees stand, in words: what is owed, whether it holds the keys back and on which ground, who let them go first. */
import { Link } from '@tanstack/react-router'
import { useSetting } from '#renderer/db/settings.ts'
import type { MoveInCaseRow } from '#renderer/db/tables.ts'
import { yuanText } from '#renderer/features/money/moneyWords.ts'
import { useStaffNames } from '#renderer/features/money/queries/money.ts'
import { useText } from '#renderer/text/text.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import type { DeskState } from '#renderer/ui/palette.ts'
import { StateBadge, StateSign } from '#renderer/ui/StateBadge.tsx'
import type { FeeStand, FeeStandKind } from '#shared/domain/move-in/money/feeStand.ts'
import type { Waiver } from '#shared/domain/move-in/steps/waiverFold.ts'

const BADGES: Readonly<Record<FeeStandKind, DeskState>> = {
  ...({
    'nothing-asked': 'done',
    'to-charge': 'todo',
    paid: 'done',
    open: 'due',
    promised: 'due',
    late: 'late',
  } as const),
}

interface FeeStandLinesProps {
  readonly row: MoveInCaseRow
  readonly stand: FeeStand
}

export function FeeStandLines({ row: { v }, stand: { kind, openFen, until } }: FeeStandLinesProps) {
  const t = useText()
  const isOwed = kind !== 'nothing-asked' && kind !== 'paid'
  return (
    <ul className='money-lines'>
      <li>
        <StateBadge
          state={BADGES[kind]}
          words={t(`moveInFees.stand.${kind}`, { amount: yuanText(openFen), day: until })}
        />{' '}
        {v.money.entries.length > 0 && (
          <span className='quiet'>{t('moveInFees.received', { amount: yuanText(v.money.balances.fees ?? 0) })}</span>
        )}
      </li>
      {isOwed && v.waiver === null && v.handOver === null && <Ground />}
      {v.waiver !== null && <WaiverLine waiver={v.waiver} />}
    </ul>
  )
}

/** Whether what is unpaid holds up the keys: only where the project says on which ground (handbook D11). */
function Ground() {
  const t = useText()
  const isBlocking = useSetting('move-in.block-on-arrears')
  const basis = useSetting('move-in.block-basis').trim()
  if (!isBlocking) return <li className='quiet'>{t('moveInFees.follows')}</li>
  if (basis !== '')
    return (
      <li>
        <StateSign state='late' /> {t('moveInFees.blocked', { basis })}
      </li>
    )
  return (
    <li>
      <StateSign state='due' /> {t('moveInFees.noBasis')}{' '}
      <Link to='/settings/parameters'>{t('moveInFees.toSettings')}</Link>
    </li>
  )
}

function WaiverLine({ waiver: { by, why, onPaper } }: { readonly waiver: Waiver }) {
  const t = useText()
  const names = useStaffNames()
  return (
    <li>
      <PersonName name={onPaper === '' ? (names.get(by) ?? '') : onPaper} />{' '}
      {t(onPaper === '' ? 'moveInFees.waived' : 'moveInFees.waivedOnPaper', { why })}
    </li>
  )
}
