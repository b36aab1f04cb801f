/** Printers. */
export const printers = {
  title: '打印机',
} as const
