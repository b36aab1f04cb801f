/** The steps of the opening import of keys. */
import { useDesk } from '#renderer/db/deskContext.ts'
import {
  importKeyOpening,
  previewKeyOpening,
  takeBackKeyOpening,
  untouchedSets,
} from '#renderer/features/loans/keys/commandsOpening.ts'
import { text } from '#renderer/text/text.ts'
import { useTableOpening } from '#renderer/ui/useTableOpening.ts'
import { OPENING_KEYS } from '#shared/domain/loans/keys/openingDrafts.ts'
import { readKeyOpeningFile } from './openingFile.ts'

/** The table that is shown, and what leads on from it. */
export function useKeyOpening() {
  const desk = useDesk()
  const { store } = desk
  return useTableOpening({
    read: readKeyOpeningFile,
    preview: (rows) => previewKeyOpening(store, rows),
    countUntouched: async (lines) => (await untouchedSets(store, lines)).length,
    bringIn: (rows) => importKeyOpening(desk, rows),
    takeBack: (lines, file) => takeBackKeyOpening(desk, lines, text('keysOpening.takeBackWhy', { file })),
    mayImport: store.registry.mayAct(OPENING_KEYS, desk.signature.actor.role) === 'allowed',
  })
}
