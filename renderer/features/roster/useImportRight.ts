/** Whether the signed-in person may import, and the reason on the disabled control where not. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { useText } from '#renderer/text/text.ts'
import { IMPORT_COMMAND } from '#shared/domain/roster/planFacts.ts'

export function useImportRight() {
  const t = useText()
  const { store, signature } = useDesk()
  const mayImport = store.registry.mayAct(IMPORT_COMMAND, signature.actor.role) === 'allowed'
  return { mayImport, whyNot: mayImport ? {} : { isAvailable: false, whyNot: t('roster.onlyLeaders') } }
}
