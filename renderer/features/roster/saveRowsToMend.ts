/** The rows that were kept out, as a workbook to mend and import again. */
import { downloadFile } from '#renderer/platform/writeTable.ts'
import { text } from '#renderer/text/text.ts'
import type { RosterSession } from './files/rosterClient.ts'
import { mendWords } from './files/rosterWords.ts'

export async function saveRowsToMend(session: RosterSession | undefined, fileName: string): Promise<void> {
  const bytes = await session?.mend(mendWords())
  if (!bytes?.ok) return
  downloadFile(`${text('rosterFiles.mendFile')} ${fileName.replace(/\.[^.]*$/, '')}.xlsx`, bytes.value, 'xlsx')
}
