/** The list of whom the file does not name any more, to go through on paper; telephones masked, so that nothing is uncovered by it. */
import { downloadFile, writeTable } from '#renderer/platform/writeTable.ts'
import { text } from '#renderer/text/text.ts'
import type { GoneRecord } from '#shared/domain/roster/planGone.ts'
import { maskPhone } from '#shared/kernel/phones.ts'

export async function exportGone(gone: readonly GoneRecord[]): Promise<void> {
  const column = (title: string) => ({ title, width: 20, kind: 'text' as const })
  const sheet = text('roster.preview.goneFile')
  const table = {
    sheet,
    columns: [
      column(text('roster.preview.columns.unit')),
      column(text('roster.preview.columns.name')),
      column(text('roster.preview.columns.what')),
    ],
    rows: gone.map((one) => [one.unitCode, one.name, whatWords(one)]),
  }
  downloadFile(`${sheet}.xlsx`, await writeTable(table, 'xlsx'), 'xlsx')
}

function whatWords({ kind, text: told }: GoneRecord): string {
  if (kind === 'person') return text('roster.preview.gone.person')
  return text(`roster.preview.gone.${kind}`, { text: kind === 'phone' ? maskPhone(told) : told })
}
