import { create } from 'qrcode'

/** White modules that a scanner needs around the code. */
const QUIET_MODULES = 2

/** A QR code as one path, black on white; level M survives a fold or a stamp over a corner. */
export function QrCode({ text }: { readonly text: string }) {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const side = modules.size + 2 * QUIET_MODULES
  const dark = Array.from(modules.data, (bit, index) => {
    if (!bit) return ''
    const x = (index % modules.size) + QUIET_MODULES
    const y = Math.floor(index / modules.size) + QUIET_MODULES
    return `M${x} ${y}h1v1h-1z`
  })
  return (
    <svg className='sheet-qr' viewBox={`0 0 ${side} ${side}`} shapeRendering='crispEdges' role='img' aria-label={text}>
      <path d={dark.join('')} />
    </svg>
  )
}
