/** 交班: the count by hand first, then what is out and what to pass on; the giver's signature at the side (handbook 3.12). */
import { Textarea } from '@mantine/core'
import { useStaffNames } from '#renderer/app/dayClose/useClose.ts'
import type { OpenMatter } from '#renderer/app/frontDeskModule.ts'
import { coverWho } from '#renderer/app/hub/coverWho.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { ShiftRow } from '#renderer/db/tables.ts'
import { momentText } from '#renderer/features/shifts/queries.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { useText } from '#renderer/text/text.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { useShownName } from '#renderer/ui/PersonName.tsx'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { SidePanel } from '#renderer/ui/SidePanel.tsx'
import { StateBadge, StateSign } from '#renderer/ui/StateBadge.tsx'
import { isMismatch } from '#shared/domain/shifts/shiftDecisions.ts'
import { CountTable } from './CountTable.tsx'
import type { HandoverDraft } from './handoverDraft.ts'
import { PinSignature } from './PinSignature.tsx'
import { ShiftSwitch } from './ShiftSwitch.tsx'
import { allMatching, entriesOf, useGiving, useHandoverDraft } from './useHandover.ts'
import './handover.css'

export function GiveOver({ shift }: { readonly shift: ShiftRow }) {
  const draft = useHandoverDraft()
  return draft === undefined ? null : <Giving shift={shift} draft={draft} />
}

interface GivingProps {
  readonly shift: ShiftRow
  readonly draft: HandoverDraft
}

function Giving({ shift, draft }: GivingProps) {
  const t = useText()
  const { store } = useDesk()
  const giving = useGiving(shift, draft)
  const { typed, change } = giving
  const entries = entriesOf(draft, typed)
  const allMatch = {
    id: 'all-match',
    label: t('shifts.allMatch'),
    keys: 'F7',
    run: () => {
      const next = allMatching(draft, typed)
      change(next)
      focusWhatIsLeft(entriesOf(draft, next).some(({ counted }) => counted === null))
    },
  }
  const { v } = shift
  return (
    <Page
      title={t('shifts.draftTitle', { name: v.name })}
      note={`${v.day} ${t('shifts.shiftOf', { name: v.name, time: momentText(store, v.openedAt, v.day) })}`}
      actions={[allMatch]}
      filters={<ShiftSwitch shown='handover' />}
      side={<GiverSide giving={giving} entries={entries} staffId={v.staffId} />}
    >
      <div className='handover-body'>
        <Refused shift={shift} />
        {giving.refusal !== undefined && <RefusalNote words={giving.refusal} />}
        <CountTable draft={draft} typed={typed} onChange={change} faultAt={giving.faultAt} />
        <p className='quiet'>{t('shifts.allMatchHint')}</p>
        <ToPassOn draft={draft} />
        <div className='handover-words'>
          <Textarea
            label={t('shifts.special')}
            value={typed.special}
            maxLength={1000}
            rows={2}
            onChange={(event) => change({ ...typed, special: event.currentTarget.value })}
          />
          <Textarea
            label={t('shifts.equipment')}
            value={typed.equipment}
            maxLength={1000}
            rows={2}
            onChange={(event) => change({ ...typed, equipment: event.currentTarget.value })}
          />
        </div>
      </div>
    </Page>
  )
}

/** After 「全部相符」: the first line still empty, otherwise the giver's PIN. The values come with the next paint. */
function focusWhatIsLeft(hasEmpty: boolean): void {
  setTimeout(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('.count-field input')]
    const empty = hasEmpty ? fields.find((field) => field.value.trim() === '') : undefined
    const next = empty ?? document.querySelector<HTMLInputElement>('.pin-signature input[type=password]')
    next?.focus()
  })
}

function Refused({ shift: { v } }: { readonly shift: ShiftRow }) {
  const t = useText()
  const names = useStaffNames()
  if (v.status !== 'refused') return null
  const what = t('shifts.refusedBy', { name: names.get(v.refusedBy) ?? '', reason: v.refusal })
  return <RefusalNote words={{ what, saved: '', now: t('shifts.refusedNow') }} />
}

function ToPassOn({ draft }: { readonly draft: HandoverDraft }) {
  const t = useText()
  const covered = usePrivacy((state) => state.covered)
  return (
    <>
      {draft.out.length > 0 && (
        <section>
          <h2>{t('shifts.out', { count: draft.out.length })}</h2>
          <MatterLines matters={draft.out.map((matter) => coverWho(matter, covered))} />
        </section>
      )}
      <section>
        <h2>
          {draft.matters.length === 0 ? t('shifts.mattersNone') : t('shifts.matters', { count: draft.matters.length })}
        </h2>
        {draft.matters.length > 0 && <MatterLines matters={draft.matters.map((matter) => coverWho(matter, covered))} />}
      </section>
      {draft.notices.length > 0 && <p className='quiet'>{t('shifts.notices', { count: draft.notices.length })}</p>}
    </>
  )
}

/** One line a matter: a handover is read through, nothing is settled here. */
function MatterLines({ matters }: { readonly matters: readonly Omit<OpenMatter, 'who'>[] }) {
  const t = useText()
  return (
    <ul className='matter-lines'>
      {matters.map(({ id, state, text, turn, due }) => (
        <li key={id}>
          <StateSign state={state} />
          <span className='visually-hidden'>{t(`kit.states.${state}`)}</span>
          <span>{text}</span>
          <span className='quiet'>
            {[t(`kit.turn.${turn}`), ...(due === undefined ? [] : [due.slice(0, 10)])].join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}

interface GiverSideProps {
  readonly giving: ReturnType<typeof useGiving>
  readonly entries: ReturnType<typeof entriesOf>
  /** Whose shift it is: a colleague may stand in. */
  readonly staffId: string
}

function GiverSide({ giving, entries, staffId }: GiverSideProps) {
  const t = useText()
  const { signature } = useDesk()
  const names = useStaffNames()
  const shown = useShownName()
  const differing = entries.filter(isMismatch).length
  const isCounted = entries.every(({ counted }) => counted !== null)
  const self = { id: signature.actor.id, name: names.get(signature.actor.id) ?? '' }
  return (
    <SidePanel title={t('shifts.sign')}>
      <div className='signing'>
        {differing > 0 && <StateBadge state='late' words={t('shifts.mismatch', { count: differing })} />}
        {differing === 0 && isCounted && <StateBadge state='done' words={t('shifts.allRight')} />}
        {!isCounted && <p className='quiet'>{t('shifts.countsHint')}</p>}
        {self.name !== '' && staffId !== self.id && (
          <p>{t('shifts.standIn', { name: shown(names.get(staffId) ?? '') })}</p>
        )}
        {self.name !== '' && <PinSignature title={t('shifts.giverSigns')} people={[self]} onSigned={giving.give} />}
      </div>
    </SidePanel>
  )
}
