/** Decoration: the module as the desk, the hub and the handover know it. */
export const decoration = {
  title: '装修',
  rail: '装修',
} as const
