/** `/decoration/people/{-$view}`: contractors, workers, passes, data that falls due; a scanned pass is checked here. */

import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { eraseIdentity } from '#renderer/features/decoration/commands/people.ts'
import { DecorationNav } from '#renderer/features/decoration/DecorationNav.tsx'
import { type PeopleRegister, usePeople } from '#renderer/features/decoration/queries/people.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { ConfirmSentence } from '#renderer/ui/ConfirmSentence.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { FilterField } from '#renderer/ui/list/FilterField.tsx'
import { ListSwitch } from '#renderer/ui/list/ListSwitch.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { SidePanel } from '#renderer/ui/SidePanel.tsx'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'
import { looksLikePassCode } from '#shared/domain/decoration/people/passCode.ts'
import { isLeader } from '#shared/domain/roles.ts'
import type { Day } from '#shared/kernel/days.ts'
import { ContractorForm } from './ContractorForm.tsx'
import { PassCheck } from './PassCheck.tsx'
import { ContractorCard, WorkerCard } from './PeopleCards.tsx'
import { contractorColumns, dueColumns, passColumns, workerColumns } from './peopleColumns.tsx'
import { foundIn, isPeopleView, PEOPLE_VIEWS, type PeopleView } from './peopleViews.ts'
import { tellDone, tellRefusal } from './usePeopleSteps.tsx'
import { WorkerForm } from './WorkerForm.tsx'
import './people.css'

export function PeopleScreen() {
  const { view = 'contractors' } = useParams({ strict: false }) as { readonly view?: string }
  const today = useToday()
  const people = usePeople(today)
  if (looksLikePassCode(view)) return <PassCheck scanned={view} />
  if (people === undefined) return null
  const shown = isPeopleView(view) ? view : 'contractors'
  return <Register key={shown} view={shown} people={people} today={today} />
}

interface RegisterProps {
  readonly view: PeopleView
  readonly people: PeopleRegister
  readonly today: Day
}

function Register({ view, people, today }: RegisterProps) {
  const t = useText()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState<string>()
  const [form, setForm] = useState<'add' | 'edit'>()
  const found = foundIn(people, view, { typed, today })
  const erasing = useErasing(view === 'due' ? found.workers.map(({ id }) => id) : [])
  const open = (id: string): void => {
    setActive(id)
    if (view === 'contractors' || view === 'workers') setForm('edit')
  }
  const count =
    view === 'passes' ? found.passes.length : view === 'contractors' ? found.contractors.length : found.workers.length
  const empty =
    typed.trim() === '' ? (
      <EmptyState title={t(`decorationPeople.none.${view}`)} hint={t(`decorationPeople.noneHint.${view}`)} />
    ) : (
      <EmptyState title={t('decorationPeople.nothingLike', { typed: typed.trim() })} />
    )
  const table = { label: t(`decorationPeople.views.${view}`), empty, onActive: setActive }
  const addLabel = t(view === 'contractors' ? 'decorationPeople.contractor.add' : 'decorationPeople.worker.add')
  const add: DeskAction = { id: 'add', label: addLabel, icon: IconPlus, keys: 'F2', run: () => setForm('add') }
  const actions = view === 'due' ? erasing.actions : view === 'passes' ? [] : [add]
  const toSite = (caseId: string) => void navigate({ to: `/decoration/case/${caseId}/permit` })
  return (
    <Page
      title={t('decorationPeople.title')}
      note={t(`decorationPeople.note.${view}`, { count })}
      actions={actions}
      filters={
        <>
          <DecorationNav at='people' />
          <ListSwitch
            lists={PEOPLE_VIEWS.map((one) => ({
              path: `/decoration/people/${one}`,
              label: t(`decorationPeople.views.${one}`),
              isShown: one === view,
            }))}
          />
          <FilterField
            value={typed}
            placeholder={t('decorationPeople.find')}
            onChange={setTyped}
            onEnter={() => {
              const first = view === 'contractors' ? found.contractors[0] : found.workers[0]
              if (view === 'passes' && found.passes[0]) toSite(found.passes[0].pass.caseId)
              else if (first) open(first.id)
            }}
          />
        </>
      }
      side={<Side view={view} people={people} active={active} form={form} onForm={setForm} />}
    >
      {view === 'contractors' && (
        <VirtualTable
          name='decoration-contractors'
          {...table}
          rows={found.contractors}
          columns={contractorColumns(t, today)}
          rowKey={({ id }) => id}
          onOpen={({ id }) => open(id)}
        />
      )}
      {view === 'workers' && (
        <VirtualTable
          name='decoration-workers'
          {...table}
          rows={found.workers}
          columns={workerColumns(t)}
          rowKey={({ id }) => id}
          onOpen={({ id }) => open(id)}
        />
      )}
      {view === 'due' && (
        <VirtualTable
          name='decoration-due'
          {...table}
          rows={found.workers}
          columns={dueColumns(t)}
          rowKey={({ id }) => id}
          onOpen={({ id }) => open(id)}
        />
      )}
      {view === 'passes' && (
        <VirtualTable
          name='decoration-passes'
          {...table}
          rows={found.passes}
          columns={passColumns(t)}
          rowKey={({ id }) => id}
          onOpen={({ pass }) => toSite(pass.caseId)}
        />
      )}
      {erasing.dialog}
    </Page>
  )
}

