/** 看扫描件: a reason is picked and logged before the scan opens (architecture 6). */
import type { DocumentRow } from '#renderer/db/tables.ts'

export function ScanButton({ document: _document }: { readonly document: DocumentRow }) {
  return null
}
