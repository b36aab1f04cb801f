/** Reads a PDF back: words, fonts and box of each page, and the QR from the page as a printer would draw it. */
import { createCanvas, type ImageData } from '@napi-rs/canvas'
import jsQR from 'jsqr'
import { getDocument, OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** One font of a page, as the PDF carries it. */
export interface PdfFont {
  /** PostScript name without the subset prefix. */
  readonly name: string
  readonly embedded: boolean
  /** Drawn shapes instead of a font program: Chromium's way out for fonts it cannot embed. */
  readonly type3: boolean
}

export interface PdfPage {
  /** All words in reading order without any white space: `第1页/共2页`. */
  readonly text: string
  readonly widthMm: number
  readonly heightMm: number
  readonly fonts: readonly PdfFont[]
  /** Where the first word stands, from the lower left corner. */
  readonly firstAt: { readonly xMm: number; readonly yMm: number }
}

export interface ReadPdf {
  readonly title: string
  readonly pages: readonly PdfPage[]
}

// A CommonJS package: Node gives the module, a bundler the function itself.
const readQr = (jsQR as unknown as { readonly default?: typeof jsQR }).default ?? jsQR
// Dark on white paper only.
const decodeQr = ({ data, width, height }: ImageData): string | undefined =>
  readQr(data, width, height, { inversionAttempts: 'dontInvert' })?.data
const MM_PER_POINT = 25.4 / 72
// A poor scan first: it takes half the time, and most codes are read from it.
const PIXELS_PER_POINT = 150 / 72

/** Words, fonts and boxes of a PDF. */
export function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  return withPdf(bytes, async (file) => {
    const { info } = await file.getMetadata()
    const title = 'Title' in info && typeof info.Title === 'string' ? info.Title : ''
    return { title, pages: await eachPage(file, readPage) }
  })
}

/** Text of the QR code on each page, undefined where none can be read; each page is drawn as a printer would draw it. */
export async function readQrCodes(bytes: Uint8Array): Promise<(string | undefined)[]> {
  return (await readQrCodesOfCopies(bytes, 1)).flat()
}

/** The same for pages that carry several copies, one below the other: the codes of each page from above. */
export function readQrCodesOfCopies(bytes: Uint8Array, copies: number): Promise<(string | undefined)[][]> {
  return withPdf(bytes, (file) => eachPage(file, (page) => readQrs(page, copies)))
}

async function withPdf<Value>(bytes: Uint8Array, read: (file: PDFDocumentProxy) => Promise<Value>): Promise<Value> {
  // A copy: pdf.js takes the buffer for itself.
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, fontExtraProperties: true })
  try {
    return await read(await task.promise)
  } finally {
    await task.destroy()
  }
}

/** A part of a page, from its upper left corner. */
export interface PageBox {
  readonly xMm: number
  readonly yMm: number
  readonly widthMm: number
  readonly heightMm: number
}

/** Text of the code in each of these parts of every page, undefined where none can be read: a decoder finds one code at a time. */
export function readQrCodesIn(bytes: Uint8Array, boxes: readonly PageBox[]): Promise<(string | undefined)[][]> {
  return withPdf(bytes, (file) => eachPage(file, (page) => readQrsIn(page, boxes)))
}

async function eachPage<Value>(file: PDFDocumentProxy, read: (page: PDFPageProxy) => Promise<Value>): Promise<Value[]> {
  const values: Value[] = []
  for (let number = 1; number <= file.numPages; number += 1) values.push(await read(await file.getPage(number)))
  return values
}

async function readPage(page: PDFPageProxy): Promise<PdfPage> {
  const { width, height } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  const words = items.map((item) => ('str' in item ? item.str : '')).join('')
  return {
    text: words.replace(/\s/gu, ''),
    widthMm: width * MM_PER_POINT,
    heightMm: height * MM_PER_POINT,
    fonts: await readFonts(page),
    firstAt: placeOf(items.find((item) => 'str' in item && item.str.trim() !== '')),
  }
}

/** `transform` ends in the place of the word's base line, in points. */
function placeOf(item: object | undefined): PdfPage['firstAt'] {
  const transform = item !== undefined && 'transform' in item ? (item.transform as readonly number[]) : []
  return { xMm: (transform[4] ?? 0) * MM_PER_POINT, yMm: (transform[5] ?? 0) * MM_PER_POINT }
}

async function drawn(page: PDFPageProxy, scale = PIXELS_PER_POINT) {
  const viewport = page.getViewport({ scale })
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
  const context = canvas.getContext('2d')
  // pdf.js is typed for the browser's canvas; in Node it draws on this one.
  await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport, background: '#fff' }).promise
  return { canvas, context }
}

async function readQrsIn(page: PDFPageProxy, boxes: readonly PageBox[]): Promise<(string | undefined)[]> {
  const codes = await readQrsInAt(page, boxes, PIXELS_PER_POINT)
  return codes.includes(undefined) ? await readQrsInAt(page, boxes, 2 * PIXELS_PER_POINT) : codes
}

async function readQrsInAt(page: PDFPageProxy, boxes: readonly PageBox[], scale: number) {
  const { context } = await drawn(page, scale)
  const pixels = (mm: number): number => Math.round((mm / MM_PER_POINT) * scale)
  return boxes.map(({ xMm, yMm, widthMm, heightMm }) =>
    decodeQr(context.getImageData(pixels(xMm), pixels(yMm), pixels(widthMm), pixels(heightMm))),
  )
}

async function readQrs(page: PDFPageProxy, copies: number): Promise<(string | undefined)[]> {
  const codes = await readQrsAt(page, copies, PIXELS_PER_POINT)
  // A bold title can look like a corner of a code to this decoder: the same page from a better scan.
  return codes.includes(undefined) ? await readQrsAt(page, copies, 2 * PIXELS_PER_POINT) : codes
}

async function readQrsAt(page: PDFPageProxy, copies: number, scale: number): Promise<(string | undefined)[]> {
  const { canvas, context } = await drawn(page, scale)
  const share = Math.floor(canvas.height / copies)
  const half = Math.floor(canvas.width / 2)
  return Array.from({ length: copies }, (_, copy) => {
    const whole = decodeQr(context.getImageData(0, copy * share, canvas.width, share))
    // The code stands at the right.
    return whole ?? decodeQr(context.getImageData(half, copy * share, canvas.width - half, share))
  })
}

interface FontObject {
  readonly name?: string
  readonly missingFile?: boolean
  readonly isType3Font?: boolean
}

async function readFonts(page: PDFPageProxy): Promise<PdfFont[]> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const ids = new Set(fnArray.flatMap((code, index) => (code === OPS.setFont ? [String(argsArray[index][0])] : [])))
  const fonts = [...ids].map((id): PdfFont => {
    const font = page.commonObjs.get(id) as FontObject
    const name = (font.name ?? '').replace(/^[A-Z]{6}\+/, '')
    return { name, embedded: font.missingFile === false, type3: font.isType3Font === true }
  })
  // One entry per kind: each file of a family is a font of its own in the PDF.
  return [...new Map(fonts.map((font) => [JSON.stringify(font), font])).values()]
}
