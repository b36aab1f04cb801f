/** The company's own PDFs: checked before they are kept, joined to a sheet's PDF when it is printed (decision 0026). */
import type { PDFDocument } from '@cantoo/pdf-lib'
import type { SheetFrame } from '#shared/domain/sheets/sheetModel.ts'
import { base64url, fromBase64url } from '#shared/kernel/bytes.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Desk } from './deskContext.ts'
import { readSealedBlob } from './sealedBlobs.ts'

/** Largest own PDF in bytes: it is joined in memory on a desk's PC, and the host keeps at most 16 MiB. */
export const OWN_PDF_MAX_BYTES = 8 * 1024 * 1024
/** Most pages of an own PDF: a contract, not a book. */
export const OWN_PDF_MAX_PAGES = 40

type Refused = { readonly code: string }

async function opened(bytes: Uint8Array): Promise<Result<PDFDocument, Refused>> {
  // Loaded with the first PDF: most desks never have one.
  const { PDFDocument: Pdf, EncryptedPDFError } = await import('@cantoo/pdf-lib')
  try {
    const pdf = await Pdf.load(bytes, { updateMetadata: false })
    if (pdf.isEncrypted) return err({ code: 'pdf-encrypted' })
    // Read lazily: a file whose tree of pages is broken throws here and not later.
    return pdf.getPageCount() > 0 ? ok(pdf) : err({ code: 'pdf-damaged' })
  } catch (cause) {
    const locked = cause instanceof EncryptedPDFError || /encrypt|password/i.test(String(cause))
    return err({ code: locked ? 'pdf-encrypted' : 'pdf-damaged' })
  }
}

/**
 * Looks whether a file may be printed as the company's own; gives its pages.
 * **Refuses** `pdf-too-large`, `pdf-not-pdf` (by its first bytes, not by its name), `pdf-encrypted`, `pdf-damaged`, `pdf-too-many-pages`.
 */
export async function checkOwnPdf(bytes: Uint8Array): Promise<Result<{ readonly pages: number }, Refused>> {
  if (bytes.length > OWN_PDF_MAX_BYTES) return err({ code: 'pdf-too-large' })
  const head = String.fromCharCode(...bytes.subarray(0, 5))
  if (head !== '%PDF-') return err({ code: 'pdf-not-pdf' })
  const pdf = await opened(bytes)
  if (!pdf.ok) return pdf
  const pages = pdf.value.getPageCount()
  return pages > OWN_PDF_MAX_PAGES ? err({ code: 'pdf-too-many-pages' }) : ok({ pages })
}

/** Whether a paper carries own PDFs and so is printed through its PDF only. */
export function hasOwnPdfs(models: readonly JsonObject[]): boolean {
  return models.some((model) => frameOf(model)?.ownPdfs !== undefined)
}

/**
 * A sheet's PDF with the company's own behind it: the body first, then the attachments, once for each copy, so that every copy can be stapled
 * whole. At the foot of each page stand the paper's number and which page of how many it is.
 * **Refuses** `own-pdf-missing` when one of them is not on this desk.
 */
export async function withOwnPdfs(
  desk: Pick<Desk, 'store' | 'bridge'>,
  sheetPdf: string,
  models: readonly JsonObject[],
): Promise<Result<string, Refused>> {
  if (!hasOwnPdfs(models)) return ok(sheetPdf)
  const bytes = fromBase64url(sheetPdf)
  const joined = bytes.ok ? await opened(bytes.value) : err({ code: 'pdf-damaged' })
  if (!joined.ok) return err({ code: 'sheet-failed' })
  for (const model of models) {
    const frame = frameOf(model)
    const { body = '', attachments = [] } = frame?.ownPdfs ?? {}
    const hashes = [body, ...attachments].filter((hash) => hash !== '')
    const own = await Promise.all(hashes.map((hash) => openedBlob(desk, hash)))
    for (let copy = 0; copy < (frame?.copyLabels.length ?? 1); copy += 1) {
      for (const pdf of own) {
        if (pdf === undefined) return err({ code: 'own-pdf-missing' })
        await append(joined.value, pdf, frame?.serialNumber ?? '')
      }
    }
  }
  return ok(base64url(await joined.value.save()))
}

/** Several PDFs (base64url) as one, in their order; one alone stays as it is. **Refuses** `sheet-failed`. */
export async function joinedPdfs(pdfs: readonly string[]): Promise<Result<string, Refused>> {
  const [first, ...more] = pdfs
  if (first === undefined) return err({ code: 'sheet-failed' })
  if (more.length === 0) return ok(first)
  const all: PDFDocument[] = []
  for (const pdf of pdfs) {
    const bytes = fromBase64url(pdf)
    const read = bytes.ok ? await opened(bytes.value) : err({ code: 'pdf-damaged' })
    if (!read.ok) return err({ code: 'sheet-failed' })
    all.push(read.value)
  }
  const [joined, ...rest] = all
  for (const pdf of rest) {
    const pages = (await joined?.copyPages(pdf, pdf.getPageIndices())) ?? []
    for (const page of pages) joined?.addPage(page)
  }
  return joined === undefined ? err({ code: 'sheet-failed' }) : ok(base64url(await joined.save()))
}

function frameOf(model: JsonObject): SheetFrame | undefined {
  return model.frame as unknown as SheetFrame | undefined
}

async function openedBlob(desk: Pick<Desk, 'store' | 'bridge'>, hash: string): Promise<PDFDocument | undefined> {
  const bytes = await readSealedBlob(desk, hash)
  const pdf = bytes.ok ? await opened(bytes.value) : undefined
  return pdf?.ok ? pdf.value : undefined
}

const STAMP_SIZE_PT = 8
const STAMP_FROM_EDGE_PT = 14
/** What the standard fonts of every PDF reader hold; numbers of papers are nothing else. */
const NOT_IN_FONT = /[^\x20-\x7e]/gu

async function append(joined: PDFDocument, own: PDFDocument, number: string): Promise<void> {
  const { StandardFonts } = await import('@cantoo/pdf-lib')
  const font = await joined.embedFont(StandardFonts.Helvetica)
  const pages = await joined.copyPages(own, own.getPageIndices())
  for (const [index, page] of pages.entries()) {
    joined.addPage(page)
    const stamp = `${number.replaceAll(NOT_IN_FONT, '')}  ${index + 1}/${pages.length}`
    const x = page.getWidth() - font.widthOfTextAtSize(stamp, STAMP_SIZE_PT) - 2 * STAMP_FROM_EDGE_PT
    page.drawText(stamp, { x, y: STAMP_FROM_EDGE_PT, size: STAMP_SIZE_PT, font })
  }
}
