/** Decoration: the module as the desk, the hub and the handover know it. */
export const decoration = {
  title: 'Decoration',
  rail: 'Decoration',
} as const
