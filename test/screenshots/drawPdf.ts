// A page of a PDF as a picture: what the README shows of paper.
import { createCanvas } from '@napi-rs/canvas'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** The first page as PNG, `width` pixels wide, on white. */
export async function drawFirstPage(bytes: Uint8Array, width: number): Promise<Uint8Array> {
  // A copy: pdf.js takes the buffer for itself.
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  try {
    const page = await (await task.promise).getPage(1)
    const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width })
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
    // pdf.js is typed for the browser's canvas; in Node it draws on this one.
    await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport, background: '#fff' }).promise
    return canvas.toBuffer('image/png')
  } finally {
    await task.destroy()
  }
}
