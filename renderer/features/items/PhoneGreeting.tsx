/** What is said first on the phone: the project's own line with its own name (handbook R8). */
import { useCommunityName } from '#renderer/db/communityName.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useSetting } from '#renderer/db/settings.ts'
import { useText } from '#renderer/text/text.ts'

/** Where the name goes in the line. */
const NAME = /[（(]名称[）)]/

export function PhoneGreeting() {
  const t = useText()
  const { store } = useDesk()
  const community = useCommunityName(store) ?? ''
  const line = useSetting('project.phone-greeting')
  const centre = useSetting('project.centre-name')
  return (
    <p className='item-greeting'>
      <span className='quiet'>{t('items.form.greeting')}</span> {line.replace(NAME, centre === '' ? community : centre)}
    </p>
  )
}
