/** Head of a person's hub: who this is, at arm's length; phone and identity number covered until somebody asks. */
import { useNavigate } from '@tanstack/react-router'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { PhoneRow } from '#renderer/db/tables.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { useText } from '#renderer/text/text.ts'
import { Masked } from '#renderer/ui/Masked.tsx'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { maskPhone } from '#shared/kernel/phones.ts'
import { recordReveal } from './commands.ts'
import { FileBadges } from './FileBadges.tsx'
import { familyName } from './formOfAddress.ts'
import { IdentityReveal } from './IdentityReveal.tsx'
import { NotFound } from './NotFound.tsx'
import { type PersonFile, usePersonFile } from './queries.ts'
import './hubCards.css'

export function PersonCard({ personId }: { readonly personId: string }) {
  const file = usePersonFile(personId)
  if (file === undefined) return null
  return file === null ? <NotFound /> : <CardOf key={personId} file={file} />
}

function CardOf({ file }: { readonly file: PersonFile }) {
  const t = useText()
  const { person, stays, phones } = file
  const name = person.v.name ?? ''
  const family = familyName(name)
  const rows = [person, ...phones, ...stays.map(({ stay }) => stay)]
  const covered = usePrivacy((state) => state.covered)
  return (
    <div className='file-card'>
      <div className='file-card-line'>
        <h1>
          <PersonName name={name} />
        </h1>
        {family !== undefined && !covered && (
          <span className='file-card-address'>{t('ownerFiles.addressFamily', { family })}</span>
        )}
        <FileBadges rows={rows} />
      </div>
      <Stays stays={stays} />
      <div className='file-card-line'>
        <Phones personId={person.id} phones={phones} />
        {person.v.idNumberLast4 === undefined ? (
          <StateBadge state='todo' words={t('ownerFiles.noIdentity')} />
        ) : (
          <IdentityReveal person={person} />
        )}
      </div>
      {person.v.remark !== undefined && person.v.remark !== '' && (
        <p className='file-card-remark'>{covered ? '••••' : person.v.remark}</p>
      )}
    </div>
  )
}

function Stays({ stays }: Pick<PersonFile, 'stays'>) {
  const t = useText()
  const navigate = useNavigate()
  if (stays.length === 0) return <p className='quiet file-card-none'>{t('ownerFiles.noUnit')}</p>
  return (
    <ul className='file-card-stays'>
      {stays.map(({ stay, unit }) => (
        <li key={stay.id}>
          <button type='button' className='unit-link' onClick={() => void navigate({ to: `/unit/${unit?.id}` })}>
            {unit?.v.code}
          </button>
          <span>{t(`ownerFiles.relations.${stay.v.relation ?? 'owner'}`)}</span>
          {stay.v.fromDay != null && <span className='quiet'>{t('ownerFiles.since', { day: stay.v.fromDay })}</span>}
        </li>
      ))}
    </ul>
  )
}

/** The key that uncovers the first phone; the others are uncovered by their own button. */
const REVEAL_KEY = 'F7'

function Phones({ personId, phones }: { readonly personId: string; readonly phones: readonly PhoneRow[] }) {
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
        const number = phone.v.number ?? ''
        const label = phones.length === 1 ? t('ownerFiles.phone') : `${t('ownerFiles.phone')} ${index + 1}`
        return (
          <Masked
            key={phone.id}
            label={label}
            masked={maskPhone(number)}
            onReveal={() => reveal(number)}
            {...(index === 0 ? { keys: REVEAL_KEY } : {})}
          />
        )
      })}
    </>
  )
}
