/** 小区 · 通讯录: how everybody of the centre is reached, as a sheet to post (handbook R21). */
import { IconPrinter } from '@tabler/icons-react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { ProjectTabs } from '#renderer/features/community/buildings/ProjectTabs.tsx'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { useContacts } from './queries.ts'
import './contacts.css'

export function ContactsScreen() {
  const t = useText()
  const today = useToday()
  const { store } = useDesk()
  const contacts = useContacts(store)
  const print = {
    id: 'print-contacts',
    label: t('project.contact.print'),
    icon: IconPrinter,
    keys: 'F7',
    run: () => window.print(),
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
        <p className='quiet'>{t('project.contact.printedOn', { day: today })}</p>
      </div>
    </Page>
  )
}
