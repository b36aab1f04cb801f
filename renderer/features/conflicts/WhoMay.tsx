/** For those who cannot settle it: which roles can, and who of them works here. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import type { ConflictRow } from '#renderer/db/rows.ts'
import { useText } from '#renderer/text/text.ts'
import { settlersOf } from '#shared/domain/conflicts/settlers.ts'

export function WhoMay({ conflict }: { readonly conflict: ConflictRow }) {
  const t = useText()
  const { store } = useDesk()
  const roles = settlersOf(conflict, store.registry.mayAct)
  const names = useLiveAnswer(async () => {
    const staff = await store.db.staff.toArray()
    const able = staff.filter(
      ({ v, deleted }) => !deleted && v.active === true && roles.some((role) => role === v.role),
    )
    return able.map(({ v }) => v.name ?? '')
  }, [store, roles.join()])
  const separator = t('common.listSeparator')
  return (
    <div className='conflict-who'>
      <p>{t('conflicts.whoMay', { roles: roles.map((role) => t(`roles.${role}`)).join(separator) })}</p>
      {names !== undefined && names.length > 0 && <p>{t('conflicts.whoMayNow', { names: names.join(separator) })}</p>}
    </div>
  )
}
