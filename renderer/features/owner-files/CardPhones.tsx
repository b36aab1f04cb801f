/** The phones of a person on the card: covered, each with whose it is; one key uncovers the first. */
import { useDesk } from '#renderer/db/deskContext.ts'
import type { PhoneRow } from '#renderer/db/tables.ts'
import { useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { Masked } from '#renderer/ui/Masked.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { maskPhone } from '#shared/kernel/phones.ts'
import { recordReveal } from './commands.ts'

/** The key that uncovers the first phone; the others are uncovered by their own button. */
const REVEAL_KEY = 'F7'

export function CardPhones({ personId, phones }: { readonly personId: string; readonly phones: readonly PhoneRow[] }) {
  const t = useText()
  const desk = useDesk()
  if (phones.length === 0) return <StateBadge state='todo' words={t('ownerFiles.noPhone')} />
  const reveal = async (number: string): Promise<string | undefined> => {
    const logged = await recordReveal(desk, { personId, what: 'phone', reason: 'open-matter' })
    return logged.ok ? number : undefined
  }
  return (
    <>
      {phones.map((phone, index) => {
        const { number = '', label: whose = '' } = phone.v
        const numbered = phones.length === 1 ? t('ownerFiles.phone') : `${t('ownerFiles.phone')} ${index + 1}`
        return (
          <span key={phone.id} className='card-phone'>
            {whose !== '' && <span className='quiet'>{whose}</span>}
            <Masked
              label={whose === '' ? numbered : `${numbered} ${whose}`}
              masked={maskPhone(number)}
              onReveal={() => reveal(number)}
              {...(index === 0 ? { keys: REVEAL_KEY } : {})}
            />
            <ContestedMark records={[`phone/${phone.id}`]} isContested={phone.conflicts !== undefined} />
          </span>
        )
      })}
    </>
  )
}
