/** The letterhead on the first form of A4, while it is being written. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { blankWith } from '#renderer/db/formTextPreview.ts'
import { imagesOf } from '#renderer/db/formTexts.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { sheetIdOf } from '#renderer/db/papers.ts'
import type { SheetLetterhead } from '#shared/domain/sheets/sheetModel.ts'
import type { SheetJob } from '#shared/ipc/contract.ts'

/** A form that fills its page: there the letterhead is largest. */
const WHOLE_PAGE = 'owner-registration'

/** The job of the preview; undefined until it is made, or where no form prints on A4. */
export function useLetterheadJob(letterhead: SheetLetterhead): SheetJob | undefined {
  const desk = useDesk()
  const written = JSON.stringify(letterhead)
  return useLiveAnswer(async () => {
    const onA4 = desk.papers.filter(({ paper }) => paper === 'A4')
    const source = onA4.find(({ form }) => form === WHOLE_PAGE) ?? onA4[0]
    if (source === undefined) return undefined
    const model = await blankWith(desk, source, { letterhead: JSON.parse(written) as SheetLetterhead })
    const sheetId = sheetIdOf(source.form, source.templateVersion)
    return { sheetId, model, ...(await imagesOf(desk, [model])), paper: source.paper, copies: 1 }
  }, [desk, written])
}
