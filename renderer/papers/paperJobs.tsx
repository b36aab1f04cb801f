/** PDF and paper from the screen: download, the way to the printer, and saying what became of it on whichever screen comes next. */
import { notifications } from '@mantine/notifications'
import type { Desk } from '#renderer/db/deskContext.ts'
import { type PrintOrder, papersPdf, printPapers, type ToPrinter } from '#renderer/db/paperPrinting.ts'
import { printInFrame } from '#renderer/print/printInFrame.ts'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { text } from '#renderer/text/text.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { fromBase64url } from '#shared/kernel/bytes.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { paperRefusalWords } from './paperWords.ts'

/** What the notices call the papers of a job. */
export interface JobNames {
  /** First and last number; the same for one paper. */
  readonly from: string
  readonly to: string
  readonly title: string
  readonly count: number
}

/** How long the offer to open a PDF stays. */
const OFFER_MS = 12_000
const OFFER_ID = 'paper-pdf'

/** Signs that Windows does not take in the name of a file. */
const NOT_IN_FILE_NAMES = /[\\/:*?"<>|]/g

/** `A-DJ-00001 业主信息登记表.pdf`; of several `A-DJ-00001_A-DJ-00020 …`. */
export function pdfName({ from, to, title }: JobNames): string {
  return `${from === to ? from : `${from}_${to}`} ${title}.pdf`.replaceAll(NOT_IN_FILE_NAMES, '-')
}

/** One issued paper, as notices name it. */
export interface SentPaper {
  readonly sheetId: string
  readonly number: string
  readonly title: string
}

/**
 * Lets an issued paper come out at once, the way this host does it: the desktop program prints, a desk in the browser makes the PDF, and
 * where there is none the browser's own dialog opens. Says what failed; the number stands in any case.
 */
export function sendPaper(desk: Desk, { sheetId, number, title }: SentPaper): Promise<boolean> {
  const { host, capabilities } = desk.info
  const way = host !== 'electron' && capabilities.pdf === true ? savePdf : printOut
  return way(desk, { sheetIds: [sheetId], copies: 1 }, { from: number, to: number, title, count: 1 })
}

/** One PDF of several, downloaded without a word: a run says at its end what came out. The bytes are let go once the next one is asked for. */
export async function savePart(
  desk: Desk,
  order: PrintOrder,
  name: string,
): Promise<Result<null, { readonly code: string }>> {
  if (lastPart !== undefined) URL.revokeObjectURL(lastPart)
  lastPart = undefined
  const made = await papersPdf(desk, order)
  if (!made.ok) return made
  const bytes = fromBase64url(made.value)
  if (!bytes.ok) return err({ code: 'failed' })
  lastPart = download(bytes.value, `${name}.pdf`.replaceAll(NOT_IN_FILE_NAMES, '-'))
  return ok(null)
}

let lastPart: string | undefined

/** Prints papers without a word. */
export function printPart(desk: Desk, order: PrintOrder): Promise<Result<null, { readonly code: string }>> {
  const viaHost = desk.info.host === 'electron'
  return printPapers(desk, order, viaHost ? (job) => desk.bridge.printing.print(job) : throughBrowser)
}

function download(bytes: Uint8Array, name: string): string {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/pdf' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  return url
}

/** Makes, records and downloads the PDF, and offers to open it. Says what failed; numbers stand in any case. */
export async function savePdf(desk: Desk, order: PrintOrder, names: JobNames): Promise<boolean> {
  const made = await papersPdf(desk, order)
  const bytes = made.ok ? fromBase64url(made.value) : made
  if (!bytes.ok) return tellFailure(made.ok ? 'failed' : made.error.code, names)
  const name = pdfName(names)
  offerToOpen(desk, name, download(bytes.value, name))
  return true
}

/** Sends papers to the printer, the print recorded first. Says what failed. */
export async function printOut(desk: Desk, order: PrintOrder, names: JobNames): Promise<boolean> {
  const viaHost = desk.info.host === 'electron'
  const toPrinter: ToPrinter = viaHost ? (job) => desk.bridge.printing.print(job) : throughBrowser
  const printed = await printPapers(desk, order, toPrinter)
  if (!printed.ok) return tellFailure(printed.error.code, names)
  const number = names.from
  const done = viaHost ? text('papers.sentToPrinter', { number }) : text('papers.dialogClosed', { number })
  const copies = !viaHost && order.copies > 1 ? text('papers.copiesInDialog', { count: order.copies }) : ''
  showNotice(`${done}${copies}`)
  return true
}

/** The browser does not say whether it printed: what was laid out counts. */
const throughBrowser: ToPrinter = async (job) => {
  try {
    await printInFrame(job)
    return ok(null)
  } catch {
    return err({ code: 'sheet-failed' })
  }
}

function offerToOpen({ info }: Desk, name: string, url: string): void {
  // The newest PDF takes the place of the one before: closing it frees that one's bytes.
  notifications.hide(OFFER_ID)
  showNotice(
    <span className='paper-saved'>
      {text(info.host === 'electron' ? 'papers.pdfSavedPlain' : 'papers.pdfSaved', { name })}
      {/* The desktop program opens no windows; its save dialog has shown the place. */}
      {info.host !== 'electron' && (
        <a href={url} target='_blank' rel='noreferrer'>
          {text('papers.open')}
        </a>
      )}
    </span>,
    { id: OFFER_ID, autoClose: OFFER_MS, onClose: () => URL.revokeObjectURL(url) },
  )
}

/** The words of a failed job: the numbers are not lost by it. */
export function failureWords(code: string, { from, to, count }: JobNames): RefusalWords {
  const saved =
    count > 1 ? text('papers.numbersKept', { count, from, to }) : text('papers.numberKept', { number: from })
  return { ...paperRefusalWords(code), saved }
}

function tellFailure(code: string, names: JobNames): false {
  showNotice(<RefusalNote words={failureWords(code, names)} />, { autoClose: false, role: 'alert' })
  return false
}
