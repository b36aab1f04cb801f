/** The steps of the opening import of empty homes. */
import { useDesk } from '#renderer/db/deskContext.ts'
import {
  importVisitOpening,
  previewVisitOpening,
  takeBackVisitOpening,
  untouchedVisits,
} from '#renderer/features/vacant-inspections/commands/opening.ts'
import { text } from '#renderer/text/text.ts'
import { useTableOpening } from '#renderer/ui/useTableOpening.ts'
import { OPENING_VISITS } from '#shared/domain/vacant-inspections/opening/openingDrafts.ts'
import { readVisitOpeningFile } from './openingFile.ts'

/** The table that is shown, and what leads on from it. */
export function useVisitOpening() {
  const desk = useDesk()
  const { store } = desk
  return useTableOpening({
    read: readVisitOpeningFile,
    preview: (rows) => previewVisitOpening(store, rows),
    countUntouched: async (lines) => (await untouchedVisits(store, lines)).length,
    bringIn: (rows) => importVisitOpening(desk, rows),
    takeBack: (lines, file) => takeBackVisitOpening(desk, lines, text('vacantOpening.takeBackWhy', { file })),
    mayImport: store.registry.mayAct(OPENING_VISITS, desk.signature.actor.role) === 'allowed',
  })
}
