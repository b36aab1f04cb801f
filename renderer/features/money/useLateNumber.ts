/** The number of a receipt written by hand, where the desk came to enter it. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'

/** `…/money?late=A-SJ-00007`: opened to enter a receipt written by hand, once; going back does not open it again. */
export function useLateNumber() {
  const navigate = useNavigate()
  const { late } = useSearch({ strict: false }) as { readonly late?: unknown }
  const [lateNumber, setNumber] = useState(() => (typeof late === 'string' ? late : undefined))
  useEffect(() => {
    if (late !== undefined) void navigate({ to: '.', search: {}, replace: true })
  }, [late, navigate])
  return { lateNumber, forget: () => setNumber(undefined) }
}