interface SideProps {
  readonly view: PeopleView
  readonly people: PeopleRegister
  readonly active: string | undefined
  readonly form: 'add' | 'edit' | undefined
  readonly onForm: (form: 'add' | 'edit' | undefined) => void
}

function Side({ view, people, active, form, onForm }: SideProps) {
  const t = useText()
  const close = (): void => onForm(undefined)
  const { contractors } = people
  const contractor = contractors.find(({ id }) => id === active)
  const pass = people.passes.find(({ id }) => id === active)
  const worker = people.workers.find(({ id }) => id === (pass?.pass.workerId ?? active))
  const id = form === 'edit' ? active : undefined
  if (form !== undefined && view === 'contractors') return <ContractorForm key={id ?? 'new'} id={id} onClose={close} />
  if (form !== undefined)
    return (
      <WorkerForm
        key={id ?? 'new'}
        id={id === undefined ? undefined : worker?.id}
        contractors={contractors}
        hasPhoto={id !== undefined && (worker?.photo ?? '') !== ''}
        onClose={close}
      />
    )
  const edit = (): void => onForm('edit')
  if (view === 'contractors' && contractor)
    return <ContractorCard key={contractor.id} line={contractor} onEdit={edit} />
  if (view !== 'contractors' && worker) return <WorkerCard key={worker.id} line={worker} onEdit={edit} />
  return (
    <SidePanel title={t(`decorationPeople.views.${view}`)}>
      <p className='quiet'>{t('decorationPeople.card.pick')}</p>
    </SidePanel>
  )
}

/** All data that fell due goes at one word of a leader (handbook D21). */
function useErasing(ids: readonly string[]) {
  const t = useText()
  const desk = useDesk()
  const [asking, setAsking] = useState(false)
  const leads = isLeader(desk.signature.actor)
  const count = ids.length
  const run = async (): Promise<void> => {
    setAsking(false)
    let erased = 0
    for (const id of ids) {
      const done = await eraseIdentity(desk, id)
      if (done.ok) erased += 1
      else tellRefusal(done.error.code)
    }
    if (erased > 0) tellDone(desk, t('decorationPeople.card.erased', { count: erased }), undefined)
  }
  const action: DeskAction = {
    id: 'erase-all',
    label: t('decorationPeople.card.eraseAll', { count }),
    icon: IconTrash,
    keys: 'F2',
    isAvailable: leads && count > 0,
    whyNot: leads ? t('decorationPeople.none.due') : t('decorationPeople.card.onlyLeaders'),
    run: () => setAsking(true),
  }
  const dialog = (
    <ConfirmSentence
      opened={asking}
      title={t('decorationPeople.card.erase')}
      sentence={t('decorationPeople.card.eraseAllSentence', { count })}
      action={t('decorationPeople.card.eraseConfirm')}
      danger
      onConfirm={() => void run()}
      onCancel={() => setAsking(false)}
    />
  )
  return { actions: [action], dialog }
}
