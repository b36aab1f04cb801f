/** The preview of words that are only being written. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { blankWith } from '#renderer/db/formTextPreview.ts'
import { imagesOf } from '#renderer/db/formTexts.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import type { PaperSource } from '#renderer/db/paperSource.ts'
import { sheetIdOf } from '#renderer/db/papers.ts'
import type { SheetJob } from '#shared/ipc/contract.ts'

/** Words as they would be saved: what is shipped is not among them. */
interface WordsToShow {
  readonly version: number
  readonly blocks: Readonly<Record<string, string>>
  readonly body: string | null
}

/** The blank of a form as it would print with these words; undefined until it is made. */
export function useFormTextJob(source: PaperSource, { version, blocks, body }: WordsToShow): SheetJob | undefined {
  const desk = useDesk()
  const written = JSON.stringify(blocks)
  return useLiveAnswer(async () => {
    const texts = { version, blocks: JSON.parse(written) as Record<string, string>, bodyPdf: body }
    const model = await blankWith(desk, source, { texts })
    const sheetId = sheetIdOf(source.form, source.templateVersion)
    return { sheetId, model, ...(await imagesOf(desk, [model])), paper: source.paper, copies: 1 }
  }, [desk, source, version, written, body])
}
