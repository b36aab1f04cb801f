/** A one-inch photograph before it is kept: the middle of the picture at 5 : 7, small enough for eight of them on one print job. */

const WIDTH_PX = 300
const HEIGHT_PX = 420
const JPEG_QUALITY = 0.85

/** JPEG bytes; undefined for what the browser cannot decode. */
export async function facePhoto(file: Blob): Promise<Uint8Array | undefined> {
  try {
    const picture = await createImageBitmap(file)
    const scale = Math.max(WIDTH_PX / picture.width, HEIGHT_PX / picture.height)
    const [width, height] = [picture.width * scale, picture.height * scale]
    const canvas = new OffscreenCanvas(WIDTH_PX, HEIGHT_PX)
    const pen = canvas.getContext('2d')
    if (pen === null) return undefined
    // A PNG may be clear in places; JPEG would make them black.
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, WIDTH_PX, HEIGHT_PX)
    pen.drawImage(picture, (WIDTH_PX - width) / 2, (HEIGHT_PX - height) / 2, width, height)
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: JPEG_QUALITY })
    return new Uint8Array(await blob.arrayBuffer())
  } catch {
    // What a browser cannot decode it does not explain.
    return undefined
  }
}
