/** The pads of one paper: the applicant signs here, the others here or on the paper by hand. */
import { type RefObject, useEffect, useRef } from 'react'
import type { DecorationCaseRow } from '#renderer/db/tables.ts'
import type { Ink } from '#renderer/features/decoration/commands/review.ts'
import { useText } from '#renderer/text/text.ts'
import { type SignatureHandle, SignaturePad } from '#renderer/ui/SignaturePad.tsx'
import { SIGNATORIES, type Signatory, type SigningInput } from '#shared/domain/decoration/review/signing.ts'

/** What was drawn, asked for when the form is submitted. */
export type Pads = RefObject<Partial<Record<Signatory, SignatureHandle | null>>>

/** Who has a box on the paper: nobody signs for a contractor whom nobody engaged. */
export function signatoriesOf(paper: SigningInput['paper'], row: DecorationCaseRow): readonly Signatory[] {
  const isAlone = row.v.application.workBy === 'self'
  return SIGNATORIES[paper].filter((one) => one !== 'contractor' || !isAlone)
}

/** The pictures of those who signed. */
export async function inkOf(pads: Pads['current'], signatories: readonly Signatory[]): Promise<readonly Ink[]> {
  const ink: Ink[] = []
  for (const as of signatories) {
    const picture = await pads[as]?.png()
    if (picture !== undefined) ink.push({ as, picture })
  }
  return ink
}

interface SignPadsProps {
  readonly pads: Pads
  readonly signatories: readonly Signatory[]
  /** Of the applicant, who must sign. */
  readonly onDrawn: (isDrawn: boolean) => void
}

export function SignPads({ pads, signatories, onDrawn }: SignPadsProps) {
  return signatories.map((as) => <SignatoryPad key={as} as={as} pads={pads} {...(as === 'owner' ? { onDrawn } : {})} />)
}

interface SignatoryPadProps {
  readonly as: Signatory
  readonly pads: Pads
  readonly onDrawn?: (isDrawn: boolean) => void
}

function SignatoryPad({ as, pads, onDrawn = () => undefined }: SignatoryPadProps) {
  const t = useText()
  const pad = useRef<SignatureHandle>(null)
  useEffect(() => {
    const all = pads.current
    all[as] = pad.current
    return () => {
      delete all[as]
    }
  }, [as, pads])
  const label = t(`decorationReview.signing.signatory.${as}`)
  return (
    <div className='review-pad'>
      <span>{label}</span>
      <SignaturePad label={label} handle={pad} onDrawn={onDrawn} />
    </div>
  )
}
