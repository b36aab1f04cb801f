/** Codes that were scanned and belong to nothing in store: what the desk remembers of them says what to do. */
import { Link } from '@tanstack/react-router'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import type { Store } from '#renderer/db/store.ts'
import type { CustodyItemRow } from '#renderer/db/tables.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { momentText } from '#renderer/ui/momentText.ts'
import { parseCustodyCode } from '#shared/domain/parcel-custody/custodyCode.ts'
import { statusWords } from './custodyWords.ts'
import { itemByWaybill } from './queries.ts'

/** What left the desk under each code, in their order. */
function rememberedOf(store: Store, codes: readonly string[]): Promise<readonly (CustodyItemRow | undefined)[]> {
  return Promise.all(
    codes.map((code) => {
      const id = parseCustodyCode(code)
      return id === undefined ? itemByWaybill(store, code) : store.db.custodyItems.get(id)
    }),
  )
}

export function CountUnknown({ codes }: { readonly codes: readonly string[] }) {
  const { store } = useDesk()
  const { zone, now } = useDeskClock()
  const remembered = useLiveAnswer(() => rememberedOf(store, codes), [store, codes.join('\n')])
  return (
    <ul className='count-things'>
      {codes.map((code, index) => {
        const row = remembered?.[index]
        return (
          <li key={code}>
            {row ? (
              <Link to={`/custody/item/${row.id}`}>
                <strong>{row.v.tag}</strong> {statusWords(row.v.status)}{' '}
                <span className='quiet'>{row.v.endedAt !== '' && momentText(row.v.endedAt, { zone, now }).day}</span>
              </Link>
            ) : (
              <span className='count-code'>{code}</span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
