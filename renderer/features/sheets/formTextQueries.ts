/** The preview of words that are only being written. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { blankWith } from '#renderer/db/formTextPreview.ts'
import { imagesOf } from '#renderer/db/formTexts.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import type { PaperSource } from '#renderer/db/paperSource.ts'
import { sheetIdOf } from '#renderer/db/papers.ts'
import type { SheetJob } from '#shared/ipc/contract.ts'

/** A version that is none yet: the foot of the preview names no version. */
const UNSAVED = 0

/** The blank of a form as it would print with these words; undefined until it is made. */
export function useFormTextJob(
  source: PaperSource,
  { blocks, body }: { readonly blocks: Readonly<Record<string, string>>; readonly body: string | null },
): SheetJob | undefined {
  const desk = useDesk()
  const written = JSON.stringify(blocks)
  return useLiveAnswer(async () => {
    const texts = { version: UNSAVED, blocks: JSON.parse(written) as Record<string, string>, bodyPdf: body }
    const model = await blankWith(desk, source, { texts })
    const sheetId = sheetIdOf(source.form, source.templateVersion)
    return { sheetId, model, ...(await imagesOf(desk, [model])), paper: source.paper, copies: 1 }
  }, [desk, source, written, body])
}
