/** A photograph before it is kept: drawn anew, no larger than it has to be, so that neither place nor device go with it. */

/** Most pixels of the longer side: damage is seen, a meter or a label can be read. */
const MOST_PX = 1_600
const JPEG_QUALITY = 0.8

/** JPEG bytes; undefined for what the browser cannot decode. */
export async function drawPhoto(file: Blob): Promise<Uint8Array | undefined> {
  try {
    const picture = await createImageBitmap(file)
    const scale = Math.min(1, MOST_PX / Math.max(picture.width, picture.height))
    const canvas = new OffscreenCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale))
    const pen = canvas.getContext('2d')
    if (pen === null) return undefined
    // A PNG may be clear in places; JPEG would make them black.
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, canvas.width, canvas.height)
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: JPEG_QUALITY })
    return new Uint8Array(await blob.arrayBuffer())
  } catch {
    // What a browser cannot decode it does not explain.
    return undefined
  }
}
