import type { SheetFrame } from '#shared/domain/sheets/sheetModel.ts'

/** Signature boxes and the seal box, of a fixed size in millimetres (style 6.8). Their spans fill the grid of 24. */
export function SignatureCells({ frame }: { readonly frame: SheetFrame }) {
  return (
    <>
      {frame.signatures.map((label) => (
        <td key={label} className='sheet-signature' colSpan={6}>
          <span className='sheet-caption'>{label}</span>
          <span className='sheet-sign-day'>年　　月　　日</span>
        </td>
      ))}
      <td className='sheet-seal' colSpan={24 - 6 * frame.signatures.length}>
        <span className='sheet-caption'>{frame.seal}</span>
      </td>
    </>
  )
}
