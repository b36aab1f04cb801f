/** The handovers before, newest first: who, whether the counts matched, and whether the supervisor has looked (handbook R31). */
import { Link } from '@tanstack/react-router'
import { useStaffNames } from '#renderer/app/dayClose/useClose.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { recentShifts } from '#renderer/features/shifts/queries.ts'
import { useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { isMismatch } from '#shared/domain/shifts/shiftDecisions.ts'

const SHOWN = 14
const COLUMNS = ['day', 'shift', 'giver', 'taker', 'counts', 'state'] as const

export function PastHandovers() {
  const t = useText()
  const { store } = useDesk()
  const names = useStaffNames()
  const rows = useLiveAnswer(() => recentShifts(store, SHOWN), [store])
  if (rows === undefined) return null
  return (
    <section className='past-handovers' aria-label={t('shifts.past')}>
      <h2>{t('shifts.past')}</h2>
      {rows.length === 0 ? (
        <p className='quiet'>{t('shifts.pastNone')}</p>
      ) : (
        <div className='review-scroll'>
          <table className='plain-table review-table'>
            <thead>
              <tr>
                {COLUMNS.map((column) => (
                  <th key={column} scope='col'>
                    {t(`shifts.columns.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, v }) => {
                const differing = v.counts.filter(isMismatch).length
                return (
                  <tr key={id}>
                    <th scope='row'>
                      <Link to={`/handover/${id}`}>{v.day}</Link>
                    </th>
                    <td>{v.name}</td>
                    <td>
                      <PersonName name={names.get(v.handedOverBy === '' ? v.staffId : v.handedOverBy) ?? ''} />
                    </td>
                    <td>
                      <PersonName
                        name={v.acceptedOnPaper === '' ? (names.get(v.acceptedBy) ?? '') : v.acceptedOnPaper}
                      />
                    </td>
                    <td data-alarm={differing > 0}>
                      {v.handedOverAt === ''
                        ? ''
                        : differing > 0
                          ? t('shifts.mismatch', { count: differing })
                          : t('shifts.allRight')}
                    </td>
                    <td>
                      {v.checkedAt === ''
                        ? t(`shifts.states.${v.status}`)
                        : t('shifts.checked', { name: names.get(v.checkedBy) ?? '' })}{' '}
                      <ContestedMark records={[`shift/${id}`]} />
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
