/** Head of a person's hub: who this is, at arm's length; phone and identity number covered until somebody asks. */
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { UnitRow } from '#renderer/db/tables.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { useText } from '#renderer/text/text.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { CardPhones } from './CardPhones.tsx'
import { FileBadges } from './FileBadges.tsx'
import { Folded } from './Folded.tsx'
import { familyName } from './formOfAddress.ts'
import { householdOf } from './households.ts'
import { IdentityReveal } from './IdentityReveal.tsx'
import { NotFound } from './NotFound.tsx'
import { QuietBadge } from './QuietBadge.tsx'
import { type PersonFile, type StayWithEnds, usePersonFile } from './queries.ts'
import { FormerFacts, StayFacts } from './StayFacts.tsx'
import { StayMenu } from './StayMenu.tsx'
import './hubCards.css'

interface PersonCardProps {
  readonly personId: string
  /** What to read right under the name. */
  readonly children?: ReactNode
}

export function PersonCard({ personId, children }: PersonCardProps) {
  const file = usePersonFile(personId)
  if (file === undefined) return null
  if (file === null) return <NotFound />
  return (
    <CardOf key={personId} file={file}>
      {children}
    </CardOf>
  )
}

function CardOf({ file, children }: { readonly file: PersonFile; readonly children: ReactNode }) {
  const { person, stays, phones } = file
  const { open, former } = householdOf(stays, useToday())
  return (
    <div className='file-card'>
      <NameLine file={file} units={open.flatMap(({ unit }) => unit ?? [])} />
      {children}
      <Stays open={open} former={former} />
      <div className='file-card-line'>
        <CardPhones personId={person.id} phones={phones} />
        <Identity file={file} />
      </div>
      <Details file={file} />
    </div>
  )
}

function NameLine({ file, units }: { readonly file: PersonFile; readonly units: readonly UnitRow[] }) {
  const t = useText()
  const covered = usePrivacy((state) => state.covered)
  const { person, stays, phones } = file
  const isCompany = person.v.kind === 'company'
  const name = person.v.name ?? ''
  const family = isCompany ? undefined : familyName(name)
  const { sex } = person.v
  return (
    <div className='file-card-line'>
      <h1>
        <PersonName name={name} />
      </h1>
      {family !== undefined && !covered && (
        <span className='file-card-address'>
          {sex == null ? t('ownerFiles.addressFamily', { family }) : t(`households.address.${sex}`, { family })}
        </span>
      )}
      {isCompany && <span className='kind-badge'>{t('households.company')}</span>}
      {units.map((unit) => (
        <QuietBadge key={unit.id} unit={unit} />
      ))}
      <FileBadges file={`person/${person.id}`} rows={[person, ...phones, ...stays.map(({ stay }) => stay)]} />
    </div>
  )
}

interface StaysProps {
  readonly open: readonly StayWithEnds[]
  readonly former: readonly StayWithEnds[]
}

function Stays({ open, former }: StaysProps) {
  const t = useText()
  return (
    <>
      {open.length === 0 && <p className='quiet file-card-none'>{t('ownerFiles.noUnit')}</p>}
      <ul className='file-card-stays'>
        {open.map(({ stay, unit }) => (
          <li key={stay.id}>
            <UnitLink unit={unit} />
            <StayFacts stay={stay} />
            <StayMenu stay={stay} of={unit?.v.code ?? ''} />
          </li>
        ))}
      </ul>
      {former.length > 0 && (
        <Folded title={t('households.formerUnits', { count: former.length })}>
          <ul className='file-card-stays'>
            {former.map(({ stay, unit }) => (
              <li key={stay.id}>
                <UnitLink unit={unit} />
                <FormerFacts stay={stay} />
              </li>
            ))}
          </ul>
        </Folded>
      )}
    </>
  )
}

function UnitLink({ unit }: { readonly unit: UnitRow | undefined }) {
  const navigate = useNavigate()
  return (
    <button type='button' className='unit-link' onClick={() => void navigate({ to: `/unit/${unit?.id}` })}>
      {unit?.v.code}
    </button>
  )
}

/** The paper that says who this is: a card for a person, the credit code for a company, which is public. */
function Identity({ file: { person } }: { readonly file: PersonFile }) {
  const t = useText()
  const { kind, creditCode, idNumberLast4 } = person.v
  if (kind === 'company' && creditCode != null) {
    return (
      <span className='identity-reveal'>
        <span className='quiet'>{t('households.fields.creditCode')}</span>
        <span className='masked-value'>{creditCode}</span>
      </span>
    )
  }
  if (kind !== 'company' && idNumberLast4 !== undefined) return <IdentityReveal person={person} />
  return <StateBadge state='todo' words={t('ownerFiles.noIdentity')} />
}

function Details({ file: { person } }: { readonly file: PersonFile }) {
  const t = useText()
  const covered = usePrivacy((state) => state.covered)
  const { legalRepresentative = '', contactName = '', address = '', email = '', remark = '' } = person.v
  const named = Object.entries({ legalRepresentative, contactName, address, email } as const).filter(
    ([, value]) => value !== '',
  )
  const facts = named.map(([field, value]) => {
    const words = t(`households.fields.${field as 'legalRepresentative' | 'contactName' | 'address' | 'email'}`)
    return `${words} ${covered ? '••••' : value}`
  })
  return (
    <>
      {facts.length > 0 && <p className='file-card-details'>{facts.join(' · ')}</p>}
      {remark !== '' && <p className='file-card-remark'>{covered ? '••••' : remark}</p>}
    </>
  )
}
