/** Three signatures (handbook R44): each on the paper form or on the pad; what is missing is a gap before the keys, no refusal. */
import { NativeSelect } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { type RefObject, useEffect, useRef } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { moveInWord } from '#renderer/features/move-in/moveInWords.ts'
import { useText } from '#renderer/text/text.ts'
import { type SignatureHandle, SignaturePad } from '#renderer/ui/SignaturePad.tsx'

/** What was drawn, asked for when the form is submitted. */
export type SignPads = RefObject<Partial<Record<string, SignatureHandle | null>>>

/** Values that a form of signatures has. */
export type SignedValues = { signatures: Record<string, string> }

/** The pictures of those who signed on the pad. */
export async function inkOf(pads: SignPads['current'], { signatures }: SignedValues) {
  const ink: Record<string, Uint8Array> = {}
  for (const [signer, way] of Object.entries(signatures)) {
    const picture = way === 'pad' ? await pads[signer]?.png() : undefined
    if (picture !== undefined) ink[signer] = picture
  }
  return ink
}

interface SignBoxesProps {
  readonly form: UseFormReturnType<SignedValues>
  readonly signers: readonly string[]
  readonly pads: SignPads
}

export function SignBoxes({ form, signers, pads }: SignBoxesProps) {
  return signers.map((signer) => <SignBox key={signer} form={form} signer={signer} pads={pads} />)
}

function SignBox({ form, signer, pads }: Omit<SignBoxesProps, 'signers'> & { readonly signer: string }) {
  const t = useText()
  const keepsPictures = useDesk().info.capabilities?.blobs === true
  const path = `signatures.${signer}` as const
  const way = form.useWatchValue(path) as string
  const label = moveInWord('signers', signer, t)
  const ways = ['', 'paper', ...(keepsPictures ? ['pad'] : [])] as const
  return (
    <div className='house-sign'>
      <NativeSelect
        label={label}
        data={ways.map((value) => ({
          value,
          label: t(`moveInInspection.sign.ways.${value === '' ? 'none' : (value as 'paper' | 'pad')}`),
        }))}
        key={form.key(path)}
        {...form.getInputProps(path)}
      />
      {way === 'pad' && <Pad label={label} signer={signer} pads={pads} />}
    </div>
  )
}

function Pad({ label, signer, pads }: { readonly label: string; readonly signer: string; readonly pads: SignPads }) {
  const pad = useRef<SignatureHandle>(null)
  useEffect(() => {
    const all = pads.current
    all[signer] = pad.current
    return () => {
      delete all[signer]
    }
  }, [signer, pads])
  return <SignaturePad label={label} handle={pad} onDrawn={() => undefined} />
}
