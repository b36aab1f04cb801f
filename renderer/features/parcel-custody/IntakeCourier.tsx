/** A courier's parcel (handbook D14): scan, recipient, Enter. */
import { Button, Select, TextInput } from '@mantine/core'
import { type KeyboardEvent, type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import { useSetting } from '#renderer/db/settings.ts'
import { useText } from '#renderer/text/text.ts'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { isReactComposing } from '#renderer/ui/keys/composition.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { useScanner } from '#renderer/ui/keys/useScanner.tsx'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { carrierNames } from '#shared/domain/parcel-custody/carriers.ts'
import { IntakeKnown } from './IntakeKnown.tsx'
import { IntakePlaceFields } from './IntakePlaceFields.tsx'
import { IntakeRecipient } from './IntakeRecipient.tsx'
import { IntakeWaiting } from './IntakeWaiting.tsx'
import { intakeRefusalWords } from './intakeWords.ts'
import type { TurnAwayStart } from './turnAwayValues.ts'
import { type IntakeCourier as Intake, useIntakeCourier, type WholeDelivery } from './useIntakeCourier.ts'

const CARRIER_KEY = 'F7'

interface IntakeCourierProps {
  readonly whole: WholeDelivery
  /** Opens the refusal with what is filled in already. */
  readonly onTurnAway: (start: TurnAwayStart) => void
  /** Changes when the cursor is to come back to the scan: a refusal beside the form is closed. */
  readonly round: number
}

export function IntakeCourier({ whole, onTurnAway, round }: IntakeCourierProps) {
  const t = useText()
  const waybill = useRef<HTMLInputElement>(null)
  const recipient = useRef<HTMLInputElement>(null)
  const moveTo = (field: 'waybill' | 'recipient'): void => (field === 'waybill' ? waybill : recipient).current?.focus()
  const intake = useIntakeCourier(whole, moveTo)
  const { choice, place, parcels, refusal, knownId } = intake
  // A scanner that halts in its midst leaves its beginning in the field: the whole of it is the waybill, never its end alone.
  const wholeScan = (text: string): string =>
    document.activeElement === waybill.current ? `${waybill.current?.value ?? ''}${text}` : text
  useScanner((text) => void intake.scan(wholeScan(text)))
  const turnAway = (): void => {
    const [first] = parcels
    onTurnAway({
      kind: 'courier',
      waybill: first?.waybill ?? intake.typed,
      carrier: intake.carrier ?? first?.carrier ?? whole.carrier,
      recipient: choice.chosen,
    })
    intake.clear()
  }
  useHotKeys([{ id: 'intake-turn-away', label: t('custodyIntake.turnAway'), keys: 'Alt+X', run: turnAway }])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || isReactComposing(event)) return
    if (event.target instanceof HTMLElement && event.target.getAttribute('aria-expanded') === 'true') return
    event.preventDefault()
    intake.clear()
  }
  return (
    // Escape of any field inside.
    // biome-ignore lint/a11y/noStaticElementInteractions: the fields are what is pressed
    <div className='intake-courier' onKeyDown={onKeyDown}>
      <WaybillField intake={intake} field={waybill} round={round} />
      {knownId !== undefined && <IntakeKnown id={knownId} />}
      <Parcels intake={intake} />
      <IntakeRecipient
        label={t('custodyIntake.recipient')}
        choice={choice}
        inputRef={recipient}
        note={<IntakeWaiting lines={place.waiting} />}
        onEnter={() => void intake.submit()}
      />
      <IntakePlaceFields place={place} backTo={recipient} />
      <CarrierFields intake={intake} backTo={recipient} />
      <div className='intake-foot'>
        {refusal !== undefined && <RefusalNote words={intakeRefusalWords(refusal.code)} />}
        <div className='intake-acts'>
          <Button
            variant='default'
            rightSection={<KeyHint combo='Alt+X' />}
            aria-keyshortcuts='Alt+X'
            onClick={turnAway}
          >
            {t('custodyIntake.turnAway')}
          </Button>
          <Button rightSection={<KeyHint combo='Enter' onColor />} onClick={() => void intake.submit()}>
            {parcels.length > 1 ? t('custodyIntake.takeMany', { count: parcels.length }) : t('custodyIntake.take')}
          </Button>
        </div>
      </div>
    </div>
  )
}

interface WaybillProps {
  readonly intake: Intake
  readonly field: RefObject<HTMLInputElement | null>
}

/** A scan is heard wherever the cursor stands; this field is for labels that no scanner reads. */
function WaybillField({ intake, field, round }: WaybillProps & Pick<IntakeCourierProps, 'round'>) {
  const t = useText()
  const focus = useEffectEvent((_round: number) => field.current?.focus())
  useEffect(() => focus(round), [round])
  return (
    <TextInput
      ref={field}
      className='intake-waybill'
      label={t('custodyIntake.waybill')}
      placeholder={t('custodyIntake.waybillHint')}
      autoComplete='off'
      autoCapitalize='characters'
      spellCheck={false}
      maxLength={60}
      value={intake.typed}
      onChange={(event) => intake.type(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.repeat || isReactComposing(event)) return
        event.preventDefault()
        if (intake.typed.trim() !== '') void intake.scan(intake.typed)
        else if (intake.parcels.length > 0) void intake.submit()
      }}
    />
  )
}

function Parcels({ intake: { parcels, drop } }: Pick<WaybillProps, 'intake'>) {
  const t = useText()
  if (parcels.length === 0) return null
  return (
    <section className='intake-parcels' aria-label={t('custodyIntake.waybills', { count: parcels.length })}>
      {parcels.length > 1 && <strong>{t('custodyIntake.waybills', { count: parcels.length })}</strong>}
      <ul>
        {parcels.map(({ waybill, carrier, visit }) => (
          <li key={waybill} className='intake-parcel'>
            <span className='intake-number'>{waybill}</span>
            <span>{carrier}</span>
            {visit > 1 && <span className='quiet'>{t('custodyIntake.again', { waybill: '', visit })}</span>}
            <button
              type='button'
              className='intake-drop'
              aria-label={t('custodyIntake.drop', { waybill })}
              onClick={() => drop(waybill)}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface CarrierProps {
  readonly intake: Intake
  readonly backTo: RefObject<HTMLInputElement | null>
}

function CarrierFields({ intake, backTo }: CarrierProps) {
  const t = useText()
  const names = carrierNames(useSetting('custody.carriers'))
  const field = useRef<HTMLInputElement>(null)
  useHotKeys([
    { id: 'intake-carrier', label: t('custodyIntake.carrier'), keys: CARRIER_KEY, run: () => field.current?.focus() },
  ])
  const carrier = intake.carrier ?? intake.parcels[0]?.carrier ?? ''
  return (
    <div className='intake-more'>
      <Select
        ref={field}
        label={
          <>
            {t('custodyIntake.carrier')} <KeyHint combo={CARRIER_KEY} />
          </>
        }
        aria-label={t('custodyIntake.carrier')}
        placeholder={t('custodyIntake.carrierUnknown')}
        searchable
        data={names.includes(carrier) || carrier === '' ? names : [...names, carrier]}
        value={carrier === '' ? null : carrier}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        onChange={(name) => {
          intake.chooseCarrier(name ?? '')
          backTo.current?.focus()
        }}
      />
      <TextInput
        label={t('custodyIntake.remark')}
        autoComplete='off'
        maxLength={200}
        value={intake.remark}
        onChange={(event) => intake.setRemark(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.repeat || isReactComposing(event)) return
          event.preventDefault()
          void intake.submit()
        }}
      />
    </div>
  )
}
