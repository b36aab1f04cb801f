/** 导出个人信息: a reason, then two files; logged before anything is read (handbook 2.18). */
import { NotFound } from '#renderer/features/owner-files/NotFound.tsx'

export function ExportForm({ personId: _personId }: { readonly personId: string }) {
  return <NotFound />
}
