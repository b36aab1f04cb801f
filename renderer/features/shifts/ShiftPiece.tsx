/** The shift of this desk in every header: which one, whose, and the way to the handover. */
import { Link } from '@tanstack/react-router'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { useText } from '#renderer/text/text.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { currentShift, staffNames } from './queries.ts'
import './shiftPiece.css'

export function ShiftPiece() {
  const t = useText()
  const { store } = useDesk()
  const shift = useLiveAnswer(async () => {
    const row = await currentShift(store)
    return row === undefined ? null : { v: row.v, who: (await staffNames(store)).get(row.v.staffId) ?? '' }
  }, [store])
  if (shift === undefined) return null
  return (
    <Link to='/handover' className='shift-piece' data-open={shift !== null} title={t('shifts.pieceHint')}>
      {shift === null ? (
        t('shifts.noShift')
      ) : (
        <>
          {shift.v.name}
          {shift.v.status === 'open' ? (
            <span className='quiet'>
              <PersonName name={shift.who} />
            </span>
          ) : (
            <span className='quiet'>{t(`shifts.states.${shift.v.status}`)}</span>
          )}
        </>
      )}
    </Link>
  )
}
