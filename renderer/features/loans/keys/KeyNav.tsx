/** From one view of the key cabinet to the others, to its opening import, and to all things that are lent. */
import { useText } from '#renderer/text/text.ts'
import { ListSwitch } from '#renderer/ui/list/ListSwitch.tsx'
import { KEY_VIEWS, type KeyView } from './keyViews.ts'

export function KeyNav({ view }: { readonly view: KeyView | 'opening' }) {
  const t = useText()
  return (
    <ListSwitch
      lists={[
        ...KEY_VIEWS.map((one) => ({
          path: one === 'map' ? '/loans/keys' : `/loans/keys/${one}`,
          label: t(`keys.views.${one}`),
          isShown: one === view,
        })),
        { path: '/loans/keys/opening', label: t('keysOpening.place'), isShown: view === 'opening' },
        { path: '/loans', label: t('loans.title'), isShown: false },
      ]}
    />
  )
}
