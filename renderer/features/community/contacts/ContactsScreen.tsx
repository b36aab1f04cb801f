/** 小区 · 通讯录: how everybody of the centre is reached, as a sheet to post (handbook R21). */
import { IconPrinter } from '@tabler/icons-react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { ProjectTabs } from '#renderer/features/community/buildings/ProjectTabs.tsx'
import { type PrintedTable, printTable } from '#renderer/papers/printTable.ts'
import { paperText, type Text, useText } from '#renderer/text/text.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { type Contacts, useContacts } from './queries.ts'
import './contacts.css'

export function ContactsScreen() {
  const t = useText()
  const desk = useDesk()
  const contacts = useContacts(desk.store)
  const print = {
    id: 'print-contacts',
    label: t('project.contact.print'),
    icon: IconPrinter,
    keys: 'F7',
    run: () => contacts && printTable(desk, onPaper(contacts, paperText())),
  }
  if (contacts === undefined) return null
  const { community, people } = contacts
  return (
    <Page title={t('project.contacts')} actions={[print]} filters={<ProjectTabs current='/project/contacts' />}>
      <div className='contacts'>
        <p className='quiet contacts-intro'>{t('project.contact.intro')}</p>
        <h2>
          {community.name} {t('project.contact.title')}
        </h2>
        <p>
          {community.company}
          {community.hotline !== '' && ` · ${t('project.contact.hotline')} ${community.hotline}`}
        </p>
        <table className='settings-table' aria-label={t('project.contact.title')}>
          <thead>
            <tr>
              <th scope='col'>{t('project.contact.name')}</th>
              <th scope='col'>{t('project.contact.role')}</th>
              <th scope='col'>{t('project.contact.phone')}</th>
              <th scope='col'>{t('project.contact.buildings')}</th>
            </tr>
          </thead>
          <tbody>
            {people.map(({ id, name, role, phone, buildings }) => (
              <tr key={id}>
                <th scope='row'>{name}</th>
                <td>{t(`roles.${role}`)}</td>
                <td>{phone === '' ? <span className='quiet'>{t('project.contact.noPhone')}</span> : phone}</td>
                <td>{buildings.join(t('common.listSeparator'))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Page>
  )
}

function onPaper({ community, people }: Contacts, t: Text): PrintedTable {
  const { company, hotline } = community
  const fields = [
    { title: t('project.contact.name'), width: 3 },
    { title: t('project.contact.role'), width: 3 },
    { title: t('project.contact.phone'), width: 5 },
    { title: t('project.contact.buildings'), width: 5 },
  ]
  return {
    title: t('project.contact.title'),
    note: [company, hotline === '' ? '' : `${t('project.contact.hotline')} ${hotline}`].filter(Boolean).join(' · '),
    columns: fields.map((field) => ({ ...field, numeric: false })),
    rows: people.map(({ name, role, phone, buildings }) => [
      name,
      t(`roles.${role}`),
      phone,
      buildings.join(t('common.listSeparator')),
    ]),
  }
}
