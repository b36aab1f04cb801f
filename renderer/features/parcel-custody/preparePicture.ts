/** A photograph before it is kept: no larger than it has to be, and nothing in it but the picture. */

const MOST_PX = 1_600
const JPEG_QUALITY = 0.8

/** JPEG bytes; undefined for what the browser cannot decode. */
export async function preparePicture(file: Blob): Promise<Uint8Array | undefined> {
  try {
    const picture = await createImageBitmap(file)
    const scale = Math.min(1, MOST_PX / Math.max(picture.width, picture.height))
    const canvas = new OffscreenCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale))
    const context = canvas.getContext('2d')
    if (context === null) return undefined
    context.drawImage(picture, 0, 0, canvas.width, canvas.height)
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: JPEG_QUALITY })
    return new Uint8Array(await blob.arrayBuffer())
  } catch {
    // What a browser cannot decode it does not explain.
    return undefined
  }
}
