/** The identity number on the hub: its last four, and the whole for half a minute once a reason is picked and logged (architecture 6). */
import { Menu } from '@mantine/core'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { openForm } from '#renderer/db/registerForm.ts'
import type { PersonRow } from '#renderer/db/tables.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { useText } from '#renderer/text/text.ts'
import { REVEAL_SECONDS } from '#renderer/ui/Masked.tsx'
import { REVEAL_REASONS, type RevealReason } from '#shared/domain/owner-files/reveals.ts'
import { recordReveal } from './commands.ts'

/** Stars before the last four: how long the number is says nothing. */
const COVER = '**************'

export function IdentityReveal({ person }: { readonly person: PersonRow }) {
  const t = useText()
  const covered = usePrivacy((state) => state.covered)
  const { number, show, hide } = useShownNumber(person)
  const { idKind, idNumberLast4 = '' } = person.v
  const kind = idKind == null ? t('ownerFiles.idNumber') : t(`ownerFiles.idKinds.${idKind}`)
  return (
    <span className='identity-reveal'>
      <span className='quiet'>{kind}</span>
      <span className='masked-value'>{covered ? '••••' : (number ?? COVER + idNumberLast4)}</span>
      {number === undefined ? (
        <Menu position='bottom-start' disabled={covered}>
          <Menu.Target>
            <button
              type='button'
              className='masked-button'
              disabled={covered}
              aria-label={t('ownerFiles.showNumber')}
              title={covered ? t('kit.coverOn') : t('ownerFiles.showNumber')}
            >
              <IconEye size={15} stroke={1.75} />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{t('ownerFiles.whyLook')}</Menu.Label>
            {REVEAL_REASONS.map((reason) => (
              <Menu.Item key={reason} onClick={() => void show(reason)}>
                {t(`ownerFiles.reasons.${reason}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      ) : (
        <button
          type='button'
          className='masked-button'
          aria-label={t('kit.hideNow', { label: t('ownerFiles.idNumber') })}
          onClick={hide}
        >
          <IconEyeOff size={15} stroke={1.75} />
        </button>
      )}
    </span>
  )
}

/** The number in the open, for as long as it may be; covered again when the screen is. */
function useShownNumber(person: PersonRow) {
  const t = useText()
  const desk = useDesk()
  const covered = usePrivacy((state) => state.covered)
  const [number, setNumber] = useState<string>()
  const hide = () => setNumber(undefined)
  useEffect(() => {
    if (covered) setNumber(undefined)
  }, [covered])
  useEffect(() => {
    if (number === undefined) return undefined
    const end = setTimeout(() => setNumber(undefined), REVEAL_SECONDS * 1000)
    return () => clearTimeout(end)
  }, [number])
  const show = async (reason: RevealReason): Promise<void> => {
    const logged = await recordReveal(desk, { personId: person.id, what: 'id-number', reason })
    if (!logged.ok) return
    const { idNumber } = (await openForm(desk.store, 'person', person)).values
    setNumber(typeof idNumber === 'string' ? idNumber : t('ownerFiles.idUnreadable'))
  }
  return { number, show, hide }
}
