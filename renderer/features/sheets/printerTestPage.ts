/** Sends the test page of a paper where this host prints: to its printer, or as a PDF to open. */
import { type Desk, useDesk } from '#renderer/db/deskContext.ts'
import { text } from '#renderer/text/text.ts'
import type { Paper } from '#shared/ipc/contract.ts'
import { fromBase64url } from '#shared/kernel/bytes.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { testPageJob } from './printerCommands.ts'

type Printed = Result<null, { readonly code: string }>

/** Prints the test page of a paper. **Refuses** as the host does. */
export function usePrintTestPage(): (paper: Paper) => Promise<Printed> {
  const desk = useDesk()
  return (paper) => printTestPage(desk, paper)
}

async function printTestPage(desk: Desk, paper: Paper): Promise<Printed> {
  const job = await testPageJob(desk, paper)
  if (desk.info.capabilities.print === true) return desk.bridge.printing.print(job)
  const made = await desk.bridge.printing.pdf(job)
  const bytes = made.ok ? fromBase64url(made.value.bytes) : made
  if (!bytes.ok) return err({ code: made.ok ? 'failed' : made.error.code })
  const url = URL.createObjectURL(new Blob([bytes.value as Uint8Array<ArrayBuffer>], { type: 'application/pdf' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `${text('printers.testTitle')} ${paper}.pdf`
  link.click()
  // The browser has taken the bytes once the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS)
  return ok(null)
}

const KEPT_MS = 10_000
