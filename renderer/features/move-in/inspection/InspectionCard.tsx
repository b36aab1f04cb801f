/** One inspection as it was entered, with its faults, readings and signatures. */
import { useDesk } from '#renderer/db/deskContext.ts'
import type { MoveInCaseRow } from '#renderer/db/tables.ts'
import { moveInWord } from '#renderer/features/move-in/moveInWords.ts'
import type { InspectionShown } from '#renderer/features/move-in/queries/inspection.ts'
import { PhotoStrip } from '#renderer/papers/PhotoStrip.tsx'
import { houseRoomWords } from '#renderer/text/houseWords.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import { CoveredWords } from '#renderer/ui/CoveredWords.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import type { HouseFault } from '#shared/domain/move-in/inspection/houseFaults.ts'
import type { HouseInspection, StartReading } from '#shared/domain/move-in/inspection/inspectionFold.ts'
import { INSPECTION_SIGNERS } from '#shared/domain/move-in/kinds.ts'
import { dayInZone } from '#shared/kernel/zone.ts'
import { itemOfRoomWords, placeWords } from './inspectWords.ts'
import { readingWords } from './readingWords.ts'
import { SignedMark } from './SignedMark.tsx'

interface InspectionCardProps {
  readonly row: MoveInCaseRow
  readonly inspection: HouseInspection
  readonly shown: InspectionShown
}

export function InspectionCard({ row, inspection, shown }: InspectionCardProps) {
  const t = useText()
  return (
    <>
      <Facts inspection={inspection} shown={shown} />
      <ul className='house-results'>
        {inspection.rooms.map((room) => (
          <RoomResult
            key={room}
            room={room}
            inspection={inspection}
            shown={shown}
            faults={row.v.faults.filter((fault) => fault.room === room)}
          />
        ))}
        {row.v.faults
          .filter(({ room }) => !inspection.rooms.includes(room))
          .map((fault) => (
            <li key={fault.id}>
              <h3>{houseRoomWords(fault.room, t)}</h3>
              <FaultLine fault={fault} shown={shown} />
            </li>
          ))}
      </ul>
      <h3>{t('moveInInspection.readings.title')}</h3>
      <ul className='house-results'>
        {inspection.readings.map((reading) => (
          <ReadingLine key={reading.meter} reading={reading} />
        ))}
      </ul>
      <h3>{t('moveInInspection.sign.title')}</h3>
      <ul className='house-signs'>
        {INSPECTION_SIGNERS.map((signer) => (
          <li key={signer}>
            <span className='quiet'>{moveInWord('signers', signer, t)}</span>
            <SignedMark signature={inspection.signatures[signer] ?? ''} label={moveInWord('signers', signer, t)} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Facts({ inspection, shown }: Omit<InspectionCardProps, 'row'>) {
  const t = useText()
  const { store } = useDesk()
  const { at, inspectorId, companions, number, remark, noPhotoWhy } = inspection
  const by = shown.staff.find(({ id }) => id === inspectorId)?.name ?? ''
  const facts = [
    ['at', at === '' ? '' : dayInZone(Date.parse(at), store.zone())],
    ['inspector', by],
    ['companions', companions],
    ['number', number],
    ['remark', remark],
  ] as const
  return (
    <dl className='house-facts'>
      {facts
        .filter(([, value]) => value !== '')
        .map(([fact, value]) => (
          <div key={fact}>
            <dt className='quiet'>{t(`moveInInspection.shown.${fact}`)}</dt>
            <dd>{fact === 'at' || fact === 'number' ? value : <CoveredWords words={value} />}</dd>
          </div>
        ))}
      {noPhotoWhy !== '' && (
        <div>
          <dd>
            <CoveredWords words={t('moveInInspection.shown.noPhoto', { why: noPhotoWhy })} />
          </dd>
        </div>
      )}
    </dl>
  )
}

interface RoomResultProps {
  readonly room: string
  readonly inspection: HouseInspection
  readonly shown: InspectionShown
  readonly faults: readonly HouseFault[]
}

function RoomResult({ room, inspection, shown, faults }: RoomResultProps) {
  const t = useText()
  const absent = inspection.items.filter((one) => one.room === room && one.found === 'none')
  const names = absent.map((one) => itemOfRoomWords(shown.list.items, one, t))
  return (
    <li>
      <h3>{houseRoomWords(room, t)}</h3>
      <p>
        {faults.length === 0 ? (
          <StateBadge state='done' words={t('moveInInspection.shown.allGood')} />
        ) : (
          <StateBadge state='late' words={t('moveInInspection.shown.faults', { count: faults.length })} />
        )}
        {names.length > 0 && (
          <span className='quiet'> {t('moveInInspection.shown.absent', { items: names.join(listMark(t)) })}</span>
        )}
      </p>
      {faults.map((fault) => (
        <FaultLine key={fault.id} fault={fault} shown={shown} />
      ))}
    </li>
  )
}

/** Between the members of a list, in the language of the screen. */
function listMark(t: Text): string {
  return t('moveInInspection.shown.listMark')
}

function FaultLine({ fault, shown }: { readonly fault: HouseFault; readonly shown: InspectionShown }) {
  const t = useText()
  const { what, responsible, dueOn, photos } = fault
  const place = placeWords(shown.list.items, fault, t)
  const party = responsible === '' ? t('moveInInspection.shown.demand') : responsible
  return (
    <div className='house-fault-line'>
      <p>
        {itemOfRoomWords(shown.list.items, fault, t)} <CoveredWords words={what} />{' '}
        <span className='quiet'>
          {party} {dueOn !== '' && t('moveInInspection.shown.due', { day: dueOn })}
        </span>
      </p>
      <PhotoStrip photos={photos} title={place} />
    </div>
  )
}

function ReadingLine({ reading }: { readonly reading: StartReading }) {
  const t = useText()
  const { meter, meterNumber, photos, noPhotoWhy } = reading
  const name = moveInWord('meters', meter, t)
  return (
    <li>
      <p>
        {name} <b>{readingWords(reading, t)}</b> <span className='quiet'>{meterNumber}</span>{' '}
        <CoveredWords words={noPhotoWhy} />
      </p>
      <PhotoStrip photos={photos} title={name} />
    </li>
  )
}
