/** A made-up slip laid out by the real paper room: what a sheet of any form may count on, on every paper. */
import { layOutSheet } from '#renderer/print/layOutSheet.tsx'
import { LabelCell, ValueCell } from '#renderer/print/SheetCells.tsx'
import { SignatureCells } from '#renderer/print/SignatureCells.tsx'
import { row, type SheetSection } from '#renderer/print/sheetSection.ts'
import type { SheetFrame } from '#shared/domain/sheets/sheetModel.ts'
import type { SheetJob } from '#shared/ipc/contract.ts'
import { PRINT_FUNCTION } from '#shared/ipc/printPage.ts'
import '#renderer/print/sheet.css'
import '#renderer/print/smallPaper.css'

interface SampleModel {
  readonly frame: SheetFrame
  readonly copiesPerPage: number
  readonly lines: readonly { readonly label: string; readonly text: string }[]
}

function sectionsOf({ frame, lines }: SampleModel): SheetSection[] {
  const rows = lines.map(({ label, text }) =>
    row(
      label,
      <>
        <LabelCell span={4}>{label}</LabelCell>
        <ValueCell span={20} text={text} />
      </>,
    ),
  )
  const signed = row('sign', <SignatureCells frame={frame} />, 'sheet-signatures')
  return [
    { key: 'what', label: ['物品'], rows },
    ...(frame.signatures.length > 0 ? [{ key: 'signed', label: ['签署'], keepTogether: true, rows: [signed] }] : []),
  ]
}

async function show(job: SheetJob): Promise<void> {
  const root = document.getElementById('root')
  if (root === null) throw new Error('no-root')
  const model = job.model as unknown as SampleModel
  const sheet = { frame: model.frame, sections: sectionsOf(model), copiesPerPage: model.copiesPerPage }
  await layOutSheet(root, { sheet, paper: job.paper })
}

Object.assign(window, { [PRINT_FUNCTION]: show })
