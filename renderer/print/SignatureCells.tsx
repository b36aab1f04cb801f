import type { DrawnSignature, SheetFrame } from '#shared/domain/sheets/sheetModel.ts'
import { SheetPicture } from './SheetPicture.tsx'

/** Signature boxes and the seal box, of a fixed size in millimetres (style 6.8). Their spans fill the grid of 24. What was drawn on the pad stands in its box. */
export function SignatureCells({ frame }: { readonly frame: SheetFrame }) {
  return (
    <>
      {frame.signatures.map((label) => (
        <td key={label} className='sheet-signature' colSpan={6}>
          <span className='sheet-caption'>{label}</span>
          <Signed drawn={frame.print.signed?.find((one) => one.label === label)} />
        </td>
      ))}
      <td className='sheet-seal' colSpan={24 - 6 * frame.signatures.length}>
        <span className='sheet-caption'>{frame.seal}</span>
      </td>
    </>
  )
}

function Signed({ drawn }: { readonly drawn: DrawnSignature | undefined }) {
  if (drawn === undefined) return <span className='sheet-sign-day'>年　　月　　日</span>
  return (
    <>
      <SheetPicture hash={drawn.hash} className='sheet-ink' />
      <span className='sheet-sign-day'>{drawn.day}</span>
    </>
  )
}
