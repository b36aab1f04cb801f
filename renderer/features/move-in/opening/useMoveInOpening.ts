/** The steps of the opening import of handed-over homes. */
import { useDesk } from '#renderer/db/deskContext.ts'
import {
  importMoveInOpening,
  previewMoveInOpening,
  takeBackMoveInOpening,
  untouchedMoveIns,
} from '#renderer/features/move-in/commands/opening.ts'
import { text } from '#renderer/text/text.ts'
import { useTableOpening } from '#renderer/ui/useTableOpening.ts'
import { OPENING_MOVE_INS } from '#shared/domain/move-in/opening/openingDrafts.ts'
import { readMoveInOpeningFile } from './openingFile.ts'

/** The table that is shown, and what leads on from it. */
export function useMoveInOpening() {
  const desk = useDesk()
  const { store } = desk
  return useTableOpening({
    read: readMoveInOpeningFile,
    preview: (rows) => previewMoveInOpening(store, rows),
    countUntouched: async (lines) => (await untouchedMoveIns(store, lines)).length,
    bringIn: (rows) => importMoveInOpening(desk, rows),
    takeBack: (lines, file) => takeBackMoveInOpening(desk, lines, text('moveInOpening.takeBackWhy', { file })),
    mayImport: store.registry.mayAct(OPENING_MOVE_INS, desk.signature.actor.role) === 'allowed',
  })
}
